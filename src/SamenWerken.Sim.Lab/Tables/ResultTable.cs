using System.Net;
using System.Text;
using SamenWerken.Sim.Lab.Notebooks;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>A small table to look at: the first column names the rows, the others are aligned to the right.</summary>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells, row by row, one for each column.</param>
/// <param name="Note">What its numbers are.</param>
[TypeFormatterSource(typeof(NotebookForms))]
public sealed record ResultTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Note = "") : IHtmlForm
{
    private const string Cell = "padding:.2em .8em;border-bottom:1px solid #ccc;";

    /// <inheritdoc/>
    public string ToHtml()
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse\">\n");
        if (Note.Length > 0)
            html.Append($"<caption style=\"caption-side:bottom;text-align:left;font-size:90%\">{WebUtility.HtmlEncode(Note)}</caption>\n");
        html.Append("<thead><tr>").AppendJoin("", Columns.Select((column, place) =>
            $"<th scope=\"col\" style=\"{Cell}{Align(place)}\">{WebUtility.HtmlEncode(column)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in Rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select((cell, place) => place == 0
                ? $"<th scope=\"row\" style=\"{Cell}{Align(place)}\">{WebUtility.HtmlEncode(cell)}</th>"
                : $"<td style=\"{Cell}{Align(place)}\">{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table>").ToString();
    }

    /// <summary>The table in plain text, its columns under each other.</summary>
    public override string ToString()
    {
        var widths = Columns.Select((column, place) => Rows.Select(row => row[place].Length).Append(column.Length).Max()).ToList();
        var lines = Rows.Prepend(Columns).Select(row => string.Join("  ",
            row.Select((cell, place) => place == 0 ? cell.PadRight(widths[place]) : cell.PadLeft(widths[place]))).TrimEnd());
        return string.Join('\n', Note.Length > 0 ? lines.Append(Note) : lines);
    }

    private static string Align(int place) => place == 0 ? "text-align:left" : "text-align:right";
}
