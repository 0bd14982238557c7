using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A claim of a user's own, in an assembly of the user's own.</summary>
public sealed class Talkative : Claim
{
    public override string Id => "those-who-meet-know-each-other";

    public override string Source => "a user";

    public override string Statement => "Parties that meet come to know each other.";

    public override IReadOnlyList<Trial> Trials =>
        [new(Reference, new Treatment("exchange").Minus(new Treatment("autonomous")).Raises(CollaborationOutcomes.Knowledge, 0.05))];
}
