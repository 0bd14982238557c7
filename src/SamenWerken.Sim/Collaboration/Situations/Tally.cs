namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>What is counted in a round.</summary>
internal struct Tally
{
    internal int Proposals, Refusals, NonSignatures, Moments, Impasses, Sides, Kept;
}
