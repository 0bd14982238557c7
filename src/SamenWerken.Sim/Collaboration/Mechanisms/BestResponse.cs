using SamenWerken.Sim.Numbers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): an actor's own best action on one issue given the others' actions, on the grid
/// 0, 0.05 … 1 and its ideal; it stays unless another is better by 10⁻⁹.
/// </summary>
internal sealed class BestResponse(int actors)
{
    internal const double Strictly = 1e-9;
    private const int GridSteps = 20;
    private const int IdealPlace = GridSteps + 1;

    // The grid, the ideal, where the actor is, and the ideal once more.
    private const int NowPlace = GridSteps + 2;
    private const int Candidates = 3 * Octet.Width;

    private readonly double[] _positions = Grid();
    private readonly double[] _own = Octet.Row(Candidates), _public = Octet.Row(Candidates);
    private readonly int[] _inside = new int[Octet.Padded(actors)];
    private int _insiders;
    private double _influence, _others, _slope, _level;

    /// <summary>The best action, and the stretch of ω' in which it stays the best as long as nobody acts otherwise.</summary>
    /// <param name="h">Influence on the issue by actor, from <paramref name="start"/> on.</param>
    /// <param name="z">Actions on the issue by actor, from <paramref name="start"/> on.</param>
    /// <param name="start">Where the column starts.</param>
    /// <param name="n">Number of actors.</param>
    /// <param name="f">Fragmentation.</param>
    /// <param name="x">x̃ of the issue.</param>
    /// <param name="i">Whose action.</param>
    /// <param name="share">Its ω'.</param>
    /// <param name="view">Its s, p, w and q̂ on the issue.</param>
    internal Choice Of(double[] h, double[] z, int start, int n, double f, double x, int i, double share, in View view)
    {
        (_positions[IdealPlace], _positions[NowPlace], _positions[NowPlace + 1]) = (view.Ideal, z[start + i], view.Ideal);
        Survey(h, z, start, n, x, i);
        var most = Worth(h, z, f, share, view);
        var stays = At(NowPlace);
        return Stretch(most > Perspective.Value(share, stays.Own, stays.Public) + Strictly ? Best(share, stays) : stays);
    }

    private static double[] Grid()
    {
        var grid = Octet.Row(Candidates);
        for (var place = 0; place <= GridSteps; place++)
            grid[place] = place / (double)GridSteps;
        return grid;
    }

    private Candidate At(int place) => new(_positions[place], _own[place], _public[place]);

    private Candidate Best(double share, Candidate best)
    {
        var most = Perspective.Value(share, best.Own, best.Public);
        for (var place = 0; place <= IdealPlace; place++)
        {
            var value = Perspective.Value(share, _own[place], _public[place]);
            if (value > most + Strictly)
                (best, most) = (At(place), value);
        }

        return best;
    }

    // V is (1 − ω') A + ω' B for each candidate, so each is better than the chosen one from some ω' on, or up to one, or never.
    private Choice Stretch(in Candidate chosen)
    {
        var (from, to) = (Vector512.Create(double.NegativeInfinity), Vector512.Create(double.PositiveInfinity));
        for (var place = 0; place < Candidates; place += Octet.Width)
        {
            var own = Octet.Load(_own, place) - Vector512.Create(chosen.Own);
            var slope = Octet.Load(_public, place) - Vector512.Create(chosen.Public) - own;
            var limit = (Vector512.Create(Strictly) - own) / slope;
            to = Vector512.ConditionalSelect(Vector512.GreaterThan(slope, Vector512<double>.Zero), Vector512.MinNative(to, limit), to);
            from = Vector512.ConditionalSelect(Vector512.LessThan(slope, Vector512<double>.Zero), Vector512.MaxNative(from, limit), from);
        }

        return new Choice(chosen.Action, Octet.Most(from), -Octet.Most(-to));
    }

