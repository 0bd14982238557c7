using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Laws;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>Any scenario, with any coefficient of behaviour and coordination changed, whatever coefficients there are.</summary>
internal static class AnyCoefficients
{
    private static readonly Parameter[] Numbers =
    [
        .. ParameterCatalogue.Of(new Scenario()).Where(parameter =>
            parameter.Default is double or int && (parameter.Path.StartsWith("behaviour.", StringComparison.Ordinal)
                || (parameter.Path.StartsWith("coordination.", StringComparison.Ordinal) && parameter.Path.Count(sign => sign == '.') == 1))),
    ];

    public static readonly Arbitrary<Scenario> All = Arb.From(
        from scenario in AnyScenario.All.Generator
        from often in Gen.Choose(0, 9)
        from changes in Gen.CollectToArray(Numbers, parameter => Change(parameter, often))
        from exit in Gen.Elements(true, true, false)
        select changes.Aggregate(
            scenario with { Coordination = scenario.Coordination with { Exit = exit } },
            (changed, change) => change is { } value ? changed.With(value.Path, value.Number) : changed),
        AnyScenario.All.Shrinker);

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
