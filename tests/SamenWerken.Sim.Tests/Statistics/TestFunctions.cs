namespace SamenWerken.Sim.Tests.Statistics;

/// <summary>Functions whose sensitivity indices are known in closed form; arguments in the unit cube.</summary>
internal static class TestFunctions
{
    private static readonly double[] A = [0, 1, 4.5, 9, 99, 99, 99, 99];

    /// <summary>sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ with x in (−π, π) (Ishigami and Homma 1990).</summary>
    public static double Ishigami(ReadOnlySpan<double> u)
    {
        static double X(double u) => Math.PI * (2 * u - 1);
        return Math.Sin(X(u[0])) + 7 * Math.Pow(Math.Sin(X(u[1])), 2) + 0.1 * Math.Pow(X(u[2]), 4) * Math.Sin(X(u[0]));
    }

    /// <summary>∏ (|4xᵢ − 2| + aᵢ)/(1 + aᵢ) (Sobol' 1993).</summary>
    public static double G(ReadOnlySpan<double> u)
    {
        var product = 1.0;
        for (var i = 0; i < u.Length; i++)
            product *= (Math.Abs(4 * u[i] - 2) + A[i]) / (1 + A[i]);
        return product;
    }
}
