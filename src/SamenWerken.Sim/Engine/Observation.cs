using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Model;
using SamenWerken.Sim.Model.Mechanisms;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Engine;

/// <summary>
/// What is measured (section 5): each round after step 7; a run's summary is the mean over t ≥ T/2. What depends on the actions
/// alone is computed anew only when they changed.
/// </summary>
internal sealed class Observation
{
    private const double NoDistance = 1e-9;

    private static readonly int Count = Outcome.All.Count;

    private readonly Scenario _scenario;
    private readonly Situation _s;
    private readonly Acting _acting;
    private readonly BinomialQuantile _households;
    private readonly double[] _now = Octet.Row(Outcome.All.Count), _sum = Octet.Row(Outcome.All.Count);
    private readonly double[] _sorted;
    private Draws _luck;
    private double[]? _rounds;
    private int _window;
    private long _sides, _kept, _proposals, _refusals, _moments, _impasses;
    private bool _actionsChanged;
    private double _cooperation, _effort, _gini, _trust, _knowledge;

    internal Observation(Scenario scenario, Situation situation, Acting acting)
    {
        (_scenario, _s, _acting) = (scenario, situation, acting);
        _households = new BinomialQuantile(scenario.Households);
        _sorted = Octet.Row(situation.Actors);
    }

    /// <summary>The outcomes of the round last observed.</summary>
    internal ReadOnlySpan<double> Now => _now;

    internal void Begin(double[]? rounds)
    {
        _rounds = rounds;
        _luck = new Draws(_s.World.Seed, Purposes.Households.Key, _s.World.Replication, 0, 0);
        Array.Clear(_sum);
        (_window, _sides, _kept, _proposals, _refusals, _moments, _impasses) = (0, 0, 0, 0, 0, 0, 0);
        _actionsChanged = true;
    }

    internal void Observe()
    {
        var tally = _s.Tally;
        _proposals += tally.Proposals;
        _refusals += tally.Refusals;
        _moments += tally.Moments;
        _impasses += tally.Impasses;
        _actionsChanged |= _acting.Changed;
        // t ≥ T/2; a run of one round is summarised by that round.
        var inWindow = 2 * _s.Round >= _scenario.Rounds || _scenario.Rounds == 1;
        if (!inWindow && _rounds is null)
            return;
        Measure(tally);
        if (_rounds is not null)
            _now.CopyTo(_rounds, _s.Round * Count);
        if (!inWindow)
            return;
        _window++;
        _sides += tally.Sides;
        _kept += tally.Kept;
        for (var outcome = 0; outcome < Count; outcome++)
            _sum[outcome] += _now[outcome];
    }

    internal void Summarise(Span<double> outcomes)
    {
        for (var outcome = 0; outcome < Count; outcome++)
            outcomes[outcome] = _sum[outcome] / _window;
        outcomes[Outcome.KeepRate.Index] = Rate(_kept, _sides);
        outcomes[Outcome.RefusalRate.Index] = Rate(_refusals, _proposals);
        outcomes[Outcome.ImpasseRate.Index] = Rate(_impasses, _moments);
        outcomes[Outcome.CynicismEnd.Index] = Mean(_s.CynicismOf);
    }

    private static double Rate(long part, long whole) => whole == 0 ? double.NaN : part / (double)whole;

