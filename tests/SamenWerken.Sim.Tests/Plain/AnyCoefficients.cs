using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Laws;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>Any scenario, with any coefficient of behaviour and coordination changed, whatever coefficients there are.</summary>
internal static class AnyCoefficients
{
    private static readonly string[] InThePaper =
    [
        "autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm", "phased", "escalating",
    ];

    /// <summary>Any scenario with the strategies of the paper only.</summary>
    public static readonly Arbitrary<Scenario> Paper = Arb.From(AnyScenario.All.Generator.Select(Known), AnyScenario.All.Shrinker);

    private static readonly Parameter[] Numbers =
    [
        .. ParameterCatalogue.Of(new Scenario()).Where(parameter =>
            parameter.Default is double or int && parameter.Path.Split('.') is ["behaviour" or "coordination", _]),
    ];

    public static readonly Arbitrary<Scenario> All = Arb.From(
        from scenario in Paper.Generator
        from often in Gen.Choose(0, 9)
        from changes in Gen.CollectToArray(Numbers, parameter => Change(parameter, often))
        from exit in Gen.Elements(true, true, false)
        select changes.Aggregate(
            scenario with { Coordination = scenario.Coordination with { Exit = exit } },
            (changed, change) => change is { } value ? changed.With(value.Path, value.Number) : changed),
        AnyScenario.All.Shrinker);

    private static Scenario Known(Scenario scenario)
    {
        static string Part(string key) => InThePaper.Contains(key) ? key : "exchange";
        var (phased, escalating) = (scenario.Coordination.Phased, scenario.Coordination.Escalating);
        return scenario with
        {
            Events = [.. scenario.Events.Where(happens => happens is not StrategyChange change || InThePaper.Contains(change.Strategy))],
            Coordination = scenario.Coordination with
            {
                Phased = phased with { First = Part(phased.First), Then = Part(phased.Then) },
                Escalating = escalating with { First = Part(escalating.First), Then = Part(escalating.Then) },
            },
        };
    }

    // Most stay as they are in about half of the scenarios, so that single ones can show.
    private static Gen<(string Path, double Number)?> Change(Parameter parameter, int often) =>
        from sort in Gen.Choose(0, 11)
        from share in Gen.Choose(0, 1000)
        select sort < often ? ((string, double)?)(parameter.Path, Number(parameter, share / 1000.0)) : null;

    private static double Number(Parameter parameter, double share)
    {
        var usual = Convert.ToDouble(parameter.Default, System.Globalization.CultureInfo.InvariantCulture);
        var most = Math.Min(parameter.Largest!.Value, Math.Max(1, 3 * usual));
        var number = parameter.Least!.Value + share * (most - parameter.Least.Value);
        return parameter.Default is int ? Math.Round(number) : number;
    }
}
