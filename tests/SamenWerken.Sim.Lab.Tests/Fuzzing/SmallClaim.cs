using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Lab.Tests.Fuzzing;

/// <summary>A claim that is tried in no time.</summary>
internal sealed class SmallClaim : Claim
{
    public override string Id => "costs-more";

    public override string Source => "this test";

    public override string Statement => "A mandate costs more.";

    public override IReadOnlyList<Trial> Trials => [new("reference", new Treatment("mandate").Minus(new("autonomous")).Raises(CollaborationOutcomes.Cost, 0.0005))];
}
