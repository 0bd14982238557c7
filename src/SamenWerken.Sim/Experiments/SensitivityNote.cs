namespace SamenWerken.Sim.Experiments;

/// <summary>What somebody who reads a sensitivity analysis should know.</summary>
public enum SensitivityNoteKind
{
    /// <summary>The response is the same at every design point, so it depends on none of the parameters.</summary>
    NeverVaries,

    /// <summary>There are too few trajectories or base points for intervals.</summary>
    FewPoints,

    /// <summary>Intervals are wide.</summary>
    WideIntervals,

    /// <summary>The number of base points is no power of two, so that the sequence is uneven.</summary>
    NoPowerOfTwo,

    /// <summary>Shares of variance are estimated below 0 or above 1.</summary>
    SharesOutside,

    /// <summary>Parameters for which no interval can be told, because all effects seen are alike.</summary>
    AllAlike,

    /// <summary>A good part of what is measured is the luck of the replications.</summary>
    Luck,

    /// <summary>There is one replication, or a value in less than two, so that luck cannot be told from effects.</summary>
    LuckUnknown,
}

/// <summary>A note on a sensitivity analysis.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Factors">Parameters that it is about; none for all.</param>
/// <param name="Value">Half-width of the widest interval, or share of luck; NaN where it tells no number.</param>
/// <param name="Points">Trajectories or base points, or replications, that there are.</param>
/// <param name="Needed">How many are needed; 0 where it tells none.</param>
public sealed record SensitivityNote(SensitivityNoteKind Kind, IReadOnlyList<string> Factors, double Value, int Points, int Needed);
