using System.Numerics;
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
    private readonly double[] _x = Quartet.Row(situation.Ground.Stride), _c = Quartet.Row(situation.Ground.Stride);
    private int _plan = -1, _parties;
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
        var version = VersionOf(plan);
        if (_plan == plan.Number && _version == version && _parties == plan.Parties)
            return;
        (_plan, _version, _parties) = (plan.Number, version, plan.Parties);
        Quartet.Clear(_loss);
        Quartet.Clear(_ownLoss);
        Quartet.Clear(_publicLoss);
        for (var j = 0; j < _s.Actors; j++)
        {
            if (plan.Party[j])
                Compute(plan, j);
        }
    }

    /// <summary>T, L and G of every party as it is minded now. The diagonal of trust is 0, so that one's own side counts for T
    /// only.</summary>
    internal void Judge(Plan plan)
    {
        var (loss, publicLoss, ownLoss, letDown) = (_loss, _publicLoss, _ownLoss, _letDown);
        var (trust, bound, column, actors) = (_s.Relations.TrustIn, plan.Bound, _g.Column, _s.Actors);
        var (orientation, cynicism, temptation, stakes) = (_s.States.Orientation, _s.States.Cynicism, Temptation, Stake);
        var future = Vector256.Create(_s.Scenario.Behaviour.ShadowOfFuture * Keeping.Attention(plan.Parties));
        Quartet.Clear(letDown);
        for (var i = 0; i < column; i += Quartet.Width)
        {
            var share = Quartet.Load(orientation, i) * (Vector256<double>.One - Quartet.Load(cynicism, i));
            var (party, stake) = (Quartet.Load(bound, i), Vector256<double>.Zero);
            for (var (j, at) = (0, i); j < actors; j++, at += column)
            {
                var worth = Perspective.Value(share, Quartet.Load(loss, at), Quartet.Each(publicLoss, j));
                var trusted = Quartet.Load(trust, at);
                stake = Quartet.MultiplyAdd(trusted, worth, stake);
                var positive = Quartet.Larger(worth, Vector256<double>.Zero);
                var sum = Quartet.MultiplyAdd(trusted * party, positive, Quartet.Load(letDown, j * Quartet.Width));
                Quartet.Store(sum, letDown, j * Quartet.Width);
            }

            Quartet.Store(-Perspective.Value(share, Quartet.Load(ownLoss, i), Quartet.Load(publicLoss, i)), temptation, i);
            Quartet.Store(future * stake, stakes, i);
        }

        for (var (j, at) = (0, 0); j < column; j += Quartet.Width, at += Quartet.Width * Quartet.Width)
        {
            var sums = Quartet.Sums(
                Quartet.Load(letDown, at), Quartet.Load(letDown, at + Quartet.Width),
                Quartet.Load(letDown, at + 2 * Quartet.Width), Quartet.Load(letDown, at + 3 * Quartet.Width));
            Quartet.Store(sums, Disappointed, j);
        }
    }

    // Counts only grow, so that their sum is another whenever one is.
    private long VersionOf(Plan plan)
    {
        var (sum, versions) = (0L, _s.Binding.Committed.Versions);
        for (var left = plan.Issues; left != 0; left &= left - 1)
            sum += versions[BitOperations.TrailingZeroCount(left)];
        return sum;
    }

    // What everybody would lose without j's side.
    private void Compute(Plan plan, int j)
    {
        var (committed, g, row) = (_s.Binding.Committed, _g, j * _g.Stride);
        var (moves, actions, own, moved, influence) = (plan.Moves, committed.Actions, committed.Own, committed.Moved, g.Influence);
        var (seen, size, ownWay) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = 0; k < g.Stride; k += Quartet.Width)
        {
            var (move, action) = (Quartet.Load(moves, row + k), Quartet.Load(actions, row + k));
            var undone = Quartet.Clip(Quartet.Load(own, row + k) + Quartet.Load(moved, row + k) - move);
            var (now, coherence) = (Quartet.Load(committed.X, k), Quartet.Load(committed.C, k));
            var x = Coherence.WithMove(influence, actions, g.Actors, g.Stride, k, g.Fragmentation, now, j, undone, out var c);
            Quartet.Store(x, _x, k);
            Quartet.Store(c, _c, k);
            var (ideal, hurt, perceived) = (Quartet.Load(g.Ideal, row + k), Quartet.Load(g.Hurt, k), Quartet.Load(g.Perceived, k));
            var weight = Quartet.Load(g.Weight, k);
            var fit = Perspective.Fit(hurt, now, perceived) * coherence - Perspective.Fit(hurt, x, perceived) * c;
            seen = Quartet.MultiplyAdd(weight, fit, seen);
            size = Quartet.MultiplyAdd(weight, Vector256.Abs(move), size);
            ownWay = Quartet.MultiplyAdd(
                Quartet.Load(g.OwnWay, row + k), Quartet.Distance(action, ideal) - Quartet.Distance(undone, ideal), ownWay);
        }

        _publicLoss[j] = Quartet.Sum(seen);
        Size[j] = Quartet.Sum(size);
        LoseWithout(plan, j);
        _ownLoss[j] = _loss[j * g.Column + j] - Quartet.Sum(ownWay);
    }

    private void LoseWithout(Plan plan, int j)
    {
        var (committed, g, moves, loss, column) = (_s.Binding.Committed, _g, plan.Moves, _loss, _g.Column);
        var (ideals, interests) = (g.IdealByIssue, g.InterestByIssue);
        for (var left = plan.Issues; left != 0; left &= left - 1)
        {
            var k = BitOperations.TrailingZeroCount(left);
            if (moves[j * g.Stride + k] == 0)
                continue;
            var (hurt, now, then) = (Quartet.Each(g.Hurt, k), Quartet.Each(committed.X, k), Quartet.Each(_x, k));
            var (coherence, coherenceThen) = (Quartet.Each(committed.C, k), Quartet.Each(_c, k));
            for (var (at, to, end) = (k * column, j * column, (j + 1) * column); to < end; at += Quartet.Width, to += Quartet.Width)
            {
                var ideal = Quartet.Load(ideals, at);
                var fit = Perspective.Fit(hurt, now, ideal) * coherence - Perspective.Fit(hurt, then, ideal) * coherenceThen;
                Quartet.Store(Quartet.MultiplyAdd(Quartet.Load(interests, at), fit, Quartet.Load(loss, to)), loss, to);
            }
        }
    }
}
