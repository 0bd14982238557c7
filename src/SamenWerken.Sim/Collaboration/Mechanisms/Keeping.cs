using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Whether a party keeps its side of an agreement: what speaks for keeping weighed against what speaks for breaking.
/// <code>
/// W_ij = V_i(y) − V_i(y with j's side undone)        what j's side is worth to i
/// T    = −W_ii                                        temptation
/// L    = θ g Σ_{j≠i} τ_ij W_ij                        what is at stake
/// G    = consented_i ψ_i ξ_i Σ_{j≠i} τ_ji max(0, W_ji)   letting down those who trusted
/// pro  = (1 − c_i)(L + G) + F ρ S_i,   S_i = Σ_k w_k |d_ik|
/// b    = (pro − T) / (|pro| + |T|),   1 if the denominator is below 10⁻¹²                              (6)
/// P(keep) = logistic(β b),   g = min(1, 2/(parties − 1)),   ξ_i = 1 − Crowding α_i F/(F + 0.02)
/// </code>
/// Sources: Axelrod 1984 (L); Charness &amp; Dufwenberg 2006, Battigalli &amp; Dufwenberg 2007 (G); Luce 1959 (b); Frey 1997,
/// Falk &amp; Kosfeld 2006 (ξ).
/// </summary>
internal static class Keeping
{
    private const double Nothing = 1e-12;

    /// <summary>g: how far others' keeping hangs on one's own, and how far one party's conduct is noticed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Attention(int parties) => Math.Min(1, 2.0 / (parties - 1));

    /// <summary>ξ: what control leaves of the inner reason to keep one's word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Uncrowded(double crowding, double autonomyNeed, double fine, double half) =>
        1 - crowding * autonomyNeed * Control(fine, half);

    /// <summary>How much of control a fine is, 0–1: F/(F + 0.02).</summary>
    internal static double Control(double fine, double half) => fine / (fine + half);

    /// <summary>ξ of four actors under the same control.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Uncrowded(Vector256<double> crowding, Vector256<double> autonomyNeed, Vector256<double> control) =>
        Vector256<double>.One - crowding * autonomyNeed * control;

    /// <summary>b in [−1, 1] from 1 − c, L, G, F ρ S and T.</summary>
    internal static double Balance(double faith, double stake, double guilt, double due, double temptation)
    {
        var pro = faith * (stake + guilt) + due;
        var all = Math.Abs(pro) + Math.Abs(temptation);
        return all < Nothing ? 1 : (pro - temptation) / all;
    }

    /// <summary>The same of four sides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Balance(
        Vector256<double> faith, Vector256<double> stake, Vector256<double> guilt, Vector256<double> due, Vector256<double> temptation)
    {
        var pro = faith * (stake + guilt) + due;
        var all = Vector256.Abs(pro) + Vector256.Abs(temptation);
        var nothing = Vector256.LessThan(all, Vector256.Create(Nothing));
        return Vector256.ConditionalSelect(nothing, Vector256<double>.One, (pro - temptation) / all);
    }

    /// <summary>b of four sides from less than speaks for keeping and more than against it, and so no more than it is; not a number, which
    /// is less than any, where next to nothing speaks for either, of which b makes 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> LeastBalance(
        Vector256<double> faith, Vector256<double> stake, Vector256<double> guilt, Vector256<double> due, Vector256<double> temptation)
    {
        var pro = faith * (stake + guilt) + due;
        return (pro - temptation) / (Vector256.Abs(pro) + Vector256.Abs(temptation));
    }

    /// <summary>P(keep), 0–1, from β b.</summary>
    internal static double Probability(double steep) => 1 / (1 + Elementary.Exp(-steep));

    /// <summary>Whether uniform draws fall below P(keep), four at once: u (1 + exp(−β b)) &lt; 1. All bits of a kept lane are
    /// set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Kept(Vector256<double> steep, Vector256<double> uniform) =>
        Vector256.LessThan(uniform * (Vector256<double>.One + Elementary.Exp(-steep)), Vector256<double>.One);

    /// <summary>
    /// Whether they fall below P(keep) by so much that nothing else is to be known, of most of those that do. The first terms of the series
    /// of eˣ, up to an odd one, are together never more than it:
    /// <code>
    /// P(keep) ≥ e / (1 + e),   e = 1 + βb + (βb)²/2 + … + (βb)⁵/120
    /// </code>
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> SurelyKept(Vector256<double> steep, Vector256<double> uniform, Vector256<double> nearly)
    {
        var one = Vector256<double>.One;
        var e = Quartet.MultiplyAdd(steep, Vector256.Create(1 / 120.0), Vector256.Create(1 / 24.0));
        e = Quartet.MultiplyAdd(steep, e, Vector256.Create(1 / 6.0));
        e = Quartet.MultiplyAdd(steep, e, Vector256.Create(1 / 2.0));
        e = Quartet.MultiplyAdd(steep, e, one);
        e = Quartet.MultiplyAdd(steep, e, one);
        return Vector256.LessThan(Quartet.MultiplyAdd(uniform, e, uniform), nearly * e);
    }
}
