namespace SamenWerken.Sim.Statistics;

/// <summary>An effect size in a word, by |A − ½|.</summary>
/// <remarks>Source of the thresholds: Vargha and Delaney (2000), Journal of Educational and Behavioral Statistics 25(2), 101–132.</remarks>
internal enum Magnitude
{
    /// <summary>Below 0.06.</summary>
    Negligible,

    /// <summary>0.06 up to 0.14.</summary>
    Small,

    /// <summary>0.14 up to 0.21.</summary>
    Medium,

    /// <summary>0.21 and above.</summary>
    Large,
}
