using System.Globalization;
using SamenWerken.Sim.Lab.Stakeholders;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>The scales on which positions are told, by issue.</summary>
internal sealed class IssueScales
{
    private const double InPower = 100; // upper end of a scale that is not given, where influence is called power

    private readonly Dictionary<string, (double Lower, double Upper)> _ends = new(StringComparer.Ordinal);
    private readonly double _upper = 1;

    private IssueScales()
    {
    }

    /// <summary>Takes the ends of scales from the table of issues and from all rows.</summary>
    public IssueScales(CellTable stakes, CellTable? issues)
    {
        _upper = stakes.Columns.Contains(SurveyColumn.Power) ? InPower : 1;
        var given = new Dictionary<(string Issue, string End), (double Number, Cell Cell)>();
        foreach (var table in issues is null ? [stakes] : new[] { issues, stakes })
        {
            foreach (var row in table.Rows.Where(row => row.TryGetValue(SurveyColumn.Issue, out var issue) && issue.Text.Length > 0))
                Take(table, row, given);
        }

        foreach (var issue in given.Keys.Select(key => key.Issue).Distinct())
        {
            var lower = given.TryGetValue((issue, SurveyColumn.Lower), out var from) ? from.Number : 0;
            var upper = given.TryGetValue((issue, SurveyColumn.Upper), out var to) ? to.Number : _upper;
            if (lower < upper)
                _ends[issue] = (lower, upper);
            else
                (issues ?? stakes).Wrong(to.Cell.Text is null ? from.Cell : to.Cell,
                    string.Create(CultureInfo.InvariantCulture, $"a number above the lower end {lower}"));
        }
    }

    /// <summary>All from 0 to 1.</summary>
    public static IssueScales None { get; } = new();

    /// <summary>The ends of an issue's scale.</summary>
    public (double Lower, double Upper) Range(string issue) => _ends.TryGetValue(issue, out var ends) ? ends : (0, _upper);

    /// <summary>A number of an issue's scale as a position from 0 to 1.</summary>
    public double Share(string issue, double number)
    {
        var (lower, upper) = Range(issue);
        return (lower, upper) == (0, 1) ? number : (number - lower) / (upper - lower);
    }

    private static void Take(CellTable table, IReadOnlyDictionary<string, Cell> row,
        Dictionary<(string, string), (double Number, Cell Cell)> given)
    {
        foreach (var end in new[] { SurveyColumn.Lower, SurveyColumn.Upper })
        {
            if (!row.TryGetValue(end, out var cell) || cell.Text.Length == 0
                || table.Number(cell, double.MinValue, double.MaxValue, commas: true) is not { } number)
                continue;
            var issue = row[SurveyColumn.Issue].Text;
            if (given.TryGetValue((issue, end), out var before) && before.Number != number)
                table.Wrong(cell, $"what row {before.Cell.Row} says of the same issue, '{before.Cell.Text}', or an empty cell");
            else
                given[(issue, end)] = (number, cell);
        }
    }
}
