namespace SamenWerken.Sim.Experiments;

/// <summary>Runs a case in one thread: draws the world of a replication, then runs arm after arm in it.</summary>
/// <remarks>A worker whose run threw is dropped, since it may have left anything behind.</remarks>
public abstract class Worker
{
    /// <summary>Asks to break off. A run that may take long looks at it between two rounds, and throws; its result is then not
    /// used.</summary>
    protected internal CancellationToken Stop { get; internal set; }

    /// <summary>Draws what all arms of a replication share; the runs that follow take place in it.</summary>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    public abstract void Draw(ulong seed, ulong replication);

    /// <summary>One run.</summary>
    /// <param name="arm">Key of the arm.</param>
    /// <param name="outcomes">Takes the run's outcomes; NaN where one is missing.</param>
    /// <param name="rounds">Takes the outcomes of every round, row by row; null if they are not wanted.</param>
    public abstract void Run(string arm, Span<double> outcomes, double[]? rounds);

    /// <summary>One run, of which is asked, too, what each of the model's parties gained.</summary>
    /// <param name="arm">Key of the arm.</param>
    /// <param name="outcomes">Takes the run's outcomes; NaN where one is missing.</param>
    /// <param name="rounds">Takes the outcomes of every round, row by row; null if they are not wanted.</param>
    /// <param name="gains">Takes what <see cref="Gain"/> gives; unless a worker knows better, by a second run.</param>
    public virtual void Run(string arm, Span<double> outcomes, double[]? rounds, Span<double> gains)
    {
        Run(arm, outcomes, rounds);
        Gain(arm, gains);
    }

    /// <summary>One run, of which only is asked what each of the model's parties gained.</summary>
    /// <param name="arm">Key of the arm.</param>
    /// <param name="gains">Takes a gain for each of <see cref="Model.Parties"/>; NaN from a model that has none.</param>
    public virtual void Gain(string arm, Span<double> gains) => gains.Fill(double.NaN);
}
