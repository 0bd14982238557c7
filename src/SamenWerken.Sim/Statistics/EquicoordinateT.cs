using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace SamenWerken.Sim.Statistics;

/// <summary>The maximum of m t variables that share a denominator (ν degrees of freedom) and have correlation ½.</summary>
/// <remarks>P(max ≤ g) = ∫∫ φ(z) Φ(√2·g·s + z)^m f(s) dz ds with s = √(χ²/ν), as in Dunnett (1955), JASA 50(272), 1096–1121.</remarks>
internal static class EquicoordinateT
{
    public static double Quantile(double p, int m, double degrees)
    {
        var high = 1.0;
        while (Below(high, m, degrees) < p)
            high *= 2;
        var low = -1.0;
        while (Below(low, m, degrees) > p)
            low *= 2;
        return Brent.FindRoot(g => Below(g, m, degrees) - p, low, high, 1e-11, 100);
    }

    public static double Below(double g, int m, double degrees)
    {
        // s = e^u: even steps of u, a fraction of its deviation 1/√(2ν).
        const double StepInDeviations = 0.35, Negligible = 1e-18;
        var step = StepInDeviations / Math.Sqrt(2 * degrees);
        var half = degrees / 2;
        var log = Math.Log(2) + half * Math.Log(half) - SpecialFunctions.GammaLn(half);
        double Weight(double u) => step * Math.Exp(log + degrees * u - half * Math.Exp(2 * u));
        var sum = 0.0;
        for (var u = 0.0; Weight(u) > Negligible; u -= step)
            sum += Weight(u) * AllBelow(Math.Sqrt(2) * g * Math.Exp(u), m);
        for (var u = step; Weight(u) > Negligible; u += step)
            sum += Weight(u) * AllBelow(Math.Sqrt(2) * g * Math.Exp(u), m);
        return sum;
    }

    private static double AllBelow(double shift, int m)
    {
        const double Step = 0.125, Reach = 9; // φ(9) ≈ 1e-18
        var sum = 0.0;
        for (var z = -Reach; z <= Reach; z += Step)
            sum += StandardNormal.Density(z) * Math.Pow(StandardNormal.Below(shift + z), m);
        return sum * Step;
    }
}
