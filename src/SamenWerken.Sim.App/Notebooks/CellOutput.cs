using System.Text.Json.Nodes;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>The outputs of a cell as a notebook holds them.</summary>
internal static class CellOutput
{
    internal const string Html = "text/html";
    internal const string Plain = "text/plain";
    internal const string Png = "image/png";

    /// <summary>What a cell printed, the value it ended in, and the error it stopped with.</summary>
    /// <param name="result">What the cell did.</param>
    /// <param name="count">How many cells have run, this one included.</param>
    /// <param name="before">The outputs it had: a PNG stays as long as the figure is the same, whatever machine drew it.</param>
    /// <param name="draw">Draws a figure as PNG; null where it cannot.</param>
    internal static JsonArray Of(CellResult result, int count, JsonArray before, Func<Figure, byte[]?> draw)
    {
        var outputs = new JsonArray();
        if (result.Printed.Length > 0)
            outputs.Add(Stream("stdout", result.Printed));
        if (result.Complaints.Length > 0)
            outputs.Add(Stream("stderr", result.Complaints));
        if (result.Value is not null)
            outputs.Add(new JsonObject { ["output_type"] = "execute_result", ["execution_count"] = count, ["metadata"] = new JsonObject(),
                ["data"] = Data(result.Value, before, draw) });
        if (result.Failure is { } failure)
            outputs.Add(new JsonObject { ["output_type"] = "error", ["ename"] = failure.Name, ["evalue"] = failure.Message,
                ["traceback"] = new JsonArray([.. failure.Trace.Select(line => (JsonNode)line)]) });
        return outputs;
    }

    private static JsonObject Stream(string name, string text) =>
        new() { ["output_type"] = "stream", ["name"] = name, ["text"] = NotebookText.Lines(text) };

    private static JsonObject Data(object value, JsonArray before, Func<Figure, byte[]?> draw)
    {
        var data = new JsonObject { [Plain] = NotebookText.Lines(PlainForm.Of(value)) };
        if (value is not IHtmlForm form)
            return data;
        var html = form.ToHtml();
        data[Html] = NotebookText.Lines(html);
        if (form is Figure figure && (PngBeside(html, before) ?? Base64(draw(figure))) is { } png)
            data[Png] = png;
        return data;
    }

    private static string? PngBeside(string html, JsonArray before) =>
        before.Where(output => NotebookText.Joined(output?["data"]?[Html]) == html).Select(output => output!["data"]![Png])
            .FirstOrDefault() is { } png ? NotebookText.Joined(png) : null;

    // Jupyter ends base64 with a line break.
    private static string? Base64(byte[]? png) => png is null ? null : Convert.ToBase64String(png) + "\n";
}
