using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What i learns of j from one agreement:
/// <code>
/// j broke: τ_ij −= η⁻ g τ_ij        j kept: τ_ij += η⁺ g ι (1 − τ_ij)
/// g = min(1, 2 / (parties − 1))      ι = (1 if j consented else ¼) / (1 + 4 F ρ)
/// </code>
/// What is done under force says little about the person (Malhotra &amp; Murnighan 2002); losses weigh more than gains (Slovic 1993).
/// </summary>
internal static class TrustLearning
{
    private const double UnconsentedInformation = 0.25;
    private const double ForceDiscount = 4;

    /// <summary>g: in a crowd one party's conduct is noticed less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Attention(int parties) => Math.Min(1, 2.0 / (parties - 1));

    /// <summary>ι: what keeping says about who keeps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Information(bool consented, double fine, double detection) =>
        (consented ? 1 : UnconsentedInformation) / (1 + ForceDiscount * fine * detection);

    /// <summary>τ after a kept side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Kept(double trust, double growth, double attention, double information) =>
        trust + growth * attention * information * (1 - trust);

    /// <summary>τ after a broken side, or after another bad experience with weight <paramref name="loss"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Lost(double trust, double loss) => trust - loss * trust;
}
