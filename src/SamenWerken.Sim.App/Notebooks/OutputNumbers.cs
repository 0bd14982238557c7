using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>
/// What two runs of a cell are compared by: what it prints word for word, and of figures and tables the numbers that can be
/// read in them. How a figure is drawn, and its PNG, may differ.
/// </summary>
internal static partial class OutputNumbers
{
    /// <summary>What is to stay the same, piece by piece.</summary>
    internal static IReadOnlyList<string> Of(JsonArray outputs) => [.. outputs.SelectMany(output => Pieces(output!))];

    private static IEnumerable<string> Pieces(JsonNode output)
    {
        var data = output["data"];
        if (data is null)
            return [NotebookText.Joined(output["text"]) + output["ename"] + output["evalue"]];
        return data[CellOutput.Html] is { } html
            ? Numbers(WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(NotebookText.Joined(html), " "), " ")))
            : [NotebookText.Joined(data[CellOutput.Plain])];
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"<(style|script)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[−-]?\d+(?:[.,]\d+)*")]
    private static partial Regex Number();
}
