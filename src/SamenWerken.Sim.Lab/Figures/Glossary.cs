using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>The words of figures and reports in both languages. What has no translation, such as a strategy of the user's own, keeps its
/// name.</summary>
public static class Glossary
{
    /// <summary>Name of an outcome.</summary>
    public static string Name(Outcome outcome, Language language) => language == Language.Dutch ? outcome.Dutch : outcome.Name;

    /// <summary>Unit of an outcome.</summary>
    public static string Unit(Outcome outcome, Language language) =>
        Dutch(language, $"outcomes.unit.{outcome.Unit.Replace(' ', '-')}") ?? outcome.Unit;

    /// <summary>How an outcome is computed.</summary>
    public static string Definition(Outcome outcome, Language language) =>
        Dutch(language, $"outcomes.{outcome.Key}.definition", outcome.Definition)
            ?? ModelWords.Dutch(outcome.Definition, "definition", language) ?? outcome.Definition;

    /// <summary>Name of a strategy: its key in English.</summary>
    public static string Strategy(string key, Language language) => Dutch(language, $"strategies.{key}.name") ?? key;

    /// <summary>A strategy as the subject of a sentence: "a mandate"; its key where it is not the library's.</summary>
    public static string Phrase(string key, Language language) => language.Found($"strategies.{key}.phrase") ?? $"‘{key}’";

    /// <summary>How agreements come about under a strategy.</summary>
    public static string Summary(Arm strategy, Language language) =>
        Dutch(language, $"strategies.{strategy.Key}.summary", strategy.Summary)
            ?? ModelWords.Dutch(strategy.Summary, "summary", language) ?? strategy.Summary;

    // What names itself does so in English; the words have its Dutch.
    private static string? Dutch(Language language, string key) => language == Language.Dutch ? language.Found(key) : null;

    // The same where it is that which the words are about: another model may have an arm or an outcome of the same key.
    private static string? Dutch(Language language, string key, string english) =>
        language == Language.Dutch && Language.English.Found(key) == english ? language.Found(key) : null;
}
