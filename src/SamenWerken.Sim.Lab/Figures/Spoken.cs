using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What is said in a language.</summary>
internal static class Spoken
{
    /// <summary>Says a sentence of the words by its key, with what stands in its holes.</summary>
    internal static string Say(this Language language, string key, params ReadOnlySpan<(string Hole, object? Value)> values) =>
        Wording.Say(language == Language.Dutch, key, values);

    /// <summary>The same, or null where no sentence has this key: for what a user may have added.</summary>
    internal static string? Found(this Language language, string key) => Wording.Find(key)?.In(language == Language.Dutch).Filled([]);

    /// <summary>A message that was made in English, such as a mistake in a file.</summary>
    internal static string Message(this Language language, string english) =>
        language == Language.Dutch ? Messages.InDutch(english) : english;

    /// <summary>The language as a page or file names it.</summary>
    internal static string Code(this Language language) => language.Say("figures.spoken.en");
}
