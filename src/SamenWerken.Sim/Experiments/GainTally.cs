namespace SamenWerken.Sim.Experiments;

/// <summary>
/// What each party gains in the first runs of a comparison, kept while they are run (<see cref="ExperimentPlan.Run"/>): to tell who gains
/// they need then not be run once more.
/// </summary>
public sealed class GainTally
{
    private readonly Case _its;
    private readonly IReadOnlyList<string> _parties, _strategies;
    private readonly int _runs;
    private readonly double[]?[] _gains; // each run has a place of its own, so that threads need not wait for each other

    /// <summary>Makes a tally of a comparison that is still to be run.</summary>
    /// <param name="plan">The comparison: an experiment without factors.</param>
    /// <exception cref="ArgumentException">The experiment has several design points.</exception>
    public GainTally(ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Points.Count != 1)
            throw new ArgumentException($"Who gains is told of one design point; this experiment has {plan.Points.Count}.", nameof(plan));
        (_its, _strategies) = (plan.Points[0].Scenario, plan.Experiment.Strategies);
        _parties = _its.Model.Parties(_its);
        _runs = Math.Min(PartyGains.UsualRuns, plan.Experiment.Replications);
        _gains = new double[]?[_parties.Count == 0 ? 0 : _runs * _strategies.Count];
    }

    /// <summary>Who gains, as <see cref="PartyGains.Of(Case, IReadOnlyList{string}, ulong, int, int?, CancellationToken)"/> finds it; null
    /// where a run that it is to be told from was not run, or failed.</summary>
    public PartyGains? Found() => _parties.Count == 0
        ? PartyGains.None
        : Array.TrueForAll(_gains, gains => gains is not null) ? PartyGains.Of(_its, _parties, _strategies, _runs, _gains!) : null;

    /// <summary>Number of parties of which the gain in a run is asked; 0 where it is not.</summary>
    internal int Asked(int replication) => replication < _runs ? _parties.Count : 0;

    /// <summary>Takes the gains of a run that ended.</summary>
    internal void Take(int replication, int strategy, double[] gains) => _gains[replication * _strategies.Count + strategy] = gains;
}
