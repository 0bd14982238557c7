namespace SamenWerken.Sim.Chance;

/// <summary>The address of the first of some rows of draws; each row has the draws 0, 1, 2, … of an address of its own.</summary>
/// <param name="Keys">Key of what the draws are for, with the seed of the experiment.</param>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Round">Round of the first row.</param>
/// <param name="Entity">Whom the first row concerns.</param>
/// <param name="ByEntity">Whether the rows that follow are those of the next entities; else of the next rounds.</param>
internal readonly record struct RowsAddress(
    PurposeKeys Keys, ulong Replication, ulong Round, ulong Entity = 0, bool ByEntity = false)
{
    /// <summary>Seed of the experiment.</summary>
    internal ulong Seed => Keys.Seed;

    /// <summary>Key of what the draws are for.</summary>
    internal ulong Purpose => Keys.Purpose;
}
