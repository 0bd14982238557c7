using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Cynicism: fed by disappointment, imposition and frustration, healed by small wins, fading slowly to where it began.
/// <code>
/// c_i += η_c [ (1 − c_i)( ν_b B + ν_r α_i R_i + ν_f (X_i + max(0, mean gain − gain_i)) ) − c_i ν_w max(0, net_i) ] + φ (c_i⁰ − c_i)
/// </code>
/// all on the right old, the result clipped to [0,1]. B promised minus delivered, R imposed shift, X frustration. Eight actors at once.
/// Sources: Wanous, Reichers &amp; Austin 2000; Brehm 1966 (R); Weick 1984, Vangen &amp; Huxham 2003 (small wins).
/// </summary>
internal static class CynicismLearning
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Next(
        Vector512<double> cynicism, Vector512<double> initial, Behaviour behaviour, Vector512<double> disappointment,
        Vector512<double> autonomyNeed, Vector512<double> imposed, Vector512<double> frustration, Vector512<double> behind, Vector512<double> net)
    {
        var (zero, one) = (Vector512<double>.Zero, Vector512<double>.One);
        var fed = Vector512.Create(behaviour.DisappointmentWeight) * disappointment
            + Vector512.Create(behaviour.ReactanceWeight) * autonomyNeed * imposed
            + Vector512.Create(behaviour.FrustrationWeight) * (frustration + Vector512.MaxNative(zero, behind));
        var healed = Vector512.Create(behaviour.SmallWinsWeight) * Vector512.MaxNative(zero, net);
        return Octet.Clip(cynicism
            + Vector512.Create(behaviour.CynicismRate) * ((one - cynicism) * fed - cynicism * healed)
            + Vector512.Create(behaviour.CynicismFade) * (initial - cynicism));
    }
}
