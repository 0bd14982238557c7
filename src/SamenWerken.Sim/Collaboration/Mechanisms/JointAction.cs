namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>What everybody does, and what comes of it: rows that stay where they are while what is in them changes.</summary>
/// <param name="Y">y, rows of actors over issues.</param>
/// <param name="ByIssue">y, rows of issues over actors.</param>
/// <param name="X">x̃(y).</param>
/// <param name="C">C(y).</param>
internal sealed record JointAction(double[] Y, double[] ByIssue, double[] X, double[] C);
