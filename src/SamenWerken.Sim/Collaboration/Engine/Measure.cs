using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// An outcome of one's own: one class with a constructor without arguments, found by the key of its outcome in every assembly that
/// is loaded, and measured where it is asked for (<c>--outcomes</c>).
/// </summary>
/// <remarks>An instance serves one thread, for one run after another: what it remembers is set back in <see cref="Begin"/>.</remarks>
public abstract class Measure
{
    /// <summary>What is measured: key, names, range, unit and definition.</summary>
    public abstract Outcome Outcome { get; }

    /// <summary>A run begins.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>The value in a round; NaN where it has none.</summary>
    /// <param name="round">How it stands at the end of the round.</param>
    public abstract double Of(ObservedRound round);

    /// <summary>The value of the run: the mean over its second half unless a class says otherwise.</summary>
    /// <param name="mean">That mean, over rounds that have a value; NaN where none has.</param>
    public virtual double OfRun(double mean) => mean;
}
