namespace SamenWerken.Sim.Tests.Plain;

/// <summary>What everybody does, and what it comes to on each issue.</summary>
/// <param name="z">z_ik.</param>
/// <param name="x">x̃_k(z), (1).</param>
/// <param name="C">C_k(z), (2).</param>
internal sealed record Joint(double[,] z, double[] x, double[] C);
