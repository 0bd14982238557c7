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

    private readonly Scenario _scenario;
    private readonly Situation _s;
    private readonly Acting _acting;
    private readonly ActionMeasures _measures;
    private readonly BinomialQuantile _households;
    private readonly double[] _now = Quartet.Row(Quartet.Padded(CollaborationOutcomes.All.Count)),
        _sum = Quartet.Row(Quartet.Padded(CollaborationOutcomes.All.Count));
    private readonly double[] _luck;
    private ulong _seed, _replication;
    private bool _drawn;
    private double[]? _rounds;
    private int _window, _relations;
    private long _sides, _kept, _proposals, _refusals, _moments, _impasses;
    private bool _measured;

    internal Observation(Scenario scenario, Situation situation, Acting acting)
    {
        (_scenario, _s, _acting, _measures) = (scenario, situation, acting, new ActionMeasures(situation, acting));
        _households = new BinomialQuantile(scenario.Households);
        _luck = Quartet.Row(Quartet.Padded(scenario.Rounds));
    }

    internal void Begin(double[]? rounds)
    {
        _rounds = rounds;
        DrawLuck();
        Quartet.Clear(_sum);
        (_window, _sides, _kept, _proposals, _refusals, _moments, _impasses) = (0, 0, 0, 0, 0, 0, 0);
        (_measured, _relations) = (false, -1);
        _measures.Begin();
    }

    /// <summary>Measures a round.</summary>
    /// <param name="same">Whether nothing changed since the round before, but who is a member.</param>
    internal void Observe(bool same)
    {
        var tally = _s.Accounts.Tally;
        _proposals += tally.Proposals;
        _refusals += tally.Refusals;
        _moments += tally.Moments;
        _impasses += tally.Impasses;
        var inWindow = _s.Round >= _scenario.Rounds / 2;
        if (!inWindow && _rounds is null)
            return;
        same &= tally is { Moments: 0, Proposals: 0, NonSignatures: 0 };
        if (same && _measured && _relations == _s.Relations.Version)
        {
            _now[HouseholdsHelped] = Helped();
            _now[Membership] = _s.Members / (double)_s.Actors;
        }
        else
        {
            Measure(tally);
            (_measured, _relations) = (same, _s.Relations.Version);
        }

        if (_rounds is not null)
            _now.AsSpan(0, Count).CopyTo(_rounds.AsSpan(_s.Round * Count));
        if (!inWindow)
            return;
        _window++;
        _sides += tally.Sides;
        _kept += tally.Kept;
        for (var outcome = 0; outcome < Count; outcome += Quartet.Width)
            Quartet.Store(Quartet.Load(_sum, outcome) + Quartet.Load(_now, outcome), _sum, outcome);
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
        _measures.Measure();
        var n = (double)_s.Actors;
        _now[Cooperation] = _measures.Cooperation;
        _now[Effort] = _measures.Effort;
        _now[Cynicism] = Mean(_s.States.Cynicism);
        _now[Trust] = MeanOverPairs(_s.Relations.TrustIn);
        _now[Knowledge] = MeanOverPairs(_s.Relations.KnowledgeOf);
        _now[KeepRate] = Rate(tally.Kept, tally.Sides);
        _now[JointGain] = _acting.MeanGain;
        _now[InterestGain] = _measures.InterestGain;
        _now[CoherenceGain] = _measures.CoherenceGain;
        _now[OwnWayCost] = _measures.OwnWayCost;
        _now[WorstGain] = Least(_acting.Gain);
        _now[PublicValue] = _acting.Public;
        _now[HouseholdsHelped] = Helped();
        _now[Inequality] = Deviation(_acting.Gain, _acting.MeanGain);
        _now[Gini] = _measures.Gini;
        _now[Membership] = _s.Members / n;
        _now[Agreements] = _s.AgreementsInForce;
        _now[RefusalRate] = Rate(tally.Refusals, tally.Proposals);
        _now[ImpasseRate] = Rate(tally.Impasses, tally.Moments);
        _now[Reactance] = Mean(_s.Accounts.Imposed);
        _now[Cost] = Mean(_s.Accounts.Cost);
        _now[Conflict] = (tally.Sides - tally.Kept + tally.Refusals + tally.NonSignatures) / n;
        _now[CynicismEnd] = double.NaN;
    }

    // One draw for each round: the same under every strategy.
    private void DrawLuck()
    {
        var world = _s.World;
        if (_drawn && _seed == world.Seed && _replication == world.Replication)
            return;
        (_drawn, _seed, _replication) = (true, world.Seed, world.Replication);
        DrawRows.Fill(new(_seed, Purposes.Households.Key, _replication, 0), DrawForm.Open, _luck.Length, _luck);
    }

    private double Helped() => _households.Of(Math.Min(1, _acting.Public), _luck[_s.Round]);

    // The least of four partial ones; padding is left out.
    private double Least(double[] values)
    {
        ref var start = ref Quartet.Start(values);
        ref var present = ref Quartet.Start(_s.World.Present);
        var (least, none) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(double.PositiveInfinity));
        for (nuint i = 0; i < (uint)values.Length; i += Quartet.Width)
        {
            var there = Vector256.Equals(Quartet.Load(ref present, i), Vector256<double>.One);
            least = Quartet.Smaller(least, Vector256.ConditionalSelect(there, Quartet.Load(ref start, i), none));
        }

        return -Quartet.Most(-least);
    }

    // The diagonal is zero.
    private double MeanOverPairs(double[] matrix)
    {
        ref var start = ref Quartet.Start(matrix);
        var (sum, end) = (Vector256<double>.Zero, (nuint)(uint)matrix.Length);
        for (nuint cell = 0; cell < end; cell += Quartet.Width)
            sum += Quartet.Load(ref start, cell);
        return Quartet.Sum(sum) / (_s.Actors * (_s.Actors - 1));
    }

    private double Deviation(double[] values, double mean)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < values.Length; i += Quartet.Width)
        {
            var away = (Quartet.Load(values, i) - Vector256.Create(mean)) * Quartet.Load(_s.World.Present, i);
            sum += away * away;
        }

        return Math.Sqrt(Quartet.Sum(sum) / _s.Actors);
    }
}
