using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Discovery;

namespace SamenWerken.Sim.Tests.Discovery;

/// <summary>Cases with a known truth.</summary>
internal static class Worlds
{
    private static readonly Purpose Values = new("values of cases"), Luck = new("luck of cases");

    /// <summary>Numbers x0, x1, … between 0 and 1, and margins by a rule of them.</summary>
    public static Cases Of(int count, int variables, int replications, ulong seed, Func<double[], double> margin, double noise = 0)
    {
        var points = new double[count][];
        var margins = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var draws = new Draws(seed, Values, 0, entity: (ulong)i);
            points[i] = [.. Enumerable.Range(0, variables).Select(_ => draws.Uniform())];
            margins[i] =
            [
                .. Enumerable.Range(0, replications)
                    .Select(r => margin(points[i]) + noise * new Draws(seed, Luck, (ulong)r, entity: (ulong)i).Normal())
            ];
        }

        return Cases.Of(
            [.. Enumerable.Range(0, variables).Select(v => Variable.Number($"x{v}", [.. points.Select(point => point[v])]))], margins);
    }

    /// <summary>1 within 0.2 ≤ x0 &lt; 0.6 and x2 ≥ 0.5, −1 elsewhere.</summary>
    public static double Planted(double[] x) => x[0] >= 0.2 && x[0] < 0.6 && x[2] >= 0.5 ? 1 : -1;
}
