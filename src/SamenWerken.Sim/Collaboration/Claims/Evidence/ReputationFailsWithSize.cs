using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class ReputationFailsWithSize : Claim
{
    private static LinearContrast Reputation(int parties) => Exchange(parties, 0.5, 2).Minus(Exchange(parties, 0, 0));

    private static Treatment Exchange(int parties, double gossip, double choice) => new Treatment("exchange")
        .With("population.actors", parties).With("behaviour.gossip", gossip).With("behaviour.partnerChoice", choice);

    public override string Id => "reputation-fails-with-size";

    public override string Source => "Nowak & Sigmund (1998), Nature 393, 573–577";

    public override string Statement =>
        "Gossip and the choice of partners by trust raise cooperation in a small group, and do so less in a large one.";

    public override string Note =>
        "In the paper reputation is all that keeps strangers cooperating; here parties meet again and again, so that it has less to add.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Reputation(6).Raises(CollaborationOutcomes.Cooperation, Matters.Share),
            Reputation(6).Minus(Reputation(24)).Raises(CollaborationOutcomes.Cooperation, Matters.Share)),
    ];
}
