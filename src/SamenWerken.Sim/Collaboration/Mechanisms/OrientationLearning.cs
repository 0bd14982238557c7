using SamenWerken.Sim.Numbers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Public orientation: grows in who takes part in what helps residents, erodes in cynics who lose.
/// <code>
/// ω_i += η_ω [ engaged_i (1 − ω_i) max(0, Y(a) − Y⁰) − ω_i c_i max(0, −10 gain_i) ],   clipped to [0,1]
/// </code>
/// engaged: 1 for a party to any agreement; c is the cynicism before this round's learning. Eight actors at once.
/// </summary>
internal static class OrientationLearning
{
    private const double LossWeight = 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Next(
        Vector512<double> omega, double rate, Vector512<double> engaged, double publicGain, Vector512<double> cynicism, Vector512<double> gain)
    {
        var growth = engaged * (Vector512<double>.One - omega) * Vector512.Create(Math.Max(0, publicGain));
        var loss = Vector512.MaxNative(Vector512<double>.Zero, Vector512.Create(-LossWeight) * gain);
        return Octet.Clip(omega + Vector512.Create(rate) * (growth - omega * cynicism * loss));
    }
}
