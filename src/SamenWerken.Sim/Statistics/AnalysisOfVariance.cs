namespace SamenWerken.Sim.Statistics;

/// <summary>One-way analysis of variance: do k groups have one mean?</summary>
/// <remarks>Source: Fisher (1925), Statistical Methods for Research Workers; effect sizes as in Cohen (1988), chapter 8.</remarks>
/// <param name="Between">Sum of squares between groups.</param>
/// <param name="Within">Sum of squares within groups.</param>
/// <param name="DegreesBetween">k − 1.</param>
/// <param name="DegreesWithin">N − k.</param>
internal sealed record AnalysisOfVariance(double Between, double Within, double DegreesBetween, double DegreesWithin)
{
    private double MeanWithin => Within / DegreesWithin;

    /// <summary>F: mean square between / mean square within.</summary>
    public double F => Between == 0 ? 0 : Between / DegreesBetween / MeanWithin;

    /// <summary>P value against "all means are equal", 0–1.</summary>
    public double P => FRatio.Above(F, DegreesBetween, DegreesWithin);

    /// <summary>η²: share of the variation that lies between groups, 0–1; NaN, as ω² and f, when all values are equal.</summary>
    public double EtaSquared => Between / (Between + Within);

    /// <summary>ω²: η² without most of its bias; can fall below 0.</summary>
    public double OmegaSquared => (Between - DegreesBetween * MeanWithin) / (Between + Within + MeanWithin);

    /// <summary>Cohen's f = √(η² / (1 − η²)).</summary>
    public double CohenF => Math.Sqrt(Between / Within);

    /// <summary>Analyses groups.</summary>
    /// <param name="groups">Two or more groups, each with at least one value, more values than groups.</param>
    public static AnalysisOfVariance Of(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        Expect.Groups(groups, 1);
        var parts = groups.Select(g => Moments.Of([.. g])).ToArray();
        var all = parts.Aggregate((a, b) => a.With(b));
        if (all.Count <= groups.Count)
            throw new ArgumentException($"groups has {all.Count} values in {groups.Count} groups; more values than groups are needed.",
                nameof(groups));
        var between = parts.Sum(part => part.Count * (part.Mean - all.Mean) * (part.Mean - all.Mean));
        return new AnalysisOfVariance(between, parts.Sum(part => part.SquaredDeviations), groups.Count - 1, all.Count - groups.Count);
    }

    /// <summary>Levene's test of equal variances, in the form of Brown and Forsythe (1974): the analysis of |x − median of its
    /// group|.</summary>
    /// <param name="groups">Two or more groups, each with at least one value.</param>
    public static AnalysisOfVariance OfSpread(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        Expect.Groups(groups, 1);
        return Of([.. groups.Select(group =>
        {
            var median = Quantile.Median([.. group]);
            return group.Select(x => Math.Abs(x - median)).ToArray();
        })]);
    }
}
