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

    // Where the best with each l, its place k · 64 + l, and 0, 1, 2, … stand.
    private const int Nets = 0, Places = 64, Counts = 128, Rows = 192, PerIssue = 64;

    private readonly DealSteps _steps;
    private readonly double[] _rows = Quartet.Row(Rows);
    private readonly int _stride;
    private readonly double _fairness, _margin;

    internal OfferSearch(DealSteps steps, int stride, double fairness, double margin)
    {
        (_steps, _stride, _fairness, _margin) = (steps, stride, fairness, margin);
        for (var count = 0; count < PerIssue; count++)
            _rows[Counts + count] = count;
    }

    /// <summary>The issue of the proposer's step and that of the responder's; false where no offer is worth making.</summary>
    internal bool Best(out int k, out int l) => _fairness == 1 ? BestOfEqual(out k, out l) : BestOfAny(out k, out l);

    private bool BestOfAny(out int bestK, out int bestL)
    {
        var most = 0.0;
        (bestK, bestL) = (-1, -1);
        for (var giving = _steps.Giving; giving != 0; giving &= giving - 1)
        {
            var k = BitOperations.TrailingZeroCount(giving);
            for (var asking = _steps.Answering; asking != 0; asking &= asking - 1)
            {
                var l = BitOperations.TrailingZeroCount(asking);
                var product = FairScaling.Product(
                    _steps.GainI[l], _steps.CostI[k], _steps.GainJ[k], _steps.CostJ[l], _fairness, _margin);
                if (product > most * Better)
                    (most, bestK, bestL) = (product, k, l);
            }
        }

        return bestK >= 0;
    }

    // All of the proposer's steps against four of the responder's at once.
    private bool BestOfEqual(out int bestK, out int bestL)
    {
        ref var steps = ref _steps.Start;
        ref var rows = ref Quartet.Start(_rows);
        var (stride, giving, zero, share) = ((nuint)(uint)_stride, _steps.Giving, Vector256<double>.Zero, Vector256.Create(_margin));
        var (uneven, most) = (Uneven(ref steps, stride), zero);
        for (nuint l = 0; l < stride; l += Quartet.Width)
        {
            ref var at = ref Unsafe.Add(ref steps, l);
            var (gainI, costJ) = (Quartet.Load(ref at, DealSteps.GainIAt), Quartet.Load(ref at, DealSteps.CostJAt));
            var (asking, down) = (Quartet.Load(ref at, DealSteps.AskingAt), gainI + costJ);
            var (demandJ, demandDown) = (share * Quartet.Larger(costJ, zero), share * down);
            var differing = Quartet.Any(asking & Vector256.LessThanOrEqual(down, zero)) ? giving : uneven;
            var (best, bestPer, place) = (zero, Vector256<double>.One, zero);
            for (var left = giving; left != 0; left &= left - 1)
            {
                var k = (nuint)BitOperations.TrailingZeroCount(left);
                ref var given = ref Unsafe.Add(ref steps, k);
                var (costI, gainJ) = (Quartet.Each(ref given, DealSteps.CostIAt), Quartet.Each(ref given, DealSteps.GainJAt));
                var (up, positive) = (gainJ + costI, Quartet.Larger(costI, zero));
                var (net, per) = (Quartet.MultiplyAdd(-costI, costJ, gainI * gainJ), Quartet.Larger(up, down));
                var demand = Quartet.Larger(demandDown * positive, demandJ * up);
                var good = Vector256.GreaterThan(net, Quartet.MultiplyAdd(Vector256.Create(Consent.Tolerance), per, demand));
                if ((differing >> (int)k & 1) != 0)
                {
                    var differ = Vector256.LessThanOrEqual(Quartet.Smaller(up, down), zero);
                    Differ(differ, gainI - costI, gainJ - costJ, share * positive, demandJ, ref net, ref per, ref good);
                }

                var better = good & Vector256.GreaterThan(net * bestPer, best * per * Vector256.Create(BetterNet));
                best = Vector256.ConditionalSelect(better, net, best);
                bestPer = Vector256.ConditionalSelect(better, per, bestPer);
                place = Vector256.ConditionalSelect(better, Quartet.Each(ref rows, Counts + k), place);
            }

            var nets = asking & (best / bestPer);
            most = Quartet.Larger(most, nets);
            ref var here = ref Unsafe.Add(ref rows, l);
            Quartet.Store(nets, ref here, Nets);
            Quartet.Store(
                Quartet.MultiplyAdd(place, Vector256.Create((double)PerIssue), Quartet.Load(ref here, Counts)), ref here, Places);
        }

        return First(ref rows, Quartet.Most(most), stride, out bestK, out bestL);
    }

    // A bit by issue: after whose step the two together have no more there than before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Uneven(ref double steps, nuint stride)
    {
        var uneven = 0UL;
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            ref var at = ref Unsafe.Add(ref steps, k);
            var up = Quartet.Load(ref at, DealSteps.GainJAt) + Quartet.Load(ref at, DealSteps.CostIAt);
            uneven |= (ulong)Vector256.LessThanOrEqual(up, Vector256<double>.Zero).ExtractMostSignificantBits() << (int)k;
        }

        return uneven;
    }

    // Of all, the first of equals.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool First(ref double rows, double largest, nuint stride, out int k, out int l)
    {
        (k, l) = (-1, -1);
        if (!(largest > 0))
            return false;
        var (first, least) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(largest));
        for (nuint at = 0; at < stride; at += Quartet.Width)
        {
            ref var here = ref Unsafe.Add(ref rows, at);
            var equal = Vector256.GreaterThanOrEqual(Quartet.Load(ref here, Nets) * Vector256.Create(BetterNet), least);
            first = Vector256.ConditionalSelect(equal, Quartet.Smaller(first, Quartet.Load(ref here, Places)), first);
        }

        var place = double.ConvertToIntegerNative<int>(-Quartet.Most(-first));
        (k, l) = (place / PerIssue, place % PerIssue);
        return true;
    }

    // Where gains are not made equal A = B = 1, and the root of the product takes the place of the net.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Differ(
        Vector256<double> differ, Vector256<double> netI, Vector256<double> netJ, Vector256<double> demandI, Vector256<double> demandJ,
        ref Vector256<double> net, ref Vector256<double> per, ref Vector256<double> good)
    {
        var (zero, tolerance) = (Vector256<double>.Zero, Vector256.Create(Consent.Tolerance));
        var worth = Vector256.GreaterThan(netI, demandI + tolerance) & Vector256.GreaterThan(netJ, demandJ + tolerance);
        var root = Vector256.Sqrt(Quartet.Larger(netI, zero) * Quartet.Larger(netJ, zero));
        net = Vector256.ConditionalSelect(differ, root, net);
        per = Vector256.ConditionalSelect(differ, Vector256<double>.One, per);
        good = Vector256.ConditionalSelect(differ, worth, good);
    }
}
