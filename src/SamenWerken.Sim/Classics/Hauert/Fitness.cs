namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>How payoff π becomes fitness under selection of strength s.</summary>
public enum Fitness
{
    /// <summary>1 − s + sπ, as in Hauert et al. (2007); only as long as it is positive.</summary>
    Linear,

    /// <summary>exp(sπ), positive for any strength (Traulsen, Shoresh and Nowak 2008).</summary>
    Exponential,
}
