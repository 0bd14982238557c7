namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>How a round of exchanges is carried out.</summary>
public enum ExchangeRules
{
    /// <summary>
    /// Every candidate sees the true outcome with all moves made so far, and what touches a changed issue is computed anew: the
    /// result depends neither on which end of a scale is called 0, nor on rounding.
    /// </summary>
    Clean,

    /// <summary>
    /// As the published program does it: each pair of demander and issue keeps a view of its own of the outcome, tentative moves
    /// are remembered, numbers have 28 decimal digits, and actors are taken in alphabetical order. For repeating its studies.
    /// </summary>
    Published,
}
