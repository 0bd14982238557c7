using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// What each party's side of a joint plan is worth to each party as it is minded, and so what speaks for keeping it and against:
/// <code>
/// W_ij = (1 − ω'_i) [u_i(y) − u_i(y with j's side undone)] + ω'_i [g(y) − g(y with j's side undone)]
/// T_i = −W_ii      L_i = θ g Σ_{j≠i} τ_ij W_ij      Σ_{j≠i} τ_ji max(0, W_ji)
/// </code>
/// </summary>
internal sealed class PlanWorth
{
    // Behind each other for four actors. What holds until the plan or what it does changes: 1 for a party, consented ψ ξ, and F ρ S.
    internal const int Party = 0, Inner = 4, Due = 8;

    // And what is made of it each round: 1 − c, T, L (before it is judged in full Σ τ W), Σ τ max(0, W) of the others, and G.
    internal const int Faith = 12, Temptation = 16, Stake = 20, Disappointed = 24, Guilt = 28, Mind = 40;

    private const int Rest = 32, Share = 36; // 1 − ω' and ω'

    private readonly Situation _s;
    private readonly Ground _g;
    private readonly PlanLoss _loss;
    private readonly double[] _minds;
    private readonly int[] _who; // the parties, and of the others as many as make them fours, where they are fewer fours than all
    private int _some; // how many these are; 0 where all are judged
    private readonly Place _all, _publicLoss, _allLoss, _ownLoss, _trust, _cynicism, _orientation;

    internal PlanWorth(Situation situation)
    {
        (_s, _g, _loss) = (situation, situation.Ground, new(situation));
        (_minds, _who) = (Quartet.Row(_g.Column / Quartet.Width * Mind), new int[_g.Column]);
        (_all, _trust) = (new(_minds), new(situation.Relations.TrustIn));
        (_publicLoss, _allLoss, _ownLoss) = (new(_loss.Public), new(_loss.OfAll), new(_loss.Own));
        (_cynicism, _orientation) = (new(situation.States.Cynicism), new(situation.States.Orientation));
    }

    /// <summary>Four actors behind four, so many places each as <see cref="Mind"/> says.</summary>
    internal ref double Minds => ref _all.Start;

    /// <summary>One of these of one actor.</summary>
    internal double Of(int part, int actor) => _minds[actor / Quartet.Width * Mind + actor % Quartet.Width + part];

    /// <summary>What the last plan judged was valued against, see <see cref="PlanLoss.Content"/>.</summary>
    internal int Content => _loss.Content;

    internal void Forget() => _loss.Forget();

    /// <summary>T, Σ τ W and whom each would let down. The diagonal of trust is 0, so that one's own side counts for T only.</summary>
    internal void Judge(Plan plan)
    {
        if (_loss.Compute(plan))
            Prepare(plan);
        Begin();
        if (_some > 0)
        {
            JudgeSome();
            return;
        }

        ref var publicLoss = ref _publicLoss.Start;
        ref var loss = ref _allLoss.Start;
        ref var trust = ref _trust.Start;
        ref var all = ref _all.Start;
        ref var judged = ref all;
        var (column, left) = ((nuint)(uint)_g.Column, _s.Actors);
        for (; left >= Quartet.Width; left -= Quartet.Width)
        {
            var (first, second) = (Quartet.Each(ref publicLoss, 0), Quartet.Each(ref publicLoss, 1));
            var (third, fourth) = (Quartet.Each(ref publicLoss, 2), Quartet.Each(ref publicLoss, 3));
            var (one, two, three, four) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            ref var minds = ref all;
            for (nuint i = 0; i < column; i += Quartet.Width)
            {
                var (rest, share) = (Quartet.Load(ref minds, Rest), Quartet.Load(ref minds, Share));
                var (party, stake, at) = (Quartet.Load(ref minds, Party), Quartet.Load(ref minds, Stake), i);
                Trust(ref loss, ref trust, at, rest, share, party, first, ref stake, ref one);
                Trust(ref loss, ref trust, at += column, rest, share, party, second, ref stake, ref two);
                Trust(ref loss, ref trust, at += column, rest, share, party, third, ref stake, ref three);
                Trust(ref loss, ref trust, at + column, rest, share, party, fourth, ref stake, ref four);
                Quartet.Store(stake, ref minds, Stake);
                minds = ref Quartet.After(ref minds, Mind);
            }

            Quartet.Store(Quartet.Sums(one, two, three, four), ref judged, Disappointed);
            judged = ref Quartet.After(ref judged, Mind);
            publicLoss = ref Quartet.After(ref publicLoss, Quartet.Width);
            loss = ref Quartet.After(ref loss, Quartet.Width * (int)column);
            trust = ref Quartet.After(ref trust, Quartet.Width * (int)column);
        }

        for (var j = _s.Actors - left; j < _s.Actors; j++)
            JudgeOne(j);
    }

