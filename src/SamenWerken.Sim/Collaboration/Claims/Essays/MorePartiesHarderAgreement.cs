using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class MorePartiesHarderAgreement : Claim
{
    private static readonly Treatment Covenant = LevelField.Of("covenant", 0);

    private static readonly LinearContrast Parties = Covenant.Dose("population.actors", 4, 8, 16, 24);

    private static readonly Treatment OneOfAKind =
        ((string[])["corporation", "tenant organisation", "home support", "sheltered living", "treatment", "shelter", "client council"])
            .Aggregate(Covenant, (treatment, kind) => treatment.With($"actors.{kind}.count", 1));

    private static Expectation[] Harder(LinearContrast more) =>
    [
        more.Raises(CollaborationOutcomes.ImpasseRate, Matters.Share),
        more.Lowers(CollaborationOutcomes.InterestGain, Matters.Gain),
    ];

    public override string Id => "the-more-parties-the-harder-to-agree";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "The more parties there are, the more often a table ends in an impasse, and the less it brings their interests "
        + "nearer.";

    public override string Note =>
        "A covenant asks for every signature, which by arithmetic is harder for many, and a facilitator hears as many "
        + "reactions an hour from many as from few; what the parties then gain in their interests is not built in. A "
        + "coalition of the willing goes on without the others. In Utrecht 45 parties stand against one of each of nine "
        + "kinds.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Harder(Parties)),
        new("doorstroom-utrecht", Harder(Covenant.Minus(OneOfAKind))),
    ];
}
