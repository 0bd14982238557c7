using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// Cynicism: fed by disappointment, imposition and frustration, healed by small wins, fading slowly to where it began.
/// <code>
/// c_i += η_c [ (1 − c_i)( ν_b B + ν_r α_i R_i + ν_f (X_i + max(0, mean gain − gain_i)) ) − c_i ν_w max(0, net_i) ] + φ (c_i⁰ − c_i)
/// </code>
/// all on the right old, the result clipped to [0,1]. B promised minus delivered, R imposed shift, X frustration. Four actors at once.
/// Sources: Wanous, Reichers &amp; Austin 2000; Brehm 1966 (R); Weick 1984, Vangen &amp; Huxham 2003 (small wins).
/// </summary>
internal static class CynicismLearning
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Next(
        Vector256<double> cynicism, Vector256<double> initial, Behaviour behaviour, Vector256<double> disappointment,
        Vector256<double> autonomyNeed, Vector256<double> imposed, Vector256<double> frustration, Vector256<double> behind, Vector256<double> net)
    {
        var (zero, one) = (Vector256<double>.Zero, Vector256<double>.One);
        var fed = Vector256.Create(behaviour.DisappointmentWeight) * disappointment
            + Vector256.Create(behaviour.ReactanceWeight) * autonomyNeed * imposed
            + Vector256.Create(behaviour.FrustrationWeight) * (frustration + Vector256.MaxNative(zero, behind));
        var healed = Vector256.Create(behaviour.SmallWinsWeight) * Vector256.MaxNative(zero, net);
        return Quad.Clip(cynicism
            + Vector256.Create(behaviour.CynicismRate) * ((one - cynicism) * fed - cynicism * healed)
            + Vector256.Create(behaviour.CynicismFade) * (initial - cynicism));
    }
}
