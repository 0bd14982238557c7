using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Cynicism: fed by disappointment, imposition and frustration, healed by small wins, fading slowly to where it began.
/// <code>
/// c_i += η_c [ (1 − c_i)( ν_b B + ν_r α_i R_i + ν_f (X_i + 0.1 E_i) ) − c_i ν_w max(0, net_i) ] + φ (c_i⁰ − c_i)
/// E_i  = min(1, max(0, mean gain − gain_i) / max(0.05, 1 − u_i⁰))
/// </code>
/// all on the right old, the result clipped to [0,1]. B promised minus delivered, R imposed shift, X frustration, E being left behind.
/// Sources: Wanous, Reichers &amp; Austin 2000; Brehm 1966 (R); Weick 1984, Vangen &amp; Huxham 2003 (small wins).
/// </summary>
internal static class CynicismLearning
{
    // Places of coefficients.
    private const int Disappointment = 0, Frustration = Quartet.Width, Behind = 2 * Quartet.Width, SmallWins = 3 * Quartet.Width,
        Rate = 4 * Quartet.Width, Fade = 5 * Quartet.Width, Floor = 6 * Quartet.Width;

    /// <summary>E, 0–1: being left behind, against what could still be won.</summary>
    internal static double Deprivation(double meanGain, double gain, double alone, double floor) =>
        Math.Min(1, Math.Max(0, meanGain - gain) / Math.Max(floor, 1 - alone));

    /// <summary>The same of four actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Deprivation(
        Vector256<double> meanGain, Vector256<double> gain, Vector256<double> alone, ref double coefficients)
    {
        var (zero, one) = (Vector256<double>.Zero, Vector256<double>.One);
        var behind = Quartet.Larger(zero, meanGain - gain);
        return Quartet.Smaller(one, behind / Quartet.Larger(one - alone, Quartet.Load(ref coefficients, Floor)));
    }

    /// <summary>The coefficients, four times each.</summary>
    internal static double[] Coefficients(Behaviour behaviour) => Quartet.Fours(
        behaviour.DisappointmentWeight, behaviour.FrustrationWeight, behaviour.DeprivationWeight, behaviour.SmallWinsWeight,
        behaviour.CynicismRate, behaviour.CynicismFade, behaviour.DeprivationFloor);

    internal static double Next(
        double cynicism, double initial, Behaviour behaviour, double disappointment, double autonomyNeed, double imposed,
        double frustration, double deprivation, double net)
    {
        var fed = behaviour.DisappointmentWeight * disappointment
            + behaviour.ReactanceWeight * autonomyNeed * imposed
            + behaviour.FrustrationWeight * (frustration + behaviour.DeprivationWeight * deprivation);
        var healed = behaviour.SmallWinsWeight * Math.Max(0, net);
        return Quartet.Clip(cynicism
            + behaviour.CynicismRate * ((1 - cynicism) * fed - cynicism * healed)
            + behaviour.CynicismFade * (initial - cynicism));
    }

    /// <summary>The same of four actors, from coefficients and ν_r α, how much they feel what is imposed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Next(
        Vector256<double> cynicism, Vector256<double> initial, ref double coefficients, Vector256<double> disappointment,
        Vector256<double> sensitivity, Vector256<double> imposed, Vector256<double> frustration, Vector256<double> deprivation,
        Vector256<double> net)
    {
        var fed = disappointment * Quartet.Load(ref coefficients, Disappointment) + sensitivity * imposed
            + (frustration + deprivation * Quartet.Load(ref coefficients, Behind)) * Quartet.Load(ref coefficients, Frustration);
        var healed = Quartet.Larger(Vector256<double>.Zero, net) * Quartet.Load(ref coefficients, SmallWins);
        return Quartet.Clip(cynicism
            + ((Vector256<double>.One - cynicism) * fed - cynicism * healed) * Quartet.Load(ref coefficients, Rate)
            + (initial - cynicism) * Quartet.Load(ref coefficients, Fade));
    }
}
