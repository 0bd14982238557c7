using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Where gains come from: what actors get of what they want, and that they act alike.
/// <code>
/// interest  = Σ_i Σ_k s_ik (1−a_i) (m_ik − m⁰_ik) (C_k + C⁰_k) / 2
/// coherence = Σ_i Σ_k s_ik (1−a_i) (C_k − C⁰_k) (m_ik + m⁰_ik) / 2
/// interest + coherence = Σ_i Σ_k s_ik (1−a_i) (m_ik C_k − m⁰_ik C⁰_k)
/// </code>
/// ⁰ at z = p with the initial h and e = 0.
/// </summary>
internal static class GainParts
{
    /// <summary>Both parts, summed over actors.</summary>
    internal static (double Interest, double Coherence) At(Ground g, double[] x, double[] c, double[] xAlone, double[] cAlone)
    {
        var (interest, coherence, half) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256.Create(0.5));
        var (stride, end) = ((nuint)(uint)g.Stride, (nuint)(uint)(g.Actors * g.Stride));
        for (var k = 0; k < g.Stride; k += Quartet.Width)
        {
            ref var interests = ref Quartet.Start(g.Interest, (uint)k);
            ref var ideals = ref Quartet.Start(g.Ideal, (uint)k);
            var (now, alone, hurt) = (Quartet.Load(x, k), Quartet.Load(xAlone, k), Quartet.Load(g.Hurt, k));
            var (nearer, near) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint at = 0; at < end; at += stride)
            {
                var (weight, ideal) = (Quartet.Load(ref interests, at), Quartet.Load(ref ideals, at));
                var (fit, fitAlone) = (Perspective.Fit(hurt, now, ideal), Perspective.Fit(Vector256<double>.One, alone, ideal));
                nearer = Quartet.MultiplyAdd(weight, fit - fitAlone, nearer);
                near = Quartet.MultiplyAdd(weight, fit + fitAlone, near);
            }

            var (together, apart) = (Quartet.Load(c, k), Quartet.Load(cAlone, k));
            interest = Quartet.MultiplyAdd(nearer, half * (together + apart), interest);
            coherence = Quartet.MultiplyAdd(near, half * (together - apart), coherence);
        }

        return (Quartet.Sum(interest), Quartet.Sum(coherence));
    }
}
