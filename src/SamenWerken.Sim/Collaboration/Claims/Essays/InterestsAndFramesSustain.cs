using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class InterestsAndFramesSustain : Claim
{
    private const double Turnover = 0.02;

    private static readonly LinearContrast Frame = Changing("covenant").Minus(Changing("relational"));

    private static Treatment Changing(string strategy) => LevelField.Of(strategy, 0).With("behaviour.turnover", Turnover);

    private static Treatment Open(double openness) => LevelField.Of("covenant", 0).With("population.openness.mean", openness);

    public override string Id => "interests-and-frames-sustain-collaboration";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "A frame of agreements among parties that told their interests sustains collaboration better than relations "
        + "alone, also when people change; and without open interests the frame is worth less.";

    public override string Note =>
        "People change: each actor's representative with a chance of 0.02 a month. Both spend as much and are not "
        + "enforced; the facilitator's own hours are nobody's cost, which flatters the frame.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference",
            Frame.Raises(CollaborationOutcomes.Cooperation, Matters.Share),
            Open(0.75).Minus(Open(0.15)).Raises(CollaborationOutcomes.Cooperation, Matters.Share)) { Beside = LevelField.Baselines },
        new("weer-thuis-gouda", Frame.Raises(CollaborationOutcomes.Cooperation, Matters.Share)) { Beside = LevelField.Baselines },
    ];
}
