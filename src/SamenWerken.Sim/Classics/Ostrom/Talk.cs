namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>When appropriators may talk, and so agree.</summary>
public enum Talk
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>Once, before the first of the rounds with the institution.</summary>
    Once,

    /// <summary>Before each of them.</summary>
    EachRound,
}