    // x̃ can only lie between what the others make of it and that plus h_i. Who acts outside that stretch adds to the spread in a
    // straight line, Σ h (x̃ − z) from below and Σ h (z − x̃) from above; only who acts inside it has to be looked at again.
    private void Survey(double[] h, double[] z, int start, int n, double x, int i)
    {
        _influence = h[start + i];
        _others = x - _influence * z[start + i];
        _insiders = 0;
        var (from, to) = (Vector512.Create(_others), Vector512.Create(_others + _influence));
        var (slope, level) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var j = 0; j < n; j += Octet.Width)
        {
            var (weight, at) = (Octet.Load(h, start + j), Octet.Load(z, start + j));
            var above = Vector512.GreaterThan(at, from);
            var inside = above & Vector512.LessThan(at, to);
            var (others, itself) = (inside.ExtractMostSignificantBits(), (uint)(i - j) < Octet.Width ? 1UL << (i - j) : 0);
            for (var left = others & ~itself; left != 0; left &= left - 1)
                _inside[_insiders++] = start + j + BitOperations.TrailingZeroCount(left);
            var sign = Vector512.ConditionalSelect(above, -weight, weight);
            sign = Vector512.ConditionalSelect(inside | Octet.Lanes(itself), Vector512<double>.Zero, sign);
            slope += sign;
            level -= sign * at;
        }

        (_slope, _level) = (Vector512.Sum(slope), Vector512.Sum(level));
    }

    // What the issue adds to u and to g when the actor goes to each position; the largest V of all.
    private double Worth(double[] h, double[] z, double f, double share, in View view)
    {
        var (influence, others) = (Vector512.Create(_influence), Vector512.Create(_others));
        var (a, b, c) = (Octet.Load(_positions, 0), Octet.Load(_positions, Octet.Width), Octet.Load(_positions, 2 * Octet.Width));
        var (meanA, meanB, meanC) = (Octet.Sum(influence, a, others), Octet.Sum(influence, b, others), Octet.Sum(influence, c, others));
        var (slope, level) = (Vector512.Create(_slope), Vector512.Create(_level));
        var spreadA = Octet.Sum(influence, Vector512.Abs(a - meanA), Octet.Sum(slope, meanA, level));
        var spreadB = Octet.Sum(influence, Vector512.Abs(b - meanB), Octet.Sum(slope, meanB, level));
        var spreadC = Octet.Sum(influence, Vector512.Abs(c - meanC), Octet.Sum(slope, meanC, level));
        foreach (var j in _inside.AsSpan(0, _insiders))
        {
            var (weight, at) = (Vector512.Create(h[j]), Vector512.Create(z[j]));
            spreadA = Octet.Sum(weight, Vector512.Abs(at - meanA), spreadA);
            spreadB = Octet.Sum(weight, Vector512.Abs(at - meanB), spreadB);
            spreadC = Octet.Sum(weight, Vector512.Abs(at - meanC), spreadC);
        }

        var most = Value(0, meanA, spreadA, f, share, view);
        most = Vector512.MaxNative(most, Value(Octet.Width, meanB, spreadB, f, share, view));
        return Octet.Most(Vector512.MaxNative(most, Value(2 * Octet.Width, meanC, spreadC, f, share, view)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Value(int place, Vector512<double> mean, Vector512<double> spread, double f, double share, in View view)
    {
        var one = Vector512<double>.One;
        var coherence = Octet.Sum(Vector512.Create(-2 * f), spread, one);
        var own = coherence * Vector512.Create(view.Salience) * (one - Vector512.Abs(mean - Vector512.Create(view.Ideal)));
        var seen = coherence * Vector512.Create(view.Weight) * (one - Vector512.Abs(mean - Vector512.Create(view.Perceived)));
        Octet.Store(own, _own, place);
        Octet.Store(seen, _public, place);
        return Octet.Sum(Vector512.Create(1 - share), own, Vector512.Create(share) * seen);
    }

    /// <summary>How an actor sees the issue: s, p, w and q̂.</summary>
    internal readonly record struct View(double Salience, double Ideal, double Weight, double Perceived);

    /// <summary>The best action for every ω' from one to another.</summary>
    internal readonly record struct Choice(double Action, double From, double To);

    private readonly record struct Candidate(double Action, double Own, double Public);
}
