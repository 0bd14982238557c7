using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class ReputationFailsWithSize : Claim
{
    public override string Id => "reputation-fails-with-size";

    public override string Source => "Nowak & Sigmund (1998), Nature 393, 573–577";

    public override string Statement =>
        "Gossip and the choice of partners by trust raise cooperation in a small group, and do so less in a large one.";

    public override string Missing =>
        "Strangers, for whom a reputation is all there is. Parties here meet again and again and see for themselves who "
        + "keeps promises; gossip only ever lowers trust, and there is no standing that is earned by helping. Where "
        + "reputation has nothing to do it cannot fail.";
}
