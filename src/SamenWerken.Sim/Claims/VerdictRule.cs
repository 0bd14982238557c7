using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>From findings to a verdict.</summary>
/// <remarks>
/// A claim is about collaboration, not about one setting of a model that nobody has calibrated. So it is supported only where
/// it holds in every scenario tried, in both seeds, and in at least four of five draws of the parameters; refuted only where it
/// fails as widely; conditional where there is evidence of both, holding and failing; undecided where the runs do not tell.
/// That all expectations of a claim must hold makes it an intersection-union test, which needs no correction for their number
/// (Berger 1982, Technometrics 24(4), 295–300).
/// </remarks>
public static class VerdictRule
{
    /// <summary>Share of draws from which on a claim holds widely.</summary>
    public const double Widely = 0.8;

    /// <summary>Share of draws up to which it fails widely.</summary>
    public const double Hardly = 0.2;

    /// <summary>The verdict.</summary>
    /// <param name="trials">Finding in each scenario.</param>
    /// <param name="share">Share of draws in which the claim holds, 0–1; NaN where no draw tells.</param>
    public static Verdict Of(IReadOnlyList<Finding> trials, double share)
    {
        if (trials.All(trial => trial == Finding.Holds) && share >= Widely)
            return Verdict.Supported;
        if (trials.All(trial => trial == Finding.Fails) && share <= Hardly)
            return Verdict.Refuted;
        var holds = trials.Contains(Finding.Holds) || share > Hardly;
        var fails = trials.Contains(Finding.Fails) || share < Widely;
        return holds && fails ? Verdict.Conditional : Verdict.Undecided;
    }

    /// <summary>What expectations that must all hold come to.</summary>
    public static Finding Together(IReadOnlyList<Finding> expectations) =>
        expectations.Contains(Finding.Fails) ? Finding.Fails
        : expectations.All(finding => finding == Finding.Holds) ? Finding.Holds
        : Finding.Unclear;
}
