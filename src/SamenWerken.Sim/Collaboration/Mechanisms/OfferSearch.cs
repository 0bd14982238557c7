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
    private static readonly double BetterNet = Math.Sqrt(Better);

    private readonly DealSteps _steps = steps;
    private readonly double[] _down = Quartet.Row(stride), _demandJ = Quartet.Row(stride), _demandDown = Quartet.Row(stride);

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
        Prepare();
        var best = new Found(Vector256<double>.Zero, Vector256<double>.One, Vector256<double>.Zero);
        for (var giving = _steps.Giving; giving != 0; giving &= giving - 1)
        {
            var k = BitOperations.TrailingZeroCount(giving);
            var (costI, gainJ) = (_steps.CostI[k], _steps.GainJ[k]);
            var up = gainJ + costI;
            for (var l = 0; l < stride; l += Quartet.Width)
            {
                if ((_steps.Answering >> l & Quartet.Every) != 0)
                    Look(ref best, Vector256.Create(costI), Vector256.Create(gainJ), Vector256.Create(up), k * stride + l, l);
            }
        }

        return best.First(stride, out bestK, out bestL);
    }

    // What depends on the responder's step alone.
    private void Prepare()
    {
        for (var l = 0; l < stride; l += Quartet.Width)
        {
            var (costJ, of) = (Quartet.Load(_steps.CostJ, l), Vector256.Create(margin));
            var down = Quartet.Load(_steps.GainI, l) + costJ;
            Quartet.Store(down, _down, l);
            Quartet.Store(of * down, _demandDown, l);
            Quartet.Store(of * Quartet.Larger(costJ, Vector256<double>.Zero), _demandJ, l);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(ref Found best, Vector256<double> costI, Vector256<double> gainJ, Vector256<double> up, int place, int l)
    {
        var (gainI, costJ, down) = (Quartet.Load(_steps.GainI, l), Quartet.Load(_steps.CostJ, l), Quartet.Load(_down, l));
        var asking = Quartet.Load(_steps.Asking, l);
        var (net, per) = (Quartet.MultiplyAdd(-costI, costJ, gainI * gainJ), Quartet.Larger(up, down));
        var demand = Quartet.Larger(
            Quartet.Load(_demandDown, l) * Quartet.Larger(costI, Vector256<double>.Zero), Quartet.Load(_demandJ, l) * up);
        var good = asking & Vector256.GreaterThan(net, Quartet.MultiplyAdd(Vector256.Create(Consent.Tolerance), per, demand));
        var unequal = asking & Vector256.LessThanOrEqual(Quartet.Smaller(up, down), Vector256<double>.Zero);
        if (Quartet.Any(unequal))
            Differ(unequal, gainI - costI, gainJ - costJ, costI, costJ, ref net, ref per, ref good);
        best.Take(net, per, good, place);
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

    // The best of each lane so far: its N and H, and its place, k · stride + l of the lane's quartet.
    private struct Found(Vector256<double> net, Vector256<double> per, Vector256<double> place)
    {
        private Vector256<double> _net = net, _per = per, _place = place;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Take(Vector256<double> net, Vector256<double> per, Vector256<double> good, int place)
        {
            var better = good & Vector256.GreaterThan(net * _per, _net * per * Vector256.Create(BetterNet));
            _net = Vector256.ConditionalSelect(better, net, _net);
            _per = Vector256.ConditionalSelect(better, per, _per);
            _place = Vector256.ConditionalSelect(better, Vector256.Create((double)place), _place);
        }

        internal readonly bool First(int stride, out int k, out int l)
        {
            var nets = _net / _per;
            var most = Quartet.Most(nets);
            var first = double.PositiveInfinity;
            for (var equal = Vector256.GreaterThanOrEqual(nets * Vector256.Create(BetterNet), Vector256.Create(most)).ExtractMostSignificantBits();
                equal != 0; equal &= equal - 1)
            {
                var lane = BitOperations.TrailingZeroCount(equal);
                first = Math.Min(first, _place[lane] + lane);
            }

            (k, l) = Math.DivRem((int)first, stride);
            return most > 0;
        }
    }
}
