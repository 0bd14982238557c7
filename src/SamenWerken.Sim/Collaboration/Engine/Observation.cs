using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// What is measured (section 5): each round after step 7; a run's summary is the mean over t ≥ T/2. What depends on the actions
/// alone is computed anew only when they changed.
/// </summary>
internal sealed class Observation
{
    private const double NoDistance = 1e-9;

    private static readonly int Count = CollaborationOutcomes.All.Count;

    // Places that the compiler then knows.
    private static readonly int Cooperation = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cooperation);
    private static readonly int Effort = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Effort);
    private static readonly int Cynicism = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cynicism);
    private static readonly int Trust = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Trust);
    private static readonly int Knowledge = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Knowledge);
    private static readonly int KeepRate = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.KeepRate);
    private static readonly int JointGain = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.JointGain);
    private static readonly int PublicValue = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.PublicValue);
    private static readonly int HouseholdsHelped = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.HouseholdsHelped);
    private static readonly int Inequality = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Inequality);
    private static readonly int Gini = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Gini);
    private static readonly int Membership = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Membership);
    private static readonly int Agreements = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Agreements);
    private static readonly int RefusalRate = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.RefusalRate);
    private static readonly int ImpasseRate = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.ImpasseRate);
    private static readonly int Reactance = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Reactance);
    private static readonly int Cost = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cost);
    private static readonly int Conflict = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Conflict);
    private static readonly int CynicismEnd = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.CynicismEnd);

    private readonly Scenario _scenario;
    private readonly Situation _s;
    private readonly Acting _acting;
    private readonly BinomialQuantile _households;
    private readonly double[] _now = Octet.Row(Octet.Padded(CollaborationOutcomes.All.Count)), _sum = Octet.Row(Octet.Padded(CollaborationOutcomes.All.Count));
    private Draws _luck;
    private double[]? _rounds;
    private int _window;
    private long _sides, _kept, _proposals, _refusals, _moments, _impasses;
    private bool _actionsChanged, _measured;
    private double _cooperation, _effort, _gini, _trust, _knowledge;

    internal Observation(Scenario scenario, Situation situation, Acting acting)
    {
        (_scenario, _s, _acting) = (scenario, situation, acting);
        _households = new BinomialQuantile(scenario.Households);
    }

    /// <summary>The outcomes of the round last observed.</summary>
    internal ReadOnlySpan<double> Now => _now.AsSpan(0, Count);

    internal void Begin(double[]? rounds)
    {
        _rounds = rounds;
        _luck = new Draws(_s.World.Seed, Purposes.Households.Key, _s.World.Replication, 0, 0);
        Array.Clear(_sum);
        (_window, _sides, _kept, _proposals, _refusals, _moments, _impasses) = (0, 0, 0, 0, 0, 0, 0);
        (_actionsChanged, _measured) = (true, false);
    }

    /// <summary>Measures a round.</summary>
    /// <param name="same">Whether nobody did anything other than in the round before.</param>
    internal void Observe(bool same)
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
        if (same && _measured && !_s.TrustChanged && !_s.KnowledgeChanged && tally.Moments == 0 && tally.Proposals == 0)
        {
            _now[HouseholdsHelped] = Helped();
            _now[Membership] = _s.Members / (double)_s.Actors;
        }
        else
        {
            Measure(tally);
            _measured = same;
        }

        if (_rounds is not null)
            _now.AsSpan(0, Count).CopyTo(_rounds.AsSpan(_s.Round * Count));
        if (!inWindow)
            return;
        _window++;
        _sides += tally.Sides;
        _kept += tally.Kept;
        for (var outcome = 0; outcome < Count; outcome += Octet.Width)
            Octet.Store(Octet.Load(_sum, outcome) + Octet.Load(_now, outcome), _sum, outcome);
    }

    internal void Summarise(Span<double> outcomes)
    {
        for (var outcome = 0; outcome < Count; outcome++)
            outcomes[outcome] = _sum[outcome] / _window;
        outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.KeepRate)] = Rate(_kept, _sides);
        outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.RefusalRate)] = Rate(_refusals, _proposals);
        outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.ImpasseRate)] = Rate(_impasses, _moments);
        outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.CynicismEnd)] = Mean(_s.CynicismOf);
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
            _trust = MeanOverPairs(_s.TrustIn);
        if (_s.KnowledgeChanged)
            _knowledge = MeanOverPairs(_s.KnowledgeOf);
        (_actionsChanged, _s.TrustChanged, _s.KnowledgeChanged) = (false, false, false);

        var n = (double)_s.Actors;
        _now[Cooperation] = _cooperation;
        _now[Effort] = _effort;
        _now[Cynicism] = Mean(_s.CynicismOf);
        _now[Trust] = _trust;
        _now[Knowledge] = _knowledge;
        _now[KeepRate] = Rate(tally.Kept, tally.Sides);
        _now[JointGain] = _acting.MeanGain;
        _now[PublicValue] = _acting.Public;
        _now[HouseholdsHelped] = Helped();
        _now[Inequality] = Deviation(_acting.Gain, _acting.MeanGain);
        _now[Gini] = _gini;
        _now[Membership] = _s.Members / n;
        _now[Agreements] = _s.Book.Count;
        _now[RefusalRate] = Rate(tally.Refusals, tally.Proposals);
        _now[ImpasseRate] = Rate(tally.Impasses, tally.Moments);
        _now[Reactance] = Mean(_s.Imposed);
        _now[Cost] = Mean(_s.CostOf);
        _now[Conflict] = (tally.Sides - tally.Kept + tally.Refusals + tally.NonSignatures) / n;
        _now[CynicismEnd] = double.NaN;
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
        _effort = alone ? 0 : MeanEffort();
        _gini = GiniOfValue();
    }

    private double MeanEffort()
    {
        var (sum, counted, stride, distance) = (0.0, 0, _s.Stride, _s.Alone.Distance);
        for (var i = 0; i < _s.Actors; i++)
        {
            if (distance[i] < NoDistance)
                continue;
            var moved = Vector512<double>.Zero;
            for (var cell = i * stride; cell < (i + 1) * stride; cell += Octet.Width)
                moved = Octet.Sum(Octet.Load(_s.World.Influence, cell), Vector512.Abs(Octet.Load(_acting.Actions, cell) - Octet.Load(_s.Ideal, cell)), moved);
            sum += Math.Min(1, Vector512.Sum(moved) / distance[i]);
            counted++;
        }

        return counted == 0 ? 0 : sum / counted;
    }

    // Mean absolute difference of all pairs over twice the mean; padding is taken out.
    private double GiniOfValue()
    {
        var (apart, total, values) = (Vector512<double>.Zero, 0.0, _acting.Value);
        for (var i = 0; i < _s.Actors; i++)
        {
            total += values[i];
            for (var j = 0; j < _s.Column; j += Octet.Width)
                apart = Octet.Sum(Octet.Load(_s.Present, j), Vector512.Abs(Octet.Load(values, j) - Vector512.Create(values[i])), apart);
        }

        return total <= 0 ? 0 : Vector512.Sum(apart) / (2 * _s.Actors * total);
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
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < values.Length; i += Octet.Width)
        {
            var away = (Octet.Load(values, i) - Vector512.Create(mean)) * Octet.Load(_s.Present, i);
            sum += away * away;
        }

        return Math.Sqrt(Vector512.Sum(sum) / _s.Actors);
    }
}
