using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// The offer with the best product of nets (<see cref="FairScaling"/>) among all pairs of steps, the first of equals, k before l.
/// Whoever does not care for several issues makes products that are equal but for rounding: better is more by a part of 10⁻¹².
/// </summary>
/// <remarks>
/// Where gains are made equal both nets are the same number, so that its size decides, and no pair needs a division:
/// <code>
/// net = N / H,   N = gain_i gain_j − cost_i cost_j,   H = max(up, down),   up = gain_j + cost_i,   down = gain_i + cost_j
/// net > M A max(0, cost_i) and net > M B max(0, cost_j)   where   N > M max( down · max(0, cost_i), up · max(0, cost_j) )
/// net better than net'                                     where   N H' > N' H
/// </code>
/// </remarks>
internal sealed class OfferSearch
{
    private const double Better = 1 + Consent.Tolerance;

    // A net is the root of a product, and is better by half as much.
    private const double BetterNet = 1 + Consent.Tolerance / 2;

    // The best with each l stands with its place, k · 64 + l.
    private const int IssueBits = 6, PerIssue = 1 << IssueBits;

    private readonly DealSteps _steps;
    private readonly DealRows _rows;
    private readonly int _stride;
    private readonly double _fairness, _margin;
    private readonly bool _equal; // whether all gains are made so

    internal OfferSearch(DealSteps steps, DealRows rows, int stride, double fairness, double margin)
    {
        (_steps, _rows, _stride, _fairness, _margin, _equal) = (steps, rows, stride, fairness, margin, fairness == 1);
        rows.Put(DealRows.Margin, margin);
    }

    /// <summary>What is found where no offer is worth making.</summary>
    internal const int None = -1;

    /// <summary>The issue of the proposer's step in what was found.</summary>
    internal static int Given(int found) => found >> IssueBits;

    /// <summary>The issue of the responder's.</summary>
    internal static int Asked(int found) => found & (PerIssue - 1);

    /// <summary>The best offer (<see cref="Given"/>, <see cref="Asked"/>), or <see cref="None"/>.</summary>
    internal int Best() => _equal ? BestOfEqual() : BestOfAny();

    private int BestOfAny()
    {
        Span<double> gainI = _rows.Over(DealRows.GainI), costI = _rows.Over(DealRows.CostI);
        Span<double> gainJ = _rows.Over(DealRows.GainJ), costJ = _rows.Over(DealRows.CostJ);
        var (most, best) = (0.0, None);
        for (var giving = _steps.Giving; giving != 0; giving &= giving - 1)
        {
            var k = BitOperations.TrailingZeroCount(giving);
            for (var asking = _steps.Answering; asking != 0; asking &= asking - 1)
            {
                var l = BitOperations.TrailingZeroCount(asking);
                var product = FairScaling.Product(gainI[l], costI[k], gainJ[k], costJ[l], _fairness, _margin);
                if (product > most * Better)
                    (most, best) = (product, k * PerIssue + l);
            }
        }

        return best;
    }

