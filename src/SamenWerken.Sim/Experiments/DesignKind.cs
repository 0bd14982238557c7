namespace SamenWerken.Sim.Experiments;

/// <summary>How an experiment chooses its design points.</summary>
public enum DesignKind
{
    /// <summary>Every combination of the factors' levels; the last factor changes fastest.</summary>
    Factorial,

    /// <summary>The first value of every factor, then the second of every factor, and so on.</summary>
    List,

    /// <summary>Latin hypercube.</summary>
    Lhs,

    /// <summary>Sobol' sequence.</summary>
    Sobol,

    /// <summary>Morris' trajectories, for screening.</summary>
    Morris,

    /// <summary>Saltelli's sample with second order, for Sobol' indices.</summary>
    Saltelli,
}
