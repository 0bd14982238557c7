namespace SamenWerken.Sim.Classics.Klein;

/// <summary>When a proposed change is kept.</summary>
public enum Consent
{
    /// <summary>When every party accepts it, as in the paper.</summary>
    Unanimous,

    /// <summary>When the sum of all utilities rises, as if losers were compensated at no cost.</summary>
    Sum,
}
