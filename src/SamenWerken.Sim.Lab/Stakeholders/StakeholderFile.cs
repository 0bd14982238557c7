using System.Globalization;
using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>
/// A stakeholder table in a file, in either of two forms: a row for each actor and issue (actor, issue, position, salience, power), with
/// the scales of the issues in a second file; or a row for each actor (actor, capability, position_NAME, salience_NAME, …).
/// </summary>
public static class StakeholderFile
{
    private static readonly string[] StakeColumns = ["actor", "issue", "position", "salience", "power"];

    /// <summary>Reads a table as stakes in issues, with scales of their own.</summary>
    /// <param name="table">The file. Of a row for each actor, power is capability and salience is divided by 100.</param>
    /// <param name="issues">The file with the scales (issue, lower, upper); null for scales of 0–100.</param>
    /// <exception cref="StakeholderFileException">A file is mistaken: every wrong cell is named by row and column.</exception>
    public static StakeTable ReadStakes(string table, string? issues = null)
    {
        var cells = CellTable.Of(table);
        if (!IsWide(cells))
            return LongForm.Read(cells, StakeColumns, issues);
        var wide = WideForm.Read(cells, table, issues);
        return new StakeTable(
            [.. wide.Dimensions.Select(name => new ScaledIssue(name))],
            [
                .. from actor in wide.Stakeholders
                   from k in Enumerable.Range(0, wide.Dimensions.Count)
                   select new Stake(actor.Name, wide.Dimensions[k], actor.Positions[k], actor.Saliences[k] / 100, actor.Capability)
            ]);
    }

    /// <summary>Reads a table as actors in a space, on scales of 0–100.</summary>
    /// <param name="table">
    /// The file. Of a row for each actor and issue, every actor needs all issues and one power, and its salience is spread evenly: divided
    /// by the number of issues, so that together they are at most 1.
    /// </param>
    /// <param name="issues">The file with the scales (issue, lower, upper); null for scales of 0–100.</param>
    /// <exception cref="StakeholderFileException">A file is mistaken: every wrong cell is named by row and column.</exception>
    public static StakeholderTable ReadStakeholders(string table, string? issues = null)
    {
        var cells = CellTable.Of(table);
        return IsWide(cells) ? WideForm.Read(cells, table, issues) : Space(LongForm.Read(cells, StakeColumns, issues), table);
    }

    internal static bool IsWide(CellTable cells) =>
        !cells.Columns.Contains("issue")
        && cells.Columns.Any(column => column == "capability" || column.StartsWith(WideForm.Position, StringComparison.Ordinal));

    private static StakeholderTable Space(StakeTable table, string file)
    {
        var issues = table.Issues.Where(issue => table.Stakes.Any(stake => stake.Issue == issue.Name)).ToList();
        var actors = table.Stakes.GroupBy(stake => stake.Actor).ToList();
        var unfit = actors.SelectMany(actor => Unfit(actor, issues));
        List<TableProblem> problems = [.. unfit.Select(words => new TableProblem(file, 0, "", words))];
        if (actors.Count < 2)
            problems.Add(new(file, 0, "", "one actor; this model takes two or more"));
        return problems.Count == 0
            ? new StakeholderTable([.. issues.Select(issue => issue.Name)], [.. actors.Select(actor => InSpace(actor, issues))])
            : throw new StakeholderFileException(problems);
    }

    private static IEnumerable<string> Unfit(IGrouping<string, Stake> actor, List<ScaledIssue> issues)
    {
        var powers = actor.Select(stake => stake.Power).Distinct().ToList();
        if (powers.Count > 1)
        {
            var told = string.Join(", ", powers.Select(power => power.ToString(CultureInfo.InvariantCulture)));
            yield return $"'{actor.Key}' has powers {told}; this model takes one power for all its issues";
        }

        foreach (var missing in issues.Where(issue => actor.All(stake => stake.Issue != issue.Name)))
            yield return $"'{actor.Key}' has no row for issue '{missing.Name}'; this model takes a position of every actor on every issue";
    }

    private static Stakeholder InSpace(IGrouping<string, Stake> actor, List<ScaledIssue> issues)
    {
        Stake[] stakes = [.. issues.Select(issue => actor.First(stake => stake.Issue == issue.Name))];
        return new Stakeholder(
            actor.Key, stakes[0].Power, [.. issues.Zip(stakes, (issue, stake) => issue.Scaled(stake.Position))],
            [.. stakes.Select(stake => 100 * stake.Salience / issues.Count)]);
    }
}
