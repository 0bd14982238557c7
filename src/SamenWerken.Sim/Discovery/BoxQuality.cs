namespace SamenWerken.Sim.Discovery;

/// <summary>How well a box tells where the cases of interest lie.</summary>
/// <remarks>
/// Coverage and density as in Bryant and Lempert (2010), Technological Forecasting and Social Change 77(1), 34–49. Cases count
/// with their probability of being of interest.
/// </remarks>
/// <param name="Points">Cases n in the box.</param>
/// <param name="Members">Cases of interest in the box, Σ y.</param>
/// <param name="Coverage">Share of all cases of interest that lie in the box, 0–1.</param>
/// <param name="Density">Share of the cases in the box that are of interest, 0–1.</param>
/// <param name="Mass">Share of all cases that lie in the box, 0–1.</param>
/// <param name="Evidence">
/// Logarithm of the likelihood ratio of two shares, one inside and one outside, against one share everywhere, 0 or more; 0 where the
/// box is no denser than the rest (Kulldorff 1997, Communications in Statistics 26(6), 1481–1496).
/// </param>
public sealed record BoxQuality(int Points, double Members, double Coverage, double Density, double Mass, double Evidence)
{
    /// <summary>ln of the likelihood ratio for n cases with k of interest inside, N with K in all.</summary>
    internal static double EvidenceOf(double n, double k, double allPoints, double allMembers)
    {
        if (n <= 0 || n >= allPoints || k * allPoints <= allMembers * n)
            return 0;
        return LogLikelihood(n, k) + LogLikelihood(allPoints - n, allMembers - k) - LogLikelihood(allPoints, allMembers);
    }

    private static double LogLikelihood(double n, double k) => Part(k, n) + Part(n - k, n);

    private static double Part(double k, double n) => k <= 0 ? 0 : k * Math.Log(k / n);
}
