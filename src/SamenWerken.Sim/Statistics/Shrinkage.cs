namespace SamenWerken.Sim.Statistics;

/// <summary>Noisy estimates of many true values, pulled to their mean so far that they spread as the true values do.</summary>
/// <remarks>
/// The estimates spread by their noise as well, so that the share of them beyond a limit is off; after this it is not, where
/// true values and noise are about normal. Source: Louis (1984), JASA 79(386), 393–398: shrinkage by the root of the usual factor.
/// </remarks>
internal static class Shrinkage
{
    /// <summary>μ + √(τ²/(τ² + v̄)) (e − μ), with μ the mean of the estimates e, τ² + v̄ their variance and v̄ the mean variance of the
    /// estimators.</summary>
    /// <param name="estimates">Estimates e, two or more.</param>
    /// <param name="variances">Variance of each estimator, 0 or more.</param>
    public static double[] Of(ReadOnlySpan<double> estimates, ReadOnlySpan<double> variances)
    {
        Expect.Pairs(estimates, variances, 2);
        var spread = Moments.Of(estimates);
        var noise = Moments.Of(variances).Mean;
        var factor = spread.Variance > noise ? Math.Sqrt((spread.Variance - noise) / spread.Variance) : 0;
        var shrunk = new double[estimates.Length];
        for (var i = 0; i < shrunk.Length; i++)
            shrunk[i] = spread.Mean + factor * (estimates[i] - spread.Mean);
        return shrunk;
    }
}
