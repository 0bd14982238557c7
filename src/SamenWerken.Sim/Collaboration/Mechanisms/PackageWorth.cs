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
    // carries and does, and how it looks at them; so that a side is read from one place. Lines are as of an even number of actors.
    private const int X = 0, Perceived = 4, MinusHurt = 8, PerSpread = 12, Issues = 16;
    private const int Influence = 0, Action = 4, Unclipped = 8, Ideal = 12, Away = 16, Way = 20, Interest = 24, Seen = 28, All = 32;
    private const int Now = 36, Actor = 40;

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
                var (outlook, action) = (new Outlook(interest, seen, ideal, hurt), Quartet.Load(ref actions, at));
                Quartet.Store(Quartet.Load(ref influences, at), ref actor, Influence);
                Quartet.Store(action, ref actor, Action);
                Quartet.Store(Quartet.Load(ref owns, at) + Quartet.Load(ref moves, at), ref actor, Unclipped);
                Quartet.Store(ideal, ref actor, Ideal);
                Quartet.Store(Quartet.Distance(action, ideal), ref actor, Away);
                Quartet.Store(left * Quartet.Load(ref ways, at), ref actor, Way);
                Quartet.Store(interest, ref actor, Interest);
                Quartet.Store(seen, ref actor, Seen);
                Quartet.Store(interest + seen, ref actor, All);
                Quartet.Store(outlook.Worth(now, coherence, unseen), ref actor, Now);
                actor = ref Quartet.After(ref actor, Actor);
            }

            line = ref Quartet.After(ref line, _line);
        }
    }

    /// <summary>Weighs a package of a round that is prepared.</summary>
    /// <param name="actor">The lower index, i.</param>
    /// <param name="partner">The higher index, j.</param>
    /// <param name="moves">The moves of i, a row of issues, and then those of j.</param>
    /// <param name="own">Takes W_ii and W_jj.</param>
    /// <param name="others">Takes W_ji and W_ij.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Weigh(int actor, int partner, ref double moves, ref double own, ref double others)
    {
        var (ownI, otherI, ownJ, otherJ) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        ref var line = ref Quartet.Start(_lines);
        ref var end = ref Quartet.After(ref line, _lines.Length);
        var (placeI, placeJ, next, stride) = (Issues + actor * Actor, Issues + partner * Actor, _line, (nuint)(uint)_g.Stride);
        for (; Unsafe.IsAddressLessThan(ref line, ref end); line = ref Quartet.After(ref line, next))
        {
            var (moveI, moveJ) = (Quartet.Load(ref moves, 0), Quartet.Load(ref moves, stride));
            moves = ref Quartet.After(ref moves, Quartet.Width);
            if (Quartet.Nothing(moveI | moveJ))
                continue;
            ref var i = ref Quartet.After(ref line, placeI);
            ref var j = ref Quartet.After(ref line, placeJ);
            var (undoneI, undoneJ) = (Undone(ref i, moveI), Undone(ref j, moveJ));
            var (wayI, wayJ) = (Departure(ref i, undoneI), Departure(ref j, undoneJ));
            var (xI, xJ) = (Mean(ref line, ref i, undoneI), Mean(ref line, ref j, undoneJ));
            var (spreadI, spreadJ) = (OwnSpread(ref i, undoneI, xI), OwnSpread(ref j, undoneJ, xJ));
            AddSpreads(ref line, ref Quartet.After(ref line, next), xI, xJ, ref spreadI, ref spreadJ);

            var (perSpread, perceived) = (Quartet.Load(ref line, PerSpread), Quartet.Load(ref line, Perceived));
            var (cI, unseenI) = (Coherence.From(spreadI, perSpread), Quartet.Distance(xI, perceived));
            ownI += Loss(ref line, ref i, xI, cI, unseenI) - wayI;
            otherI += Loss(ref line, ref j, xI, cI, unseenI);
            var (cJ, unseenJ) = (Coherence.From(spreadJ, perSpread), Quartet.Distance(xJ, perceived));
            ownJ += Loss(ref line, ref j, xJ, cJ, unseenJ) - wayJ;
            otherJ += Loss(ref line, ref i, xJ, cJ, unseenJ);
        }

        var sums = Quartet.Sums(ownI, ownJ, otherI, otherJ);
        sums.GetLower().StoreUnsafe(ref own);
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

    private static int Line(Ground ground) => Issues + (ground.Actors + 1) / 2 * 2 * Actor;

    /// <summary>What the owner does without its side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Undone(ref double side, Vector256<double> move) =>
        Quartet.Clip(Quartet.Load(ref side, Unclipped) - move);

    /// <summary>What it costs the owner to be farther from its ideal with its side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Departure(ref double side, Vector256<double> undone) =>
        (Quartet.Load(ref side, Away) - Quartet.Distance(undone, Quartet.Load(ref side, Ideal))) * Quartet.Load(ref side, Way);

    /// <summary>x̃ without the side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Mean(ref double line, ref double side, Vector256<double> undone) => Quartet.MultiplyAdd(
        undone - Quartet.Load(ref side, Action), Quartet.Load(ref side, Influence), Quartet.Load(ref line, X));

    /// <summary>What the owner adds to the spread without its side, beyond what it adds with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OwnSpread(ref double side, Vector256<double> undone, Vector256<double> x) =>
        (Quartet.Distance(undone, x) - Quartet.Distance(Quartet.Load(ref side, Action), x)) * Quartet.Load(ref side, Influence);

    /// <summary>Adds Σ_i h |z − x| of four issues at two x̃ at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSpreads(
        ref double line, ref double end, Vector256<double> x, Vector256<double> other,
        ref Vector256<double> spread, ref Vector256<double> otherSpread)
    {
        var (sum, otherSum) = (spread, otherSpread);
        for (ref var actor = ref Quartet.After(ref line, Issues); Unsafe.IsAddressLessThan(ref actor, ref end);)
        {
            var (weight, action) = (Quartet.Load(ref actor, Influence), Quartet.Load(ref actor, Action));
            sum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, x), sum);
            otherSum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, other), otherSum);
            (weight, action) = (Quartet.Load(ref actor, Actor + Influence), Quartet.Load(ref actor, Actor + Action));
            sum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, x), sum);
            otherSum = Quartet.MultiplyAdd(weight, Quartet.Distance(action, other), otherSum);
            actor = ref Quartet.After(ref actor, 2 * Actor);
        }

        (spread, otherSpread) = (sum, otherSum);
    }

    /// <summary>What somebody would lose of the whole at another x̃ and C.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Loss(
        ref double line, ref double side, Vector256<double> x, Vector256<double> c, Vector256<double> unseen)
    {
        var distance = Quartet.Distance(x, Quartet.Load(ref side, Ideal));
        return Quartet.Load(ref side, Now) - Outlook.Worth(
            Quartet.Load(ref side, Interest), Quartet.Load(ref side, Seen), Quartet.Load(ref side, All), Quartet.Load(ref line, MinusHurt),
            distance, c, unseen);
    }
}
