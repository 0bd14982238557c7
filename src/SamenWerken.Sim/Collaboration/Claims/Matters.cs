using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims;

/// <summary>The smallest effects that matter, the same for all claims and fixed before any was tried.</summary>
internal static class Matters
{
    /// <summary>For outcomes from 0 to 1: one part in twenty of all that is possible; less would hardly be
    /// noticed among fourteen parties in five years.</summary>
    internal const double Share = 0.05;

    /// <summary>For joint gain: two and a half times what an actor spends a month on meetings, 0.004; less would hardly
    /// pay for the trouble.</summary>
    internal const double Gain = 0.01;

    /// <summary>For households helped in a month, of the hundred that ask.</summary>
    internal const double Households = 5;

    /// <summary>For a correlation: what Cohen (1988), Statistical Power Analysis, calls small.</summary>
    internal const double Correlation = 0.1;
}
