using System.Globalization;
using MiniExcelLibs;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>A table of stakeholders, to be filled in or to be read back.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Headings">Headings of the columns.</param>
/// <param name="Rows">Cells of each row: a text, a number, or null where nothing stands.</param>
/// <param name="Language">Language of the headings; Dutch spreadsheets separate cells by semicolons and decimals by commas.</param>
public sealed record SurveySheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows, Language Language)
{
    /// <summary>Writes it as separated values, as a spreadsheet in its language opens them.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var separator = Language == Language.Dutch ? ';' : ',';
        foreach (var row in Rows.Prepend(Headings))
            writer.Write(string.Join(separator, row.Select(cell => Cell(cell, separator))) + "\n");
    }

    /// <summary>Writes tables as the sheets of a file of Excel.</summary>
    public static void WriteExcel(Stream stream, params IReadOnlyList<SurveySheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var all = sheets.ToDictionary(sheet => sheet.Name, sheet => (object)sheet.Rows.Select(row =>
            sheet.Headings.Zip(row).ToDictionary(its => its.First, its => its.Second)).ToList());
        stream.SaveAs(all, excelType: ExcelType.XLSX);
    }

    private string Cell(object? cell, char separator)
    {
        if (cell is double number)
        {
            var digits = number.ToString("R", CultureInfo.InvariantCulture);
            return Language == Language.Dutch ? digits.Replace('.', ',') : digits;
        }

        var text = Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny([separator, '"', '\n', '\r', '\t', ';', ',']) < 0 && text.Trim() == text
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
