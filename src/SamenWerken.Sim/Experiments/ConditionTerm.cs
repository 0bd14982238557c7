namespace SamenWerken.Sim.Experiments;

/// <summary>A part of a condition.</summary>
/// <param name="Factor">What the outcome is multiplied by.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Outcome">Key of the outcome.</param>
public sealed record ConditionTerm(double Factor, string Strategy, string Outcome);
