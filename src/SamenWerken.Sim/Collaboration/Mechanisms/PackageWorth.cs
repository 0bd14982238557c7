using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What the sides of a package are worth to the two, W_ij = V_i(y) − V_i(y with j's side undone), and how large they are,
/// S_i = Σ_k w_k |d_ik|. Both sides at once, four issues at once, and only those that the package is about.
/// </summary>
internal sealed class PackageWorth(Ground ground)
{
    private readonly Ground _g = ground;

    /// <summary>W_ii, W_ji, W_jj and W_ij, for i the lower and j the higher index.</summary>
    internal double[] Worth { get; } = Quartet.Row(Quartet.Width);

    /// <summary>S_i and S_j.</summary>
    internal double[] Size { get; } = Quartet.Row(Quartet.Width);

    /// <summary>Who the two are, and how much the public counts for them.</summary>
    /// <param name="I">The lower index.</param>
    /// <param name="J">The higher index.</param>
    /// <param name="ShareI">ω' of the lower.</param>
    /// <param name="ShareJ">ω' of the higher.</param>
    internal readonly record struct Pair(int I, int J, double ShareI, double ShareJ);

    /// <summary>Weighs a package.</summary>
    /// <param name="unclipped">own + Σ d of all in force, rows of actors over issues.</param>
    /// <param name="y">y, rows of actors over issues.</param>
    /// <param name="x">x̃(y).</param>
    /// <param name="c">C(y).</param>
    /// <param name="pair">The two.</param>
    /// <param name="moves">Holds the moves of i, from <paramref name="at"/> on, and then those of j.</param>
    /// <param name="at">Where they start.</param>
    /// <param name="sized">Whether the sizes are wanted.</param>
    internal void Weigh(double[] unclipped, double[] y, double[] x, double[] c, in Pair pair, double[] moves, int at, bool sized)
    {
        var (ownI, otherI, ownJ, otherJ) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var (moveI, moveJ) = (Quartet.Load(moves, at + k), Quartet.Load(moves, at + _g.Stride + k));
            if (Quartet.Same(moveI | moveJ, Vector256<double>.Zero))
                continue;
            var (i, j) = (new Side(_g, unclipped, y, pair.I, k, moveI), new Side(_g, unclipped, y, pair.J, k, moveJ));
            var (now, coherence) = (Quartet.Load(x, k), Quartet.Load(c, k));
            var (xI, xJ) = (i.Mean(now), j.Mean(now));
            var (spreadI, spreadJ) = (i.OwnSpread(xI), j.OwnSpread(xJ));
            Coherence.AddSpreads(_g.Influence, y, _g.Actors, _g.Stride, k, xI, xJ, ref spreadI, ref spreadJ);
            var (cI, cJ) = (Coherence.From(spreadI, _g.Fragmentation), Coherence.From(spreadJ, _g.Fragmentation));

            var (weight, perceived, hurt) = (Quartet.Load(_g.Weight, k), Quartet.Load(_g.Perceived, k), Quartet.Load(_g.Hurt, k));
            var (unseen, unseenI, unseenJ) =
                (Quartet.Distance(now, perceived), Quartet.Distance(xI, perceived), Quartet.Distance(xJ, perceived));
            var (leftI, leftJ) = (Vector256.Create(1 - pair.ShareI), Vector256.Create(1 - pair.ShareJ));
            var (rowI, rowJ) = (pair.I * _g.Stride + k, pair.J * _g.Stride + k);
            var ofI = new Outlook(leftI * Quartet.Load(_g.Interest, rowI), Vector256.Create(pair.ShareI) * weight, i.Ideal, hurt);
            var ofJ = new Outlook(leftJ * Quartet.Load(_g.Interest, rowJ), Vector256.Create(pair.ShareJ) * weight, j.Ideal, hurt);
            var (worthI, worthJ) = (ofI.Worth(now, coherence, unseen), ofJ.Worth(now, coherence, unseen));
            ownI += worthI - ofI.Worth(xI, cI, unseenI) - leftI * Quartet.Load(_g.OwnWay, rowI) * i.Departure;
            otherI += worthJ - ofJ.Worth(xI, cI, unseenI);
            ownJ += worthJ - ofJ.Worth(xJ, cJ, unseenJ) - leftJ * Quartet.Load(_g.OwnWay, rowJ) * j.Departure;
            otherJ += worthI - ofI.Worth(xJ, cJ, unseenJ);
        }

        Quartet.Store(Quartet.Sums(ownI, otherI, ownJ, otherJ), Worth, 0);
        if (sized)
            (Size[0], Size[1]) = (SizeOf(moves, at), SizeOf(moves, at + _g.Stride));
    }

    private double SizeOf(double[] moves, int at)
    {
        var size = Vector256<double>.Zero;
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
            size = Quartet.MultiplyAdd(Quartet.Load(_g.Weight, k), Vector256.Abs(Quartet.Load(moves, at + k)), size);
        return Quartet.Sum(size);
    }

    // One side on four issues: what its owner does with it and without it.
    private readonly struct Side
    {
        private readonly Vector256<double> _influence, _action, _undone;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Side(Ground g, double[] unclipped, double[] y, int actor, int k, Vector256<double> move)
        {
            var row = actor * g.Stride + k;
            (_influence, _action, Ideal) = (Quartet.Load(g.Influence, row), Quartet.Load(y, row), Quartet.Load(g.Ideal, row));
            _undone = Quartet.Clip(Quartet.Load(unclipped, row) - move);
        }

        internal Vector256<double> Ideal { get; }

        /// <summary>How much farther from its ideal the owner is with it.</summary>
        internal Vector256<double> Departure => Quartet.Distance(_action, Ideal) - Quartet.Distance(_undone, Ideal);

        /// <summary>x̃ without it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<double> Mean(Vector256<double> now) => Quartet.MultiplyAdd(_influence, _undone - _action, now);

        /// <summary>What the owner adds to the spread without it, beyond what it adds with it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<double> OwnSpread(Vector256<double> x) =>
            _influence * (Quartet.Distance(_undone, x) - Quartet.Distance(_action, x));
    }
}
