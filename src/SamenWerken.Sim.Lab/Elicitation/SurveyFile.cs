using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Stakeholders;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>
/// Tables of stakeholders as scenarios: a row for each actor and issue, or for each actor, in a file of Excel or of separated values.
/// </summary>
public static class SurveyFile
{
    private static readonly string[] RelationSheets = ["relations", "relaties"], IssueSheets = ["issues", "onderwerpen"];

    /// <summary>Reads a table.</summary>
    /// <param name="table">
    /// The file: a row for each actor and issue (actor, issue, position, salience, …), or for each actor (actor, capability, position_NAME,
    /// salience_NAME, …, as <see cref="StakeholderFile"/> has it). Positions are 0–1, or on the scale that lower and upper give; where
    /// influence is called power, or there is a capability, they are 0–100 unless told otherwise.
    /// </param>
    /// <param name="relations">A file with a row for each relation (from, to, trust, knowledge); null for the sheet of that name, or
    /// none.</param>
    /// <param name="issues">A file with a row for each issue (issue, lower, upper, …); null for the sheet of that name, or none.</param>
    /// <param name="basis">A scenario that has all else; the reference scenario if null.</param>
    /// <exception cref="StakeholderFileException">A file is mistaken: every wrong cell is named by row and column.</exception>
    public static Survey Read(string table, string? relations = null, string? issues = null, Scenario? basis = null)
    {
        var names = SheetFile.IsSheets(table) ? SheetFile.Names(table) : [];
        var cells = CellTable.Of(table, Main(names));
        if (StakeholderFile.IsWide(cells))
            return new WideSurvey(StakeholderFile.ReadStakes(table, issues)).Read(basis ?? new Scenario());
        return new SurveyReading(
            cells, Beside(table, issues, names, IssueSheets), Beside(table, relations, names, RelationSheets), basis ?? new Scenario())
            .Read();
    }

    private static CellTable? Beside(string table, string? file, IReadOnlyList<string> names, string[] sheets) =>
        file is not null ? CellTable.Of(file)
        : names.FirstOrDefault(name => IsOne(name, sheets)) is { } sheet ? CellTable.Of(table, sheet)
        : null;

    private static string? Main(IReadOnlyList<string> names) =>
        names.Count > 1 ? names.FirstOrDefault(name => !IsOne(name, RelationSheets) && !IsOne(name, IssueSheets)) : null;

    private static bool IsOne(string name, string[] sheets) => sheets.Contains(name, StringComparer.OrdinalIgnoreCase);
}