    // Without the side of who is no party nobody loses anything: of such only as many as make the parties fours.
    private void JudgeSome()
    {
        ref var publicLoss = ref _publicLoss.Start;
        ref var losses = ref _allLoss.Start;
        ref var trusts = ref _trust.Start;
        ref var all = ref _all.Start;
        ref var who = ref MemoryMarshal.GetArrayDataReference(_who);
        var column = (nuint)(uint)_g.Column;
        for (var left = _some; left > 0; left -= Quartet.Width)
        {
            var (a, b) = ((nuint)(uint)who, (nuint)(uint)Unsafe.Add(ref who, 1));
            var (c, d) = ((nuint)(uint)Unsafe.Add(ref who, 2), (nuint)(uint)Unsafe.Add(ref who, 3));
            var (first, second) = (Quartet.Each(ref publicLoss, a), Quartet.Each(ref publicLoss, b));
            var (third, fourth) = (Quartet.Each(ref publicLoss, c), Quartet.Each(ref publicLoss, d));
            var (one, two, three, four) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            ref var minds = ref all;
            var (ofA, ofB, ofC, ofD, end) = (a * column, b * column, c * column, d * column, a * column + column);
            for (; ofA < end; ofA += Quartet.Width, ofB += Quartet.Width, ofC += Quartet.Width, ofD += Quartet.Width)
            {
                var (rest, share) = (Quartet.Load(ref minds, Rest), Quartet.Load(ref minds, Share));
                var (party, stake) = (Quartet.Load(ref minds, Party), Quartet.Load(ref minds, Stake));
                Trust(ref losses, ref trusts, ofA, rest, share, party, first, ref stake, ref one);
                Trust(ref losses, ref trusts, ofB, rest, share, party, second, ref stake, ref two);
                Trust(ref losses, ref trusts, ofC, rest, share, party, third, ref stake, ref three);
                Trust(ref losses, ref trusts, ofD, rest, share, party, fourth, ref stake, ref four);
                Quartet.Store(stake, ref minds, Stake);
                minds = ref Quartet.After(ref minds, Mind);
            }

            var sums = Quartet.Sums(one, two, three, four);
            Disappoint(ref all, a, sums.ToScalar());
            Disappoint(ref all, b, sums.GetElement(1));
            Disappoint(ref all, c, sums.GetElement(2));
            Disappoint(ref all, d, sums.GetElement(3));
            who = ref Unsafe.Add(ref who, Quartet.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Disappoint(ref double minds, nuint j, double sum) =>
        Quartet.Set(ref minds, (int)(j / Quartet.Width * Mind + Disappointed + j % Quartet.Width), sum);

    // One of the last, where they are not four.
    private void JudgeOne(int j)
    {
        var (row, seen, sum) = ((nuint)(uint)(j * _g.Column), Quartet.Each(_loss.Public, j), Vector256<double>.Zero);
        ref var loss = ref Quartet.Start(_loss.OfAll, row);
        ref var trust = ref Quartet.Start(_s.Relations.TrustIn, row);
        ref var minds = ref _all.Start;
        for (nuint i = 0; i < (uint)_g.Column; i += Quartet.Width)
        {
            var (rest, share) = (Quartet.Load(ref minds, Rest), Quartet.Load(ref minds, Share));
            var (party, stake) = (Quartet.Load(ref minds, Party), Quartet.Load(ref minds, Stake));
            Trust(ref loss, ref trust, i, rest, share, party, seen, ref stake, ref sum);
            Quartet.Store(stake, ref minds, Stake);
            minds = ref Quartet.After(ref minds, Mind);
        }

        _minds[j / Quartet.Width * Mind + j % Quartet.Width + Disappointed] = Quartet.Sum(sum);
    }

    // What j's side is worth to four others, W, and what hangs on it as far as they trust j.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Trust(
        ref double loss, ref double trust, nuint at, Vector256<double> rest, Vector256<double> share, Vector256<double> party,
        Vector256<double> publicly, ref Vector256<double> stake, ref Vector256<double> disappointed)
    {
        var worth = rest * Quartet.Load(ref loss, at) + share * publicly;
        var trusted = Quartet.Load(ref trust, at);
        stake = Quartet.MultiplyAdd(trusted, worth, stake);
        disappointed = Quartet.MultiplyAdd(trusted * party, Quartet.Larger(worth, Vector256<double>.Zero), disappointed);
    }

    private void Choose(Plan plan)
    {
        _some = Quartet.Padded(plan.Parties);
        if (_some >= _g.Column)
        {
            _some = 0;
            return;
        }

        var (parties, others) = (0, plan.Parties);
        for (var j = 0; j < plan.Party.Length; j++)
            _who[plan.Party[j] ? parties++ : others++] = j;
    }

    // What does not depend on how anybody is minded now.
    private void Prepare(Plan plan)
    {
        var (behaviour, coordination) = (_s.Scenario.Behaviour, _s.Scenario.Coordination);
        var fine = Vector256.Create(plan.Enforcement * coordination.Detection);
        var (crowding, control) = (
            Vector256.Create(behaviour.Crowding), Vector256.Create(Keeping.Control(plan.Enforcement, behaviour.CrowdingHalf)));
        Choose(plan);
        ref var minds = ref _all.Start;
        for (var i = 0; i < _g.Column; i += Quartet.Width)
        {
            var party = Quartet.Load(plan.Bound, i);
            var uncrowded = Keeping.Uncrowded(crowding, Quartet.Load(_s.World.AutonomyNeed, i), control);
            Quartet.Store(party, ref minds, Party);
            Quartet.Store(Quartet.Load(_s.World.Conscience, i) * Quartet.Load(plan.Willing, i) * uncrowded, ref minds, Inner);
            Quartet.Store(fine * Quartet.Load(_loss.Size, i) * party, ref minds, Due);
            Quartet.Store(Vector256<double>.Zero, ref minds, Disappointed);
            minds = ref Quartet.After(ref minds, Mind);
        }
    }

    // ω' of everybody, and T.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin()
    {
        var column = (nuint)(uint)_g.Column;
        ref var minds = ref _all.Start;
        ref var cynicism = ref _cynicism.Start;
        ref var orientation = ref _orientation.Start;
        ref var ownLoss = ref _ownLoss.Start;
        ref var publicLoss = ref _publicLoss.Start;
        for (nuint i = 0; i < column; i += Quartet.Width)
        {
            var faith = Vector256<double>.One - Quartet.Load(ref cynicism, i);
            var share = faith * Quartet.Load(ref orientation, i);
            var rest = Vector256<double>.One - share;
            var temptation = -(rest * Quartet.Load(ref ownLoss, i) + share * Quartet.Load(ref publicLoss, i));
            Quartet.Store(faith, ref minds, Faith);
            Quartet.Store(rest, ref minds, Rest);
            Quartet.Store(share, ref minds, Share);
            Quartet.Store(temptation, ref minds, Temptation);
            Quartet.Store(Vector256<double>.Zero, ref minds, Stake);
            minds = ref Quartet.After(ref minds, Mind);
        }
    }
}
