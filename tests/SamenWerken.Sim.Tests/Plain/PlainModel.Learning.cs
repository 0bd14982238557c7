using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 4, steps 4–6: what came of it, what is learned, what ends.</content>
internal sealed partial class PlainModel
{
    internal Joint acted = null!;

    private void Realise()
    {
        acted = At(a);
        var alone = At(p);
        for (var i = 0; i < n; i++)
        {
            gain[i] = u(i, acted) - u0[i] - Cost[i];
            net[i] = V(i, acted) - V(i, alone) - Cost[i];
        }
    }

    private void Learn()
    {
        foreach (var A in Agreements)
            LearnTrust(A);
        var (ωOld, cOld) = ((double[])ω.Clone(), (double[])c.Clone());
        var (promised, meanGain, YHat) = (At(y), Mean(gain), Y(qHat, acted, hurt));
        for (var i = 0; i < n; i++)
        {
            ω[i] = NextOrientation(i, ωOld[i], cOld[i], YHat);
            var B = active == "adjustment" ? 0 : Math.Max(0, u(i, promised) - u(i, acted));
            c[i] = NextCynicism(i, cOld[i], B, meanGain);
            SmoothedNet[i] = the.Memory * SmoothedNet[i] + (1 - the.Memory) * net[i];
        }
    }

    // Per party j, per other party i.
    private void LearnTrust(Agreement A)
    {
        var parties = A.Parties();
        if (parties.Length < 2)
            return;
        var gA = g(parties.Length);
        foreach (var j in parties)
        {
            var ι = (A.Consented[j] ? 1 : the.UnconsentedCredit) / (1 + the.ForceDiscount * A.F * the.ρ);
            foreach (var i in parties.Where(i => i != j))
            {
                if (A.Kept[j])
                {
                    τ[i, j] += the.ηUp * gA * ι * (1 - τ[i, j]);
                    continue;
                }

                τ[i, j] -= the.ηDown * gA * τ[i, j];
                for (var z = 0; z < n; z++) // i tells it on
                    τ[z, j] -= z == i || z == j ? 0 : the.ηDown * gA * the.Gossip * δ[z, i] * τ[z, j];
            }
        }
    }

    private double NextOrientation(int i, double ωi, double ci, double YHat)
    {
        var engaged = Agreements.Any(A => A.Binds(i)) ? 1 : 0;
        return Clip(ωi
            + the.ηω * (engaged * (1 - ωi) * Math.Max(0, YHat - YHat0) - ωi * ci * Math.Max(0, -the.OrientationLoss * gain[i]))
            + the.φω * (world.ω[i] - ωi));
    }

    // B: promised minus delivered; E: being left behind, against what could still be won.
    private double NextCynicism(int i, double ci, double B, double meanGain)
    {
        var E = Math.Min(1, Math.Max(0, meanGain - gain[i]) / Math.Max(the.DeprivationFloor, 1 - u0[i]));
        var fed = the.νb * B + the.νr * α[i] * R[i] + the.νf * (X[i] + the.DeprivationWeight * E);
        return Clip(ci
            + the.ηc * ((1 - ci) * fed - ci * the.νw * Math.Max(0, net[i]))
            + the.φc * (world.c[i] - ci));
    }

    // A package with a broken side may end; plans don't end by breaking.
    private void Dissolve() => Agreements.RemoveAll(A => !A.IsPlan && A.Parties().Any(i => !A.Kept[i])
        && Luck(Purposes.Dissolving, Draws.Pair(A.Pair.Low, A.Pair.High)).Uniform() < 1 - the.Forgiveness);
}
