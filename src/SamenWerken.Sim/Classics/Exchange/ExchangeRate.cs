namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>How the partners of an exchange divide what it brings.</summary>
public enum ExchangeRate
{
    /// <summary>All gain the same (Stokman and Van Oosten 1994).</summary>
    EqualGain,

    /// <summary>The product of the two gains is as large as it can be (Nash 1950).</summary>
    Nash,

    /// <summary>One of the two, drawn by lot, gains more or less than its equal share, by a random part of what is possible.</summary>
    Random,
}
