namespace SamenWerken.Sim.Tests.Plain;

/// <summary>What is counted in a round.</summary>
internal sealed class Tally
{
    internal int Proposals, Refusals, NonSignatures, Moments, Impasses, Sides, Kept;
}
