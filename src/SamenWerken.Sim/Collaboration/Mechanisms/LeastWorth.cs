using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What the sides of packages are worth to the two at least: no more than <see cref="PackageWorth"/>, and little less, but without a sum
/// over all actors for each of them. With i's side undone i is at z' and the whole at x' = x̃ + h_i (z' − y_i). How far the others are from
/// it, and how far it is from what somebody wants, is taken along straight lines, which is never more:
/// <code>
/// |y_j − x'| ≥ |y_j − x̃| − sgn(y_j − x̃) (x' − x̃)
/// C' ≤ C + 2f h_i |y_i − x̃| − 2f h_i |z' − x'| + 2f (x' − x̃) Σ_{j≠i} h_j sgn(y_j − x̃)
/// V's summand on an issue is C' M',   M' = i + j − (1−e) (i |x' − p| + j |x' − q̂|)     i and j as in <see cref="Outlook"/>
/// M' ≤ M − (x' − x̃) (1−e) (i sgn(x̃ − p) + j sgn(x̃ − q̂)),   M' ≤ i + j − (1−e) min(i, j) |p − q̂|
/// </code>
/// Neither C' nor M' is negative, so that V with the side undone is no more than with these, and W is no less. Rounding may make it more
/// by some 10⁻¹⁴.
/// </summary>
internal sealed class LeastWorth(Ground ground)
{
    // What all packages of a round share, a line of it for every four issues: x̃, and then for each actor Σ d and its own, y, h, −C' but
    // for how far it would be from x', by that distance and by how far x̃ moves, p, (1 − ω') a s, M, by how far x̃ moves, and at most, and
    // its summand of V at y, first with and then without what its own way costs it; so that a side is read from one place.
    private const int X = 0, Issues = 4;
    private const int Unclipped = 0, Action = 4, Influence = 8, PerDistance = 12, MinusC = 16, CPerMove = 20, Ideal = 24, Way = 28,
        M = 32, MPerMove = 36, Most = 40, Now = 44, Seen = 48, Actor = 52;

    private readonly Ground _g = ground;
    private readonly int _line = Line(ground);
    private readonly double[] _lines = Quartet.Row(ground.Stride / Quartet.Width * Line(ground));

