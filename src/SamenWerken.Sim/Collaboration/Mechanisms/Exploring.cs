using SamenWerken.Sim.Numbers;
using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Exploring each other's interests in a meeting:
/// <code>
/// δ_ij += (1 − δ_ij) min(1, 0.3 · speed · 2 o_j τ_ji (1 − c_j))
/// </code>
/// i learns as much as j is ready to tell: open, trusting, not cynical (S1).
/// </summary>
internal static class Exploring
{
    private const double Rate = 0.3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Next(double knowledge, double speed, double openness, double trustBack, double cynicism) =>
        knowledge + (1 - knowledge) * Octet.Clip(Rate * speed * 2 * openness * trustBack * (1 - cynicism));
}
