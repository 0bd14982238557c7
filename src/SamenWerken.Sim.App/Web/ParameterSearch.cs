using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Words;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>What a parameter is found by: its path, symbol, names and meaning, and the Dutch words for what it is about.</summary>
internal static class ParameterSearch
{
    private static readonly string[] Said = ["label", "name", "meaning"];

    internal static string Of(Parameter parameter)
    {
        var own = $"{parameter.Path} {parameter.Symbol} {parameter.Meaning}".ToLowerInvariant();
        var dutch = Wording.Of("search").Values.Where(word => own.Contains(word.English.Text, StringComparison.Ordinal))
            .Select(word => word.Dutch.Text);
        var said = Said.SelectMany(
            what => new[] { Language.English, Language.Dutch }.Select(language => language.Found($"parameters.{parameter.Path}.{what}")));
        return string.Join(' ', [own, .. dutch, .. said.OfType<string>()]).ToLowerInvariant();
    }
}
