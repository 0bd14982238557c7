namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>Who stands where, cares how much, and can bring what to bear.</summary>
/// <param name="Dimensions">Names of the dimensions.</param>
/// <param name="Stakeholders">The actors; two or more.</param>
public sealed record StakeholderTable(IReadOnlyList<string> Dimensions, IReadOnlyList<Stakeholder> Stakeholders)
{
    private const double Rounding = 1e-6; // of saliences that were written as percents and should add up to 100

    /// <summary>What is wrong with the table: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check() => [.. OfTable(), .. Stakeholders.SelectMany(OfStakeholder)];

    private IEnumerable<string> OfTable()
    {
        if (Dimensions.Count == 0)
            yield return "dimensions: none; expected at least one.";
        foreach (var twice in Dimensions.GroupBy(name => name).Where(same => same.Count() > 1))
            yield return $"dimensions: '{twice.Key}' stands there {twice.Count()} times; expected each dimension once.";
        if (Stakeholders.Count < 2)
            yield return $"stakeholders: {Stakeholders.Count}; expected two or more.";
        foreach (var twice in Stakeholders.GroupBy(actor => actor.Name).Where(same => same.Count() > 1))
            yield return $"stakeholders: '{twice.Key}' stands there {twice.Count()} times; expected each actor once.";
        if (Stakeholders.Count > 0 && Stakeholders.All(actor => actor.Capability == 0))
            yield return "capability: 0 for all; expected some actor with a capability above 0.";
    }

    private IEnumerable<string> OfStakeholder(Stakeholder actor)
    {
        var place = $"stakeholder '{actor.Name}'";
        if (string.IsNullOrWhiteSpace(actor.Name))
            yield return $"{place}: no name; expected a name.";
        if (!(actor.Capability >= 0 && double.IsFinite(actor.Capability)))
            yield return $"{place}: capability {actor.Capability}; expected a number, 0 or more.";
        if (actor.Positions.Count != Dimensions.Count || actor.Saliences.Count != Dimensions.Count)
        {
            yield return $"{place}: {actor.Positions.Count} positions and {actor.Saliences.Count} saliences; "
                + $"expected {Dimensions.Count} of each.";
        }

        foreach (var (what, numbers) in new[] { ("position", actor.Positions), ("salience", actor.Saliences) })
        {
            for (var k = 0; k < numbers.Count; k++)
            {
                if (!(numbers[k] is >= 0 and <= 100))
                    yield return $"{place}: {what} {numbers[k]} on dimension {k}; expected a number from 0 to 100.";
            }
        }

        if (actor.Saliences.Sum() > 100 + Rounding)
            yield return $"{place}: saliences add up to {actor.Saliences.Sum()}; expected at most 100.";
    }
}
