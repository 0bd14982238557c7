using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): an actor's own best action on one issue given the others' actions, on the grid
/// 0, 0.05 … 1 and its ideal; it stays unless another is better by 10⁻⁹.
/// </summary>
internal static class BestResponse
{
    internal const double Strictly = 1e-9;
    private const int GridSteps = 20;

    /// <summary>Candidates: the grid, the ideal, the action now; padded with the last.</summary>
    internal const int Candidates = 24;

    private const int IdealPlace = GridSteps + 1;
    private const int NowPlace = IdealPlace + 1;

    private static readonly double[] Grid = [.. Enumerable.Range(0, GridSteps + 1).Select(step => step / (double)GridSteps)];

    /// <summary>The best action, and by how much V there exceeds V at every other candidate.</summary>
    /// <param name="h">Influence on the issue by actor, from <paramref name="start"/> on.</param>
    /// <param name="z">Actions on the issue by actor, from <paramref name="start"/> on.</param>
    /// <param name="start">Where the column starts.</param>
    /// <param name="n">Number of actors.</param>
    /// <param name="f">Fragmentation.</param>
    /// <param name="x">x̃ of the issue.</param>
    /// <param name="i">Whose action.</param>
    /// <param name="view">Its (1 − ω') s, p, ω' w and q̂ on the issue.</param>
    /// <param name="values">Work space for <see cref="Candidates"/> numbers.</param>
    /// <param name="positions">Work space for <see cref="Candidates"/> numbers.</param>
    internal static (double Action, double Margin) Of(
        double[] h, double[] z, int start, int n, double f, double x, int i,
        (double Own, double Ideal, double Public, double Perceived) view, double[] positions, double[] values)
    {
        var (influence, now) = (h[start + i], z[start + i]);
        Grid.CopyTo(positions, 0);
        positions[IdealPlace] = view.Ideal;
        for (var place = NowPlace; place < Candidates; place++)
            positions[place] = now;

        var one = Vector256<double>.One;
        for (var place = 0; place < Candidates; place += Quad.Width)
        {
            var to = Quad.Load(positions, place);
            var mean = Vector256.Create(x) + Vector256.Create(influence) * (to - Vector256.Create(now));
            var spread = Vector256.Create(influence) * Vector256.Abs(to - mean);
            for (var j = 0; j < n; j++)
            {
                if (j != i)
                    spread += Vector256.Create(h[start + j]) * Vector256.Abs(Vector256.Create(z[start + j]) - mean);
            }

            var coherence = one - Vector256.Create(2 * f) * spread;
            Quad.Store(
                coherence * (Vector256.Create(view.Own) * (one - Vector256.Abs(mean - Vector256.Create(view.Ideal)))
                + Vector256.Create(view.Public) * (one - Vector256.Abs(mean - Vector256.Create(view.Perceived)))), values, place);
        }

        return Choose(positions, values, now);
    }

    private static (double Action, double Margin) Choose(double[] positions, double[] values, double now)
    {
        var (chosen, best) = (now, values[NowPlace]);
        for (var place = 0; place <= IdealPlace; place++)
        {
            if (values[place] > best + Strictly)
                (chosen, best) = (positions[place], values[place]);
        }

        var second = double.NegativeInfinity;
        for (var place = 0; place <= IdealPlace; place++)
        {
            if (positions[place] != chosen)
                second = Math.Max(second, values[place]);
        }

        return (chosen, best - second);
    }
}
