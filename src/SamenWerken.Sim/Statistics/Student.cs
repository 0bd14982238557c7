using MathNet.Numerics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>Student's t distribution with ν degrees of freedom: tails and quantiles, infinite arguments included.</summary>
internal static class Student
{
    /// <summary>P(T ≤ t).</summary>
    public static double Below(double t, double degrees)
    {
        if (double.IsInfinity(t))
            return t > 0 ? 1 : 0;
        // Of t²/(ν + t²) and its complement the one that holds its digits; t² is within rounding of 0 beside many degrees of freedom.
        var beyond = Math.Abs(t) < 1
            ? (1 - SpecialFunctions.BetaRegularized(0.5, degrees / 2, t * t / (degrees + t * t))) / 2
            : SpecialFunctions.BetaRegularized(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2;
        return t < 0 ? beyond : 1 - beyond;
    }

    /// <summary>P(T ≥ t), computed in the lower tail so that small values keep their digits.</summary>
    public static double Above(double t, double degrees) => Below(-t, degrees);

    /// <summary>P(|T| ≥ |t|).</summary>
    public static double Beyond(double t, double degrees) => Math.Min(1, 2 * Below(-Math.Abs(t), degrees));

    /// <summary>The t with P(T ≤ t) = p, for p above 0 and below 1; closed forms for ν = 1 and 2.</summary>
    public static double Quantile(double p, double degrees)
    {
        var tail = Math.Min(p, 1 - p);
        var t = degrees switch
        {
            1 => 1 / Math.Tan(Math.PI * tail),
            2 => (1 - 2 * tail) / Math.Sqrt(2 * tail * (1 - tail)),
            _ => UpperQuantile(tail, degrees),
        };
        return p < 0.5 ? -t : t;
    }

    /// <summary>The t ≥ 0 with P(T ≥ t) = tail, by Newton's steps up from the normal quantile, below which it never lies.</summary>
    private static double UpperQuantile(double tail, double degrees)
    {
        const double Rounding = 1e-13;
        var t = Math.Max(0, -NormalQuantile.Of(tail));
        double further;
        do
        {
            // The tail is convex, so that steps never lead beyond the quantile, but for rounding.
            further = (Above(t, degrees) - tail) / Density(t, degrees);
            t += further;
        }
        while (further > Rounding * t);
        return t;
    }

    private static double Density(double t, double degrees) => Math.Exp(
        SpecialFunctions.GammaLn((degrees + 1) / 2) - SpecialFunctions.GammaLn(degrees / 2)
        - (degrees + 1) / 2 * Math.Log(1 + t * t / degrees)) / Math.Sqrt(Math.PI * degrees);
}
