namespace SamenWerken.Sim.App.Working;

/// <summary>It was stopped, and something is left to go on with.</summary>
/// <param name="message">What is left and how to go on, ready to print.</param>
internal sealed class StoppedException(string message) : OperationCanceledException(message);
