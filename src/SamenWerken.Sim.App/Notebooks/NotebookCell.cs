using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>A cell of a notebook; what is not asked for here stays as it is in the file.</summary>
internal sealed partial class NotebookCell(JsonObject json, int number)
{
    /// <summary>Place in the notebook, from 1.</summary>
    internal int Number { get; } = number;

    internal string Id => json["id"]?.GetValue<string>() ?? "";

    internal bool IsCode => json["cell_type"]?.GetValue<string>() == "code";

    internal bool IsMarkdown => json["cell_type"]?.GetValue<string>() == "markdown";

    internal string Source => NotebookText.Joined(json["source"]);

    /// <summary>Language of the cell where it says so itself.</summary>
    internal string? Language => Magic().Match(Source) is { Success: true } magic ? magic.Groups["language"].Value :
        json["metadata"]?["polyglot_notebook"]?["kernelName"]?.GetValue<string>()
            ?? json["metadata"]?["dotnet_interactive"]?["language"]?.GetValue<string>();

    internal JsonArray Outputs
    {
        get => json["outputs"] as JsonArray ?? [];
        set => json["outputs"] = value;
    }

    /// <summary>How many cells had run when it ran; null if it did not.</summary>
    internal int? ExecutionCount
    {
        set => json["execution_count"] = value;
    }

    public override string ToString() => Id.Length > 0 ? $"cell {Number} ({Id})" : $"cell {Number}";

    // How Polyglot Notebooks and Jupyter name the language of a cell in its first line.
    [GeneratedRegex(
        @"\A\s*(#!|%%)(?<language>csharp|fsharp|pwsh|powershell|javascript|js|python|r|sql|kql|html|markdown|mermaid|http|value|bash|sh)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Magic();
}