    /// <summary>What the packages of a round share.</summary>
    /// <param name="share">ω' by actor.</param>
    /// <param name="own">What actors do apart from what they promised, rows of actors over issues.</param>
    /// <param name="moved">Σ d of all in force, likewise.</param>
    /// <param name="y">y, likewise.</param>
    /// <param name="x">x̃(y).</param>
    /// <param name="c">C(y).</param>
    /// <param name="packages">Number of packages by actor; who has none is passed over.</param>
    internal void Prepare(double[] share, double[] own, double[] moved, double[] y, double[] x, double[] c, int[] packages)
    {
        var (actors, stride, perSpread) = ((nuint)(uint)_g.Actors, (nuint)(uint)_g.Stride, Coherence.PerSpread(_g.Fragmentation));
        ref var shares = ref Quartet.Start(share);
        ref var line = ref Quartet.Start(_lines);
        ref var many = ref MemoryMarshal.GetArrayDataReference(packages);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var (now, coherence, weight) = (Quartet.Load(x, (int)k), Quartet.Load(c, (int)k), Quartet.Load(_g.Weight, (int)k));
            var (perceived, minusHurt) = (Quartet.Load(_g.Perceived, (int)k), -Quartet.Load(_g.Hurt, (int)k));
            var beyond = now - perceived;
            Quartet.Store(now, ref line, X);
            ref var interests = ref Quartet.Start(_g.Interest, k);
            ref var ways = ref Quartet.Start(_g.OwnWay, k);
            ref var ideals = ref Quartet.Start(_g.Ideal, k);
            ref var influences = ref Quartet.Start(_g.Influence, k);
            ref var owns = ref Quartet.Start(own, k);
            ref var moves = ref Quartet.Start(moved, k);
            ref var actions = ref Quartet.Start(y, k);
            var balance = Vector256<double>.Zero; // Σ h sgn(y − x̃)
            for (nuint i = 0, at = 0; i < actors; i++, at += stride)
                balance += Signed(Quartet.Load(ref influences, at), Quartet.Load(ref actions, at) - now);
            ref var actor = ref Quartet.After(ref line, Issues);
            for (nuint i = 0, at = 0; i < actors; i++, at += stride, actor = ref Quartet.After(ref actor, Actor))
            {
                if (Unsafe.Add(ref many, i) == 0)
                    continue;
                var shared = Quartet.Each(ref shares, i);
                var left = Vector256<double>.One - shared;
                var (interest, seen, ideal) = (left * Quartet.Load(ref interests, at), shared * weight, Quartet.Load(ref ideals, at));
                var (all, far, action) = (interest + seen, now - ideal, Quartet.Load(ref actions, at));
                var (influence, away, way) = (Quartet.Load(ref influences, at), action - now, left * Quartet.Load(ref ways, at));
                var m = Quartet.MultiplyAdd(
                    minusHurt, Outlook.Away(interest, Vector256.Abs(far), seen * Vector256.Abs(beyond)), all);
                var (perDistance, worth) = (-perSpread * influence, coherence * m);
                Quartet.Store(Quartet.Load(ref owns, at) + Quartet.Load(ref moves, at), ref actor, Unclipped);
                Quartet.Store(action, ref actor, Action);
                Quartet.Store(influence, ref actor, Influence);
                Quartet.Store(perDistance, ref actor, PerDistance);
                Quartet.Store(-perDistance * Vector256.Abs(away) - coherence, ref actor, MinusC);
                Quartet.Store(perSpread * (balance - Signed(influence, away)), ref actor, CPerMove);
                Quartet.Store(ideal, ref actor, Ideal);
                Quartet.Store(way, ref actor, Way);
                Quartet.Store(m, ref actor, M);
                Quartet.Store(minusHurt * (Signed(interest, far) + Signed(seen, beyond)), ref actor, MPerMove);
                Quartet.Store(
                    Quartet.MultiplyAdd(minusHurt * Quartet.Smaller(interest, seen), Quartet.Distance(ideal, perceived), all),
                    ref actor, Most);
                Quartet.Store(worth - way * Quartet.Distance(action, ideal), ref actor, Now);
                Quartet.Store(worth, ref actor, Seen);
            }

            line = ref Quartet.After(ref line, _line);
        }
    }

    /// <summary>The round that was prepared.</summary>
    internal Round Prepared => new(_lines, _line, _g.Stride);

    private static int Line(Ground ground) => Issues + ground.Actors * Actor;

    // What is not negative, with the sign of a distance.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Signed(Vector256<double> size, Vector256<double> distance) =>
        size ^ (distance & Vector256.Create(-0.0));

    /// <summary>Weighs the packages of a round.</summary>
    internal readonly ref struct Round
    {
        private readonly ref double _first, _end;
        private readonly nuint _line, _stride;

        internal Round(double[] lines, int line, int stride)
        {
            _first = ref Quartet.Start(lines);
            _end = ref Quartet.After(ref _first, lines.Length);
            (_line, _stride) = ((uint)line, (uint)stride);
        }

        /// <summary>Weighs a package: both sides at once, four issues at once, and only those that the package is about.</summary>
        /// <param name="actor">The lower index, i.</param>
        /// <param name="partner">The higher index, j.</param>
        /// <param name="moves">The moves of i, a row of issues, and then those of j.</param>
        /// <param name="own">Takes W_ii and W_jj, or less.</param>
        /// <param name="others">Takes W_ji and W_ij, or less.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Weigh(nuint actor, nuint partner, ref double moves, ref double own, ref double others)
        {
            var (ownI, ownJ, otherI, otherJ) =
                (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            var (placeI, placeJ) = (Issues + actor * Actor, Issues + partner * Actor);
            for (ref var line = ref _first; Unsafe.IsAddressLessThan(ref line, ref _end); line = ref Quartet.One(ref line, _line))
            {
                var (moveI, moveJ) = (Quartet.Load(ref moves, 0), Quartet.Load(ref moves, _stride));
                moves = ref Quartet.After(ref moves, Quartet.Width);
                if (Quartet.Nothing(moveI | moveJ))
                    continue;
                ref var i = ref Quartet.One(ref line, placeI);
                ref var j = ref Quartet.One(ref line, placeJ);
                Undo(ref line, ref i, ref j, moveI, ref ownI, ref otherI);
                Undo(ref line, ref j, ref i, moveJ, ref ownJ, ref otherJ);
            }

            var sums = Quartet.Sums(ownI, ownJ, otherI, otherJ);
            sums.GetLower().StoreUnsafe(ref own);
            sums.GetUpper().StoreUnsafe(ref others);
        }

        // What a side is worth on four issues to its owner and to the other.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Undo(
            ref double line, ref double owner, ref double other, Vector256<double> move, ref Vector256<double> own,
            ref Vector256<double> others)
        {
            var undone = Quartet.Clip(Quartet.Load(ref owner, Unclipped) - move);
            var shift = Quartet.Load(ref owner, Influence) * (undone - Quartet.Load(ref owner, Action));
            var x = shift + Quartet.Load(ref line, X);
            var minusC = Quartet.MultiplyAdd(
                Quartet.Distance(undone, x), Quartet.Load(ref owner, PerDistance),
                Quartet.MultiplyAdd(shift, Quartet.Load(ref owner, CPerMove), Quartet.Load(ref owner, MinusC)));
            var now = Quartet.MultiplyAdd(
                Quartet.Distance(undone, Quartet.Load(ref owner, Ideal)), Quartet.Load(ref owner, Way), Quartet.Load(ref owner, Now));
            own = Quartet.MultiplyAdd(minusC, MostOf(ref owner, shift), own + now);
            others = Quartet.MultiplyAdd(minusC, MostOf(ref other, shift), others + Quartet.Load(ref other, Seen));
        }

        // M' at most.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> MostOf(ref double side, Vector256<double> shift) => Quartet.Smaller(
            Quartet.MultiplyAdd(shift, Quartet.Load(ref side, MPerMove), Quartet.Load(ref side, M)), Quartet.Load(ref side, Most));
    }
}
