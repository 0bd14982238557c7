namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>What one group does in one game, round by round.</summary>
/// <param name="Contributions">Mean contribution, in tokens.</param>
/// <param name="Earnings">Mean earnings after punishment, in tokens.</param>
/// <param name="Prosocial">Points a member that were given to who contributed less.</param>
/// <param name="Antisocial">Points a member that were given to who contributed more.</param>
public sealed record Play(
    IReadOnlyList<double> Contributions, IReadOnlyList<double> Earnings, IReadOnlyList<double> Prosocial, IReadOnlyList<double> Antisocial);
