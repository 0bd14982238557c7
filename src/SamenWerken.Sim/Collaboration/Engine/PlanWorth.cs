using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// What each party's side of a joint plan is worth to each party, split in own value u and perceived public value g, so that it
/// holds as long as nothing changes on the plan's issues:
/// <code>
/// W_ij = (1 − ω'_i) [u_i(y) − u_i(y with j's side undone)] + ω'_i [g(y) − g(y with j's side undone)]
/// T_i = −W_ii      L_i = θ g Σ_{j≠i} τ_ij W_ij      Σ_{j≠i} τ_ji max(0, W_ji)
/// </code>
/// </summary>
internal sealed class PlanWorth(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly Ground _g = situation.Ground;

    // Rows of j over i: what i would lose of u without j's side; g likewise by j. Zero where j is no party.
    private readonly double[] _loss = Quartet.Row(situation.Actors * situation.Ground.Column);
    private readonly double[] _publicLoss = Quartet.Row(situation.Ground.Column);
    private readonly double[] _ownLoss = Quartet.Row(situation.Ground.Column);
    private readonly double[] _letDown = Quartet.Row(situation.Ground.Column * Quartet.Width); // four partial sums for each j
    private readonly double[] _x = Quartet.Row(situation.Actors * situation.Ground.Stride); // x̃ without j's side, rows of j over issues
    private readonly double[] _c = Quartet.Row(situation.Actors * situation.Ground.Stride); // C likewise
    private int _plan = -1, _changes;
    private long _version;

    /// <summary>S = Σ_k w_k |d_ik| by actor.</summary>
    internal double[] Size { get; } = Quartet.Row(situation.Ground.Column);

    /// <summary>T by actor, as it was last judged.</summary>
    internal double[] Temptation { get; } = Quartet.Row(situation.Ground.Column);

    /// <summary>L by actor, as it was last judged.</summary>
    internal double[] Stake { get; } = Quartet.Row(situation.Ground.Column);

    /// <summary>Σ_{j≠i} τ_ji max(0, W_ji) by actor, as it was last judged.</summary>
    internal double[] Disappointed { get; } = Quartet.Row(situation.Ground.Column);

    internal void Forget() => _plan = -1;

    internal void Compute(Plan plan)
    {
        var (changes, known) = (_s.Binding.Committed.Version, _plan == plan.Number);
        if (known && _changes == changes)
            return;
        var version = VersionOf(plan);
        _changes = changes;
        if (known && _version == version)
            return;
        (_plan, _version) = (plan.Number, version);
        Quartet.Clear(_loss);
        Quartet.Clear(_ownLoss);
        Quartet.Clear(_publicLoss);
        for (var j = 0; j < _s.Actors; j++)
        {
            if (plan.Party[j])
                Undo(plan, j);
            else
                Stay(j);
        }

        for (var left = plan.Issues; left != 0; left &= left - 1)
            LoseOn(BitOperations.TrailingZeroCount(left));
        for (var j = 0; j < _s.Actors; j++)
            _ownLoss[j] += _loss[j * _g.Column + j];
    }

    /// <summary>T, L and G of every party as it is minded now. The diagonal of trust is 0, so that one's own side counts for T
    /// only.</summary>
    internal void Judge(Plan plan)
    {
        ref var loss = ref Quartet.Start(_loss);
        ref var publicLoss = ref Quartet.Start(_publicLoss);
        ref var letDown = ref Quartet.Start(_letDown);
        ref var trust = ref Quartet.Start(_s.Relations.TrustIn);
        var (column, end) = ((nuint)(uint)_g.Column, (nuint)(uint)_loss.Length);
        var future = Vector256.Create(_s.Scenario.Behaviour.ShadowOfFuture * Keeping.Attention(plan.Parties));
        Quartet.Clear(_letDown);
        for (nuint i = 0; i < column; i += 2 * Quartet.Width)
        {
            // Eight at once; the last four alone are taken twice, and let down once.
            var other = i + Quartet.Width < column ? i + Quartet.Width : i;
            var (share, otherShare) = (Share(i), Share(other));
            var (rest, otherRest) = (Vector256<double>.One - share, Vector256<double>.One - otherShare);
            var (stake, otherStake, party) = (Vector256<double>.Zero, Vector256<double>.Zero, Quartet.Load(plan.Bound, (int)i));
            var otherParty = other == i ? Vector256<double>.Zero : Quartet.Load(plan.Bound, (int)other);
            ref var seen = ref publicLoss;
            ref var sums = ref letDown;
            for (nuint row = 0; row < end; row += column)
            {
                var (publicly, sum) = (Quartet.Each(ref seen, 0), Quartet.Load(ref sums, 0));
                var worth = rest * Quartet.Load(ref loss, row + i) + share * publicly;
                var trusted = Quartet.Load(ref trust, row + i);
                stake = Quartet.MultiplyAdd(trusted, worth, stake);
                sum = Quartet.MultiplyAdd(trusted * party, Quartet.Larger(worth, Vector256<double>.Zero), sum);
                worth = otherRest * Quartet.Load(ref loss, row + other) + otherShare * publicly;
                trusted = Quartet.Load(ref trust, row + other);
                otherStake = Quartet.MultiplyAdd(trusted, worth, otherStake);
                sum = Quartet.MultiplyAdd(trusted * otherParty, Quartet.Larger(worth, Vector256<double>.Zero), sum);
                Quartet.Store(sum, ref sums, 0);
                seen = ref Quartet.After(ref seen, 1);
                sums = ref Quartet.After(ref sums, Quartet.Width);
            }

            Quartet.Store(future * stake, Stake, (int)i);
            Quartet.Store(future * otherStake, Stake, (int)other);
            Tempt(i, rest, share);
            Tempt(other, otherRest, otherShare);
        }

        for (nuint j = 0, at = 0; j < column; j += Quartet.Width, at += Quartet.Width * Quartet.Width)
        {
            var sums = Quartet.Sums(
                Quartet.Load(ref letDown, at), Quartet.Load(ref letDown, at + Quartet.Width),
                Quartet.Load(ref letDown, at + 2 * Quartet.Width), Quartet.Load(ref letDown, at + 3 * Quartet.Width));
            Quartet.Store(sums, Disappointed, (int)j);
        }
    }

    // ω' of four actors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Share(nuint i) =>
        (Vector256<double>.One - Quartet.Load(_s.States.Cynicism, (int)i)) * Quartet.Load(_s.States.Orientation, (int)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tempt(nuint i, Vector256<double> rest, Vector256<double> share) => Quartet.Store(
        -(rest * Quartet.Load(_ownLoss, (int)i) + share * Quartet.Load(_publicLoss, (int)i)), Temptation, (int)i);

    // Counts only grow, so that their sum is another whenever one is.
    private long VersionOf(Plan plan)
    {
        var (sum, versions) = (0L, _s.Binding.Committed.Versions);
        for (var left = plan.Issues; left != 0; left &= left - 1)
            sum += versions[BitOperations.TrailingZeroCount(left)];
        return sum;
    }

    // What happens without j's side, and what j would keep of its own way and residents lose.
    private void Undo(Plan plan, int j)
    {
        var (committed, g, row) = (_s.Binding.Committed, _g, (nuint)(uint)(j * _g.Stride));
        ref var moves = ref Quartet.Start(plan.Moves, row);
        ref var own = ref Quartet.Start(committed.Own, row);
        ref var moved = ref Quartet.Start(committed.Moved, row);
        ref var nows = ref Quartet.Start(committed.X);
        ref var coherences = ref Quartet.Start(committed.C);
        var (actions, influence, stride) = (committed.Actions, g.Influence, (nuint)(uint)g.Stride);
        var (seen, size, ownWay) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var (move, now) = (Quartet.Load(ref moves, k), Quartet.Load(ref nows, k));
            var undone = Quartet.Clip(Quartet.Load(ref own, k) + Quartet.Load(ref moved, k) - move);
            var x = Coherence.WithMove(influence, actions, g.Actors, g.Stride, (int)k, g.Fragmentation, now, j, undone, out var c);
            var (coherence, stays) = (Quartet.Load(ref coherences, k), Vector256.Equals(move, Vector256<double>.Zero));
            Quartet.Store(Vector256.ConditionalSelect(stays, now, x), _x, (int)(row + k));
            Quartet.Store(Vector256.ConditionalSelect(stays, coherence, c), _c, (int)(row + k));
            var (hurt, perceived) = (Quartet.Load(g.Hurt, (int)k), Quartet.Load(g.Perceived, (int)k));
            var weight = Quartet.Load(g.Weight, (int)k);
            var fit = Perspective.Fit(hurt, now, perceived) * coherence - Perspective.Fit(hurt, x, perceived) * c;
            seen = Quartet.MultiplyAdd(weight, fit, seen);
            size = Quartet.MultiplyAdd(weight, Vector256.Abs(move), size);
            var (action, ideal) = (Quartet.Load(actions, (int)(row + k)), Quartet.Load(g.Ideal, (int)(row + k)));
            var nearer = Quartet.Distance(action, ideal) - Quartet.Distance(undone, ideal);
            ownWay = Quartet.MultiplyAdd(nearer, Quartet.Load(g.OwnWay, (int)(row + k)), ownWay);
        }

        _publicLoss[j] = Quartet.Sum(seen);
        Size[j] = Quartet.Sum(size);
        _ownLoss[j] = -Quartet.Sum(ownWay);
    }

    // Who is no party changes nothing.
    private void Stay(int j)
    {
        Quartet.Copy(_s.Binding.Committed.X, 0, _x, j * _g.Stride, _g.Stride);
        Quartet.Copy(_s.Binding.Committed.C, 0, _c, j * _g.Stride, _g.Stride);
    }

    // What everybody would lose on an issue without each side. Who does not move on it takes nothing away.
    private void LoseOn(int issue)
    {
        var (committed, next) = (_s.Binding.Committed, _g.Column);
        var (column, stride, end) = ((nuint)(uint)next, (nuint)(uint)_g.Stride, (nuint)(uint)_x.Length);
        ref var ideals = ref Quartet.Start(_g.IdealByIssue, (uint)issue * column);
        ref var interests = ref Quartet.Start(_g.InterestByIssue, (uint)issue * column);
        ref var xs = ref Quartet.Start(_x);
        ref var cs = ref Quartet.Start(_c);
        var (hurt, x, c) = (Quartet.Each(_g.Hurt, issue), Quartet.Each(committed.X, issue), Quartet.Each(committed.C, issue));
        for (nuint i = 0; i < column; i += 2 * Quartet.Width)
        {
            // Eight at once; the last four alone are taken twice.
            var other = i + Quartet.Width < column ? i + Quartet.Width : i;
            ref var losses = ref Quartet.Start(_loss);
            var (ideal, otherIdeal) = (Quartet.Load(ref ideals, i), Quartet.Load(ref ideals, other));
            var (interest, otherInterest) = (Quartet.Load(ref interests, i), Quartet.Load(ref interests, other));
            var (now, otherNow) = (Perspective.Fit(hurt, x, ideal) * c, Perspective.Fit(hurt, x, otherIdeal) * c);
            for (nuint j = (uint)issue; j < end; j += stride)
            {
                var (then, coherence) = (Quartet.Each(ref xs, j), Quartet.Each(ref cs, j));
                var (loss, otherLoss) = (Quartet.Load(ref losses, i), Quartet.Load(ref losses, other));
                loss = Quartet.MultiplyAdd(now - Perspective.Fit(hurt, then, ideal) * coherence, interest, loss);
                otherLoss = Quartet.MultiplyAdd(otherNow - Perspective.Fit(hurt, then, otherIdeal) * coherence, otherInterest, otherLoss);
                Quartet.Store(loss, ref losses, i);
                Quartet.Store(otherLoss, ref losses, other);
                losses = ref Quartet.After(ref losses, next);
            }
        }
    }
}
