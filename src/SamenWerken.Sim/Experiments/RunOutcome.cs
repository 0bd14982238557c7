namespace SamenWerken.Sim.Experiments;

/// <summary>A run that is over; only there while it is handed over.</summary>
/// <param name="run">Which run.</param>
/// <param name="outcomes">Its outcomes.</param>
/// <param name="rounds">The outcomes of its rounds.</param>
/// <param name="failure">Why it failed, if it did.</param>
public readonly ref struct RunOutcome(ExperimentRun run, ReadOnlySpan<double> outcomes, ReadOnlySpan<double> rounds, string? failure)
{
    /// <summary>Which run.</summary>
    public ExperimentRun Run { get; } = run;

    /// <summary>Its outcomes in the order of the plan; NaN where missing, and all of them where it failed.</summary>
    public ReadOnlySpan<double> Outcomes { get; } = outcomes;

    /// <summary>The outcomes of its rounds, row by row; empty unless they are wanted.</summary>
    public ReadOnlySpan<double> Rounds { get; } = rounds;

    /// <summary>Why it failed; null if it did not.</summary>
    public string? Failure { get; } = failure;
}

/// <summary>Takes one run after another, never two at a time.</summary>
/// <param name="run">The run; not to be kept.</param>
public delegate void TakeRun(in RunOutcome run);
