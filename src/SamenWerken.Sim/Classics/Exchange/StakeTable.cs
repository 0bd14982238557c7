namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>A stakeholder table: who wants what on which issue, how much it matters to whom, and with what power.</summary>
/// <param name="Issues">The issues, in the order in which pairs of them are tried.</param>
/// <param name="Stakes">At most one stake for each actor and issue; an actor without one has no part in that issue.</param>
public sealed record StakeTable(IReadOnlyList<ScaledIssue> Issues, IReadOnlyList<Stake> Stakes)
{
    /// <summary>The actors, in order of their first stake.</summary>
    public IReadOnlyList<string> Actors => [.. Stakes.Select(stake => stake.Actor).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong with the table: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check() => [.. OfIssues(), .. OfStakes()];

    private IEnumerable<string> OfIssues()
    {
        if (Issues.Count == 0)
            yield return "issues: none; expected at least one issue.";
        foreach (var twice in Issues.GroupBy(issue => issue.Name).Where(same => same.Count() > 1))
            yield return $"issues: '{twice.Key}' stands there {twice.Count()} times; expected each issue once.";
        foreach (var issue in Issues)
        {
            if (string.IsNullOrWhiteSpace(issue.Name))
                yield return "issues: one has no name; expected a name.";
            if (!(double.IsFinite(issue.Lower) && double.IsFinite(issue.Upper) && issue.Lower < issue.Upper))
                yield return $"issue '{issue.Name}': scale from {issue.Lower} to {issue.Upper}; expected a lower end below the upper one.";
        }
    }

    private IEnumerable<string> OfStakes()
    {
        if (Stakes.Count == 0)
            yield return "stakes: none; expected at least one actor with a position.";
        foreach (var twice in Stakes.GroupBy(stake => (stake.Actor, stake.Issue)).Where(same => same.Count() > 1))
            yield return $"actor '{twice.Key.Actor}', issue '{twice.Key.Issue}': {twice.Count()} stakes; expected one.";
        foreach (var stake in Stakes)
        {
            var place = $"actor '{stake.Actor}', issue '{stake.Issue}'";
            if (string.IsNullOrWhiteSpace(stake.Actor))
                yield return $"{place}: the actor has no name; expected a name.";
            if (Issues.FirstOrDefault(issue => issue.Name == stake.Issue) is not { } scale)
                yield return $"{place}: no such issue; choose from {string.Join(", ", Issues.Select(issue => issue.Name))}.";
            else if (!(stake.Position >= scale.Lower && stake.Position <= scale.Upper))
                yield return $"{place}: position {stake.Position}; expected a number from {scale.Lower} to {scale.Upper}.";
            if (!(stake.Salience is >= 0 and <= 1))
                yield return $"{place}: salience {stake.Salience}; expected a share from 0 to 1 (divide percents by 100).";
            if (!(stake.Power >= 0 && double.IsFinite(stake.Power)))
                yield return $"{place}: power {stake.Power}; expected a number, 0 or more.";
        }
    }
}
