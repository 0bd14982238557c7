namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Something that was found, as a sentence without a full stop: the title of the figure that shows it.</summary>
/// <param name="English">In English.</param>
/// <param name="Dutch">In Dutch.</param>
public sealed record Headline(string English, string Dutch)
{
    /// <summary>The finding in both languages.</summary>
    /// <param name="sentence">The sentence in the language of a look.</param>
    internal static Headline Of(Func<Look, string> sentence) => new(sentence(Look.Default), sentence(Look.Dutch));

    internal string In(Look look) => look.Say(English, Dutch);
}
