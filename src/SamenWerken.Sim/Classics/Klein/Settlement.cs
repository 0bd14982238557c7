namespace SamenWerken.Sim.Classics.Klein;

/// <summary>What a negotiation comes to.</summary>
/// <param name="Contract">Yes or no on each issue.</param>
/// <param name="Values">u of each party; <see cref="Mediation.UtilityOf"/> sets it against what the party could get.</param>
/// <param name="Changes">Number of proposals that were kept.</param>
internal sealed record Settlement(IReadOnlyList<bool> Contract, IReadOnlyList<double> Values, int Changes);
