using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class PersuasionDoesNotRescueAnAppeal : Claim
{
    public override string Id => "more-persuasion-does-not-rescue-an-appeal";

    public override string Source => Essay.Bannink;

    public override string Statement =>
        "Explaining the higher goal once more, and better, does not bring actors to move or to cooperate.";

    public override string Missing =>
        "What an explanation says. Persuasion in the model is the share of an actor's own weight that an appeal talks "
        + "over to the public while it signs: that more of it moves more actors is put in, and whether a better explanation "
        + "would achieve more of it is just what the essay doubts. How an appeal fares against other ways at a given "
        + "persuasion is tried in another claim.";
}
