using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Public orientation: grows in who takes part in what seems to help residents, erodes in cynics who lose, and fades back.
/// <code>
/// ω_i += η_ω [ engaged_i (1 − ω_i) max(0, Ŷ(a) − Ŷ⁰) − ω_i c_i max(0, −10 gain_i) ] + φ (ω_i⁰ − ω_i),   clipped to [0,1]
/// </code>
/// engaged: 1 for a party to any agreement; c is the cynicism before this round's learning. Actors see Ŷ, not Y.
/// </summary>
internal static class OrientationLearning
{
    private const int Rate = 0, Loss = Quartet.Width, Fade = 2 * Quartet.Width; // places of coefficients

    internal static double Next(
        double omega, double initial, Behaviour behaviour, double engaged, double publicGain, double cynicism, double gain) =>
        Quartet.Clip(omega
            + behaviour.OrientationRate
                * (engaged * (1 - omega) * Math.Max(0, publicGain) - omega * cynicism * Math.Max(0, -behaviour.OrientationLoss * gain))
            + behaviour.OrientationFade * (initial - omega));

    /// <summary>The coefficients, four times each.</summary>
    internal static double[] Coefficients(Behaviour behaviour) =>
        Quartet.Fours(behaviour.OrientationRate, -behaviour.OrientationLoss, behaviour.OrientationFade);

    /// <summary>The same of four actors, from coefficients and max(0, Ŷ(a) − Ŷ⁰).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Next(
        Vector256<double> omega, Vector256<double> initial, ref double coefficients, Vector256<double> engaged,
        Vector256<double> publicGain, Vector256<double> cynicism, Vector256<double> gain)
    {
        var growth = engaged * (Vector256<double>.One - omega) * publicGain;
        var loss = Quartet.Larger(Vector256<double>.Zero, gain * Quartet.Load(ref coefficients, Loss));
        return Quartet.Clip(omega
            + (growth - omega * cynicism * loss) * Quartet.Load(ref coefficients, Rate)
            + (initial - omega) * Quartet.Load(ref coefficients, Fade));
    }
}
