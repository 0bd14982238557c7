using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// Cynicism: fed by disappointment, imposition and frustration, healed by small wins, fading slowly to where it began.
/// <code>
/// c_i += η_c [ (1 − c_i)( ν_b B + ν_r α_i R_i + ν_f (X_i + max(0, mean gain − gain_i)) ) − c_i ν_w max(0, net_i) ] + φ (c_i⁰ − c_i)
/// </code>
/// all on the right old, the result clipped to [0,1]. B promised minus delivered, R imposed shift, X frustration.
/// Sources: Wanous, Reichers &amp; Austin 2000; Brehm 1966 (R); Weick 1984, Vangen &amp; Huxham 2003 (small wins).
/// </summary>
internal static class CynicismLearning
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Next(
        double cynicism, double initial, Behaviour behaviour, double disappointment, double autonomyNeed, double imposed,
        double frustration, double behind, double net)
    {
        var fed = behaviour.DisappointmentWeight * disappointment
            + behaviour.ReactanceWeight * autonomyNeed * imposed
            + behaviour.FrustrationWeight * (frustration + Math.Max(0, behind));
        var healed = behaviour.SmallWinsWeight * Math.Max(0, net);
        return Quad.Clip(cynicism
            + behaviour.CynicismRate * ((1 - cynicism) * fed - cynicism * healed)
            + behaviour.CynicismFade * (initial - cynicism));
    }
}
