namespace SamenWerken.Sim.Statistics;

/// <summary>Why no more replications are needed.</summary>
public enum StopReason
{
    /// <summary>They are: go on.</summary>
    None,

    /// <summary>Every paired difference is known precisely enough.</summary>
    PrecisionReached,

    /// <summary>The largest number of replications has been run; some difference is less precise than wanted.</summary>
    LimitReached,
}
