namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>Something wrong in a table.</summary>
/// <param name="File">Name of the file as it was given.</param>
/// <param name="Row">Row, from 1, as a spreadsheet counts them; 0 where it concerns the table as a whole.</param>
/// <param name="Column">Heading of the column; empty where it concerns the row as a whole.</param>
/// <param name="Message">Value, expectation and way out.</param>
public sealed record TableProblem(string File, int Row, string Column, string Message)
{
    /// <summary>All of it in one line: "table.csv: row 7, column salience: 'high'; expected a number from 0 to 1".</summary>
    public override string ToString() =>
        $"{File}: {(Row == 0 ? "" : Column.Length == 0 ? $"row {Row}: " : $"row {Row}, column {Column}: ")}{Message}";
}
