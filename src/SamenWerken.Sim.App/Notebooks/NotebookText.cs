using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>The text of a notebook file, as Jupyter writes it: keys in order, an indent of one, texts as lists of lines.</summary>
internal static class NotebookText
{
    private static readonly JsonSerializerOptions Form =
        new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(JsonNode notebook) => Ordered(notebook)!.ToJsonString(Form) + "\n";

    /// <summary>A text as it stands in a notebook: one string, or a list of lines.</summary>
    internal static string Joined(JsonNode? text) => text is JsonArray lines
        ? string.Concat(lines.Select(line => line?.GetValue<string>()))
        : text?.GetValue<string>() ?? "";

    /// <summary>A list of lines, each with its end.</summary>
    internal static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
