namespace SamenWerken.Sim.Classics.Bargaining;

/// <summary>Which agreement is chosen from those that are possible.</summary>
public enum Solution
{
    /// <summary>The largest product of gains over no agreement (Nash 1950, Econometrica 18, 155–162).</summary>
    Nash,

    /// <summary>The largest equal share of what each could gain at most (Kalai and Smorodinsky 1975, Econometrica 43, 513–518).</summary>
    KalaiSmorodinsky,

    /// <summary>The largest gain of who gains least (Kalai 1977, Econometrica 45, 1623–1630).</summary>
    Egalitarian,

    /// <summary>The largest sum of utilities.</summary>
    Utilitarian,
}