    // All of the proposer's steps against the responder's, eight at once, and four where only four are left.
    private int BestOfEqual()
    {
        ref var rows = ref _rows.Start;
        var (stride, giving, zero) = ((nuint)(uint)_stride, _steps.Giving, Vector256<double>.Zero);
        var (uneven, most) = (Uneven(ref rows, stride), zero);
        nuint l = 0;
        for (; l + Quartet.Width < stride; l += 2 * Quartet.Width)
        {
            ref var four = ref Unsafe.Add(ref rows, l);
            ref var next = ref Unsafe.Add(ref four, Quartet.Width);
            var differing = uneven | Ask(ref rows, ref four);
            var nextDiffering = uneven | Ask(ref rows, ref next);
            var (best, bestPer, place) = (zero, Vector256<double>.One, zero);
            var (nextBest, nextPer, nextPlace) = (zero, Vector256<double>.One, zero);
            for (var left = giving; left != 0; left &= left - 1)
            {
                var k = (nuint)(uint)BitOperations.TrailingZeroCount(left);
                ref var given = ref Unsafe.Add(ref rows, k);
                var (costI, gainJ) = (Quartet.Each(ref given, DealRows.CostI), Quartet.Each(ref given, DealRows.GainJ));
                var (up, positive, here) = (
                    gainJ + costI, Quartet.Larger(costI, zero), Quartet.Each(ref given, DealRows.Counts));
                Try(ref rows, ref four, costI, gainJ, up, positive, here, differing >> (int)k, ref best, ref bestPer, ref place);
                Try(ref rows, ref next, costI, gainJ, up, positive, here, nextDiffering >> (int)k,
                    ref nextBest, ref nextPer, ref nextPlace);
            }

            most = Quartet.Larger(most, Quartet.Larger(Keep(ref four, best, bestPer, place), Keep(ref next, nextBest, nextPer, nextPlace)));
        }

        if (l < stride)
        {
            ref var four = ref Unsafe.Add(ref rows, l);
            var differing = uneven | Ask(ref rows, ref four);
            var (best, bestPer, place) = (zero, Vector256<double>.One, zero);
            for (var left = giving; left != 0; left &= left - 1)
            {
                var k = (nuint)(uint)BitOperations.TrailingZeroCount(left);
                ref var given = ref Unsafe.Add(ref rows, k);
                var (costI, gainJ) = (Quartet.Each(ref given, DealRows.CostI), Quartet.Each(ref given, DealRows.GainJ));
                Try(ref rows, ref four, costI, gainJ, gainJ + costI, Quartet.Larger(costI, zero), Quartet.Each(ref given, DealRows.Counts),
                    differing >> (int)k, ref best, ref bestPer, ref place);
            }

            if (l == 0)
                return First(NetsOf(ref four, best, bestPer), PlacesOf(ref four, place)); // there are no more than these four
            most = Quartet.Larger(most, Keep(ref four, best, bestPer, place));
        }

        return First(ref rows, Quartet.Most(most), stride);
    }

    // How four of the responder's steps are measured; all bits where there is one after which the two together have no more than before,
    // whatever the proposer's. What is read seldom stands apart, even if it is the same: else it is fetched for every step and put aside.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Ask(ref double rows, ref double four)
    {
        var (gainI, costJ) = (Quartet.Load(ref four, DealRows.GainI), Quartet.Load(ref four, DealRows.CostJ));
        var (zero, margin, down) = (Vector256<double>.Zero, Quartet.Load(ref rows, DealRows.Margin), gainI + costJ);
        var (demandJ, none) = (margin * Quartet.Larger(costJ, zero), Vector256.LessThanOrEqual(down, zero));
        Quartet.Store(gainI, ref four, DealRows.Gain);
        Quartet.Store(-costJ, ref four, DealRows.Less);
        Quartet.Store(down, ref four, DealRows.Down);
        Quartet.Store(margin * down, ref four, DealRows.DemandDown);
        Quartet.Store(demandJ, ref four, DealRows.DemandJ);
        Quartet.Store(none, ref four, DealRows.NoneDown);
        Quartet.Store(demandJ + Quartet.Load(ref rows, DealRows.Tolerance), ref four, DealRows.DemandApart);
        return (ulong)(-(long)(Quartet.Load(ref four, DealRows.Asking) & none).ExtractMostSignificantBits() >> 63);
    }

