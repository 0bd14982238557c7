using MathNet.Numerics;

namespace SamenWerken.Sim.Discovery;

/// <summary>
/// Quasi-p of a restriction: the chance that a box is as dense as it is, were the restriction of no use, so that the box has the
/// density p′ of the same box without it: P(Bin(n, p′) ≥ k).
/// </summary>
/// <remarks>
/// Source: Bryant and Lempert (2010), appendix. It is quasi, since it does not know of the search for the restriction. With shares of
/// cases k is no whole number; the incomplete beta function I(p′; k, n − k + 1) equals the binomial tail where it is one.
/// </remarks>
internal static class QuasiP
{
    public static double Of(int points, double members, int pointsWithout, double membersWithout)
    {
        if (points == pointsWithout || members <= 0)
            return 1;
        var p = membersWithout / pointsWithout;
        return p >= 1 ? 1 : SpecialFunctions.BetaRegularized(members, points - members + 1, p);
    }
}
