namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Two who know and trust each other find something new on the issue that divides them most (S1: "unconventional solutions";
/// integrative bargaining, Follett 1925).
/// <code>
/// chance:  Invention · speed · δ_ij δ_ji τ_ij τ_ji
/// issue:   the largest min(s_ik, s_jk) |p_ik − p_jk| (1 − e_k), first of equals
/// effect:  e_k += 0.2 (1 − e_k)
/// </code>
/// </summary>
internal static class Invention
{
    internal static double Chance(double invention, double speed, double known, double knownBack, double trust, double trustBack) =>
        invention * speed * known * knownBack * trust * trustBack;

    /// <summary>How much an issue divides two actors.</summary>
    internal static double Divides(double salience, double other, double ideal, double otherIdeal, double hurt) =>
        Math.Min(salience, other) * Math.Abs(ideal - otherIdeal) * hurt;

    /// <summary>1 − e after an invention.</summary>
    internal static double Hurt(double hurt, double size) => hurt - size * hurt;
}
