using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class InventionMakesRelationsPay : Claim
{
    private static readonly LinearContrast Without = Relations(0), With = Relations(0.5);

    private static readonly Expectation[] Expectations =
    [
        Without.HardlyRaises(CollaborationOutcomes.JointGain, Matters.Gain),
        With.Raises(CollaborationOutcomes.JointGain, Matters.Gain),
        With.Minus(Without).Raises(CollaborationOutcomes.Cooperation, Matters.Share),
    ];

    private static LinearContrast Relations(double invention) => Inventive("relational", invention).Minus(Inventive("exchange", invention));

    private static Treatment Inventive(string strategy, double invention) =>
        LevelField.Of(strategy, 0).With("behaviour.invention", invention);

    public override string Id => "invention-is-what-makes-relations-pay";

    public override string Source => Essay.WeerThuis;

    public override string Statement =>
        "Relations pay because parties who know each other's practice come up with unconventional solutions: without "
        + "these, time spent on relations brings hardly more than time spent on dealing, with them it brings more.";

    public override string Note =>
        "Inventions come where two know and trust each other, in every strategy that has meetings (0.5 of the meetings of "
        + "two who do so fully; follow-up of Follett 1925): that relations find more of them is built in, what they are "
        + "worth to the whole is not.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
        new("weer-thuis-nieuwegein", Expectations),
    ];
}
