using System.Globalization;
using System.Text.Json;

namespace SamenWerken.Sim.Tests.Reference;

/// <summary>The numbers of this folder, by their path in it.</summary>
internal static class ReferenceData
{
    public static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(Text(path));
        return document.RootElement.Clone();
    }

    /// <summary>A table: its column names, and its rows as text.</summary>
    public static (string[] Columns, string[][] Rows) Table(string path)
    {
        var lines = Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }

    /// <summary>The numbers of a table, without its first columns.</summary>
    public static double[][] Numbers(string path, int skipColumns = 0) =>
        [.. Table(path).Rows.Select(row => row.Skip(skipColumns).Select(Number).ToArray())];

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static double[] Doubles(this JsonElement array) => [.. array.EnumerateArray().Select(x => x.GetDouble())];

    public static double[] Doubles(this JsonElement item, string name) => item.GetProperty(name).Doubles();

    public static double[][] Rows(this JsonElement array) => [.. array.EnumerateArray().Select(Doubles)];

    public static double Double(this JsonElement item, string name) => item.GetProperty(name).GetDouble();

    public static int Int(this JsonElement item, string name) => item.GetProperty(name).GetInt32();

    private static string Text(string path)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"{path} is not among the embedded reference files.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
