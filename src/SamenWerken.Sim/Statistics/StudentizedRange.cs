using MathNet.Numerics.RootFinding;

namespace SamenWerken.Sim.Statistics;

/// <summary>The range of k standard normal numbers (the studentized range with infinite degrees of freedom).</summary>
/// <remarks>P(range ≤ q) = k ∫ φ(z) [Φ(z) − Φ(z − q)]^(k−1) dz; the trapezoid rule converges exponentially on this integrand.</remarks>
internal static class StudentizedRange
{
    private const double Step = 0.125;
    private const double Reach = 9; // φ(9) ≈ 1e-18

    public static double Below(double q, int k)
    {
        if (q <= 0)
            return 0;
        var sum = 0.0;
        for (var z = -Reach; z <= Reach; z += Step)
            sum += StandardNormal.Density(z) * Math.Pow(StandardNormal.Below(z) - StandardNormal.Below(z - q), k - 1);
        return Math.Min(1, k * sum * Step);
    }

    public static double Quantile(double p, int k)
    {
        const double Largest = 30;
        return Brent.FindRoot(q => Below(q, k) - p, 0, Largest, 1e-12, 200);
    }
}
