using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): an actor's own best action on one issue given the others' actions, on the grid
/// 0, 0.05 … 1 and its ideal, the first of equals; it stays unless that is better by 10⁻⁹.
/// </summary>
internal sealed class BestResponse
{
    private const double Strictly = 1e-9;

    private readonly Ground _g;
    // Of each four candidates behind each other: where they go, masks of its ideal and of what it does now, and what they are worth.
    private const int Ideals = Quartet.Width, Nows = 2 * Quartet.Width, Own = 3 * Quartet.Width, Shared = 4 * Quartet.Width,
        Worths = 5 * Quartet.Width, Four = 6 * Quartet.Width;

    private readonly double[] _candidates;
    private readonly int[] _inside;
    private readonly int _ideal, _now; // places of these two
    private int _insiders;
    private double _influence, _others, _slope, _level;

    /// <summary>For a grid of so many steps.</summary>
    internal BestResponse(Ground ground, int steps)
    {
        (_g, _inside) = (ground, new int[ground.Column]);
        var count = Quartet.Padded(steps + 3);
        (_candidates, _ideal, _now) = (Quartet.Row(count / Quartet.Width * Four), Place(steps + 1), Place(steps + 2));
        for (var step = 0; step <= steps; step++)
            _candidates[Place(step)] = step / (double)steps;
        _candidates[_now + Nows] = Quartet.All;
        for (var other = steps + 1; other < count; other++)
            _candidates[Place(other) + Ideals] = other == steps + 2 ? 0 : Quartet.All; // an equal that comes later changes nothing
    }

    private static int Place(int candidate) => candidate / Quartet.Width * Four + candidate % Quartet.Width;

    /// <summary>The best action, and the stretch of ω' in which it stays the best as long as nobody acts otherwise.</summary>
    /// <param name="z">Actions, rows of issues over actors.</param>
    /// <param name="x">x̃ of the issue.</param>
    /// <param name="i">Whose action.</param>
    /// <param name="k">On which issue.</param>
    /// <param name="share">Its ω'.</param>
    internal Choice Of(double[] z, double x, int i, int k, double share)
    {
        Survey(_g.InfluenceByIssue, z, k * _g.Column, x, i);
        var (ideal, now) = (_g.Ideal[i * _g.Stride + k], z[k * _g.Column + i]);
        var best = Weigh(_g.InfluenceByIssue, z, i, k, share);
        var chosen = _candidates[best + Worths] > _candidates[_now + Worths] + Strictly ? best : _now;
        return Stretch(chosen, chosen == _now ? now : chosen == _ideal ? ideal : _candidates[chosen]);
    }

    // What the issue adds to u and to g, and to V, when the actor goes to each of the candidates; the first of the best, not what it does
    // now.
    private int Weigh(double[] h, double[] z, int i, int k, double share)
    {
        var (g, cell, f) = (_g, i * _g.Stride + k, Vector256.Create(-2 * _g.Fragmentation));
        ReadOnlySpan<int> inside = _inside.AsSpan(0, _insiders);
        var (influence, others, slope, level) =
            (Vector256.Create(_influence), Vector256.Create(_others), Vector256.Create(_slope), Vector256.Create(_level));
        var (hurt, ideal, interest, way) =
            (Quartet.Each(g.Hurt, k), Quartet.Each(g.Ideal, cell), Quartet.Each(g.Interest, cell), Quartet.Each(g.OwnWay, cell));
        var (weight, perceived, of, left) =
            (Quartet.Each(g.Weight, k), Quartet.Each(g.Perceived, k), Vector256.Create(share), Vector256.Create(1 - share));
        var (now, most) = (Quartet.Each(z, k * g.Column + i), Vector256.Create(double.NegativeInfinity));
        var end = (nuint)(uint)_candidates.Length;
        ref var rows = ref Quartet.Start(_candidates);
        for (nuint place = 0; place < end; place += Four)
        {
            var (nows, to) = (Quartet.Load(ref rows, place + Nows), Quartet.Load(ref rows, place));
            to = Vector256.ConditionalSelect(Quartet.Load(ref rows, place + Ideals), ideal, to);
            to = Vector256.ConditionalSelect(nows, now, to);
            var mean = Quartet.MultiplyAdd(influence, to, others);
            var spread = Quartet.MultiplyAdd(influence, Quartet.Distance(to, mean), Quartet.MultiplyAdd(slope, mean, level));
            foreach (var j in inside)
                spread = Quartet.MultiplyAdd(Quartet.Each(h, j), Quartet.Distance(Quartet.Each(z, j), mean), spread);
            var coherence = Quartet.MultiplyAdd(f, spread, Vector256<double>.One);
            var own = interest * Perspective.Fit(hurt, mean, ideal) * coherence - way * Quartet.Distance(to, ideal);
            var shared = weight * Perspective.Fit(hurt, mean, perceived) * coherence;
            var worth = left * own + of * shared;
            Quartet.Store(own, ref rows, place + Own);
            Quartet.Store(shared, ref rows, place + Shared);
            Quartet.Store(worth, ref rows, place + Worths);
            most = Quartet.Larger(most, Vector256.ConditionalSelect(nows, most, worth));
        }

        return First(Quartet.Most(most));
    }

