using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What i thinks j cares about: δ_ij s_j + (1 − δ_ij) s_i, its own interests projected as far as it does not know the other's
/// (fixed-pie bias: Thompson &amp; Hastie 1990).
/// </summary>
internal static class InterestProjection
{
    internal static void Of(double[] salience, int i, int j, double knowledge, int stride, double[] thought)
    {
        var known = Vector512.Create(knowledge);
        var unknown = Vector512.Create(1 - knowledge);
        for (var k = 0; k < stride; k += Octet.Width)
            Octet.Store(known * Octet.Load(salience, j * stride + k) + unknown * Octet.Load(salience, i * stride + k), thought, k);
    }
}
