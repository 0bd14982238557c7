using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): an actor's own best action on one issue given the others' actions, on the grid
/// 0, 0.05 … 1 and its ideal; it stays unless another is better by 10⁻⁹.
/// </summary>
internal sealed class BestResponse(int actors)
{
    internal const double Strictly = 1e-9;
    private const int GridSteps = 20;
    private const int IdealPlace = GridSteps + 1;

    // The grid, the ideal, and padding with the ideal.
    private const int Candidates = 24;

    private readonly double[] _positions =
        [.. Enumerable.Range(0, Candidates).Select(place => place <= GridSteps ? place / (double)GridSteps : 0)];

    private readonly double[] _values = Octet.Row(Candidates);
    private readonly double[] _insideWeight = Octet.Row(actors), _insideAt = Octet.Row(actors);
    private double _influence, _others, _slope, _level;
    private int _inside;

    /// <summary>The best action, and by how much V there exceeds V at every other candidate; negative if another is better by a hair.</summary>
    /// <param name="h">Influence on the issue by actor, from <paramref name="start"/> on.</param>
    /// <param name="z">Actions on the issue by actor, from <paramref name="start"/> on.</param>
    /// <param name="start">Where the column starts.</param>
    /// <param name="n">Number of actors.</param>
    /// <param name="f">Fragmentation.</param>
    /// <param name="x">x̃ of the issue.</param>
    /// <param name="i">Whose action.</param>
    /// <param name="view">Its (1 − ω') s, p, ω' w and q̂ on the issue.</param>
    internal (double Action, double Margin) Of(
        double[] h, double[] z, int start, int n, double f, double x, int i, in View view)
    {
        var now = z[start + i];
        Array.Fill(_positions, view.Ideal, IdealPlace, Candidates - IdealPlace);
        Survey(h, z, start, n, x, i);
        var stays = Worth(f, view, Vector512.Create(now)).ToScalar();
        var others = Vector512.Create(double.NegativeInfinity);
        for (var place = 0; place < Candidates; place += Octet.Width)
        {
            var to = Octet.Load(_positions, place);
            var worth = Worth(f, view, to);
            Octet.Store(worth, _values, place);
            others = Vector512.MaxNative(others, Vector512.ConditionalSelect(Vector512.Equals(to, Vector512.Create(now)), others, worth));
        }

        var half = Vector256.MaxNative(others.GetLower(), others.GetUpper());
        var quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        var rival = Math.Max(quarter.GetElement(0), quarter.GetElement(1));
        return rival <= stays + Strictly ? (now, stays - rival) : Choose(now, stays);
    }

    private (double Action, double Margin) Choose(double now, double stays)
    {
        var (chosen, best) = (now, stays);
        for (var place = 0; place <= IdealPlace; place++)
        {
            if (_values[place] > best + Strictly)
                (chosen, best) = (_positions[place], _values[place]);
        }

        var second = double.NegativeInfinity;
        for (var place = 0; place <= IdealPlace; place++)
        {
            if (_positions[place] != chosen)
                second = Math.Max(second, _values[place]);
        }

        return (chosen, best - second);
    }

    // x̃ can only lie between what the others make of it and that plus h_i. Who acts outside that stretch adds to the spread in a
    // straight line, Σ h (x̃ − z) from below and Σ h (z − x̃) from above; only who acts inside it has to be looked at again.
    private void Survey(double[] h, double[] z, int start, int n, double x, int i)
    {
        _influence = h[start + i];
        _others = x - _influence * z[start + i];
        (_slope, _level, _inside) = (0, 0, 0);
        var most = _others + _influence;
        for (var j = start; j < start + n; j++)
        {
            if (j == start + i)
                continue;
            var (weight, at) = (h[j], z[j]);
            if (at > _others && at < most)
            {
                (_insideWeight[_inside], _insideAt[_inside]) = (weight, at);
                _inside++;
                continue;
            }

            var sign = at <= _others ? weight : -weight;
            _slope += sign;
            _level -= sign * at;
        }
    }

    // V's summand on the issue when the actor goes to eight positions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Worth(double f, in View view, Vector512<double> to)
    {
        var (one, influence) = (Vector512<double>.One, Vector512.Create(_influence));
        var mean = Vector512.Create(_others) + influence * to;
        var spread = influence * Vector512.Abs(to - mean) + Vector512.Create(_slope) * mean + Vector512.Create(_level);
        for (var j = 0; j < _inside; j++)
            spread += Vector512.Create(_insideWeight[j]) * Vector512.Abs(Vector512.Create(_insideAt[j]) - mean);
        return (one - Vector512.Create(2 * f) * spread)
            * (Vector512.Create(view.Own) * (one - Vector512.Abs(mean - Vector512.Create(view.Ideal)))
            + Vector512.Create(view.Public) * (one - Vector512.Abs(mean - Vector512.Create(view.Perceived))));
    }

    /// <summary>How an actor sees the issue: (1 − ω') s, p, ω' w and q̂.</summary>
    internal readonly record struct View(double Own, double Ideal, double Public, double Perceived);
}
