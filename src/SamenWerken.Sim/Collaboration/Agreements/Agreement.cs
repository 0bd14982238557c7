namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// An agreement in force: a bilateral exchange (i moves d_i on issue k, j moves d_j on issue l) or, where
/// <see cref="Plan"/> is set, a joint plan. Mutable behind the doors of a run.
/// </summary>
internal struct Agreement
{
    internal int I, J, K, L;
    internal double MoveI, MoveJ;
    internal double Enforcement;
    internal int Since;

    /// <summary>How many agreements this pair had made before: part of the address of its draws.</summary>
    internal int Serial;

    internal bool KeptI, KeptJ;

    /// <summary>What undoing either side would change, at the versions of its two issues.</summary>
    internal SideWorth WorthI, WorthJ;

    internal int VersionK, VersionL;
    internal Plan? Plan;
}
