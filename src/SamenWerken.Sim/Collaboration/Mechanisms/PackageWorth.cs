using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What the sides of a package are worth to the two, W_ij = V_i(y) − V_i(y with j's side undone), and how large they are,
/// S_i = Σ_k w_k |d_ik|. Both sides at once, four issues at once, and only those that the package is about. Few packages of a round are
/// weighed: of the others it is enough to know what they are worth at least (<see cref="LeastWorth"/>).
/// </summary>
internal sealed class PackageWorth(Ground ground)
{
    private readonly Ground _g = ground;

    /// <summary>Weighs a package.</summary>
    /// <param name="share">ω' by actor.</param>
    /// <param name="own">What actors do apart from what they promised, rows of actors over issues.</param>
    /// <param name="moved">Σ d of all in force, likewise.</param>
    /// <param name="joint">y, and what comes of it.</param>
    /// <param name="actor">The lower index, i.</param>
    /// <param name="partner">The higher index, j.</param>
    /// <param name="moves">The moves of i, a row of issues, and then those of j.</param>
    /// <param name="worth">Takes W_ii and W_jj.</param>
    /// <param name="others">Takes W_ji and W_ij.</param>
    internal void Weigh(
        double[] share, double[] own, double[] moved, JointAction joint, int actor, int partner, ref double moves, ref double worth,
        ref double others)
    {
        var (ownI, ownJ, otherI, otherJ) =
            (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (stride, end) = ((nuint)(uint)_g.Stride, (nuint)(uint)(_g.Actors * _g.Stride));
        var (shareI, shareJ, perSpread) = (Quartet.Each(share, actor), Quartet.Each(share, partner), Coherence.PerSpread(_g.Fragmentation));
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var (moveI, moveJ) = (Quartet.Load(ref moves, k), Quartet.Load(ref moves, stride + k));
            if (Quartet.Nothing(moveI | moveJ))
                continue;
            var (x, c, hurt) = (Quartet.Load(joint.X, (int)k), Quartet.Load(joint.C, (int)k), Quartet.Load(_g.Hurt, (int)k));
            var (weight, perceived) = (Quartet.Load(_g.Weight, (int)k), Quartet.Load(_g.Perceived, (int)k));
            var (cellI, cellJ) = ((nuint)(uint)actor * stride + k, (nuint)(uint)partner * stride + k);
            var i = new Side(_g, own, moved, joint.Y, cellI, shareI, weight, x, moveI);
            var j = new Side(_g, own, moved, joint.Y, cellJ, shareJ, weight, x, moveJ);
            var (spreadI, spreadJ) = (i.Spread, j.Spread);
            Coherence.AddSpreads(
                ref Quartet.Start(_g.Influence), ref Quartet.Start(joint.Y), end + k, stride, k, i.X, j.X, ref spreadI, ref spreadJ);
            var (cI, cJ) = (Coherence.From(spreadI, perSpread), Coherence.From(spreadJ, perSpread));
            var (unseen, unseenI, unseenJ) = (
                Quartet.Distance(x, perceived), Quartet.Distance(i.X, perceived), Quartet.Distance(j.X, perceived));
            var (nowI, nowJ) = (i.Sees(x, c, unseen, hurt), j.Sees(x, c, unseen, hurt));
            ownI += nowI - i.Sees(i.X, cI, unseenI, hurt) - i.Way;
            otherJ += nowI - i.Sees(j.X, cJ, unseenJ, hurt);
            ownJ += nowJ - j.Sees(j.X, cJ, unseenJ, hurt) - j.Way;
            otherI += nowJ - j.Sees(i.X, cI, unseenI, hurt);
        }

        var sums = Quartet.Sums(ownI, ownJ, otherI, otherJ);
        sums.GetLower().StoreUnsafe(ref worth);
        sums.GetUpper().StoreUnsafe(ref others);
    }

    /// <summary>S of one side, from a row of its moves.</summary>
    internal double SizeOf(double[] moves, int at)
    {
        var size = Vector256<double>.Zero;
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
            size = Quartet.MultiplyAdd(Quartet.Load(_g.Weight, k), Vector256.Abs(Quartet.Load(moves, at + k)), size);
        return Quartet.Sum(size);
    }

    // A side on four issues: how its owner looks at them, and what follows where it is undone.
    private readonly struct Side
    {
        private readonly Vector256<double> _interest, _seen, _all, _ideal;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Side(
            Ground g, double[] own, double[] moved, double[] y, nuint cell, Vector256<double> share, Vector256<double> weight,
            Vector256<double> x, Vector256<double> move)
        {
            var (at, left) = ((int)cell, Vector256<double>.One - share);
            (_interest, _seen, _ideal) = (left * Quartet.Load(g.Interest, at), share * weight, Quartet.Load(g.Ideal, at));
            _all = _interest + _seen;
            var (action, influence) = (Quartet.Load(y, at), Quartet.Load(g.Influence, at));
            var undone = Quartet.Clip(Quartet.Load(own, at) + Quartet.Load(moved, at) - move);
            Way = left * Quartet.Load(g.OwnWay, at) * (Quartet.Distance(action, _ideal) - Quartet.Distance(undone, _ideal));
            X = Quartet.MultiplyAdd(influence, undone - action, x);
            Spread = influence * (Quartet.Distance(undone, X) - Quartet.Distance(action, X));
        }

        /// <summary>What it costs the owner to be farther from its ideal with it.</summary>
        internal Vector256<double> Way { get; }

        /// <summary>x̃ without it.</summary>
        internal Vector256<double> X { get; }

        /// <summary>What the owner then adds to the spread beyond what it adds with it.</summary>
        internal Vector256<double> Spread { get; }

        /// <summary>The owner's summand of V at any x̃ and C.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<double> Sees(Vector256<double> x, Vector256<double> c, Vector256<double> unseen, Vector256<double> hurt) =>
            new Outlook(_interest, _seen, _all, _ideal, hurt).Worth(x, c, unseen);
    }
}
