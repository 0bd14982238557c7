using SamenWerken.Sim.Numbers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Whether a party keeps its side of an agreement.
/// <code>
/// P(keep) = logistic( β [ (1 − c_i)( L + ψ_i consented_i ) + F ρ S − T ] )     (6)
/// ψ_i     = ψ (1 − Crowding α_i min(1, 2F))
/// </code>
/// T temptation, L what is at stake, S = Σ_k h_ik |d_ik| the size of the side, F enforcement, ρ detection, c cynicism.
/// Sources: Axelrod 1984 (L); Charness &amp; Dufwenberg 2006, Vanberg 2008 (ψ); Frey 1997, Falk &amp; Kosfeld 2006 (Crowding).
/// </summary>
internal static class Keeping
{
    /// <summary>What speaks for keeping minus what speaks against it, in units of value, from 1 − c, L, ψ, F ρ S and T.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Balance(double faith, double stake, double promise, double due, double temptation) =>
        faith * (stake + promise) + due - temptation;

    /// <summary>The same of eight sides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Balance(
        Vector512<double> faith, Vector512<double> stake, Vector512<double> promise, Vector512<double> due, Vector512<double> temptation) =>
        faith * (stake + promise) + due - temptation;

    /// <summary>P(keep), 0–1, from β times the balance.</summary>
    internal static double Probability(double steep) => 1 / (1 + Elementary.Exp(-steep));

    /// <summary>Whether uniform draws fall below P(keep), eight at once: u (1 + exp(−x)) &lt; 1. All bits of a kept lane are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Kept(Vector512<double> steep, Vector512<double> uniform) =>
        Vector512.LessThan(uniform * (Vector512<double>.One + Elementary.Exp(-steep)), Vector512<double>.One);

    /// <summary>ψ, what a promise itself weighs, of eight actors: where consented is 1; 0 where it is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> PromiseWeight(
        double weight, Vector512<double> consented, double crowding, Vector512<double> autonomyNeed, double fine) =>
        Vector512.Create(weight) * consented * (Vector512<double>.One - Vector512.Create(crowding * Math.Min(1, 2 * fine)) * autonomyNeed);
}
