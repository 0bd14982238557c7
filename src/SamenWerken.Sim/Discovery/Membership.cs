using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Discovery;

/// <summary>
/// How likely a case is of interest, when its margin is known from a few replications only: y = Φ(μᵢ/σᵢ), with μᵢ and σᵢ mean and
/// deviation of the true margin given the replications.
/// </summary>
/// <remarks>
/// Empirical Bayes for normal means (Efron and Morris 1975, JASA 70(350), 311–319): true margins spread as N(μ, τ²), the mean of
/// the replications adds noise vᵢ = s²/R; τ² is the variance of the means less the mean noise. So where luck explains all
/// differences, no case stands out. Replications are common to all cases: what one of them adds to all alike is no noise between
/// cases, so s² is the variance of the residuals of cases and replications, as in Nelson and Matejcik (1995). With one
/// replication y is 1 or 0: whether the run was of interest.
/// </remarks>
internal static class Membership
{
    public static double[] Of(double[][] margins, bool zeroCounts, int[] replications)
    {
        double Sure(double margin) => margin > 0 || (zeroCounts && margin == 0) ? 1 : 0;
        var means = new double[margins.Length];
        var noise = new double[margins.Length];
        for (var i = 0; i < margins.Length; i++)
            means[i] = MomentsOf(margins[i], replications).Mean;
        var shared = Shared(margins, means);
        for (var i = 0; i < margins.Length; i++)
        {
            var moments = MomentsOf([.. margins[i].Select((margin, r) => margin - shared[r])], replications);
            // Of N cases one is spent on what they share.
            noise[i] = moments.Count < 2 ? double.NaN : moments.Variance / moments.Count * margins.Length / (margins.Length - 1);
        }

        var single = margins[0].Length == 1;
        var average = noise.Where(v => !double.IsNaN(v)).DefaultIfEmpty(0).Average();
        var all = Moments.Of(means);
        var spread = Math.Max(0, all.Variance - average);
        var memberships = new double[means.Length];
        for (var i = 0; i < means.Length; i++)
        {
            var v = double.IsNaN(noise[i]) ? average : noise[i];
            if (single || v == 0)
            {
                memberships[i] = Sure(means[i]);
                continue;
            }

            var (mean, variance) = ((spread * means[i] + v * all.Mean) / (spread + v), spread * v / (spread + v));
            memberships[i] = variance > 0 ? StandardNormal.Below(mean / Math.Sqrt(variance)) : Sure(mean);
        }

        return memberships;
    }

    /// <summary>What each replication adds to all cases alike: the mean of what it adds to each.</summary>
    private static double[] Shared(double[][] margins, double[] means)
    {
        var shared = new double[margins[0].Length];
        for (var r = 0; r < shared.Length; r++)
        {
            Moments moments = default;
            for (var i = 0; i < margins.Length; i++)
                moments = double.IsNaN(margins[i][r]) ? moments : moments.With(margins[i][r] - means[i]);
            shared[r] = moments.Mean;
        }

        return shared;
    }

    // A resample may have missed the replications that a case has; then all of them count.
    private static Moments MomentsOf(double[] margins, int[] replications)
    {
        Moments chosen = default, all = default;
        foreach (var replication in replications)
        {
            if (!double.IsNaN(margins[replication]))
                chosen = chosen.With(margins[replication]);
        }

        if (chosen.Count > 0)
            return chosen;
        foreach (var margin in margins)
        {
            if (!double.IsNaN(margin))
                all = all.With(margin);
        }

        return all;
    }
}
