using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What models say of themselves, in both languages. A model of the user's own keeps its words.</summary>
internal static class ModelWords
{
    /// <summary>What a model models.</summary>
    internal static string Summary(Model model, Language language) => Dutch(model.Summary, "summary", language) ?? model.Summary;

    /// <summary>Where a model comes from.</summary>
    internal static string Source(Model model, Language language) => Dutch(model.Source, "source", language) ?? model.Source;

    /// <summary>What kind a strategy is.</summary>
    internal static string Kind(Arm arm, Language language) => language.Found($"models.kind.{arm.Kind}") ?? arm.Kind;

    /// <summary>The Dutch of what a model says of a strategy or an outcome; null where it is no model's of the library, or English is asked
    /// for. Two models may have a strategy of one key that is something else in each: its English tells which it is.</summary>
    internal static string? Dutch(string english, string what, Language language) => language != Language.Dutch ? null
        : Wording.Of("models").FirstOrDefault(its => its.Key.EndsWith("." + what, StringComparison.Ordinal)
            && its.Value.English.Filled([]) == english).Value?.Dutch.Filled([]);
}
