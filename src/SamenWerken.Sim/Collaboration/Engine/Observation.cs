using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What is measured (section 5): each round after step 7; a run's summary is the mean over t ≥ ⌊T/2⌋.</summary>
internal sealed class Observation
{
    private static readonly int Count = CollaborationOutcomes.All.Count;

    // Places that the compiler then knows.
    private static readonly int Cooperation = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cooperation);
    private static readonly int Effort = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Effort);
    private static readonly int Cynicism = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cynicism);
    private static readonly int Trust = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Trust);
    private static readonly int Knowledge = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Knowledge);
    private static readonly int KeepRate = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.KeepRate);
    private static readonly int JointGain = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.JointGain);
    private static readonly int InterestGain = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.InterestGain);
    private static readonly int CoherenceGain = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.CoherenceGain);
    private static readonly int OwnWayCost = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.OwnWayCost);
    private static readonly int WorstGain = CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.WorstGain);
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

    private readonly int _first; // round of the window
    private readonly Situation _s;
    private readonly Acting _acting;
    private readonly ActionMeasures _measures;
    private readonly BinomialQuantile _households;
    private readonly double[] _now = Quartet.Row(Quartet.Padded(CollaborationOutcomes.All.Count)),
        _sum = Quartet.Row(Quartet.Padded(CollaborationOutcomes.All.Count));
    private readonly PurposeKeys _keys = new(Purposes.Households.Key);
    private readonly double[] _luck;
    private readonly Place _cynicism, _imposed, _cost, _gain, _present;
    private ulong _seed, _replication;
    private bool _drawn;
    private double[]? _rounds;
    private int _window, _relations, _trust, _knowledge;
    private long _sides, _kept, _proposals, _refusals, _moments, _impasses;
    private bool _measured;

    internal Observation(Scenario scenario, Situation situation, Acting acting)
    {
        (_first, _s, _acting, _measures) = (scenario.Rounds / 2, situation, acting, new ActionMeasures(situation, acting));
        _households = new BinomialQuantile(scenario.Households);
        _luck = Quartet.Row(Quartet.Padded(scenario.Rounds));
        (_cynicism, _imposed, _cost) = (new(situation.States.Cynicism), new(situation.Accounts.Imposed), new(situation.Accounts.Cost));
        (_gain, _present) = (new(acting.Gain), new(situation.World.Present));
    }

    /// <summary>From which round of the run on it is measured.</summary>
    internal int From => _rounds is null ? _first : 0;

    internal void Begin(double[]? rounds)
    {
        _rounds = rounds;
        DrawLuck();
        Quartet.Clear(_sum);
        (_window, _sides, _kept, _proposals, _refusals, _moments, _impasses) = (0, 0, 0, 0, 0, 0, 0);
        (_measured, _relations, _trust, _knowledge) = (false, -1, -1, -1);
    }

    /// <summary>Measures a round.</summary>
    /// <param name="same">Whether nothing changed since the round before, but who is a member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Observe(bool same)
    {
        ref var tally = ref _s.Accounts.Tally;
        _proposals += tally.Proposals;
        _refusals += tally.Refusals;
        _moments += tally.Moments;
        _impasses += tally.Impasses;
        if (_s.Round >= From)
            Record(same);
    }

    private void Record(bool same)
    {
        ref var tally = ref _s.Accounts.Tally;
        same = same && tally is { Moments: 0, Proposals: 0, NonSignatures: 0 };
        if (same && _measured && _relations == _s.Relations.Version)
        {
            _now[HouseholdsHelped] = Helped(_acting.Public);
            _now[Membership] = _s.Members / (double)_s.Actors;
        }
        else
        {
            Measure(tally);
            (_measured, _relations) = (same, _s.Relations.Version);
        }

        if (_rounds is not null)
            _now.AsSpan(0, Count).CopyTo(_rounds.AsSpan(_s.Round * Count));
        if (_s.Round < _first)
            return;
        _window++;
        _sides += tally.Sides;
        _kept += tally.Kept;
        ref var sum = ref Quartet.Start(_sum);
        ref var now = ref Quartet.Start(_now);
        var end = (nuint)(uint)_sum.Length;
        for (nuint outcome = 0; outcome < end; outcome += Quartet.Width)
            Quartet.Store(Quartet.Load(ref sum, outcome) + Quartet.Load(ref now, outcome), ref sum, outcome);
    }

    internal void Summarise(Span<double> outcomes)
    {
        for (var outcome = 0; outcome < Count; outcome++)
            outcomes[outcome] = _sum[outcome] / _window;
        outcomes[KeepRate] = Rate(_kept, _sides);
        outcomes[RefusalRate] = Rate(_refusals, _proposals);
        outcomes[ImpasseRate] = Rate(_impasses, _moments);
        outcomes[CynicismEnd] = Mean(_s.States.Cynicism);
    }

    private static double Rate(long part, long whole) => whole == 0 ? double.NaN : part / (double)whole;

    // Padding is zero.
    private double Mean(double[] values)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < values.Length; i += Quartet.Width)
            sum += Quartet.Load(values, i);
        return Quartet.Sum(sum) / _s.Actors;
    }

    private void Measure(in Tally tally)
    {
        if (!_acting.Consequences.Measured)
            _measures.Measure();
        var (n, acting, measures, relations) = ((double)_s.Actors, _acting, _acting.Consequences, _s.Relations);
        ref var now = ref Quartet.Start(_now);
        At(ref now, Cooperation) = measures.Cooperation;
        At(ref now, Effort) = measures.Effort;
        if (_trust != relations.Version)
            At(ref now, Trust) = MeanOverPairs(relations.TrustIn);
        _trust = relations.Version;
        if (_knowledge != relations.KnowledgeVersion)
            At(ref now, Knowledge) = MeanOverPairs(relations.KnowledgeOf);
        _knowledge = relations.KnowledgeVersion;
        if (_rounds is not null)
            MeasureRates(ref now, tally);
        At(ref now, JointGain) = acting.MeanGain;
        At(ref now, InterestGain) = measures.InterestGain;
        At(ref now, CoherenceGain) = measures.CoherenceGain;
        At(ref now, OwnWayCost) = measures.OwnWayCost;
        var served = acting.Public;
        At(ref now, PublicValue) = served;
        At(ref now, HouseholdsHelped) = Helped(served);
        At(ref now, Gini) = measures.Gini;
        At(ref now, Membership) = _s.Members / n;
        At(ref now, Agreements) = _s.AgreementsInForce;
        At(ref now, Conflict) = (tally.Sides - tally.Kept + tally.Refusals + tally.NonSignatures) / n;
        MeasureActors(ref now, n);
    }

    // Of a round alone; a run's are no means over rounds.
    private static void MeasureRates(ref double now, in Tally tally)
    {
        At(ref now, KeepRate) = Rate(tally.Kept, tally.Sides);
        At(ref now, RefusalRate) = Rate(tally.Refusals, tally.Proposals);
        At(ref now, ImpasseRate) = Rate(tally.Impasses, tally.Moments);
        At(ref now, CynicismEnd) = double.NaN;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double At(ref double outcomes, int outcome) => ref Quartet.One(ref outcomes, (uint)outcome);

    // Means over actors, the least gain, and the standard deviation of gains. Padding is zero, and has no gain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MeasureActors(ref double now, double n)
    {
        ref var cynicisms = ref _cynicism.Start;
        ref var imposed = ref _imposed.Start;
        ref var costs = ref _cost.Start;
        ref var gains = ref _gain.Start;
        ref var present = ref _present.Start;
        var (cynicism, shift) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var (cost, apart) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var none = Vector256.Create(double.PositiveInfinity);
        var (mean, least, end) = (Vector256.Create(_acting.MeanGain), none, (nuint)(uint)_gain.Length);
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            cynicism += Quartet.Load(ref cynicisms, i);
            shift += Quartet.Load(ref imposed, i);
            cost += Quartet.Load(ref costs, i);
            var (gain, there) = (Quartet.Load(ref gains, i), Quartet.Load(ref present, i));
            var away = (gain - mean) * there;
            apart += away * away;
            least = Quartet.Smaller(least, Vector256.ConditionalSelect(Vector256.Equals(there, Vector256<double>.One), gain, none));
        }

        var means = Quartet.Sums(cynicism, shift, cost, apart) / Vector256.Create(n);
        At(ref now, Cynicism) = means.ToScalar();
        At(ref now, Reactance) = means.GetElement(1);
        At(ref now, Cost) = means.GetElement(2);
        At(ref now, Inequality) = Math.Sqrt(means.GetElement(3));
        At(ref now, WorstGain) = -Quartet.Most(-least);
    }

    // One draw for each round: the same under every strategy.
    private void DrawLuck()
    {
        var world = _s.World;
        if (_drawn && _seed == world.Seed && _replication == world.Replication)
            return;
        (_drawn, _seed, _replication) = (true, world.Seed, world.Replication);
        DrawRows.Fill(new(_keys.With(_seed), _replication, 0), DrawForm.Open, _luck.Length, _luck);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Helped(double served) => _households.Of(double.MinNative(1, served), _luck[_s.Round]);

    // The diagonal is zero.
    private double MeanOverPairs(double[] matrix)
    {
        ref var start = ref Quartet.Start(matrix);
        var (sum, end, cell) = (Vector256<double>.Zero, (nuint)(uint)matrix.Length, (nuint)0);
        var pairs = end & ~(nuint)(2 * Quartet.Width - 1);
        for (; cell < pairs; cell += 2 * Quartet.Width)
        {
            sum += Quartet.Load(ref start, cell);
            sum += Quartet.Load(ref start, cell + Quartet.Width);
        }

        if (cell < end)
            sum += Quartet.Load(ref start, cell);
        return Quartet.Sum(sum) / (_s.Actors * (_s.Actors - 1));
    }
}
