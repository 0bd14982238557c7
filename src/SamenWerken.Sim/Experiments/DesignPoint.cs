using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>One setting of the factors of an experiment.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Values">The value of each factor, as <see cref="ParameterPath.Set"/> reads it.</param>
/// <param name="Scenario">The scenario with these values.</param>
public sealed record DesignPoint(int Number, IReadOnlyList<string> Values, Case Scenario);
