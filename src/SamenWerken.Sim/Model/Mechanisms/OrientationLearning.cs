using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// Public orientation: grows in who takes part in what helps residents, erodes in cynics who lose.
/// <code>
/// ω_i += η_ω [ engaged_i (1 − ω_i) max(0, Y(a) − Y⁰) − ω_i c_i max(0, −10 gain_i) ],   clipped to [0,1]
/// </code>
/// engaged: 1 for a party to any agreement; c is the cynicism before this round's learning. Four actors at once.
/// </summary>
internal static class OrientationLearning
{
    private const double LossWeight = 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Next(
        Vector256<double> omega, double rate, Vector256<double> engaged, double publicGain, Vector256<double> cynicism, Vector256<double> gain)
    {
        var growth = engaged * (Vector256<double>.One - omega) * Vector256.Create(Math.Max(0, publicGain));
        var loss = Vector256.MaxNative(Vector256<double>.Zero, Vector256.Create(-LossWeight) * gain);
        return Quad.Clip(omega + Vector256.Create(rate) * (growth - omega * cynicism * loss));
    }
}
