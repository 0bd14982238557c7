using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Whether something asks too much: what others give against what it costs oneself, as a ratio, so that units don't matter.
/// <code>
/// demand = (1 + M (1 + 4 c_i)) sacrifice  where the sacrifice is positive,  sacrifice  where it is not
/// </code>
/// One signs where the gift is at least the demand, and accepts a deal where it is more. M margin, c cynicism, 4 what a full cynic
/// demands more.
/// </summary>
internal static class Consent
{
    /// <summary>Tolerance of what is compared: a red line, a salience of 1/m, a gift and a demand.</summary>
    internal const double Tolerance = 1e-12;

    /// <summary>1 + M (1 + 4 c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Factor(double margin, double cynicalDemand, double cynicism) => 1 + margin * (1 + cynicalDemand * cynicism);

    /// <summary>What others have to give for a sacrifice: the larger of the two cases, since the factor is never below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Demand(double factor, double sacrifice) => double.MaxNative(factor * sacrifice, sacrifice);

    /// <summary>ω″ = ω' + persuasion (1 − c)(1 − ω') of four actors, from 1 − c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Persuaded(Vector256<double> share, Vector256<double> persuasion, Vector256<double> faith) =>
        share + persuasion * faith * (Vector256<double>.One - share);

    /// <summary>Whether a position crosses a red line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Crosses(double position, double ideal, double redLine) => Math.Abs(position - ideal) > redLine + Tolerance;

    /// <summary>The same of four issues: all bits of a lane that crosses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Crosses(Vector256<double> position, Vector256<double> ideal, Vector256<double> redLine) =>
        Vector256.GreaterThan(Quartet.Distance(position, ideal), redLine + Vector256.Create(Tolerance));
}
