using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>In which words the schema says what keys mean.</summary>
/// <param name="Meaning">What is said for the English meaning that a key has itself.</param>
/// <param name="OfParameter">What is said of a parameter.</param>
internal sealed record SchemaWords(Func<string, string> Meaning, Func<ParameterAttribute, string> OfParameter)
{
    /// <summary>Their own.</summary>
    internal static SchemaWords English { get; } = new(its => its, Described);

    private static string Described(ParameterAttribute its) =>
        $"{(its.Symbol == "–" ? "" : its.Symbol + ": ")}{its.Meaning} [{its.Unit}; {its.Source}]";
}
