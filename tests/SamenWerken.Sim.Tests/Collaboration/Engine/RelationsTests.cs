using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>The mean of trust is kept while nobody's trust changed, and no longer.</summary>
public sealed class RelationsTests
{
    private const int Figures = 12;

    private static readonly Scenario Restless = new()
    {
        Rounds = 30,
        Population = new() { Actors = 7 },
        Behaviour = new() { Turnover = 0.03 },
        Coordination = new() { PlanEvery = 3 },
        Events = [new TurnoverWave { Round = 11 }],
    };

    private static void IsAsTrustIs(Situation situation)
    {
        for (var i = 0; i < situation.Actors; i++)
        {
            var others = Enumerable.Range(0, situation.Actors).Where(j => j != i);
            Assert.Equal(others.Average(j => situation.Trust(i, j)), situation.Relations.MeanTrusts[i], Figures);
        }
    }

    [Theory]
    [InlineData("covenant")]
    [InlineData("norm")]
    [InlineData("relational")]
    [InlineData("tender")]
    [InlineData("mandate")]
    public void After_every_round_it_is_that_of_trust_as_it_is(string strategy)
    {
        var simulation = new Simulation(Restless);
        for (var replication = 0UL; replication < 3; replication++)
        {
            simulation.Draw(5, replication);
            simulation.Run(strategy, new double[Outcomes.All.Count], null, _ => IsAsTrustIs(simulation.Situation));
        }
    }

    [Fact]
    public void After_meetings_a_disappointment_and_a_new_face_it_is_another()
    {
        var simulation = new Simulation(Restless);
        simulation.Draw(5, 1);
        var situation = simulation.Situation;
        situation.Begin();
        IsAsTrustIs(situation);
        situation.HoldMeetings(MeetingStyle.Exploring);
        IsAsTrustIs(situation);
        situation.HoldMeetings(MeetingStyle.Ordinary);
        IsAsTrustIs(situation);
        situation.Disappoint(2, 4, 0.5);
        IsAsTrustIs(situation);
        situation.ChangeRepresentative(2);
        IsAsTrustIs(situation);
    }
}
