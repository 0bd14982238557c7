namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>A side of an agreement that is up for keeping, with the terms of equation (6) as the model weighs them.</summary>
/// <param name="Actor">Whose side.</param>
/// <param name="Place">Place among the packages in force, or among the joint plans.</param>
/// <param name="Partner">The other party of a package; −1 for a plan.</param>
/// <param name="Temptation">T: what breaking would bring at once.</param>
/// <param name="Stake">L: what is at stake of what the others do.</param>
/// <param name="Guilt">G: how far it lets down those who trust it.</param>
/// <param name="Due">F ρ S: the fine to expect.</param>
/// <param name="Probability">P(keep), 0–1.</param>
public sealed record Promise(
    int Actor, int Place, int Partner, double Temptation, double Stake, double Guilt, double Due, double Probability);
