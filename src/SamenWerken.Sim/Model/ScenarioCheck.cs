namespace SamenWerken.Sim.Model;

/// <summary>Finds what in a scenario cannot be simulated as it stands.</summary>
public static class ScenarioCheck
{
    /// <summary>All mistakes of a scenario, in no particular order; none if it can be simulated.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="strategyKeys">Keys of the strategies that it may name.</param>
    public static IReadOnlyList<Mistake> Mistakes(Scenario scenario, IReadOnlyCollection<string> strategyKeys)
    {
        var names = new ScenarioNames(scenario);
        return
        [
            .. RangeCheck.Of(scenario, ""),
            .. SizeCheck.Of(scenario),
            .. NameCheck.Of(scenario, names),
            .. WeightCheck.Of(scenario, names),
            .. CoordinationCheck.Of(scenario, names, strategyKeys),
            .. EventCheck.Of(scenario, names, strategyKeys),
        ];
    }
}
