namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Which exchanges are left out for what they do to others.</summary>
public enum HarmFilter
{
    /// <summary>None: the partners look at themselves alone, as in the published model.</summary>
    None,

    /// <summary>Those by which all actors together, the partners among them, lose more than they gain.</summary>
    Together,

    /// <summary>Those by which any third actor loses.</summary>
    Anyone,
}
