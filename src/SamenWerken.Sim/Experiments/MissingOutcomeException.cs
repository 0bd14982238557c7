namespace SamenWerken.Sim.Experiments;

/// <summary>A run without a value of the outcome that an analysis needs.</summary>
/// <param name="message">Which run, which outcome, and the way out.</param>
public sealed class MissingOutcomeException(string message) : InvalidOperationException(message);
