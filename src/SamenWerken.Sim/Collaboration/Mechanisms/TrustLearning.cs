using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What i learns of j from one agreement:
/// <code>
/// j broke: τ_ij −= η⁻ g τ_ij        j kept: τ_ij += η⁺ g ι (1 − τ_ij)
/// ι = (1 if j consented else ¼) / (1 + 4 F ρ)
/// </code>
/// g as in (6). What is done under force says little about the person (Malhotra &amp; Murnighan 2002); losses weigh more than
/// gains (Slovic 1993).
/// </summary>
internal static class TrustLearning
{
    /// <summary>ι: what keeping says about who keeps.</summary>
    /// <param name="credit">1 for who consented, else what it says about who did not.</param>
    /// <param name="discount">How fast it shrinks in F ρ.</param>
    /// <param name="due">F ρ.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Information(double credit, double discount, double due) => credit / (1 + discount * due);

    /// <summary>τ after a kept side, with η⁺ g ι.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Kept(double trust, double growth) => trust + growth * (1 - trust);

    /// <summary>τ after a broken side, with η⁻ g, or after another bad experience.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Lost(double trust, double loss) => trust - loss * trust;

    /// <summary>By how much τ of four changes: towards 1 by η⁺ g ι after a kept side, towards 0 by η⁻ g after a broken one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Change(Vector256<double> trust, Vector256<double> rate, Vector256<double> aim) =>
        rate * (aim - trust);
}
