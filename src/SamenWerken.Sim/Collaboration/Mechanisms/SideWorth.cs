using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What one side of a package is worth, split in the own values u of the two and the perceived public value g:
/// <code>
/// u_i(y) − u_i(y with the side undone)      g(y) − g(y with the side undone)      S = Σ_k w_k |d_k|
/// </code>
/// </summary>
/// <param name="Own">Of u of who moves.</param>
/// <param name="Partner">Of u of the partner.</param>
/// <param name="Public">Of g.</param>
/// <param name="Size">S.</param>
internal readonly record struct SideWorth(double Own, double Partner, double Public, double Size)
{
    /// <summary>Of a side in force; four issues at once, and only those that it is about.</summary>
    /// <param name="g">What is valued.</param>
    /// <param name="unclipped">own + Σ d of all in force, rows of actors over issues.</param>
    /// <param name="y">y, rows of actors over issues.</param>
    /// <param name="x">x̃(y).</param>
    /// <param name="c">C(y).</param>
    /// <param name="mover">Whose side.</param>
    /// <param name="partner">With whom.</param>
    /// <param name="moves">Holds the side's moves by issue, from <paramref name="at"/> on.</param>
    /// <param name="at">Where they start.</param>
    internal static SideWorth Of(
        Ground g, double[] unclipped, double[] y, double[] x, double[] c, int mover, int partner, double[] moves, int at)
    {
        var (own, other, seen, size) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = 0; k < g.Stride; k += Quartet.Width)
        {
            var move = Quartet.Load(moves, at + k);
            if (Vector256.EqualsAll(move, Vector256<double>.Zero))
                continue;
            var (row, hisRow) = (mover * g.Stride + k, partner * g.Stride + k);
            var (action, now, coherence) = (Quartet.Load(y, row), Quartet.Load(x, k), Quartet.Load(c, k));
            var undone = Quartet.Clip(Quartet.Load(unclipped, row) - move);
            var (then, coherenceThen) = Coherence.WithMove(g.Influence, y, g.Actors, g.Stride, k, g.Fragmentation, now, mover, undone);
            var (hurt, ideal, his) = (Quartet.Load(g.Hurt, k), Quartet.Load(g.Ideal, row), Quartet.Load(g.Ideal, hisRow));
            var (weight, perceived) = (Quartet.Load(g.Weight, k), Quartet.Load(g.Perceived, k));
            own = Quartet.MultiplyAdd(Quartet.Load(g.Interest, row), Lost(hurt, ideal, now, coherence, then, coherenceThen), own);
            own -= Quartet.Load(g.OwnWay, row) * (Quartet.Distance(action, ideal) - Quartet.Distance(undone, ideal));
            other = Quartet.MultiplyAdd(Quartet.Load(g.Interest, hisRow), Lost(hurt, his, now, coherence, then, coherenceThen), other);
            seen = Quartet.MultiplyAdd(weight, Lost(hurt, perceived, now, coherence, then, coherenceThen), seen);
            size = Quartet.MultiplyAdd(weight, Vector256.Abs(move), size);
        }

        return new SideWorth(Quartet.Sum(own), Quartet.Sum(other), Quartet.Sum(seen), Quartet.Sum(size));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Lost(
        Vector256<double> hurt, Vector256<double> ideal, Vector256<double> now, Vector256<double> coherence, Vector256<double> then,
        Vector256<double> coherenceThen) =>
        Perspective.Fit(hurt, now, ideal) * coherence - Perspective.Fit(hurt, then, ideal) * coherenceThen;
}
