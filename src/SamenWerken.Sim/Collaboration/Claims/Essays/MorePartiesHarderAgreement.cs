using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class MorePartiesHarderAgreement : Claim
{
    private static readonly LinearContrast Parties = new Treatment("covenant").Dose("population.actors", 4, 8, 16, 24);

    private static readonly Treatment OneOfAKind =
        ((string[])["corporation", "tenant organisation", "home support", "sheltered living", "treatment", "shelter", "client council"])
            .Aggregate(new Treatment("covenant"), (treatment, kind) => treatment.With($"actors.{kind}.count", 1));

    public override string Id => "the-more-parties-the-harder-to-agree";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "The more parties there are, the more often a table ends in an impasse, and the less cooperation it brings.";

    public override string Note =>
        "A covenant asks for every signature, which by arithmetic is harder for many; that a coalition of the willing goes on without the others is in the model too. In Utrecht 45 parties stand against one of each of nine kinds.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Parties.Raises(CollaborationOutcomes.ImpasseRate, Matters.Share),
            Parties.Lowers(CollaborationOutcomes.Cooperation, Matters.Share)),
        new("doorstroom-utrecht",
            new Treatment("covenant").Minus(OneOfAKind).Raises(CollaborationOutcomes.ImpasseRate, Matters.Share),
            new Treatment("covenant").Minus(OneOfAKind).Lowers(CollaborationOutcomes.Cooperation, Matters.Share)),
    ];
}
