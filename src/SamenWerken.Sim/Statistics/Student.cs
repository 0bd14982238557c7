using MathNet.Numerics.Distributions;

namespace SamenWerken.Sim.Statistics;

/// <summary>Student's t distribution with ν degrees of freedom: tails and quantiles, infinite arguments included.</summary>
internal static class Student
{
    /// <summary>P(T ≤ t).</summary>
    public static double Below(double t, double degrees)
    {
        if (double.IsInfinity(t))
            return t > 0 ? 1 : 0;
        return StudentT.CDF(0, 1, degrees, t);
    }

    /// <summary>P(T ≥ t), computed in the lower tail so that small values keep their digits.</summary>
    public static double Above(double t, double degrees) => Below(-t, degrees);

    /// <summary>P(|T| ≥ |t|).</summary>
    public static double Beyond(double t, double degrees) => Math.Min(1, 2 * Below(-Math.Abs(t), degrees));

    /// <summary>The t with P(T ≤ t) = p; closed forms for ν = 1 and 2, whose tails leave the bracket of the numerical inverse.</summary>
    public static double Quantile(double p, double degrees) => degrees switch
    {
        1 => Math.Tan(Math.PI * (p - 0.5)),
        2 => (2 * p - 1) / Math.Sqrt(2 * p * (1 - p)),
        _ => StudentT.InvCDF(0, 1, degrees, p),
    };
}
