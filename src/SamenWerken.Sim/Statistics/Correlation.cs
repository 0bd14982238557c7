using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>A product-moment correlation of n pairs: Pearson's of the values, or Spearman's of their mid-ranks.</summary>
/// <param name="R">r or ρ, −1–1; NaN when a series never varies.</param>
/// <param name="Count">Number of pairs n.</param>
internal readonly record struct Correlation(double R, int Count)
{
    /// <summary>Two-sided p value of no correlation, by t = r√((n − 2)/(1 − r²)), 0–1; 1 below three pairs, which say nothing, NaN with
    /// r.</summary>
    public double PTwoSided => Count < 3 ? 1 : Student.Beyond(R * Math.Sqrt((Count - 2) / ((1 - R) * (1 + R))), Count - 2);

    /// <summary>Fisher's (1921) interval tanh(artanh r ± z/√(n − 3)); all of −1–1 below four pairs.</summary>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    public Interval Interval(double level = 0.95)
    {
        Expect.Level(level);
        if (Count < 4)
            return new Interval(-1, 1);
        var half = NormalQuantile.Of((1 + level) / 2) / Math.Sqrt(Count - 3);
        return new Interval(Math.Tanh(Math.Atanh(R) - half), Math.Tanh(Math.Atanh(R) + half));
    }

    /// <summary>Pearson's r.</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least two pairs.</param>
    public static Correlation Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Pairs(x, y, 2);
        return new Correlation(Coefficient(x, y), x.Length);
    }

    /// <summary>Spearman's ρ: Pearson's r of the mid-ranks.</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least two pairs.</param>
    public static Correlation Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.Pairs(x, y, 2);
        return new Correlation(Coefficient(Ranks.Of(x).Values.AsSpan(), Ranks.Of(y).Values.AsSpan()), x.Length);
    }

    internal static double Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = Moments.Of(x).Mean, meanY = Moments.Of(y).Mean, xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        var r = xy / (Math.Sqrt(xx) * Math.Sqrt(yy));
        return double.IsNaN(r) ? r : Math.Clamp(r, -1, 1);
    }
}
