using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// Public orientation: grows in who takes part in what helps residents, erodes in cynics who lose.
/// <code>
/// ω_i += η_ω [ engaged_i (1 − ω_i) max(0, Y(a) − Y⁰) − ω_i c_i max(0, −10 gain_i) ],   clipped to [0,1]
/// </code>
/// engaged: party to any agreement; c is the cynicism before this round's learning.
/// </summary>
internal static class OrientationLearning
{
    private const double LossWeight = 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Next(double omega, double rate, bool engaged, double publicGain, double cynicism, double gain)
    {
        var growth = engaged ? (1 - omega) * Math.Max(0, publicGain) : 0;
        return Quad.Clip(omega + rate * (growth - omega * cynicism * Math.Max(0, -LossWeight * gain)));
    }
}
