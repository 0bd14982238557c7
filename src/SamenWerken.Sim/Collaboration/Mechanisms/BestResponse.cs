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
    private readonly double[] _positions, _own, _public;
    private readonly int[] _inside;
    private readonly int _idealPlace, _nowPlace;
    private int _insiders;
    private double _influence, _others, _slope, _level;

    /// <summary>For a grid of so many steps.</summary>
    internal BestResponse(Ground ground, int steps)
    {
        _g = ground;
        (_idealPlace, _nowPlace) = (steps + 1, steps + 2); // behind the grid
        var candidates = Quartet.Padded(steps + 3);
        (_positions, _own, _public) = (Quartet.Row(candidates), Quartet.Row(candidates), Quartet.Row(candidates));
        for (var place = 0; place <= steps; place++)
            _positions[place] = place / (double)steps;
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
        Array.Fill(_positions, ideal, _idealPlace, _positions.Length - _idealPlace);
        _positions[_nowPlace] = z[start + i];
        Survey(_g.InfluenceByIssue, z, start, x, i);
        for (var place = 0; place < _positions.Length; place += Quartet.Width)
            Weigh(_g.InfluenceByIssue, z, i, k, place);
        var best = Best(share);
        return Stretch(Worth(share, best) > Worth(share, _nowPlace) + Strictly ? best : _nowPlace);
    }

    private double Worth(double share, int place) => Perspective.Value(share, _own[place], _public[place]);

    private int Best(double share)
    {
        var best = 0;
        for (var place = 1; place <= _idealPlace; place++)
        {
            if (Worth(share, place) > Worth(share, best))
                best = place;
        }

        return best;
    }

    // V is (1 − ω') A + ω' B for each candidate, so each is better than the chosen one from some ω' on, or up to one, or never.
    private Choice Stretch(int chosen)
    {
        var (from, to) = (Vector256.Create(double.NegativeInfinity), Vector256.Create(double.PositiveInfinity));
        for (var place = 0; place < _positions.Length; place += Quartet.Width)
        {
            var own = Quartet.Load(_own, place) - Vector256.Create(_own[chosen]);
            var slope = Quartet.Load(_public, place) - Vector256.Create(_public[chosen]) - own;
            var limit = (Vector256.Create(Strictly) - own) / slope;
            var (rising, falling) =
                (Vector256.GreaterThan(slope, Vector256<double>.Zero), Vector256.LessThan(slope, Vector256<double>.Zero));
            to = Vector256.ConditionalSelect(rising, Quartet.Smaller(to, limit), to);
            from = Vector256.ConditionalSelect(falling, Quartet.Larger(from, limit), from);
        }

        return new Choice(_positions[chosen], Quartet.Most(from), -Quartet.Most(-to));
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

    // What the issue adds to u and to g when the actor goes to each of four positions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Weigh(double[] h, double[] z, int i, int k, int place)
    {
        var (influence, to) = (Vector256.Create(_influence), Quartet.Load(_positions, place));
        var mean = Quartet.MultiplyAdd(influence, to, Vector256.Create(_others));
        var spread = Quartet.MultiplyAdd(Vector256.Create(_slope), mean, Vector256.Create(_level));
        spread = Quartet.MultiplyAdd(influence, Quartet.Distance(to, mean), spread);
        foreach (var j in _inside.AsSpan(0, _insiders))
            spread = Quartet.MultiplyAdd(Vector256.Create(h[j]), Quartet.Distance(Vector256.Create(z[j]), mean), spread);
        var (coherence, cell, hurt) = (Coherence.From(spread, _g.Fragmentation), i * _g.Stride + k, Vector256.Create(_g.Hurt[k]));
        var ideal = Vector256.Create(_g.Ideal[cell]);
        var whole = Vector256.Create(_g.Interest[cell]) * Perspective.Fit(hurt, mean, ideal) * coherence;
        Quartet.Store(whole - Vector256.Create(_g.OwnWay[cell]) * Quartet.Distance(to, ideal), _own, place);
        var seen = Perspective.Fit(hurt, mean, Vector256.Create(_g.Perceived[k]));
        Quartet.Store(Vector256.Create(_g.Weight[k]) * seen * coherence, _public, place);
    }

    /// <summary>The best action for every ω' from one to another.</summary>
    internal readonly record struct Choice(double Action, double From, double To);
}
