namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>What a group did, round by round from the first with the institution.</summary>
/// <param name="Sums">S, tokens put in by all.</param>
/// <param name="NetYields">Rent as a share of the highest.</param>
/// <param name="AfterSanctions">The same, less fees and fines.</param>
/// <param name="Defections">Share of appropriators that put in more than was agreed; 0 where nothing was.</param>
/// <param name="Sanctions">Number of sanctions.</param>
/// <param name="Adopted">Whether the sword was there.</param>
public sealed record History(
    IReadOnlyList<double> Sums, IReadOnlyList<double> NetYields, IReadOnlyList<double> AfterSanctions, IReadOnlyList<double> Defections,
    IReadOnlyList<int> Sanctions, bool Adopted);
