using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Leaving what costs more than it brings, and returning.
/// <code>
/// smoothed net:  0.8 old + 0.2 net_i
/// leaves:        with probability 0.2 c_i, where it is negative
/// returns:       with probability 0.1 (1 − c_i) τ̄_i, where it is above −0.1 χ
/// </code>
/// </summary>
internal static class Leaving
{
    private const int Old = 0, New = Quartet.Width; // places of coefficients

    internal static double Smoothed(double smoothed, double memory, double net) => memory * smoothed + (1 - memory) * net;

    /// <summary>The same of four actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Smoothed(Vector256<double> smoothed, ref double coefficients, Vector256<double> net) =>
        smoothed * Quartet.Load(ref coefficients, Old) + net * Quartet.Load(ref coefficients, New);

    /// <summary>The coefficients of smoothing, four times each.</summary>
    internal static double[] Coefficients(double memory) => Quartet.Fours(memory, 1 - memory);

    internal static double Chance(double leaving, double cynicism) => leaving * cynicism;

    /// <summary>The same of four actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Chance(double leaving, Vector256<double> cynicism) => Vector256.Create(leaving) * cynicism;

    internal static double ChanceOfReturn(double returning, double cynicism, double meanTrust) => returning * (1 - cynicism) * meanTrust;

    /// <summary>The same of four actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ChanceOfReturn(double returning, Vector256<double> cynicism, Vector256<double> meanTrust) =>
        Vector256.Create(returning) * (Vector256<double>.One - cynicism) * meanTrust;
}
