namespace SamenWerken.Sim.Experiments;

/// <summary>How intervals of paired differences are made.</summary>
public enum IntervalKind
{
    /// <summary>Student's t on the differences.</summary>
    T,

    /// <summary>BCa bootstrap: resampled differences, corrected for bias and skewness (Efron 1987).</summary>
    Bca,
}
