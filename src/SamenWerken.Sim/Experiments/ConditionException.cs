namespace SamenWerken.Sim.Experiments;

/// <summary>Why a text is no condition; the message is ready to print.</summary>
/// <param name="message">Place, value, expectation and way out.</param>
public sealed class ConditionException(string message) : Exception(message);