    // The first place that is worth so much.
    private int First(double most)
    {
        for (var place = 0; ; place += Four)
        {
            var equal = Vector256.Equals(Quartet.Load(_candidates, place + Worths), Vector256.Create(most));
            var best = Vector256.AndNot(equal, Quartet.Load(_candidates, place + Nows));
            if (Quartet.Any(best))
                return place + Quartet.First(best);
        }
    }

    // V is (1 − ω') A + ω' B for each candidate, so each is better than the chosen one from some ω' on, or up to one, or never.
    private Choice Stretch(int chosen, double action)
    {
        var (from, to) = (Vector256.Create(double.NegativeInfinity), Vector256.Create(double.PositiveInfinity));
        var (ownNow, sharedNow) = (Quartet.Each(_candidates, chosen + Own), Quartet.Each(_candidates, chosen + Shared));
        ref var rows = ref Quartet.Start(_candidates);
        var end = (nuint)(uint)_candidates.Length;
        for (nuint place = 0; place < end; place += Four)
        {
            var own = Quartet.Load(ref rows, place + Own) - ownNow;
            var slope = Quartet.Load(ref rows, place + Shared) - sharedNow - own;
            var limit = (Vector256.Create(Strictly) - own) / slope;
            var (rising, falling) =
                (Vector256.GreaterThan(slope, Vector256<double>.Zero), Vector256.LessThan(slope, Vector256<double>.Zero));
            to = Vector256.ConditionalSelect(rising, Quartet.Smaller(to, limit), to);
            from = Vector256.ConditionalSelect(falling, Quartet.Larger(from, limit), from);
        }

        return new Choice(action, Quartet.Most(from), -Quartet.Most(-to));
    }

    // x̃ can only lie between what the others make of it and that plus h_i. Who acts outside that stretch adds to the spread in a
    // straight line, Σ h (x̃ − z) from below and Σ h (z − x̃) from above; only who acts inside it has to be looked at again.
    private void Survey(double[] h, double[] z, int start, double x, int i)
    {
        _influence = h[start + i];
        _others = x - _influence * z[start + i];
        _insiders = 0;
        var (from, to) = (Vector256.Create(_others), Vector256.Create(_others + _influence));
        var (slope, level) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var j = 0; j < _g.Column; j += Quartet.Width)
        {
            var (weight, at) = (Quartet.Load(h, start + j), Quartet.Load(z, start + j));
            var above = Vector256.GreaterThan(at, from);
            var inside = above & Vector256.LessThan(at, to);
            var itself = (uint)(i - j) < Quartet.Width ? 1u << (i - j) : 0;
            for (var left = inside.ExtractMostSignificantBits() & ~itself; left != 0; left &= left - 1)
                _inside[_insiders++] = start + j + BitOperations.TrailingZeroCount(left);
            var sign = Vector256.ConditionalSelect(above, -weight, weight);
            sign = Vector256.ConditionalSelect(inside | Quartet.Lanes(itself), Vector256<double>.Zero, sign);
            slope += sign;
            level -= sign * at;
        }

        (_slope, _level) = (Quartet.Sum(slope), Quartet.Sum(level));
    }

    /// <summary>The best action for every ω' from one to another.</summary>
    internal readonly record struct Choice(double Action, double From, double To);
}
