using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Finds what in a scenario cannot be simulated as it stands.</summary>
public static class ScenarioCheck
{
    /// <summary>All mistakes of a scenario, in no particular order; none if it can be simulated.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="strategyKeys">Keys of the strategies that it may name.</param>
    public static IReadOnlyList<Mistake> Mistakes(Scenario scenario, IReadOnlyCollection<string> strategyKeys)
    {
        IReadOnlyList<Mistake> basic = [.. RangeCheck.Of(scenario, ""), .. SizeCheck.Of(scenario)];
        // With far too many actors or issues the rest is not worth the time.
        if (!SizeCheck.IsFeasible(scenario))
            return basic;
        var names = new ScenarioNames(scenario);
        return
        [
            .. basic,
            .. NameCheck.Of(scenario, names),
            .. WeightCheck.Of(scenario, names),
            .. CoordinationCheck.Of(scenario, names, strategyKeys),
            .. EventCheck.Of(scenario, names, strategyKeys),
        ];
    }
}
