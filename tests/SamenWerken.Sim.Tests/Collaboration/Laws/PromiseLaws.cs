using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using Outcome = SamenWerken.Sim.Experiments.Outcome;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>What holds under every strategy to which it applies: what is promised, what is seen, what gains are made of.</summary>
public sealed class PromiseLaws
{
    private const double Rounding = 1e-12;

    private static readonly int Width = Outcomes.All.Count;

    private static Config Times(int tests, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260305UL, seed);

    private static double[] Run(
        Scenario scenario, string strategy, Action<Simulation, int>? look = null, Action<Simulation>? before = null, ulong replication = 4)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(11, replication);
        before?.Invoke(simulation);
        var rounds = new double[scenario.Rounds * Width];
        simulation.Situation.Story = look is null ? null : [];
        simulation.Run(strategy, new double[Width], rounds, t =>
        {
            look?.Invoke(simulation, t);
            simulation.Situation.Story?.Clear();
        });
        return rounds;
    }

    /// <summary>Whoever wants the same, and what residents are taken to need, has nothing to agree on, and nothing to break.</summary>
    [Property(MaxTest = 60, Replay = "20260305,101")]
    public Property Where_all_ideals_are_the_perceived_need_there_is_no_impasse_no_side_and_no_breach() =>
    Prop.ForAll(AnyScenario.All, any =>
    {
        var scenario = any with
        {
            InfoNoise = 0,
            Population = any.Population with { Alignment = 1 },
            Actors = [.. any.Actors.Select(actor => actor with { Position = null })],
            Events = [.. any.Events.Where(happens => happens is not GoalShift)],
        };
        foreach (var strategy in AnyScenario.Strategies)
        {
            Run(scenario, strategy, (simulation, t) =>
            {
                var tally = simulation.Situation.Accounts.Tally;
                Assert.True(tally is { Impasses: 0, Sides: 0, Kept: 0, NonSignatures: 0, Proposals: 0 }, $"{strategy}, round {t}");
                Assert.Equal(0, simulation.Situation.AgreementsInForce);
            });
        }
    });

    /// <summary>Y is what is measured; what actors see of it is Ŷ.</summary>
    [Property(MaxTest = 60, Replay = "20260305,103")]
    public Property With_the_perceived_need_fixed_another_need_changes_no_decision() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        var values = 0;
        foreach (var strategy in AnyScenario.Strategies)
        {
            var (here, there) = (Run(scenario, strategy), Run(scenario, strategy, before: simulation =>
            {
                for (var k = 0; k < simulation.World.Issues; k++)
                    simulation.World.Need[k] = simulation.World.Need[k] < 0.5 ? 1 : 0;
            }));
            for (var at = 0; at < here.Length; at++)
            {
                var outcome = Outcomes.All[at % Width];
                if (outcome == Outcomes.PublicValue)
                    values += here[at] == there[at] ? 0 : 1;
                else if (outcome != Outcomes.HouseholdsHelped)
                    Assert.True(here[at].Equals(there[at]), $"{strategy}, round {at / Width}: {outcome} is {here[at]:R} and {there[at]:R}");
            }
        }

        Assert.True(values > 0 || scenario.Disciplines == 0, "another need leaves public value as it is");
    });

    [Property(MaxTest = 60, Replay = "20260305,105")]
    public Property Gains_are_what_came_nearer_and_acting_alike_less_ones_own_way_and_costs() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        foreach (var strategy in AnyScenario.Strategies)
        {
            var rounds = Run(scenario, strategy);
            for (var row = 0; row < rounds.Length; row += Width)
            {
                double At(Outcome outcome) => rounds[row + Outcomes.All.IndexOf(outcome)];
                var parts = At(Outcomes.InterestGain) + At(Outcomes.CoherenceGain) - At(Outcomes.OwnWayCost) - At(Outcomes.Cost);
                var apart = Math.Abs(At(Outcomes.JointGain) - parts);
                Assert.True(apart <= Rounding, $"{strategy}, round {row / Width}: {At(Outcomes.JointGain):R} and {parts:R}");
                Assert.InRange(At(Outcomes.Cooperation), -1, 1);
                Assert.True(At(Outcomes.WorstGain) <= At(Outcomes.JointGain) + Rounding);
            }
        }
    });

    /// <summary>
    /// A switch resets plans, the text, remembered nets and a tender's influence: for who has none of these, nothing happens.
    /// </summary>
    [Theory]
    [InlineData("autonomous", 1, 107)]
    [InlineData("exchange", 1, 109)]
    [InlineData("relational", 1, 111)]
    [InlineData("appeal", 3, 113)]
    [InlineData("mandate", 6, 115)]
    [InlineData("tender", 12, 117)]
    public void A_strategy_followed_by_itself_is_that_strategy(string strategy, int period, ulong seed) => Prop.ForAll(
        AnyScenario.All, Arb.From(Gen.Choose(1, 4)), (any, periods) =>
        {
            var scenario = any with
            {
                Events = [.. any.Events.Where(happens => happens is not (StrategyChange or Leave or Join))],
                Actors = [.. any.Actors.Select(actor => actor with { Member = true })],
                Coordination = any.Coordination with
                {
                    PlanEvery = 3, Exit = false, Phased = new() { First = strategy, Then = strategy, Until = periods * period },
                },
            };
            var (once, twice) = (Run(scenario, strategy), Run(scenario, "phased"));
            for (var at = 0; at < once.Length; at++)
            {
                // Cooperation is a ratio to what can be very small.
                var allowed = Outcomes.All[at % Width] == Outcomes.Cooperation ? 1e-6 : 1e-9;
                Assert.True(
                    once[at].Equals(twice[at]) || Math.Abs(once[at] - twice[at]) <= allowed,
                    $"round {at / Width}: {Outcomes.All[at % Width]} is {once[at]:R} and {twice[at]:R}");
            }
        }).Check(Times(40, seed));

    /// <summary>Whatever takes over later has as much time to show itself as what came first.</summary>
    [Theory]
    [InlineData("exchange")]
    [InlineData("covenant")]
    [InlineData("norm")]
    [InlineData("appeal")]
    public void What_takes_over_loses_nobody_in_its_first_rounds(string strategy)
    {
        var (early, late) = (0, 0);
        for (var until = 8; until < 28; until++)
        {
            var scenario = new Scenario
            {
                Rounds = 40,
                Population = new() { Cynicism = Spread.Of(0.7, 0.05) },
                Coordination = new() { MeetingCost = 0.01, Phased = new() { First = "relational", Then = strategy, Until = until } },
            };
            Run(scenario, "phased", (simulation, t) =>
            {
                var left = simulation.Situation.Story!.OfType<Left>().Count();
                Assert.True(left == 0 || t - simulation.Situation.Since > 5, $"somebody leaves in round {t}, {t - until} after the switch");
                (early, late) = t < until ? (early + left, late) : (early, late + left);
            });
        }

        Assert.True(early > 0 && late > 0);
    }

    [Property(MaxTest = 100, Replay = "20260305,119")]
    public Property Whoever_wins_an_issue_carries_enough_of_it() =>
    Prop.ForAll(AnyScenario.All, Arb.From(Gen.Choose(0, 60)), (any, percent) =>
    {
        var scenario = any with { Coordination = any.Coordination with { Capability = percent / 100.0, TenderPeriod = 1 } };
        Run(scenario, "tender", (simulation, _) =>
        {
            var s = simulation.Situation;
            foreach (var won in s.Story!.OfType<TenderWon>())
            {
                Assert.InRange(won.Winners.Count, 1, 2);
                foreach (var i in won.Winners)
                {
                    Assert.True(s.InitialInfluenceOn(i, won.Issue) >= percent / 100.0);
                    Assert.True(s.InfluenceOn(i, won.Issue) >= s.InitialInfluenceOn(i, won.Issue) - Rounding);
                }
            }
        });
    });

    /// <summary>The same rule under an appeal and at a table: an impasse frustrates who would have signed, and nobody else.</summary>
    [Theory]
    [InlineData("appeal")]
    [InlineData("covenant")]
    [InlineData("norm")]
    public void An_impasse_frustrates_who_would_have_signed(string strategy)
    {
        var seen = 0;
        var scenario = new Scenario { Behaviour = new() { RefusalFrustration = 0 } };
        for (var replication = 0UL; replication < 10; replication++)
        {
            Run(scenario, strategy, (simulation, t) =>
            {
                var s = simulation.Situation;
                var impasse = s.Story!.OfType<Impasse>().Any();
                foreach (var answer in s.Story!.OfType<Answered>())
                {
                    var frustrated = impasse && answer.Objection == Objection.None;
                    Assert.Equal(frustrated ? 0.1 : 0, s.Accounts.Frustration[answer.Actor], Rounding);
                    seen += frustrated ? 1 : 0;
                }
            }, replication: replication);
        }

        Assert.True(seen > 0);
    }
}
