namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>What a round made of the outcome of an issue, 0–100.</summary>
/// <param name="Round">Number of the round or turn, from 1.</param>
/// <param name="Issue">Name of the issue or dimension.</param>
/// <param name="Before">Outcome before.</param>
/// <param name="After">Outcome after.</param>
public sealed record OutcomeStep(int Round, string Issue, double Before, double After);
