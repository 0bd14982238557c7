using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Runs a scenario and measures outcomes beside the model's own: of an issue, of an actor, or of a class of one's own.</summary>
internal sealed class MeasuredRuns : Worker
{
    private static readonly int Count = CollaborationOutcomes.All.Count;

    private readonly Simulation _simulation;
    private readonly ObservedRound _round;
    private readonly OutcomeSet _outcomes;
    private readonly int _rounds;
    private readonly int[] _places; // of each outcome of the model
    private readonly (int Place, Measure Measure)[] _measures;
    private readonly double[] _sums, _run = new double[Count];
    private readonly int[] _counts;
    private readonly ActorGains _gains;
    private double[] _each = [];

    internal MeasuredRuns(Scenario scenario, OutcomeSet outcomes)
    {
        (_simulation, _outcomes, _rounds) = (new Simulation(scenario), outcomes, scenario.Rounds);
        _gains = new ActorGains(_simulation, scenario.Rounds);
        _round = new ObservedRound(_simulation.Situation, _simulation.Acting);
        _places =
            [.. CollaborationOutcomes.All.Select(outcome => outcomes.WithKey(outcome.Key) is null ? -1 : outcomes.IndexOf(outcome.Key))];
        var known = MeasureCatalogue.Of(scenario).ToDictionary(measure => measure.Outcome.Key);
        _measures = [.. outcomes.Where(outcome => CollaborationOutcomes.All.WithKey(outcome.Key) is null)
            .Select(outcome => (outcomes.IndexOf(outcome), known[outcome.Key]))];
        (_sums, _counts) = (new double[_measures.Length], new int[_measures.Length]);
    }

    /// <inheritdoc/>
    public override void Draw(ulong seed, ulong replication) => _simulation.Draw(seed, replication);

    /// <inheritdoc/>
    public override void Run(string arm, Span<double> outcomes, double[]? rounds) =>
        Run(arm, outcomes, rounds, round => Measured(round, rounds));

    /// <inheritdoc/>
    public override void Run(string arm, Span<double> outcomes, double[]? rounds, Span<double> gains)
    {
        _gains.Begin();
        Run(arm, outcomes, rounds, round =>
        {
            Measured(round, rounds);
            _gains.Add(round);
        });
        _gains.End(gains);
    }

    /// <inheritdoc/>
    public override void Gain(string arm, Span<double> gains)
    {
        _gains.Begin();
        _simulation.Run(arm, _run, null, _gains.Add, looks: false);
        _gains.End(gains);
    }

    private void Run(string arm, Span<double> outcomes, double[]? rounds, Action<int> afterRound)
    {
        if (rounds is not null && _each.Length < _rounds * Count)
            _each = new double[_rounds * Count];
        Array.Clear(_sums);
        Array.Clear(_counts);
        foreach (var (_, measure) in _measures)
            Guarded(measure, measure, static (its, _) => Begun(its), 0);
        _simulation.Run(arm, _run, rounds is null ? null : _each, afterRound);
        for (var outcome = 0; outcome < Count; outcome++)
            Place(outcome, outcomes, rounds);
        for (var at = 0; at < _measures.Length; at++)
            outcomes[_measures[at].Place] = Guarded(_measures[at].Measure, _measures[at].Measure, static (its, mean) => its.OfRun(mean),
                _counts[at] == 0 ? double.NaN : _sums[at] / _counts[at]);
    }

    private void Measured(int round, double[]? rounds)
    {
        for (var at = 0; at < _measures.Length; at++)
        {
            var value = Guarded(_measures[at].Measure, (_measures[at].Measure, _round), static (its, _) => its.Measure.Of(its._round), 0);
            if (rounds is not null)
                rounds[round * _outcomes.Count + _measures[at].Place] = value;
            if (round < _rounds / 2 || double.IsNaN(value))
                continue;
            _sums[at] += value;
            _counts[at]++;
        }
    }

    // What a measure of the user's own throws is told as its fault, not as the strategy's.
    private static double Guarded<T>(Measure measure, T argument, Func<T, double, double> call, double value)
    {
        try
        {
            return call(argument, value);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new FailedOutcomeException(measure.Outcome.Key, failure);
        }
    }

    private static double Begun(Measure measure)
    {
        measure.Begin();
        return 0;
    }

    private void Place(int outcome, Span<double> outcomes, double[]? rounds)
    {
        if (_places[outcome] < 0)
            return;
        outcomes[_places[outcome]] = _run[outcome];
        for (var round = 0; rounds is not null && round < _rounds; round++)
            rounds[round * _outcomes.Count + _places[outcome]] = _each[round * Count + outcome];
    }
}
