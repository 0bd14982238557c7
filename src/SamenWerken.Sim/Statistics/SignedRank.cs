namespace SamenWerken.Sim.Statistics;

/// <summary>Wilcoxon's signed-rank test of pairs: are the differences symmetric about 0?</summary>
/// <remarks>Source: Wilcoxon (1945), Biometrics Bulletin 1(6), 80–83; zeros kept in the ranking as in Pratt (1959), JASA 54,
/// 655–667.</remarks>
/// <param name="WPlus">Rank sum of the positive differences.</param>
/// <param name="WMinus">Rank sum of the negative differences.</param>
/// <param name="PExact">Exact two-sided p value, 0–1; null with ties, zeros or more than 200 pairs.</param>
/// <param name="PExactGreater">Exact p value against x above y, 0–1; null as above.</param>
/// <param name="PAsymptotic">Two-sided p value of the normal approximation with continuity correction, 0–1.</param>
/// <param name="PAsymptoticUncorrected">The same without continuity correction.</param>
internal sealed record SignedRank(
    double WPlus, double WMinus, double? PExact, double? PExactGreater, double PAsymptotic, double PAsymptoticUncorrected)
{
    private const int LargestExact = 200;

    /// <summary>The smaller rank sum, T.</summary>
    public double Statistic => Math.Min(WPlus, WMinus);

    /// <summary>Matched-pairs rank-biserial correlation (W⁺ − W⁻)/(W⁺ + W⁻), −1–1; 0 when all differences are 0.</summary>
    public double RankBiserial => WPlus + WMinus == 0 ? 0 : (WPlus - WMinus) / (WPlus + WMinus);

    /// <summary>The exact p value where there is one, otherwise the corrected approximation.</summary>
    public double PTwoSided => PExact ?? PAsymptotic;

    /// <summary>Tests pairs.</summary>
    /// <param name="x">First of each pair.</param>
    /// <param name="y">Second of each pair; at least one pair.</param>
    /// <param name="keepZeros">True ranks zero differences too and then drops their ranks (Pratt); false drops them first
    /// (Wilcoxon).</param>
    public static SignedRank Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, bool keepZeros = false)
    {
        Expect.Pairs(x, y, 1);
        var differences = new List<double>();
        var zeros = 0;
        for (var i = 0; i < x.Length; i++)
        {
            zeros += x[i] == y[i] ? 1 : 0;
            if (x[i] != y[i] || keepZeros)
                differences.Add(x[i] - y[i]);
        }

        var ranks = Ranks.Of([.. differences.Select(Math.Abs)]);
        double plus = 0, minus = 0;
        for (var i = 0; i < differences.Count; i++)
        {
            plus += differences[i] > 0 ? ranks.Values[i] : 0;
            minus += differences[i] < 0 ? ranks.Values[i] : 0;
        }

        double n = differences.Count, z = keepZeros ? zeros : 0;
        var zeroTies = z * z * z - z;
        var mean = (n * (n + 1) - z * (z + 1)) / 4;
        var variance = (n * (n + 1) * (2 * n + 1) - z * (z + 1) * (2 * z + 1) - (ranks.TieSum - zeroTies) / 2) / 24;
        var (exact, greater) = zeros == 0 && !ranks.HasTies && n <= LargestExact ? Exact((int)n, (int)plus) : (null, null);
        return new SignedRank(plus, minus, exact, greater,
            TwoSided(plus - mean, variance, 0.5), TwoSided(plus - mean, variance, 0));
    }

    private static double TwoSided(double distance, double variance, double correction) => variance == 0
        ? 1
        : Math.Min(1, 2 * StandardNormal.Above((Math.Abs(distance) - Math.Min(correction, Math.Abs(distance))) / Math.Sqrt(variance)));

    /// <summary>Every rank carries a plus with probability ½: the distribution of a sum of a random subset of 1…n.</summary>
    private static (double? TwoSided, double? Greater) Exact(int n, int plus)
    {
        var largest = n * (n + 1) / 2;
        var chance = new double[largest + 1];
        chance[0] = 1;
        for (var rank = 1; rank <= n; rank++)
        {
            for (var sum = largest; sum >= 0; sum--)
                chance[sum] = (chance[sum] + (sum >= rank ? chance[sum - rank] : 0)) / 2;
        }

        double atLeast = chance[plus..].Sum(), atMost = chance[..(plus + 1)].Sum();
        return (Math.Min(1, 2 * Math.Min(atLeast, atMost)), Math.Min(1, atLeast));
    }
}
