using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Claims.Evidence;

internal sealed class SlowGrowthBeatsABigStart : Claim
{
    private const int Parties = 12, Start = 4, Every = 3;

    private static readonly Treatment Few = LevelField.Of("covenant", 0);

    // Who joins in the first round was there from the start.
    private static readonly Treatment All = Enumerable.Range(0, Parties - Start)
        .Aggregate(Few, (treatment, entrant) => treatment.With($"events.{entrant}.round", 0));

    private static Scenario Growing(Scenario scenario) => scenario with
    {
        Actors = [.. Enumerable.Range(1, Parties).Select(number => new Actor($"party {number}") { Member = number <= Start })],
        Events = [.. Enumerable.Range(1, Parties - Start).Select(entrant => new Join { Round = Every * entrant, Actor = $"party {Start + entrant}" })],
    };

    public override string Id => "slow-growth-beats-a-big-start";

    public override string Source => "Weber (2006), American Economic Review 96, 114–126";

    public override string Statement =>
        "A collaboration that starts with few and lets others in one by one reaches more cooperation than one that starts with all.";

    public override string Note =>
        "Twelve parties; the start with few has four, and one more every third month until the second year. Cooperation is that of the second half, when all are in. In the experiments entrants saw how the others had fared; here they know no more than anybody.";

    public override IReadOnlyList<Trial> Trials =>
    [
        new("reference", Few.Minus(All).Raises(CollaborationOutcomes.Cooperation, Matters.Share)) { Prepared = scenario => Growing((Scenario)scenario) },
    ];
}
