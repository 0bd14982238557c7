using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class SlowGrowthBeatsABigStart : Claim
{
    public override string Id => "slow-growth-beats-a-big-start";

    public override string Source => "Weber (2006), American Economic Review 96, 114–126";

    public override string Statement =>
        "A collaboration that starts with few and lets others in one by one reaches more cooperation than one that starts "
        + "with all.";

    public override string Missing =>
        "What entrants saw before they came. In the experiments they had watched the others coordinate and expected it to "
        + "go on; here who joins knows and expects no more than anybody, and there is no game of the weakest link in which "
        + "one doubter spoils the whole. Only the number of signatures would differ.";
}
