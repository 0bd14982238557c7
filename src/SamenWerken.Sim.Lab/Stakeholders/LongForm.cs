using System.Globalization;
using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A row for each actor and issue, and the file with the scales of the issues.</summary>
internal static class LongForm
{
    private const double Usual = 100; // upper end of a scale that is not given
    private const string Percents = "; divide percents by 100";

    private static readonly string[] IssueColumns = ["issue", "lower", "upper"];

    public static StakeTable Read(CellTable cells, string[] columns, string? issueFile)
    {
        var scales = issueFile is null ? null : CellTable.Of(issueFile);
        var issues = scales is null ? [] : Issues(scales);
        var problems = scales?.Problems ?? [];
        if (cells.Columns.Count > 0)
            cells.Expect(columns);
        var complete = Array.TrueForAll(columns, cells.Columns.Contains);
        // What the issues are is not known while their file is mistaken; their names are not judged then.
        var stakes = complete ? Stakes(cells, issues, problems.Count > 0 ? null : scales is not null) : [];
        problems = [.. problems, .. cells.Problems];
        if (problems.Count > 0)
            throw new StakeholderFileException(problems);
        return new StakeTable(scales is null ? Usually(stakes) : issues, stakes);
    }

    private static List<ScaledIssue> Usually(List<Stake> stakes) =>
        [.. stakes.Select(stake => stake.Issue).Distinct().Select(name => new ScaledIssue(name, 0, Usual))];

    private static List<ScaledIssue> Issues(CellTable scales)
    {
        var issues = new List<ScaledIssue>();
        if (scales.Columns.Count > 0)
            scales.Expect(IssueColumns);
        if (!Array.TrueForAll(IssueColumns, scales.Columns.Contains))
            return issues;
        foreach (var row in scales.Rows)
        {
            var name = scales.Name(row["issue"]);
            var lower = scales.Number(row["lower"], double.MinValue, double.MaxValue);
            var upper = scales.Number(row["upper"], double.MinValue, double.MaxValue);
            if (name is not null && issues.Exists(issue => issue.Name == name))
                scales.Wrong(row["issue"], "each issue once");
            else if (lower >= upper)
                scales.Wrong(row["upper"], string.Create(CultureInfo.InvariantCulture, $"a number above the lower end {lower}"));
            else if (name is not null && lower is { } from && upper is { } to)
                issues.Add(new ScaledIssue(name, from, to));
        }

        return issues;
    }

    private static List<Stake> Stakes(CellTable cells, List<ScaledIssue> issues, bool? given)
    {
        var stakes = new List<Stake>();
        var first = new Dictionary<(string, string), int>();
        foreach (var row in cells.Rows)
        {
            var (actor, issue) = (cells.Name(row["actor"]), cells.Name(row["issue"]));
            var scale = issues.Find(scale => scale.Name == issue);
            if (given == true && issue is not null && scale is null)
                cells.Wrong(row["issue"], "an issue of the other file" + CellTable.Nearest(issue, issues.Select(known => known.Name)));
            if (actor is not null && issue is not null && !first.TryAdd((actor, issue), row["issue"].Row))
            {
                cells.Wrong(row["issue"].Row, "", $"'{actor}' and '{issue}' stand in row {first[(actor, issue)]} already; "
                    + "expected one row for each actor and issue");
            }


            var open = given is null || (given == true && scale is null); // a position on a scale that is not known
            var position = open
                ? cells.Number(row["position"], double.MinValue, double.MaxValue)
                : cells.Number(
                    row["position"], scale?.Lower ?? 0, scale?.Upper ?? Usual, scale is null ? "; give other scales with --issues" : "");
            var salience = cells.Number(row["salience"], 0, 1, Percents);
            var power = cells.Number(row["power"], 0, double.MaxValue);
            if (actor is not null && issue is not null && position is { } x && salience is { } s && power is { } c)
                stakes.Add(new Stake(actor, issue, x, s, c));
        }

        return stakes;
    }
}
