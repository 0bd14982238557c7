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

    // By actor and issue, what all packages of a round share: the actor's outlook, what it has now, and the weight of its own way.
    private readonly double[] _interest = Cells(ground), _seen = Cells(ground), _all = Cells(ground), _now = Cells(ground);
    private readonly double[] _way = Cells(ground);

    /// <summary>What the packages of a round share.</summary>
    /// <param name="share">ω' by actor.</param>
    /// <param name="x">x̃(y).</param>
    /// <param name="c">C(y).</param>
    internal void Prepare(double[] share, double[] x, double[] c)
    {
        for (var (i, row) = (0, 0); i < _g.Actors; i++, row += _g.Stride)
        {
            var (shared, left) = (Quartet.Each(share, i), Vector256.Create(1 - share[i]));
            for (var k = 0; k < _g.Stride; k += Quartet.Width)
            {
                var (interest, seen) = (left * Quartet.Load(_g.Interest, row + k), shared * Quartet.Load(_g.Weight, k));
                var (all, now, ideal) = (interest + seen, Quartet.Load(x, k), Quartet.Load(_g.Ideal, row + k));
                var outlook = new Outlook(interest, seen, all, ideal, Quartet.Load(_g.Hurt, k));
                Quartet.Store(interest, _interest, row + k);
                Quartet.Store(seen, _seen, row + k);
                Quartet.Store(all, _all, row + k);
                Quartet.Store(
                    outlook.Worth(now, Quartet.Load(c, k), Quartet.Distance(now, Quartet.Load(_g.Perceived, k))), _now, row + k);
                Quartet.Store(left * Quartet.Load(_g.OwnWay, row + k), _way, row + k);
            }
        }
    }

    /// <summary>Weighs a package of a round that is prepared.</summary>
    /// <param name="unclipped">own + Σ d of all in force, rows of actors over issues.</param>
    /// <param name="y">y, rows of actors over issues.</param>
    /// <param name="x">x̃(y).</param>
    /// <param name="actor">The lower index.</param>
    /// <param name="partner">The higher index.</param>
    /// <param name="moves">Holds the moves of i, from <paramref name="at"/> on, and then those of j.</param>
    /// <param name="at">Where they start.</param>
    /// <param name="sized">Whether the sizes are wanted.</param>
    internal void Weigh(double[] unclipped, double[] y, double[] x, int actor, int partner, double[] moves, int at, bool sized)
    {
        var (ownI, otherI, ownJ, otherJ) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (rowI, rowJ) = (actor * _g.Stride, partner * _g.Stride);
        for (var k = 0; k < _g.Stride; k += Quartet.Width, rowI += Quartet.Width, rowJ += Quartet.Width)
        {
            var (moveI, moveJ) = (Quartet.Load(moves, at + k), Quartet.Load(moves, at + _g.Stride + k));
            if (Quartet.Same(moveI | moveJ, Vector256<double>.Zero))
                continue;
            var (i, j, now) = (new Side(_g, unclipped, y, rowI, moveI), new Side(_g, unclipped, y, rowJ, moveJ), Quartet.Load(x, k));
            var (xI, xJ) = (i.Mean(now), j.Mean(now));
            var (spreadI, spreadJ) = (i.OwnSpread(xI), j.OwnSpread(xJ));
            Coherence.AddSpreads(_g.Influence, y, _g.Actors, _g.Stride, k, xI, xJ, ref spreadI, ref spreadJ);
            var (cI, cJ) = (Coherence.From(spreadI, _g.Fragmentation), Coherence.From(spreadJ, _g.Fragmentation));

            var (perceived, hurt) = (Quartet.Load(_g.Perceived, k), Quartet.Load(_g.Hurt, k));
            var (unseenI, unseenJ) = (Quartet.Distance(xI, perceived), Quartet.Distance(xJ, perceived));
            var (ofI, ofJ) = (Of(rowI, i.Ideal, hurt), Of(rowJ, j.Ideal, hurt));
            var (worthI, worthJ) = (Quartet.Load(_now, rowI), Quartet.Load(_now, rowJ));
            ownI += worthI - ofI.Worth(xI, cI, unseenI) - Quartet.Load(_way, rowI) * i.Departure;
            otherI += worthJ - ofJ.Worth(xI, cI, unseenI);
            ownJ += worthJ - ofJ.Worth(xJ, cJ, unseenJ) - Quartet.Load(_way, rowJ) * j.Departure;
            otherJ += worthI - ofI.Worth(xJ, cJ, unseenJ);
        }

        Quartet.Store(Quartet.Sums(ownI, otherI, ownJ, otherJ), Worth, 0);
        if (sized)
            (Size[0], Size[1]) = (SizeOf(moves, at), SizeOf(moves, at + _g.Stride));
    }

    private static double[] Cells(Ground ground) => Quartet.Row(ground.Actors * ground.Stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Outlook Of(int row, Vector256<double> ideal, Vector256<double> hurt) =>
        new(Quartet.Load(_interest, row), Quartet.Load(_seen, row), Quartet.Load(_all, row), ideal, hurt);

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
        internal Side(Ground g, double[] unclipped, double[] y, int row, Vector256<double> move)
        {
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