    // Padding is zero.
    private double Mean(double[] values)
    {
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < values.Length; i += Octet.Width)
            sum += Octet.Load(values, i);
        return Vector512.Sum(sum) / _s.Actors;
    }

    private void Measure(in Tally tally)
    {
        if (_actionsChanged)
            MeasureActions();
        if (_s.TrustChanged)
            _trust = MeanOverPairs(_s.TrustOf);
        if (_s.KnowledgeChanged)
            _knowledge = MeanOverPairs(_s.KnowledgeOf);
        (_actionsChanged, _s.TrustChanged, _s.KnowledgeChanged) = (false, false, false);

        var n = (double)_s.Actors;
        _now[Outcome.Cooperation.Index] = _cooperation;
        _now[Outcome.Effort.Index] = _effort;
        _now[Outcome.Cynicism.Index] = Mean(_s.CynicismOf);
        _now[Outcome.Trust.Index] = _trust;
        _now[Outcome.Knowledge.Index] = _knowledge;
        _now[Outcome.KeepRate.Index] = Rate(tally.Kept, tally.Sides);
        _now[Outcome.JointGain.Index] = _acting.MeanGain;
        _now[Outcome.PublicValue.Index] = _acting.Public;
        _now[Outcome.HouseholdsHelped.Index] = Helped();
        _now[Outcome.Inequality.Index] = Deviation(_acting.Gain, _acting.MeanGain);
        _now[Outcome.Gini.Index] = _gini;
        _now[Outcome.Membership.Index] = _s.Members / n;
        _now[Outcome.Agreements.Index] = _s.Book.Count;
        _now[Outcome.RefusalRate.Index] = Rate(tally.Refusals, tally.Proposals);
        _now[Outcome.ImpasseRate.Index] = Rate(tally.Impasses, tally.Moments);
        _now[Outcome.Reactance.Index] = Mean(_s.Imposed);
        _now[Outcome.Cost.Index] = Mean(_s.CostOf);
        _now[Outcome.Conflict.Index] = (tally.Sides - tally.Kept + tally.Refusals + tally.NonSignatures) / n;
        _now[Outcome.CynicismEnd.Index] = double.NaN;
    }

    private void MeasureActions()
    {
        var (n, stride) = (_s.Actors, _s.Stride);
        var alone = _acting.Actions.AsSpan().SequenceEqual(_s.Ideal);
        _cooperation = alone ? 0 : Gifts.Cooperation(
            Gifts.At(
                _s.Influence, _acting.Actions, _s.World.Salience, _s.Ideal, n, stride, _scenario.Fragmentation, _acting.X, _acting.Value,
                _s.WorkX, _s.WorkC),
            _s.Alone.GiftsAtOptimum);
        _effort = alone ? 0 : Effort();
        _gini = Gini();
    }

    private double Effort()
    {
        var (sum, counted, stride, distance) = (0.0, 0, _s.Stride, _s.Alone.Distance);
        for (var i = 0; i < _s.Actors; i++)
        {
            if (distance[i] < NoDistance)
                continue;
            var moved = Vector512<double>.Zero;
            for (var cell = i * stride; cell < (i + 1) * stride; cell += Octet.Width)
                moved += Octet.Load(_s.World.Influence, cell) * Vector512.Abs(Octet.Load(_acting.Actions, cell) - Octet.Load(_s.Ideal, cell));
            sum += Math.Min(1, Vector512.Sum(moved) / distance[i]);
            counted++;
        }

        return counted == 0 ? 0 : sum / counted;
    }

    // Mean absolute difference of all pairs over twice the mean, from the sorted values.
    private double Gini()
    {
        _acting.Value.AsSpan(0, _s.Actors).CopyTo(_sorted);
        Array.Sort(_sorted);
        var (weighted, total) = (0.0, 0.0);
        for (var place = 0; place < _sorted.Length; place++)
        {
            weighted += (2 * place - _sorted.Length + 1) * _sorted[place];
            total += _sorted[place];
        }

        return total <= 0 ? 0 : weighted / (_sorted.Length * total);
    }

    private double Helped()
    {
        _luck.Next = (ulong)_s.Round;
        return _households.Of(Math.Min(1, _acting.Public), _luck.OpenUniform());
    }

    // The diagonal is zero.
    private double MeanOverPairs(double[] matrix)
    {
        var sum = Vector512<double>.Zero;
        for (var cell = 0; cell < matrix.Length; cell += Octet.Width)
            sum += Octet.Load(matrix, cell);
        return Vector512.Sum(sum) / (_s.Actors * (_s.Actors - 1));
    }

    private double Deviation(double[] values, double mean)
    {
        var sum = 0.0;
        foreach (var value in values.AsSpan(0, _s.Actors))
            sum += (value - mean) * (value - mean);
        return Math.Sqrt(sum / _s.Actors);
    }
}
