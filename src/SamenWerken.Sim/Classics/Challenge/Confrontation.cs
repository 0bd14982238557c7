namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>Whom an actor challenges, what it hopes for, and what it proposes.</summary>
/// <param name="Actor">Name of the challenger i.</param>
/// <param name="Target">Name of the challenged j: the one from whom it expects most.</param>
/// <param name="ExpectedGain">What i expects to gain, in units of its utility of a position, in its own eyes.</param>
/// <param name="Probability">p, the probability that i would win, in its own eyes.</param>
/// <param name="Resistance">S_j, the probability that j resists: its total salience.</param>
/// <param name="Likeness">U_ij, what j's position is worth to i; its own is worth 1.</param>
/// <param name="ActorTo">Where i would go on each dimension, 0–100.</param>
/// <param name="TargetTo">Where j would go.</param>
/// <param name="ActorAgrees">Whether i adopted this bargain.</param>
/// <param name="TargetAgrees">Whether j did.</param>
public sealed record Confrontation(
    string Actor, string Target, double ExpectedGain, double Probability, double Resistance, double Likeness,
    IReadOnlyList<double> ActorTo, IReadOnlyList<double> TargetTo, bool ActorAgrees, bool TargetAgrees);
