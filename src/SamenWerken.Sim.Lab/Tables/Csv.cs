using System.Globalization;
using CsvHelper;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>
/// Comma-separated values as every program reads them: UTF-8, lines that end in a line feed, a decimal point, numbers that
/// come back as the same number, an empty cell for what is missing.
/// </summary>
public static class Csv
{
    private static readonly CsvWriterOptions Shape = CsvWriterOptions.Default with { NewLine = "\n" };

    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">The cells of each row: text, whole numbers or doubles.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var csv = CsvWriter.Create(writer, Shape, leaveOpen: true);
        csv.WriteRecord([.. columns]);
        foreach (var row in rows)
            csv.WriteRecord([.. row.Select(Cell)]);
    }

    /// <summary>A line of a table, without its end.</summary>
    /// <param name="cells">Text, whole numbers or doubles.</param>
    public static string Line(IReadOnlyList<object?> cells)
    {
        using var writer = new StringWriter();
        using (var csv = CsvWriter.Create(writer, Shape, leaveOpen: true))
            csv.WriteRecord([.. cells.Select(Cell)]);
        return writer.ToString().TrimEnd('\n');
    }

    private static string Cell(object? cell) => cell switch
    {
        null or double.NaN => "",
        double number => (number + 0.0).ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
