namespace SamenWerken.Sim.Discovery;

/// <summary>A step of the peeling trajectory: the box that remains, and how good it is.</summary>
/// <param name="Box">What remains after this step; everywhere at step 0.</param>
/// <param name="Quality">How good it is.</param>
public sealed record Peel(Box Box, BoxQuality Quality);
