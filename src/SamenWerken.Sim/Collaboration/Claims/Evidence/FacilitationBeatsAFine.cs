using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class FacilitationBeatsAFine : Claim
{
    private static readonly LinearContrast Time = Covenant(64, 0).Minus(Covenant(16, 0)), Fine = Covenant(16, 0.15).Minus(Covenant(16, 0));

    private static readonly Expectation[] Expectations =
    [
        Time.Raises(CollaborationOutcomes.Cooperation, Matters.Share),
        Time.Minus(Fine).Raises(CollaborationOutcomes.Cooperation, Matters.Share),
    ];

    private static Treatment Covenant(double proposals, double force) =>
        LevelField.Of("covenant", force).With("coordination.proposals", proposals).With("coordination.monitoring", 0);

    public override string Id => "a-facilitators-time-is-worth-more-than-a-fine";

    public override string Source =>
        "Klijn, Edelenbos & Steijn (2010), Administration & Society 42, 193; "
        + "Klein, Faratin, Sayama & Bar-Yam (2003), Group Decision and Negotiation 12, 111–125";

    public override string Statement =>
        "Four times as much of a facilitator's time brings a covenant more cooperation than a fine on breaking it.";

    public override string Note =>
        "Proposals from 16 to 64 an issue and session, against enforcement from 0 to 0.15. A facilitator's time is "
        + "nobody's cost in the model, nor is the upkeep of a fine (monitoring 0): what either is worth, not what it costs.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("weer-thuis-gouda", Expectations),
    ];
}
