namespace SamenWerken.Sim.Classics;

/// <summary>How a published number is met: what agreement with it proves.</summary>
public enum PublishedKind
{
    /// <summary>Computed without chance: agreement is a matter of arithmetic.</summary>
    Exact,

    /// <summary>A mean over simulated runs of the published rules: agreement is judged with its standard error.</summary>
    Simulated,

    /// <summary>Parameters were chosen so that this number comes out: agreement proves little.</summary>
    Fitted,

    /// <summary>Not looked at when parameters were chosen: agreement is a prediction that came true.</summary>
    HeldOut,
}
