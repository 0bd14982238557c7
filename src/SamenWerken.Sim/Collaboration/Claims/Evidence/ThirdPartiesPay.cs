using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class ThirdPartiesPay : Claim
{
    private static readonly Expectation[] Expectations =
    [
        Exchanging(8).Lowers(CollaborationOutcomes.WorstGain, Matters.Gain),
        Exchanging(2).HardlyLowers(CollaborationOutcomes.WorstGain, Matters.Gain),
    ];

    private static LinearContrast Exchanging(int parties) => LevelField.Of("exchange", 0).With("coordination.meetingCost", 0)
        .With("population.actors", parties).Minus(new Treatment("autonomous").With("population.actors", parties));

    public override string Id => "bilateral-exchange-leaves-third-parties-worse-off";

    public override string Source => "Dijkstra, Van Assen & Stokman (2008)";

    public override string Statement =>
        "What two exchange is paid for by third parties: among many the one that gains least loses by bilateral exchange, "
        + "while among two nobody does.";

    public override string Note =>
        "Meetings are free here, so that only deals can make anybody worse off; with two there is no third party, and "
        + "both must expect to gain. That nobody asks a third party is built in; that it loses more than it gains from what "
        + "others exchange is not.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Expectations),
    ];
}
