namespace SamenWerken.Sim.Statistics;

/// <summary>Kruskal–Wallis test: does one of k independent groups tend to be larger? Analysis of variance on ranks.</summary>
/// <remarks>Source: Kruskal and Wallis (1952), JASA 47(260), 583–621.</remarks>
/// <param name="H">χ² statistic H, corrected for ties, on k − 1 degrees of freedom.</param>
/// <param name="EpsilonSquared">ε² = H / (N − 1): share of the variation in ranks between groups, 0–1.</param>
internal sealed record KruskalWallis(ChiSquare H, double EpsilonSquared)
{
    /// <summary>P value against "no group tends to be larger", 0–1.</summary>
    public double P => H.P;

    /// <summary>Tests groups.</summary>
    /// <param name="groups">Two or more groups, each with at least one value.</param>
    public static KruskalWallis Of(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        Expect.Groups(groups, 1);
        var ranks = Ranks.Of([.. groups.SelectMany(g => g)]);
        double n = ranks.Values.Length, between = 0;
        var first = 0;
        foreach (var group in groups)
        {
            var mean = ranks.Values.Skip(first).Take(group.Count).Average();
            between += group.Count * (mean - (n + 1) / 2) * (mean - (n + 1) / 2);
            first += group.Count;
        }

        var ties = 1 - ranks.TieSum / (n * n * n - n);
        var h = ties == 0 ? 0 : 12 / (n * (n + 1)) * between / ties;
        return new KruskalWallis(new ChiSquare(h, groups.Count - 1), h / (n - 1));
    }
}
