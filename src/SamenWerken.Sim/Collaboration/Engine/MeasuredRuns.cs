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
    private double[] _each = [];

    internal MeasuredRuns(Scenario scenario, OutcomeSet outcomes)
    {
        (_simulation, _outcomes, _rounds) = (new Simulation(scenario), outcomes, scenario.Rounds);
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
    public override void Run(string arm, Span<double> outcomes, double[]? rounds)
    {
        if (rounds is not null && _each.Length < _rounds * Count)
            _each = new double[_rounds * Count];
        Array.Clear(_sums);
        Array.Clear(_counts);
        foreach (var (_, measure) in _measures)
            measure.Begin();
        _simulation.Run(arm, _run, rounds is null ? null : _each, round => Measured(round, rounds));
        for (var outcome = 0; outcome < Count; outcome++)
            Place(outcome, outcomes, rounds);
        for (var at = 0; at < _measures.Length; at++)
            outcomes[_measures[at].Place] = _measures[at].Measure.OfRun(_counts[at] == 0 ? double.NaN : _sums[at] / _counts[at]);
    }

    private void Measured(int round, double[]? rounds)
    {
        for (var at = 0; at < _measures.Length; at++)
        {
            var value = _measures[at].Measure.Of(_round);
            if (rounds is not null)
                rounds[round * _outcomes.Count + _measures[at].Place] = value;
            if (round < _rounds / 2 || double.IsNaN(value))
                continue;
            _sums[at] += value;
            _counts[at]++;
        }
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
