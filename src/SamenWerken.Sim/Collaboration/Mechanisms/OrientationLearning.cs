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
    internal static double Next(
        double omega, double initial, Behaviour behaviour, double engaged, double publicGain, double cynicism, double gain) =>
        Quartet.Clip(omega
            + behaviour.OrientationRate
                * (engaged * (1 - omega) * Math.Max(0, publicGain) - omega * cynicism * Math.Max(0, -behaviour.OrientationLoss * gain))
            + behaviour.OrientationFade * (initial - omega));

    /// <summary>The same of four actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Next(
        Vector256<double> omega, Vector256<double> initial, Behaviour behaviour, Vector256<double> engaged, double publicGain,
        Vector256<double> cynicism, Vector256<double> gain)
    {
        var growth = engaged * (Vector256<double>.One - omega) * Vector256.Create(Math.Max(0, publicGain));
        var loss = Quartet.Larger(Vector256<double>.Zero, Vector256.Create(-behaviour.OrientationLoss) * gain);
        return Quartet.Clip(omega
            + Vector256.Create(behaviour.OrientationRate) * (growth - omega * cynicism * loss)
            + Vector256.Create(behaviour.OrientationFade) * (initial - omega));
    }
}
