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
        Array.Clear(_loss);
        Array.Clear(_ownLoss);
        Array.Clear(_publicLoss);
        for (var j = 0; j < _s.Actors; j++)
        {
            if (plan.Party[j])
                Compute(plan, j);
        }
    }

    /// <summary>T, L and G of every party as it is minded now. The diagonal of trust is 0, so that one's own side counts for T only.</summary>
    internal void Judge(Plan plan)
    {
        var (trust, column) = (_s.Relations.TrustIn, _g.Column);
        var future = Vector256.Create(_s.Scenario.Behaviour.ShadowOfFuture * Keeping.Attention(plan.Parties));
        for (var i = 0; i < column; i += Quartet.Width)
            Quartet.Store(Vector256<double>.Zero, Stake, i);
        for (var j = 0; j < _s.Actors; j++)
        {
            var disappointed = Vector256<double>.Zero;
            for (var i = 0; i < column; i += Quartet.Width)
            {
                var share = Quartet.Load(_s.States.Orientation, i) * (Vector256<double>.One - Quartet.Load(_s.States.Cynicism, i));
                var worth = Perspective.Value(share, Quartet.Load(_loss, j * column + i), Vector256.Create(_publicLoss[j]));
                var trusted = Quartet.Load(trust, j * column + i);
                Quartet.Store(Quartet.MultiplyAdd(trusted, worth, Quartet.Load(Stake, i)), Stake, i);
                disappointed = Quartet.MultiplyAdd(trusted * Quartet.Load(plan.Bound, i), Quartet.Larger(worth, Vector256<double>.Zero), disappointed);
            }

            Disappointed[j] = Quartet.Sum(disappointed);
        }

        for (var i = 0; i < column; i += Quartet.Width)
        {
            var share = Quartet.Load(_s.States.Orientation, i) * (Vector256<double>.One - Quartet.Load(_s.States.Cynicism, i));
            Quartet.Store(-Perspective.Value(share, Quartet.Load(_ownLoss, i), Quartet.Load(_publicLoss, i)), Temptation, i);
            Quartet.Store(future * Quartet.Load(Stake, i), Stake, i);
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
        var (committed, row) = (_s.Binding.Committed, j * _g.Stride);
        var (seen, size, ownWay) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var (move, action) = (Quartet.Load(plan.Moves, row + k), Quartet.Load(committed.Actions, row + k));
            var undone = Quartet.Clip(Quartet.Load(committed.Own, row + k) + Quartet.Load(committed.Moved, row + k) - move);
            var (now, coherence) = (Quartet.Load(committed.X, k), Quartet.Load(committed.C, k));
            var (x, c) = Coherence.WithMove(_g.Influence, committed.Actions, _g.Actors, _g.Stride, k, _g.Fragmentation, now, j, undone);
            Quartet.Store(x, _x, k);
            Quartet.Store(c, _c, k);
            var (ideal, hurt, perceived) = (Quartet.Load(_g.Ideal, row + k), Quartet.Load(_g.Hurt, k), Quartet.Load(_g.Perceived, k));
            var weight = Quartet.Load(_g.Weight, k);
            var fit = Perspective.Fit(hurt, now, perceived) * coherence - Perspective.Fit(hurt, x, perceived) * c;
            seen = Quartet.MultiplyAdd(weight, fit, seen);
            size = Quartet.MultiplyAdd(weight, Vector256.Abs(move), size);
            ownWay = Quartet.MultiplyAdd(
                Quartet.Load(_g.OwnWay, row + k), Quartet.Distance(action, ideal) - Quartet.Distance(undone, ideal), ownWay);
        }

        _publicLoss[j] = Quartet.Sum(seen);
        Size[j] = Quartet.Sum(size);
        LoseWithout(plan, j);
        _ownLoss[j] = _loss[j * _g.Column + j] - Quartet.Sum(ownWay);
    }

    private void LoseWithout(Plan plan, int j)
    {
        var committed = _s.Binding.Committed;
        for (var left = plan.Issues; left != 0; left &= left - 1)
        {
            var k = BitOperations.TrailingZeroCount(left);
            if (plan.Moves[j * _g.Stride + k] == 0)
                continue;
            var (hurt, now, then) = (Vector256.Create(_g.Hurt[k]), Vector256.Create(committed.X[k]), Vector256.Create(_x[k]));
            var (coherence, coherenceThen) = (Vector256.Create(committed.C[k]), Vector256.Create(_c[k]));
            for (var (i, at, to) = (0, k * _g.Column, j * _g.Column); i < _g.Column; i += Quartet.Width)
            {
                var ideal = Quartet.Load(_g.IdealByIssue, at + i);
                var fit = Perspective.Fit(hurt, now, ideal) * coherence - Perspective.Fit(hurt, then, ideal) * coherenceThen;
                Quartet.Store(Quartet.MultiplyAdd(Quartet.Load(_g.InterestByIssue, at + i), fit, Quartet.Load(_loss, to + i)), _loss, to + i);
            }
        }
    }
}
