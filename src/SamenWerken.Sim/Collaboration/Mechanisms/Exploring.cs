using System.Runtime.CompilerServices;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What two actors learn of each other in a meeting.
/// <code>
/// explore:  δ_ij += (1 − δ_ij) min(1, 0.3 · speed · 2 o_j τ_ji (1 − c_j))
/// contact:  τ_ij += min(1, 0.05 · speed · o_j) (1 − τ_ij)
/// framing:  ω_i  += min(1, Framing · speed · τ_ij δ_ij) (1 − ω_i)
/// </code>
/// i learns as much as j is ready to tell: open, trusting, not cynical (S1); who opens up is trusted (contact hypothesis, Allport
/// 1954); who understands another's interests comes to share its frame of reference (S3).
/// </summary>
internal static class Exploring
{
    /// <summary>0.3 · speed · 2: how much who is open tells where it is trusted.</summary>
    internal static double Telling(double rate, double speed) => rate * speed * 2;

    /// <summary>0.05 · speed: how much trust who is open wins.</summary>
    internal static double Winning(double contact, double speed) => contact * speed;

    /// <summary>δ_ij after a meeting; telling is 0.3 · speed · 2 o_j, faith 1 − c_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Knowledge(double knowledge, double telling, double trustBack, double faith) =>
        knowledge + (1 - knowledge) * double.MinNative(telling * trustBack * faith, 1);

    /// <summary>τ_ij after a meeting; winning is min(1, 0.05 · speed · o_j).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Trust(double trust, double winning) => trust + winning * (1 - trust);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Orientation(double omega, double framing, double speed, double trust, double knowledge) =>
        omega + Quartet.Clip(framing * speed * trust * knowledge) * (1 - omega);
}
