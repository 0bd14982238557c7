namespace SamenWerken.Sim.Statistics;

/// <summary>The range of k standard normal numbers (the studentized range with infinite degrees of freedom).</summary>
/// <remarks>
/// P(range ≤ q) = k ∫ φ(z) [Φ(z) − Φ(z − q)]^(k−1) dz, and so P(range ≥ q) = k ∫ φ(z) (Φ(z)^(k−1) − [Φ(z) − Φ(z − q)]^(k−1)) dz,
/// which keeps the digits of small probabilities; the trapezoid rule converges exponentially on this integrand.
/// </remarks>
internal static class StudentizedRange
{
    private const double Step = 0.125;
    private const double Reach = 9; // φ(9) ≈ 1e-18
    private const double Largest = 80; // beyond it no probability is left

    /// <summary>P(range ≥ q).</summary>
    public static double Above(double q, int k)
    {
        if (q <= 0)
            return 1;
        var sum = 0.0;
        // Far out the two extremes lie near ±q/2, and the larger of them counts.
        for (var z = -Reach; z <= Reach + q; z += Step)
            sum += StandardNormal.Density(z) * Fall(StandardNormal.Below(z), StandardNormal.Below(z - q), k - 1);
        return Math.Min(1, k * sum * Step);
    }

    /// <summary>The q with P(range ≥ q) = tail, for a tail above 0 and below 1.</summary>
    public static double Quantile(double tail, int k) => Bisection.Of(q => tail - Above(q, k), 0, Largest);

    /// <summary>aⁿ − (a − d)ⁿ = d·Σ aⁱ(a − d)ⁿ⁻¹⁻ⁱ, without taking large numbers from each other.</summary>
    private static double Fall(double a, double d, int n)
    {
        double rest = a - d, sum = 0, power = 1;
        for (var i = 0; i < n; i++)
        {
            // Horner's scheme for Σ aⁱ·restⁿ⁻¹⁻ⁱ.
            sum = sum * rest + power;
            power *= a;
        }

        return d * sum;
    }
}
