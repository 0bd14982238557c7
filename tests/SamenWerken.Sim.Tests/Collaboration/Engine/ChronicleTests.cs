using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>A run that is told is the run that is measured, and its story holds together.</summary>
public sealed class ChronicleTests
{
    private static readonly Scenario Restless = new() { Rounds = 40, Behaviour = new() { KeepSteepness = 3, Turnover = 0.01 } };

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(14)]
    public void Trust_of_each_in_each_other_goes_with_what_is_told_of_the_actors(int actors)
    {
        foreach (var round in (Restless with { Rounds = 9, Population = new() { Actors = actors } }).Run("mandate").Rounds)
        {
            Assert.Equal(actors, round.Trust.Count);
            for (var i = 0; i < actors; i++)
            {
                Assert.Equal(actors, round.Trust[i].Count);
                Assert.Equal(round.Actors[i].Trust, Enumerable.Range(0, actors).Where(j => j != i).Average(j => round.Trust[i][j]), 1e-12);
                Assert.Equal(round.Actors[i].Trusted, Enumerable.Range(0, actors).Where(j => j != i).Average(j => round.Trust[j][i]),
                    1e-12);
            }
        }
    }

    [Theory]
    [InlineData("mandate")]
    [InlineData("covenant")]
    [InlineData("exchange")]
    public void What_is_overruled_at_home_is_told_as_that_and_what_is_broken_otherwise_is_not(string strategy)
    {
        var heedless = Restless with { Behaviour = Restless.Behaviour with { Overruling = 0.3 } };
        Broke[] Broken(double clarity) =>
        [
            .. (heedless with { Behaviour = heedless.Behaviour with { MandateClarity = clarity } }).Run(strategy).Rounds
                .SelectMany(round => round.Happenings).OfType<Broke>(),
        ];
        Assert.Equal([false, true], Broken(clarity: 0).Select(broke => broke.Overruled).Distinct().Order());
        Assert.Equal([false], Broken(clarity: 1).Select(broke => broke.Overruled).Distinct());
    }

    // A story tells of every broken side what it was worth, so that all are weighed; else only those that may be broken are.
    [Theory]
    [InlineData("exchange", 5, 3)]
    [InlineData("relational", 8, 8)]
    [InlineData("norm", 14, 6)]
    [InlineData("phased", 8, 7)] // packages on local issues alone, and then on any
    public void A_run_goes_as_it_goes_when_nobody_tells_of_it(string strategy, int actors, int issues)
    {
        var scenario = new Scenario
        {
            Rounds = 25,
            Population = new() { Actors = actors, Issues = issues, Conscience = Spread.Of(0.2, 0.1), Cynicism = Spread.Of(0.4, 0.2) },
            Behaviour = new() { KeepSteepness = 3, Invention = 0.2 },
            Coordination = new() { Phased = new() { First = "norm", Until = 12, Then = "exchange" } },
            Events = [new GoalShift { Round = 7, Actor = "actor 2", Issue = "issue 1", Position = 0.9 }],
        };
        var (simulation, count) = (new Simulation(scenario), CollaborationOutcomes.All.Count);
        for (var replication = 0; replication < 5; replication++)
        {
            var (outcomes, rounds) = (new double[count], new double[scenario.Rounds * count]);
            simulation.Draw(3, (ulong)replication);
            simulation.Run(strategy, outcomes, rounds);
            var told = scenario.Run(strategy, replication, 3);
            Assert.Contains(told.Rounds, round => round.Happenings.OfType<Broke>().Any());
            Assert.Equal(told.Outcomes, outcomes);
            Assert.Equal(told.Rounds.SelectMany(round => round.Outcomes), rounds);
        }
    }

    [Theory]
    [InlineData("exchange")]
    [InlineData("relational")]
    [InlineData("norm")]
    [InlineData("covenant")]
    [InlineData("appeal")]
    [InlineData("mandate")]
    [InlineData("tender")]
    public void Nobody_breaks_what_was_not_agreed(string strategy)
    {
        var broken = 0;
        for (var replication = 0; replication < 4; replication++)
        {
            var run = Restless.Run(strategy, replication);
            var agreements = new List<AgreementState>();
            foreach (var round in run.Rounds)
            {
                // What can be broken stood at the end of the round before, or was agreed in this one.
                foreach (var deal in round.Happenings.OfType<Proposed>().Where(deal => deal.Accepted))
                {
                    agreements.AddRange(agreements.Where(
                        old => old.Bilateral && old.Parties.Contains(deal.Proposer) && old.Parties.Contains(deal.Responder))
                        .Select(old => old with { Issues = [.. old.Issues, deal.GivenIssue, deal.AskedIssue] }).ToList());
                    agreements.Add(
                        new AgreementState([deal.Proposer, deal.Responder], [deal.GivenIssue, deal.AskedIssue], true, round.Round));
                }

                foreach (var plan in round.Happenings.OfType<PlanMade>())
                    agreements.Add(new AgreementState([.. plan.Consenting, .. plan.Imposed], [], false, round.Round));
                var breaks = round.Happenings.OfType<Broke>().ToList();
                foreach (var broke in breaks)
                {
                    Assert.Contains(agreements, agreement => agreement.Parties.Contains(broke.Actor)
                        && (broke.Partner < 0
                            ? !agreement.Bilateral
                            : agreement.Bilateral && agreement.Parties.Contains(broke.Partner) && agreement.Issues.Contains(broke.Issue)));
                    Assert.InRange(broke.Probability, 0, 1);
                }

                Assert.All(round.Happenings.OfType<Dissolved>(), ended => Assert.Contains(
                    breaks, broke => (broke.Actor, broke.Partner) == (ended.First, ended.Second)
                        || (broke.Partner, broke.Actor) == (ended.First, ended.Second)));
                Assert.All(round.Happenings.OfType<Left>(), left => Assert.False(round.Actors[left.Actor].Member));
                Assert.Equal(round.Agreements.Count, round[CollaborationOutcomes.Agreements]);
                Assert.Equal(round.Agreements.OrderBy(agreement => agreement.Since), round.Agreements);
                agreements = [.. round.Agreements];
                broken += breaks.Count;
            }
        }

        Assert.True(broken > 0);
    }

    [Fact]
    public void Rates_of_a_run_are_what_its_story_counts()
    {
        var run = Restless.Run("exchange", 1);
        var proposals = run.Rounds.SelectMany(round => round.Happenings.OfType<Proposed>()).ToList();
        Assert.Equal(proposals.Count(proposal => !proposal.Accepted) / (double)proposals.Count, run[CollaborationOutcomes.RefusalRate],
            1e-12);
        Assert.All(proposals, proposal => Assert.Equal(proposal.Accepted, proposal.Gain > proposal.Required));
        foreach (var round in run.Rounds)
        {
            var breaks = round.Happenings.OfType<Broke>().Count();
            var refusals = round.Happenings.OfType<Proposed>().Count(proposal => !proposal.Accepted);
            Assert.Equal((breaks + refusals) / 8.0, round[CollaborationOutcomes.Conflict], 1e-12);
            Assert.Equal(round.Actors.Average(actor => actor.Cynicism), round[CollaborationOutcomes.Cynicism], 1e-12);
            Assert.Equal(round.Actors.Average(actor => actor.Gain), round[CollaborationOutcomes.JointGain], 1e-12);
            Assert.Equal(round.Actors.Count(actor => actor.Member) / 8.0, round[CollaborationOutcomes.Membership]);
            Assert.Equal(round.Actors.Average(actor => actor.Trust), round[CollaborationOutcomes.Trust], 1e-12);
        }
    }

    [Fact]
    public void A_table_tells_who_signed_and_every_impasse()
    {
        var run = Restless.Run("covenant", 2);
        var moments = 0;
        foreach (var round in run.Rounds)
        {
            var answers = round.Happenings.OfType<Answered>().ToList();
            Assert.Equal(round.Round > 0 && round.Round % 6 == 0, answers.Count > 0);
            if (answers.Count == 0)
                continue;
            moments++;
            var signers = answers.Where(answer => answer.Objection == Objection.None).Select(answer => answer.Actor).ToList();
            Assert.Equal(signers.Count < answers.Count, round.Happenings.OfType<Impasse>().Any());
            // A coalition of the willing takes two, and who has no move is no party.
            var plan = round.Happenings.OfType<PlanMade>().SingleOrDefault();
            Assert.True(plan is null || (plan.Consenting.Count >= 2 && plan.Consenting.All(signers.Contains) && plan.Imposed.Count == 0));
        }

        Assert.Equal(run.Rounds.Sum(round => round.Happenings.OfType<Impasse>().Count()) / (double)moments,
            run[CollaborationOutcomes.ImpasseRate], 1e-12);
    }

    [Fact]
    public void A_mandate_binds_everybody_and_weighs_on_who_would_not_have_signed()
    {
        var run = new Scenario { Rounds = 26 }.Run("mandate", 1);
        foreach (var round in run.Rounds)
        {
            var plan = round.Happenings.OfType<PlanMade>().SingleOrDefault();
            Assert.Equal(round.Round is 0 or 12 or 24, plan is not null);
            Assert.True(plan is null || (plan.Consenting.Count + plan.Imposed.Count == 8 && plan.Enforcement == 0.5));
            Assert.True(round[CollaborationOutcomes.Reactance] > 0);
            Assert.True(round[CollaborationOutcomes.Cost] >= 0.002);
        }
    }

    [Fact]
    public void A_norm_that_passes_binds_the_minority_too()
    {
        var bound = 0;
        for (var replication = 0; replication < 10; replication++)
        {
            foreach (var round in new Scenario { Rounds = 30 }.Run("norm", replication).Rounds)
            {
                if (round.Happenings.OfType<PlanMade>().SingleOrDefault() is not { } plan)
                    continue;
                var answers = round.Happenings.OfType<Answered>().ToList();
                var passes = 3 * answers.Count(answer => answer.Objection == Objection.None) >= 2 * answers.Count;
                Assert.True(passes || plan.Imposed.Count == 0);
                // Only the regional issues, that are the odd ones, are on the table.
                Assert.All(plan.Target.Index(), issue => Assert.True(issue.Index % 2 == 1 || double.IsNaN(issue.Item)));
                bound += plan.Imposed.Count;
            }
        }

        Assert.True(bound > 0);
    }

    [Theory]
    [InlineData("autonomous", true, true, true)]
    [InlineData("adjustment", true, true, true)]
    [InlineData("exchange", false, false, true)]
    [InlineData("covenant", false, true, false)]
    [InlineData("mandate", false, true, true)]
    [InlineData("norm", false, false, false)]
    public void What_could_not_happen_is_missing_and_not_zero(string strategy, bool noSides, bool noProposals, bool noMoments)
    {
        var run = new Scenario().Run(strategy, 3);
        Assert.Equal(
            (noSides, noProposals, noMoments),
            (double.IsNaN(run[CollaborationOutcomes.KeepRate]), double.IsNaN(run[CollaborationOutcomes.RefusalRate]),
                double.IsNaN(run[CollaborationOutcomes.ImpasseRate])));
    }

    [Fact]
    public void With_nobody_left_there_is_no_planning_moment()
    {
        var empty = new Scenario
        {
            Rounds = 20,
            Actors = [new("a") { Member = false }, new("b") { Member = false }],
        };
        Assert.Equal(double.NaN, empty.Run("covenant")[CollaborationOutcomes.ImpasseRate]);
        Assert.Equal(double.NaN, empty.Run("appeal")[CollaborationOutcomes.ImpasseRate]);
    }
}
