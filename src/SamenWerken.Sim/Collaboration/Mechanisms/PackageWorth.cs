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
    // What all packages of a round share, a line of it for every four issues: what concerns the issues, and then for each actor what it
    // carries and does, how it looks at them, and, by rounding alone, what a side is worth that moves nothing; so that a side is read from
    // one place. A line has room for a multiple of four actors; who is not there carries nothing.
    private const int X = 0, Perceived = 4, MinusHurt = 8, PerSpread = 12, Issues = 16;
    private const int Influence = 0, Action = 4, Unclipped = 8, Ideal = 12, Away = 16, Way = 20, Interest = 24, Seen = 28, All = 32;
    private const int Now = 36, Still = 40, Actor = 44;

    // Among so few actors a processor loses more by guessing wrongly which side moves on four issues than by undoing both.
    private const int Few = 12;

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
    internal void Prepare(double[] share, double[] own, double[] moved, double[] y, double[] x, double[] c)
    {
        var (actors, stride) = ((nuint)(uint)_g.Actors, (nuint)(uint)_g.Stride);
        ref var shares = ref Quartet.Start(share);
        ref var line = ref Quartet.Start(_lines);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var (now, coherence, weight) = (Quartet.Load(x, (int)k), Quartet.Load(c, (int)k), Quartet.Load(_g.Weight, (int)k));
            var (perceived, hurt) = (Quartet.Load(_g.Perceived, (int)k), Quartet.Load(_g.Hurt, (int)k));
            var unseen = Quartet.Distance(now, perceived);
            var again = _g.Column <= Few ? coherence : Coherence.From(
                Coherence.Spread(_g.Influence, y, _g.Actors, _g.Stride, (int)k, now), Coherence.PerSpread(_g.Fragmentation));
            Quartet.Store(now, ref line, X);
            Quartet.Store(perceived, ref line, Perceived);
            Quartet.Store(-hurt, ref line, MinusHurt);
            Quartet.Store(Coherence.PerSpread(_g.Fragmentation), ref line, PerSpread);
            ref var interests = ref Quartet.Start(_g.Interest, k);
            ref var ways = ref Quartet.Start(_g.OwnWay, k);
            ref var ideals = ref Quartet.Start(_g.Ideal, k);
            ref var influences = ref Quartet.Start(_g.Influence, k);
            ref var owns = ref Quartet.Start(own, k);
            ref var moves = ref Quartet.Start(moved, k);
            ref var actions = ref Quartet.Start(y, k);
            ref var actor = ref Quartet.After(ref line, Issues);
            for (nuint i = 0, at = 0; i < actors; i++, at += stride)
            {
                var shared = Quartet.Each(ref shares, i);
                var left = Vector256<double>.One - shared;
                var (interest, seen, ideal) = (left * Quartet.Load(ref interests, at), shared * weight, Quartet.Load(ref ideals, at));
                var (all, action) = (interest + seen, Quartet.Load(ref actions, at));
                var away = Outlook.Away(interest, Quartet.Distance(now, ideal), seen * unseen);
                var worth = Outlook.Worth(-hurt, away, all, coherence);
                Quartet.Store(Quartet.Load(ref influences, at), ref actor, Influence);
                Quartet.Store(action, ref actor, Action);
                Quartet.Store(Quartet.Load(ref owns, at) + Quartet.Load(ref moves, at), ref actor, Unclipped);
                Quartet.Store(ideal, ref actor, Ideal);
                Quartet.Store(Quartet.Distance(action, ideal), ref actor, Away);
                Quartet.Store(left * Quartet.Load(ref ways, at), ref actor, Way);
                Quartet.Store(interest, ref actor, Interest);
                Quartet.Store(seen, ref actor, Seen);
                Quartet.Store(all, ref actor, All);
                Quartet.Store(worth, ref actor, Now);
                Quartet.Store(worth - Outlook.Worth(-hurt, away, all, again), ref actor, Still);
                actor = ref Quartet.After(ref actor, Actor);
            }

            line = ref Quartet.After(ref line, _line);
        }
    }

    /// <summary>The round that was prepared.</summary>
    internal Round Prepared => new(_lines, _line, _g.Stride);

    /// <summary>S of one side, from a row of its moves.</summary>
    internal double SizeOf(double[] moves, int at)
    {
        var size = Vector256<double>.Zero;
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
            size = Quartet.MultiplyAdd(Quartet.Load(_g.Weight, k), Vector256.Abs(Quartet.Load(moves, at + k)), size);
        return Quartet.Sum(size);
    }

    private static int Line(Ground ground) => Issues + ground.Column * Actor;

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

        /// <summary>Weighs a package.</summary>
        /// <param name="actor">The lower index, i.</param>
        /// <param name="partner">The higher index, j.</param>
        /// <param name="moves">The moves of i, a row of issues, and then those of j.</param>
        /// <param name="own">Takes W_ii and W_jj.</param>
        /// <param name="others">Takes W_ji and W_ij.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Weigh(nuint actor, nuint partner, ref double moves, ref double own, ref double others)
        {
            var (ownI, ownJ, otherI, otherJ) =
                (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            var many = _line > Issues + Few * Actor;
            var (placeI, placeJ) = (Issues + actor * Actor, Issues + partner * Actor);
            for (ref var line = ref _first; Unsafe.IsAddressLessThan(ref line, ref _end); line = ref Quartet.One(ref line, _line))
            {
                var (moveI, moveJ) = (Quartet.Load(ref moves, 0), Quartet.Load(ref moves, _stride));
                moves = ref Quartet.After(ref moves, Quartet.Width);
                if (Quartet.Nothing(moveI | moveJ))
                    continue;
                ref var i = ref Quartet.One(ref line, placeI);
                ref var j = ref Quartet.One(ref line, placeJ);
                if (many && Quartet.Nothing(moveJ))
                {
                    Alone(ref line, ref Quartet.One(ref line, _line), ref i, ref j, moveI, ref ownI, ref otherI);
                    ownJ += Quartet.Load(ref j, Still);
                    otherJ += Quartet.Load(ref i, Still);
                    continue;
                }

                if (many && Quartet.Nothing(moveI))
                {
                    Alone(ref line, ref Quartet.One(ref line, _line), ref j, ref i, moveJ, ref ownJ, ref otherJ);
                    ownI += Quartet.Load(ref i, Still);
                    otherI += Quartet.Load(ref j, Still);
                    continue;
                }

                Undo(ref line, ref i, moveI, out var wayI, out var xI, out var spreadI);
                Undo(ref line, ref j, moveJ, out var wayJ, out var xJ, out var spreadJ);
                AddSpreads(ref line, ref Quartet.One(ref line, _line), xI, xJ, ref spreadI, ref spreadJ);
                var (perSpread, perceived) = (Quartet.Load(ref line, PerSpread), Quartet.Load(ref line, Perceived));
                var (cI, cJ) = (Coherence.From(spreadI, perSpread), Coherence.From(spreadJ, perSpread));
                var (unseenI, unseenJ) = (Quartet.Distance(xI, perceived), Quartet.Distance(xJ, perceived));
                Lose(ref line, ref i, xI, xJ, cI, cJ, unseenI, unseenJ, out var loss, out var otherLoss);
                ownI += loss - wayI;
                otherJ += otherLoss;
                Lose(ref line, ref j, xI, xJ, cI, cJ, unseenI, unseenJ, out otherLoss, out loss);
                ownJ += loss - wayJ;
                otherI += otherLoss;
            }

            var sums = Quartet.Sums(ownI, ownJ, otherI, otherJ);
            sums.GetLower().StoreUnsafe(ref own);
            sums.GetUpper().StoreUnsafe(ref others);
        }

        // Of four issues on which one side alone moves: what it is worth to its owner and to the other.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Alone(
            ref double line, ref double end, ref double owner, ref double other, Vector256<double> move,
            ref Vector256<double> own, ref Vector256<double> others)
        {
            Undo(ref line, ref owner, move, out var way, out var x, out var spread);
            for (ref var four = ref Quartet.After(ref line, Issues); Unsafe.IsAddressLessThan(ref four, ref end);)
            {
                spread = AddSpread(ref four, 0, x, spread);
                spread = AddSpread(ref four, Actor, x, spread);
                spread = AddSpread(ref four, 2 * Actor, x, spread);
                spread = AddSpread(ref four, 3 * Actor, x, spread);
                four = ref Quartet.After(ref four, Quartet.Width * Actor);
            }

            var c = Coherence.From(spread, Quartet.Load(ref line, PerSpread));
            var unseen = Quartet.Distance(x, Quartet.Load(ref line, Perceived));
            own += Loss(ref line, ref owner, x, c, unseen) - way;
            others += Loss(ref line, ref other, x, c, unseen);
        }

        // Without a side: what it costs its owner to be farther from its ideal with it, x̃, and what the owner adds to the spread
        // beyond what it adds with it.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Undo(
            ref double line, ref double side, Vector256<double> move,
            out Vector256<double> way, out Vector256<double> x, out Vector256<double> spread)
        {
            var undone = Quartet.Clip(Quartet.Load(ref side, Unclipped) - move);
            var farther = Quartet.Load(ref side, Away) - Quartet.Distance(undone, Quartet.Load(ref side, Ideal));
            way = Quartet.Load(ref side, Way) * farther;
            var (action, influence) = (Quartet.Load(ref side, Action), Quartet.Load(ref side, Influence));
            x = Quartet.MultiplyAdd(influence, undone - action, Quartet.Load(ref line, X));
            spread = influence * (Quartet.Distance(undone, x) - Quartet.Distance(action, x));
        }

        // Adds Σ_i h |z − x| of four issues at two x̃ at once.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void AddSpreads(
            ref double line, ref double end, Vector256<double> x, Vector256<double> other,
            ref Vector256<double> spread, ref Vector256<double> otherSpread)
        {
            var (sum, otherSum) = (spread, otherSpread);
            for (ref var four = ref Quartet.After(ref line, Issues); Unsafe.IsAddressLessThan(ref four, ref end);)
            {
                AddSpread(ref four, 0, x, other, ref sum, ref otherSum);
                AddSpread(ref four, Actor, x, other, ref sum, ref otherSum);
                AddSpread(ref four, 2 * Actor, x, other, ref sum, ref otherSum);
                AddSpread(ref four, 3 * Actor, x, other, ref sum, ref otherSum);
                four = ref Quartet.After(ref four, Quartet.Width * Actor);
            }

            (spread, otherSpread) = (sum, otherSum);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void AddSpread(
            ref double four, nuint actor, Vector256<double> x, Vector256<double> other,
            ref Vector256<double> sum, ref Vector256<double> otherSum)
        {
            var (weight, action) = (Quartet.Load(ref four, actor + Influence), Quartet.Load(ref four, actor + Action));
            sum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, x), sum);
            otherSum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, other), otherSum);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> AddSpread(ref double four, nuint actor, Vector256<double> x, Vector256<double> sum) =>
            Quartet.MultiplyAdd(
                Quartet.Distance(x, Quartet.Load(ref four, actor + Action)), Quartet.Load(ref four, actor + Influence), sum);

        // What somebody would lose of the whole at another x̃ and C.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Loss(
            ref double line, ref double side, Vector256<double> x, Vector256<double> c, Vector256<double> unseen)
        {
            var away = Outlook.Away(
                Quartet.Load(ref side, Interest), Quartet.Distance(x, Quartet.Load(ref side, Ideal)),
                unseen * Quartet.Load(ref side, Seen));
            return Quartet.Load(ref side, Now) - Outlook.Worth(
                Quartet.Load(ref line, MinusHurt), away, Quartet.Load(ref side, All), c);
        }

        // The same at two other x̃ and C.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Lose(
            ref double line, ref double side, Vector256<double> x, Vector256<double> otherX, Vector256<double> c, Vector256<double> otherC,
            Vector256<double> unseen, Vector256<double> otherUnseen, out Vector256<double> loss, out Vector256<double> otherLoss)
        {
            var (ideal, seen) = (Quartet.Load(ref side, Ideal), Quartet.Load(ref side, Seen));
            var (distance, otherDistance) = (Quartet.Distance(x, ideal), Quartet.Distance(otherX, ideal));
            var (publicly, otherPublicly) = (seen * unseen, seen * otherUnseen);
            var interest = Quartet.Load(ref side, Interest);
            var (away, otherAway) = (Outlook.Away(interest, distance, publicly), Outlook.Away(interest, otherDistance, otherPublicly));
            var (minusHurt, all) = (Quartet.Load(ref line, MinusHurt), Quartet.Load(ref side, All));
            var (then, otherThen) = (Outlook.Worth(minusHurt, away, all, c), Outlook.Worth(minusHurt, otherAway, all, otherC));
            var now = Quartet.Load(ref side, Now);
            (loss, otherLoss) = (now - then, now - otherThen);
        }
    }
}
