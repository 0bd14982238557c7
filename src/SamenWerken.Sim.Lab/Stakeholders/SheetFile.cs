using System.Globalization;
using MiniExcelLibs;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>The sheets of a file of Excel (Office Open XML), as rows of texts.</summary>
internal static class SheetFile
{
    private const string Extension = ".xlsx";
    private const int MostRows = 100_000;
    private const long Largest = 16 << 20; // bytes

    /// <summary>Whether a file is one of Excel, by its name.</summary>
    public static bool IsSheets(string file) => Path.GetExtension(file).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Names of the sheets in a file; none of a file that cannot be read.</summary>
    public static IReadOnlyList<string> Names(string file)
    {
        try
        {
            return File.Exists(file) && PlainFile.Waits(file) is null ? [.. MiniExcel.GetSheetNames(file)] : [];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [];
        }
    }

    /// <summary>The rows of a sheet up to the last cell that holds something, numbers as they are read back.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sheet">The sheet; the first if null.</param>
    /// <exception cref="ScenarioFileException">It cannot be read.</exception>
    public static IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Rows(string file, string? sheet)
    {
        Check(file);
        try
        {
            using var stream = File.OpenRead(file);
            var rows = new List<(int Number, IReadOnlyList<string> Cells)>();
            var number = 0;
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX))
            {
                if (++number > MostRows)
                    throw Refused(file, FormattableString.Invariant($"more than {MostRows} rows, the most that a table can have"));
                string[] cells = [.. row.Values.Select(Text)];
                if (Array.Exists(cells, cell => cell.Length > 0))
                    rows.Add((number, cells));
            }

            return Shaped(rows);
        }
        catch (Exception failure) when (failure is not (ScenarioFileException or OutOfMemoryException))
        {
            throw Refused(file, failure is IOException or UnauthorizedAccessException
                ? "cannot be read: " + FileFailure.Why(failure)
                : "is no file of Excel (.xlsx), or a damaged one; save it again, or as CSV");
        }
    }

    // Columns without a heading that are empty are none; a row has as many cells as there are headings.
    private static List<(int, IReadOnlyList<string>)> Shaped(List<(int Number, IReadOnlyList<string> Cells)> rows)
    {
        if (rows.Count == 0)
            return [];
        var width = rows[0].Cells.ToList().FindLastIndex(cell => cell.Length > 0) + 1;
        return [.. rows.Select(row => (row.Number, (IReadOnlyList<string>)[.. Cut(row.Cells, width)]))];
    }

    private static IEnumerable<string> Cut(IReadOnlyList<string> cells, int width)
    {
        var last = cells.ToList().FindLastIndex(cell => cell.Length > 0) + 1;
        return Enumerable.Range(0, Math.Max(width, last)).Select(place => place < cells.Count ? cells[place] : "");
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)?.Trim() ?? "",
    };

    private static void Check(string file)
    {
        if (Directory.Exists(file))
            throw Refused(file, "a directory; expected a table");
        if (PlainFile.Waits(file) is { } kind)
            throw Refused(file, $"{kind}; expected a table");
        if (!File.Exists(file))
            throw Refused(file, "no such file");
        if (new FileInfo(file).Length > Largest)
            throw Refused(file, $"larger than {Largest >> 20} MB, the most that a table can be");
    }

    private static ScenarioFileException Refused(string file, string why) => new(file, [new(0, 0, why)]);
}
