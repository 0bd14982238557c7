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
    private readonly double[] _grid, _ideals, _nows; // positions, and masks of the places behind them: of the ideal, of what it does now
    private readonly double[] _own, _public, _worth;
    private readonly int[] _inside;
    private readonly int _idealPlace, _nowPlace;
    private int _insiders;
    private double _influence, _others, _slope, _level;

    /// <summary>For a grid of so many steps.</summary>
    internal BestResponse(Ground ground, int steps)
    {
        _g = ground;
        (_idealPlace, _nowPlace) = (steps + 1, steps + 2);
        var candidates = Quartet.Padded(steps + 3);
        (_grid, _ideals, _nows) = (Quartet.Row(candidates), Quartet.Row(candidates), Quartet.Row(candidates));
        (_own, _public, _worth) = (Quartet.Row(candidates), Quartet.Row(candidates), Quartet.Row(candidates));
        for (var place = 0; place <= steps; place++)
            _grid[place] = place / (double)steps;
        _ideals.AsSpan(_idealPlace).Fill(Quartet.All); // to the end: an equal that comes later changes nothing
        (_ideals[_nowPlace], _nows[_nowPlace]) = (0, Quartet.All);
        _inside = new int[ground.Column];
    }

    /// <summary>The best action, and the stretch of ω' in which it stays the best as long as nobody acts otherwise.</summary>
    /// <param name="z">Actions, rows of issues over actors.</param>
    /// <param name="x">x̃ of the issue.</param>
    /// <param name="i">Whose action.</param>
    /// <param name="k">On which issue.</param>
    /// <param name="share">Its ω'.</param>
    internal Choice Of(double[] z, double x, int i, int k, double share)
    {
        var (start, ideal) = (k * _g.Column, _g.Ideal[i * _g.Stride + k]);
        var now = z[start + i];
        Survey(_g.InfluenceByIssue, z, start, x, i);
        var most = Vector256.Create(double.NegativeInfinity);
        for (var place = 0; place < _grid.Length; place += Quartet.Width)
        {
            var (nows, to) = (Quartet.Load(_nows, place), Quartet.Load(_grid, place));
            to = Vector256.ConditionalSelect(Quartet.Load(_ideals, place), Vector256.Create(ideal), to);
            to = Vector256.ConditionalSelect(nows, Vector256.Create(now), to);
            var worth = Weigh(_g.InfluenceByIssue, z, i, k, place, to, share);
            Quartet.Store(worth, _worth, place);
            most = Quartet.Larger(most, Vector256.ConditionalSelect(nows, most, worth));
        }

        var best = First(Quartet.Most(most));
        var chosen = _worth[best] > _worth[_nowPlace] + Strictly ? best : _nowPlace;
        return Stretch(chosen, chosen == _nowPlace ? now : chosen == _idealPlace ? ideal : _grid[chosen]);
    }

    // The first place that is worth so much; not what it does now.
    private int First(double most)
    {
        for (var place = 0; ; place += Quartet.Width)
        {
            var best = Vector256.AndNot(
                Vector256.Equals(Quartet.Load(_worth, place), Vector256.Create(most)), Quartet.Load(_nows, place));
            if (Quartet.Any(best))
                return place + Quartet.First(best);
        }
    }

    // V is (1 − ω') A + ω' B for each candidate, so each is better than the chosen one from some ω' on, or up to one, or never.
    private Choice Stretch(int chosen, double action)
    {
        var (from, to) = (Vector256.Create(double.NegativeInfinity), Vector256.Create(double.PositiveInfinity));
        var (ownNow, publicNow) = (Quartet.Each(_own, chosen), Quartet.Each(_public, chosen));
        for (var place = 0; place < _grid.Length; place += Quartet.Width)
        {
            var own = Quartet.Load(_own, place) - ownNow;
            var slope = Quartet.Load(_public, place) - publicNow - own;
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

    // What the issue adds to u and to g, and to V, when the actor goes to each of four positions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Weigh(double[] h, double[] z, int i, int k, int place, Vector256<double> to, double share)
    {
        var influence = Vector256.Create(_influence);
        var mean = Quartet.MultiplyAdd(influence, to, Vector256.Create(_others));
        var spread = Quartet.MultiplyAdd(Vector256.Create(_slope), mean, Vector256.Create(_level));
        spread = Quartet.MultiplyAdd(influence, Quartet.Distance(to, mean), spread);
        for (var inside = 0; inside < _insiders; inside++)
        {
            var j = _inside[inside];
            spread = Quartet.MultiplyAdd(Quartet.Each(h, j), Quartet.Distance(Quartet.Each(z, j), mean), spread);
        }

        var (coherence, cell, hurt) = (Coherence.From(spread, _g.Fragmentation), i * _g.Stride + k, Quartet.Each(_g.Hurt, k));
        var ideal = Quartet.Each(_g.Ideal, cell);
        var own = Quartet.Each(_g.Interest, cell) * Perspective.Fit(hurt, mean, ideal) * coherence
            - Quartet.Each(_g.OwnWay, cell) * Quartet.Distance(to, ideal);
        var shared = Quartet.Each(_g.Weight, k) * Perspective.Fit(hurt, mean, Quartet.Each(_g.Perceived, k)) * coherence;
        Quartet.Store(own, _own, place);
        Quartet.Store(shared, _public, place);
        return Perspective.Value(Vector256.Create(share), own, shared);
    }

    /// <summary>The best action for every ω' from one to another.</summary>
    internal readonly record struct Choice(double Action, double From, double To);
}
