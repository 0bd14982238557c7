using MathNet.Numerics;

namespace SamenWerken.Sim.Statistics;

/// <summary>Fisher's exact test of a 2 × 2 table: are rows and columns independent?</summary>
/// <remarks>Source: Fisher (1935), Journal of the Royal Statistical Society 98(1), 39–82; two-sided by tables no likelier than this
/// one.</remarks>
/// <param name="OddsRatio">Sample odds ratio ad / (bc); ∞ or NaN when bc = 0.</param>
/// <param name="PTwoSided">Two-sided p value, 0–1.</param>
internal sealed record FisherExact(double OddsRatio, double PTwoSided)
{
    // Tables of equal probability may differ in the last digits of their computed logarithms.
    private const double EqualWithin = 1e-7;

    /// <summary>Tests the table [[a, b], [c, d]].</summary>
    /// <param name="a">Count in row 1, column 1; 0 or more, as all four.</param>
    /// <param name="b">Count in row 1, column 2.</param>
    /// <param name="c">Count in row 2, column 1.</param>
    /// <param name="d">Count in row 2, column 2.</param>
    public static FisherExact Of(int a, int b, int c, int d)
    {
        Expect.AtLeast(a, 0);
        Expect.AtLeast(b, 0);
        Expect.AtLeast(c, 0);
        Expect.AtLeast(d, 0);
        if ((long)a + b + c + d > int.MaxValue)
            throw new ArgumentException($"The table holds {(long)a + b + c + d} counts; at most {int.MaxValue} can be tested.");
        int row = a + b, column = a + c, all = a + b + c + d;
        double Chance(int k) => Math.Exp(SpecialFunctions.BinomialLn(row, k)
            + SpecialFunctions.BinomialLn(all - row, column - k) - SpecialFunctions.BinomialLn(all, column));
        var limit = Chance(a) * (1 + EqualWithin);
        var p = 0.0;
        for (var k = Math.Max(0, column - (all - row)); k <= Math.Min(row, column); k++)
        {
            var chance = Chance(k);
            p += chance <= limit ? chance : 0;
        }

        return new FisherExact((double)a * d / ((double)b * c), Math.Min(1, p));
    }
}
