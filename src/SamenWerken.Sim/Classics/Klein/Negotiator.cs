namespace SamenWerken.Sim.Classics.Klein;

/// <summary>How a party votes on a proposed change of the contract.</summary>
public enum Negotiator
{
    /// <summary>Accepts what serves its own interest at once: Δu &gt; 0.</summary>
    HillClimber,

    /// <summary>Also accepts a loss with probability exp(Δu / T), while the temperature T falls to 0: gives and takes.</summary>
    Annealer,
}
