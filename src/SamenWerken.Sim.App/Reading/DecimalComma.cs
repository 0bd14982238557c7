using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Numbers that are written as in most of Europe, where a point is expected.</summary>
internal static partial class DecimalComma
{
    /// <summary>What a message ends with where a text has a decimal comma; else nothing.</summary>
    internal static string Hint(string text) => Written().IsMatch(text) ? "; decimals are written with a point" : "";

    [GeneratedRegex(@"(?<![\w,])(?<!\d\.)[-+]?\d+,\d+(?![\w,])")]
    private static partial Regex Written();
}
