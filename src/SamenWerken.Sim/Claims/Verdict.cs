using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>What the model says of a claim.</summary>
public enum Verdict
{
    /// <summary>It holds in every scenario tried, and in nearly all draws of the parameters.</summary>
    Supported,

    /// <summary>It fails in every scenario tried, and in nearly all draws of the parameters.</summary>
    Refuted,

    /// <summary>It holds here and fails there.</summary>
    Conditional,

    /// <summary>The runs are too few to tell.</summary>
    Undecided,

    /// <summary>The model lacks what it is about, and so can say neither that it holds nor that it fails.</summary>
    NotExpressible,
}

/// <summary>How an expectation, or all those of a trial together, fared.</summary>
public enum Finding
{
    /// <summary>The whole interval lies where the claim says.</summary>
    Holds,

    /// <summary>The whole interval lies elsewhere.</summary>
    Fails,

    /// <summary>The interval lies across the limit, or the seeds disagree.</summary>
    Unclear,
}
