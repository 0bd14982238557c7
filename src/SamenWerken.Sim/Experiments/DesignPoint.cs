using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>One setting of the factors of an experiment.</summary>
/// <remarks>Its scenario is made when it is first asked for: there may be a million points.</remarks>
public sealed class DesignPoint
{
    private readonly Func<IReadOnlyList<string>, Case>? _make;
    private Case? _scenario;

    /// <summary>A point with its scenario.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="values">The value of each factor, as <see cref="ParameterPath.Set"/> reads it.</param>
    /// <param name="scenario">The scenario with these values.</param>
    public DesignPoint(int number, IReadOnlyList<string> values, Case scenario) => (Number, Values, _scenario) = (number, values, scenario);

    internal DesignPoint(int number, IReadOnlyList<string> values, Func<IReadOnlyList<string>, Case> make) =>
        (Number, Values, _make) = (number, values, make);

    /// <summary>Its number, from 0.</summary>
    public int Number { get; }

    /// <summary>The value of each factor, as <see cref="ParameterPath.Set"/> reads it.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The scenario with these values.</summary>
    public Case Scenario => _scenario ?? Interlocked.CompareExchange(ref _scenario, _make!(Values), null) ?? _scenario;
}
