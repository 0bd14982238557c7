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
internal sealed class OfferSearch(DealSteps steps, int stride, double fairness, double margin)
{
    private const double Better = 1 + Consent.Tolerance;

    // A net is the root of a product, and is better by half as much.
    private const double BetterNet = 1 + Consent.Tolerance / 2;

    private readonly DealSteps _steps = steps;
    private readonly double[] _nets = Quartet.Row(stride), _places = Quartet.Row(stride); // the best with each l, and its k · stride + l

    /// <summary>The issue of the proposer's step and that of the responder's; false where no offer is worth making.</summary>
    internal bool Best(out int k, out int l) => fairness == 1 ? BestOfEqual(out k, out l) : BestOfAny(out k, out l);

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
                var product = FairScaling.Product(_steps.GainI[l], _steps.CostI[k], _steps.GainJ[k], _steps.CostJ[l], fairness, margin);
                if (product > most * Better)
                    (most, bestK, bestL) = (product, k, l);
            }
        }

        return bestK >= 0;
    }

    private bool BestOfEqual(out int bestK, out int bestL)
    {
        for (var l = 0; l < stride; l += Quartet.Width)
            Search(l);
        return First(out bestK, out bestL);
    }

    // All of the proposer's steps against four of the responder's.
    private void Search(int l)
    {
        var (costs, gains, giving) = (_steps.CostI, _steps.GainJ, _steps.Giving);
        var (zero, one, asking) = (Vector256<double>.Zero, Vector256<double>.One, Quartet.Load(_steps.Asking, l));
        var (gainI, costJ, of) = (Quartet.Load(_steps.GainI, l), Quartet.Load(_steps.CostJ, l), Vector256.Create(margin));
        var down = gainI + costJ;
        var (demandJ, demandDown) = (of * Quartet.Larger(costJ, zero), of * down);
        var unequal = Quartet.Any(asking & Vector256.LessThanOrEqual(down, zero));
        var (best, bestPer, place) = (zero, one, zero);
        for (; giving != 0; giving &= giving - 1)
        {
            var k = BitOperations.TrailingZeroCount(giving);
            var (costI, gainJ) = (Quartet.Each(costs, k), Quartet.Each(gains, k));
            var up = gainJ + costI;
            var (net, per) = (Quartet.MultiplyAdd(-costI, costJ, gainI * gainJ), Quartet.Larger(up, down));
            var demand = Quartet.Larger(demandDown * Quartet.Larger(costI, zero), demandJ * up);
            var good = asking & Vector256.GreaterThan(net, Quartet.MultiplyAdd(Vector256.Create(Consent.Tolerance), per, demand));
            if (unequal || up.ToScalar() <= 0)
            {
                var differ = asking & Vector256.LessThanOrEqual(Quartet.Smaller(up, down), zero);
                Differ(differ, gainI - costI, gainJ - costJ, costI, costJ, ref net, ref per, ref good);
            }

            var better = good & Vector256.GreaterThan(net * bestPer, best * per * Vector256.Create(BetterNet));
            best = Vector256.ConditionalSelect(better, net, best);
            bestPer = Vector256.ConditionalSelect(better, per, bestPer);
            place = Vector256.ConditionalSelect(better, Vector256.Create((double)(k * stride)), place);
        }

        Quartet.Store(best / bestPer, _nets, l);
        Quartet.Store(place + Vector256.Create((double)l) + Vector256.Create(0.0, 1, 2, 3), _places, l);
    }

    // Of all, the first of equals.
    private bool First(out int k, out int l)
    {
        var most = Vector256<double>.Zero;
        for (var at = 0; at < stride; at += Quartet.Width)
            most = Quartet.Larger(most, Quartet.Load(_nets, at));
        var (largest, first) = (Quartet.Most(most), Vector256.Create(double.PositiveInfinity));
        for (var at = 0; at < stride; at += Quartet.Width)
        {
            var equal = Vector256.GreaterThanOrEqual(Quartet.Load(_nets, at) * Vector256.Create(BetterNet), Vector256.Create(largest));
            first = Vector256.ConditionalSelect(equal, Quartet.Smaller(first, Quartet.Load(_places, at)), first);
        }

        (k, l) = largest > 0 ? Math.DivRem((int)-Quartet.Most(-first), stride) : (-1, -1);
        return largest > 0;
    }

    // Where gains are not made equal A = B = 1, and the root of the product takes the place of the net.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Differ(
        Vector256<double> unequal, Vector256<double> netI, Vector256<double> netJ, Vector256<double> costI, Vector256<double> costJ,
        ref Vector256<double> net, ref Vector256<double> per, ref Vector256<double> good)
    {
        var (zero, tolerance, share) = (Vector256<double>.Zero, Vector256.Create(Consent.Tolerance), Vector256.Create(margin));
        var worth = Vector256.GreaterThan(netI, share * Quartet.Larger(costI, zero) + tolerance)
            & Vector256.GreaterThan(netJ, share * Quartet.Larger(costJ, zero) + tolerance);
        var root = Vector256.Sqrt(Quartet.Larger(netI, zero) * Quartet.Larger(netJ, zero));
        net = Vector256.ConditionalSelect(unequal, root, net);
        per = Vector256.ConditionalSelect(unequal, Vector256<double>.One, per);
        good = Vector256.ConditionalSelect(unequal, worth, good);
    }
}