    // One of the proposer's steps against four of the responder's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Try(
        ref double rows, ref double four, Vector256<double> costI, Vector256<double> gainJ, Vector256<double> up,
        Vector256<double> positive, Vector256<double> here, ulong differs, ref Vector256<double> best, ref Vector256<double> bestPer,
        ref Vector256<double> place)
    {
        var net = Quartet.MultiplyAdd(costI, Quartet.Load(ref four, DealRows.Less), gainJ * Quartet.Load(ref four, DealRows.Gain));
        var per = Quartet.Larger(up, Quartet.Load(ref four, DealRows.Down));
        var demand = Quartet.Larger(
            positive * Quartet.Load(ref four, DealRows.DemandDown), up * Quartet.Load(ref four, DealRows.DemandJ));
        var good = Vector256.GreaterThan(net, Quartet.MultiplyAdd(per, Quartet.Load(ref rows, DealRows.Tolerance), demand));
        if ((differs & 1) != 0)
            Differ(ref rows, ref four, costI, gainJ, up, positive, ref net, ref per, ref good);
        var better = good & Vector256.GreaterThan(net * bestPer, best * per * Vector256.Create(BetterNet));
        best = Vector256.ConditionalSelect(better, net, best);
        bestPer = Vector256.ConditionalSelect(better, per, bestPer);
        place = Vector256.ConditionalSelect(better, here, place);
    }

    // The best nets of four, of those that can be asked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Keep(ref double four, Vector256<double> best, Vector256<double> bestPer, Vector256<double> place)
    {
        var nets = NetsOf(ref four, best, bestPer);
        Quartet.Store(nets, ref four, DealRows.Nets);
        Quartet.Store(PlacesOf(ref four, place), ref four, DealRows.Places);
        return nets;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> NetsOf(ref double four, Vector256<double> best, Vector256<double> bestPer) =>
        Quartet.Load(ref four, DealRows.Asking) & (best / bestPer);

    // What is found, of each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PlacesOf(ref double four, Vector256<double> place) =>
        Quartet.MultiplyAdd(place, Vector256.Create((double)PerIssue), Quartet.Load(ref four, DealRows.Counts));

    // A bit by issue: after whose step the two together have no more there than before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Uneven(ref double rows, nuint stride)
    {
        var uneven = 0UL;
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            ref var at = ref Unsafe.Add(ref rows, k);
            var up = Quartet.Load(ref at, DealRows.GainJ) + Quartet.Load(ref at, DealRows.CostI);
            uneven |= (ulong)Vector256.LessThanOrEqual(up, Vector256<double>.Zero).ExtractMostSignificantBits() << (int)k;
        }

        return uneven;
    }

    // Of all, the first of equals.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int First(ref double rows, double largest, nuint stride)
    {
        if (!(largest > 0))
            return None;
        var (first, least) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(largest));
        for (nuint at = 0; at < stride; at += Quartet.Width)
        {
            ref var here = ref Unsafe.Add(ref rows, at);
            first = Quartet.Smaller(first, Equals(Quartet.Load(ref here, DealRows.Nets), Quartet.Load(ref here, DealRows.Places), least));
        }

        return double.ConvertToIntegerNative<int>(-Quartet.Most(-first));
    }

    // The same of four that are at hand.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int First(Vector256<double> nets, Vector256<double> places)
    {
        var largest = Quartet.Most(nets);
        if (!(largest > 0))
            return None;
        return double.ConvertToIntegerNative<int>(-Quartet.Most(-Equals(nets, places, Vector256.Create(largest))));
    }

    // The places of those of four that are as good as the best, and beyond all places for the others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Equals(Vector256<double> nets, Vector256<double> places, Vector256<double> largest) =>
        Vector256.ConditionalSelect(
            Vector256.GreaterThanOrEqual(nets * Vector256.Create(BetterNet), largest), places,
            Vector256.Create(double.PositiveInfinity));

    // Where gains are not made equal A = B = 1, and the root of the product takes the place of the net.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Differ(
        ref double rows, ref double four, Vector256<double> costI, Vector256<double> gainJ, Vector256<double> up,
        Vector256<double> positive, ref Vector256<double> net, ref Vector256<double> per, ref Vector256<double> good)
    {
        var zero = Vector256<double>.Zero;
        var differ = Vector256.LessThanOrEqual(up, zero) | Quartet.Load(ref four, DealRows.NoneDown);
        var (netI, netJ) = (Quartet.Load(ref four, DealRows.GainI) - costI, gainJ - Quartet.Load(ref four, DealRows.CostJ));
        var demandI = Quartet.Load(ref rows, DealRows.Margin) * positive + Vector256.Create(Consent.Tolerance);
        var worth = Vector256.GreaterThan(netI, demandI)
            & Vector256.GreaterThan(netJ, Quartet.Load(ref four, DealRows.DemandApart));
        var root = Vector256.Sqrt(Quartet.Larger(netI, zero) * Quartet.Larger(netJ, zero));
        net = Vector256.ConditionalSelect(differ, root, net);
        per = Vector256.ConditionalSelect(differ, Vector256<double>.One, per);
        good = Vector256.ConditionalSelect(differ, worth, good);
    }
}
