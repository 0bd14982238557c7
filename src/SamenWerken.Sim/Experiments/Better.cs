namespace SamenWerken.Sim.Experiments;

/// <summary>Which way an outcome is better.</summary>
public enum Better
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>Neither: it describes, it does not judge.</summary>
    Neither,
}
