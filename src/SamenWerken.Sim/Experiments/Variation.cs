using System.Globalization;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>The same comparison at several values of one parameter, with the same luck at all of them.</summary>
/// <param name="Path">Path of the parameter, as for <c>--set</c>.</param>
/// <param name="Values">Its values.</param>
/// <param name="Comparisons">The comparison at each value.</param>
public sealed record Variation(string Path, IReadOnlyList<double> Values, IReadOnlyList<Comparison> Comparisons)
{
    /// <summary>Keys of the strategies.</summary>
    public IReadOnlyList<string> Strategies => Comparisons[0].Strategies;

    /// <summary>The comparison at a value.</summary>
    /// <exception cref="KeyNotFoundException">The parameter did not have this value.</exception>
    public Comparison At(double value) => Values.ToList().IndexOf(value) is >= 0 and var place
        ? Comparisons[place]
        : throw new KeyNotFoundException(string.Create(CultureInfo.InvariantCulture,
            $"'{Path}' was not {value}; it was {string.Join(", ", Values.Select(v => v.ToString(CultureInfo.InvariantCulture)))}."));
}

/// <content>One parameter varied.</content>
public static partial class ScenarioExperiments
{
    /// <summary>Compares strategies at several values of one parameter.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="path">Path of the parameter, such as <c>population.alignment</c>.</param>
    /// <param name="values">Its values, at least one.</param>
    /// <param name="strategies">Keys of the strategies; all but the composites if null.</param>
    /// <param name="replications">Replications of each at each value, at least 1.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <exception cref="ParameterException">The path leads nowhere, or a value does not fit.</exception>
    /// <exception cref="ArgumentException">No value is given, a strategy is unknown or named twice, or the scenario has
    /// mistakes.</exception>
    public static Variation Vary(
        this Case scenario, string path, IReadOnlyList<double> values, IEnumerable<string>? strategies = null, int replications = 200,
        ulong seed = 1)
    {
        if (values.Count == 0)
            throw new ArgumentException("It takes a value or more to vary a parameter.", nameof(values));
        var (keys, varied) = (strategies?.ToList(), values.Select(value => scenario.With(path, value)).ToList());
        return new(path, [.. values], [.. varied.Select(one => one.Compare(keys, replications, seed))]);
    }
}
