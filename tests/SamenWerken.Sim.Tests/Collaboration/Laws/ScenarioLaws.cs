using SamenWerken.Sim.Numbers;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>What holds for every strategy that there is and any scenario without mistakes.</summary>
public sealed class ScenarioLaws
{
    private const double Rounding = 1e-12;

    /// <summary>Runs every strategy in the scenario and looks after every round.</summary>
    private static void Watch(Scenario scenario, Action<Simulation, double[]> look, bool story = false,
        IEnumerable<string>? strategies = null)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(7, 3);
        foreach (var strategy in strategies ?? AnyScenario.Strategies)
        {
            var (outcomes, rounds) =
                (new double[CollaborationOutcomes.All.Count], new double[scenario.Rounds * CollaborationOutcomes.All.Count]);
            simulation.Situation.Story = story ? [] : null;
            try
            {
                simulation.Run(strategy, outcomes, rounds, t =>
                {
                    look(simulation, rounds[(t * CollaborationOutcomes.All.Count)..((t + 1) * CollaborationOutcomes.All.Count)]);
                    simulation.Situation.Story?.Clear();
                });
                look(simulation, outcomes);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"{strategy}, round {simulation.Situation.Round}: {problem.Message}", problem);
            }
        }
    }

    private static IEnumerable<double> Pairs(Situation situation, double[] matrix) =>
        from i in Enumerable.Range(0, situation.Actors)
        from j in Enumerable.Range(0, situation.Actors)
        select matrix[i * situation.Ground.Column + j];

    private static IEnumerable<double> Cells(Situation situation, double[] matrix) =>
        from i in Enumerable.Range(0, situation.Actors)
        from k in Enumerable.Range(0, situation.Issues)
        select matrix[i * situation.Ground.Stride + k];

    private static void InUnit(IEnumerable<double> values, string what)
    {
        foreach (var value in values)
            Assert.True(value is >= 0 and <= 1, $"{what} is {value:R}");
    }

    [Property(MaxTest = 1000, Replay = "20260101,41")]
    public Property Every_scenario_of_these_laws_can_be_simulated() => Prop.ForAll(
        AnyScenario.All, scenario => Assert.Empty(ScenarioCheck.Mistakes(scenario, AnyScenario.Strategies)));

    [Property(MaxTest = 250, Replay = "20260101,43")]
    public Property States_actions_and_outcomes_stay_in_their_ranges() =>
    Prop.ForAll(AnyScenario.All, scenario => Watch(scenario, (simulation, outcomes) =>
    {
        var s = simulation.Situation;
        InUnit(s.States.Cynicism.Take(s.Actors), "cynicism");
        InUnit(s.States.Orientation.Take(s.Actors), "public orientation");
        InUnit(s.States.Openness.Take(s.Actors), "openness");
        InUnit(Pairs(s, s.Relations.TrustIn), "trust");
        InUnit(Pairs(s, s.Relations.KnowledgeOf), "knowledge");
        InUnit(Cells(s, s.Binding.Committed.Actions), "a committed action");
        InUnit(Cells(s, simulation.Acting.Actions), "an action");
        InUnit(Cells(s, s.Ground.Influence), "influence");
        foreach (var outcome in CollaborationOutcomes.All)
        {
            var value = outcomes[CollaborationOutcomes.All.IndexOf(outcome)];
            Assert.True(double.IsNaN(value) || (value >= outcome.Least - Rounding && value <= outcome.Largest + Rounding),
                $"{outcome} is {value:R}");
        }

        var helped = outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.HouseholdsHelped)];
        Assert.True(helped >= 0 && helped <= scenario.Households, $"{helped} of {scenario.Households} households are helped");
        Assert.True(s.Accounts.Cost.All(cost => cost >= 0) && s.Accounts.Imposed.All(shift => shift >= -Rounding));
    }));

    [Property(MaxTest = 60, Replay = "20260101,45")]
    public Property Only_outcomes_that_need_sides_proposals_or_planning_moments_can_be_missing() =>
    Prop.ForAll(AnyScenario.All, scenario => Watch(scenario, (_, outcomes) =>
    {
        var may = new[] { CollaborationOutcomes.KeepRate, CollaborationOutcomes.RefusalRate, CollaborationOutcomes.ImpasseRate,
            CollaborationOutcomes.CynicismEnd };
        Assert.All(CollaborationOutcomes.All.Where(outcome => !may.Contains(outcome)),
            outcome => Assert.True(double.IsFinite(outcomes[CollaborationOutcomes.All.IndexOf(outcome)]), outcome.Key));
    }));

    [Property(MaxTest = 60, Replay = "20260101,47")]
    public Property Saliences_public_weights_and_influences_stay_normalised() =>
    Prop.ForAll(AnyScenario.All, scenario => Watch(scenario, (simulation, _) =>
    {
        var (s, world) = (simulation.Situation, simulation.World);
        for (var i = 0; i < s.Actors; i++)
            Assert.Equal(1, Enumerable.Range(0, s.Issues).Sum(k => s.Salience(i, k)), Rounding);
        for (var k = 0; k < s.Issues; k++)
        {
            Assert.Equal(1, Enumerable.Range(0, s.Actors).Sum(i => s.InfluenceOn(i, k)), Rounding);
            for (var i = 0; i < s.Actors; i++)
                Assert.Equal(s.InfluenceOn(i, k), s.Ground.InfluenceByIssue[k * s.Ground.Column + i]);
        }

        Assert.Equal(1, world.Weight.Sum(), Rounding);
    }));

    [Property(MaxTest = 150, Replay = "20260101,49")]
    public Property Everybody_is_committed_to_its_own_plus_all_its_agreements_clipped_once() =>
    Prop.ForAll(AnyScenario.All, scenario => Watch(scenario, (simulation, _) =>
    {
        var s = simulation.Situation;
        var moved = new double[s.Binding.Committed.Moved.Length];
        for (var place = 0; place < s.Plans; place++)
        {
            Assert.True(s.Plan(place).Parties >= 2, "a plan of fewer than two");
            for (var cell = 0; cell < moved.Length; cell++)
                moved[cell] += s.Plan(place).Binds(cell / s.Ground.Stride) ? s.Plan(place).Moves[cell] : 0;
        }

        for (var place = 0; place < s.Packages; place++)
        {
            var package = s.Package(place);
            Assert.True(place == 0 || s.Package(place - 1).Since <= package.Since, "an older package stands behind a younger one");
            foreach (var actor in new[] { package.First, package.Second })
            {
                for (var k = 0; k < s.Issues; k++)
                    moved[actor * s.Ground.Stride + k] += package.Move(actor, k);
            }
        }

        for (var i = 0; i < s.Actors; i++)
        {
            for (var k = 0; k < s.Issues; k++)
            {
                var cell = i * s.Ground.Stride + k;
                Assert.Equal(moved[cell], s.Binding.Committed.Moved[cell], Rounding);
                Assert.Equal(Quartet.Clip(s.Binding.Committed.Own[cell] + s.Binding.Committed.Moved[cell]),
                    s.Binding.Committed.Actions[cell]);
                Assert.Equal(s.Binding.Committed.Actions[cell], s.Binding.Committed.ActionsByIssue[k * s.Ground.Column + i]);
            }
        }

        for (var k = 0; k < s.Issues; k++)
        {
            var x = Enumerable.Range(0, s.Actors).Sum(i => s.InfluenceOn(i, k) * s.Binding.Committed.Actions[i * s.Ground.Stride + k]);
            var spread = Enumerable.Range(0, s.Actors)
                .Sum(i => s.InfluenceOn(i, k) * Math.Abs(s.Binding.Committed.Actions[i * s.Ground.Stride + k] - x));
            Assert.Equal(x, s.Binding.Committed.X[k], Rounding);
            Assert.Equal(1 - 2 * scenario.Fragmentation * spread, s.Binding.Committed.C[k], Rounding);
        }
    }));

    [Property(MaxTest = 150, Replay = "20260101,51")]
    public Property Who_is_no_member_is_party_to_nothing_and_acts_at_its_ideal() => Prop.ForAll(AnyScenario.All, scenario =>
        Watch(scenario, (simulation, _) =>
        {
            var s = simulation.Situation;
            for (var i = 0; i < s.Actors; i++)
            {
                if (s.IsMember(i))
                    continue;
                Assert.DoesNotContain(Enumerable.Range(0, s.Packages),
                    place => s.Package(place).First == i || s.Package(place).Second == i);
                Assert.DoesNotContain(Enumerable.Range(0, s.Plans), place => s.Plan(place).Binds(i));
                for (var k = 0; k < s.Issues; k++)
                    Assert.Equal(s.Position(i, k), s.Committed(i, k), Rounding);
                Assert.Equal(0, s.Accounts.Imposed[i], Rounding);
            }
        }));

    [Property(MaxTest = 200, Replay = "20260101,53")]
    public Property Going_alone_leaves_everything_as_it_is() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        var steady = scenario with { Events = [.. scenario.Events.Where(happens => happens is not StrategyChange)] };
        Watch(steady, (simulation, outcomes) =>
        {
            var s = simulation.Situation;
            Assert.Equal(0, outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.JointGain)], Rounding);
            Assert.Equal(0, outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cooperation)], Rounding);
            Assert.Equal(0, outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Effort)], Rounding);
            Assert.Equal(0, outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Inequality)], Rounding);
            Assert.Equal(0, outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Cost)], Rounding);
            Assert.Equal(0, outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Conflict)], Rounding);
            Assert.Equal(0, outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Agreements)], Rounding);
            for (var i = 0; i < s.Actors; i++)
            {
                Assert.Equal(0, simulation.Acting.Gain[i], Rounding);
                Assert.Equal(simulation.World.Cynicism[i], s.Cynicism(i), Rounding); // it began there, so it fades to there
                Assert.Equal(simulation.World.Orientation[i], s.PublicOrientation(i), Rounding);
            }

            Assert.All(Cells(s, simulation.Acting.Actions).Zip(Cells(s, s.Ground.Ideal)), pair => Assert.Equal(pair.Second, pair.First));
        }, strategies: ["autonomous"]);
    });

    [Property(MaxTest = 200, Replay = "20260101,65")]
    public Property Whoever_adjusted_last_cannot_do_better_by_itself() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        // Without learning, what an actor decided by is still what it looks at after the round.
        var steady = scenario with
        {
            Events = [.. scenario.Events.Where(happens => happens is not StrategyChange)],
            Behaviour = new() { OrientationRate = 0, OrientationFade = 0, CynicismRate = 0, CynicismFade = 0 },
            // A package that stood before would hold who adjusts.
            Coordination = scenario.Coordination with { Deals = 0 },
        };
        Watch(steady, (simulation, _) =>
        {
            var s = simulation.Situation;
            var last = (s.Round + s.Actors - 1) % s.Actors;
            var response = new BestResponse(s.Ground, scenario.Coordination.AdjustmentSteps);
            for (var k = 0; k < s.Issues && s.IsMember(last); k++)
            {
                var committed = s.Binding.Committed;
                var (best, _, _) = response.Of(committed.ActionsByIssue, committed.X[k], last, k, s.States.PublicShare(last));
                Assert.Equal(s.Committed(last, k), best);
            }
        }, strategies: ["adjustment"]);
    });

    [Property(MaxTest = 30, Replay = "20260101,67")]
    public Property What_was_adjusted_without_promises_does_not_outlive_adjustment() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        var switching = scenario with
        {
            Events = [],
            Coordination = scenario.Coordination with { Phased = new() { First = "adjustment", Until = 3, Then = "autonomous" } },
        };
        Watch(switching, (simulation, _) =>
        {
            var s = simulation.Situation;
            if (s.Round >= 3)
                Assert.All(Cells(s, s.Binding.Committed.Actions).Zip(Cells(s, s.Ground.Ideal)),
                    pair => Assert.Equal(pair.Second, pair.First));
        }, strategies: ["phased"]);
    });

    [Property(MaxTest = 100, Replay = "20260101,55")]
    public Property With_the_same_ideals_as_residents_need_nobody_gains_by_moving() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        var agreed = scenario with
        {
            InfoNoise = 0,
            Population = scenario.Population with { Alignment = 1 },
            Actors = [.. scenario.Actors.Select(actor => actor with { Position = null })],
            Events = [.. scenario.Events.Where(happens => happens is not GoalShift)],
        };
        Watch(agreed, (simulation, _) =>
        {
            var s = simulation.Situation;
            for (var i = 0; i < s.Actors; i++)
                Assert.True(simulation.Acting.Gain[i] <= Rounding, $"{i} gains {simulation.Acting.Gain[i]:R}");
            Assert.All(Cells(s, s.Binding.Committed.Actions).Zip(Cells(s, s.Ground.Ideal)),
                pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        }, strategies: AnyScenario.Strategies);
    });

    [Property(MaxTest = 120, Replay = "20260101,57")]
    public Property No_agreement_crosses_a_red_line_of_who_consents() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        // Without events and turnover agreements come and go in one order within a round: meetings, then the table, then what ends.
        var steady = scenario with { Events = [], Behaviour = scenario.Behaviour with { Turnover = 0 } };
        var committed = Array.Empty<double>();
        Watch(steady, (simulation, _) =>
        {
            var s = simulation.Situation;
            if (s.Round == 0)
                committed = [.. s.Ground.Ideal];
            var switched = false;
            foreach (var happening in s.Story!)
            {
                if (happening is PlanMade { Strategy: not "tender" } plan)
                {
                    foreach (var i in plan.Consenting)
                    {
                        for (var k = 0; k < s.Issues; k++)
                        {
                            var far = Math.Abs(plan.Target[k] - s.Position(i, k)) > s.RedLine(i, k) + Rounding;
                            Assert.False(far && s.Salience(i, k) * s.Issues >= 1, $"{plan.Strategy} crosses the red line of {i} on {k}");
                        }
                    }
                }
                else if (happening is StrategyChanged)
                {
                    switched = true; // with it plans lapse and everybody's commitments change before anything is agreed
                }
                else if (!switched && happening is Proposed { Accepted: true } deal)
                {
                    Cross(s, committed, deal.Proposer, deal.GivenIssue, deal.Given);
                    Cross(s, committed, deal.Responder, deal.AskedIssue, deal.Asked);
                }
            }

            committed = [.. s.Binding.Committed.Actions];
        }, story: true);
    });

    // An exchange ends within the red line, or, where other agreements have already led beyond it, nearer to the ideal.
    private static void Cross(Situation s, double[] committed, int actor, int issue, double move)
    {
        var cell = actor * s.Ground.Stride + issue;
        var (before, after) = (Math.Abs(committed[cell] - s.Ground.Ideal[cell]), Math.Abs(committed[cell] + move - s.Ground.Ideal[cell]));
        Assert.True(after <= s.World.RedLine[cell] + Rounding || after <= before,
            $"{actor} crosses its red line on {issue}: {before} to {after}");
        committed[cell] = Quartet.Clip(committed[cell] + move);
    }

    [Property(MaxTest = 40, Replay = "20260101,59")]
    public Property The_same_seed_gives_the_same_runs_in_any_order_and_alone() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        var (forth, back) = (new Simulation(scenario), new Simulation(scenario));
        double[] Outcomes(Simulation simulation, int replication, string strategy, out double[] rounds)
        {
            simulation.Draw(11, (ulong)replication);
            var outcomes = new double[CollaborationOutcomes.All.Count];
            rounds = new double[scenario.Rounds * CollaborationOutcomes.All.Count];
            simulation.Run(strategy, outcomes, rounds);
            return outcomes;
        }

        var runs =
            (from replication in Enumerable.Range(0, 3) from strategy in AnyScenario.Strategies select (replication, strategy)).ToList();
        var first = runs.ToDictionary(run => run, run => (Outcomes(forth, run.replication, run.strategy, out var rounds), rounds));
        foreach (var run in Enumerable.Reverse(runs))
        {
            Assert.Equal(first[run].Item1, Outcomes(back, run.replication, run.strategy, out var rounds));
            Assert.Equal(first[run].rounds, rounds);
        }

        var strange = AnyScenario.Strategies[scenario.Rounds % AnyScenario.Strategies.Length];
        var alone = scenario.Run(strange, 2, 11);
        Assert.Equal(first[(2, strange)].Item1, alone.Outcomes);
        Assert.Equal(first[(2, strange)].rounds, alone.Rounds.SelectMany(round => round.Outcomes));
    });

    [Property(MaxTest = 12, Replay = "20260101,61")]
    public Property A_comparison_is_the_same_on_1_2_and_5_threads() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        Comparison On(int threads) => scenario.Compare(AnyScenario.Strategies, replications: 21, seed: 5, threads, rounds: true);
        var one = On(1);
        foreach (var threads in new[] { 2, 5 })
        {
            var more = On(threads);
            Assert.Equal(one.Summaries, more.Summaries);
            Assert.Equal(one.Contrasts, more.Contrasts);
            Assert.Equal(one.Rounds, more.Rounds);
        }
    });

    [Property(MaxTest = 30, Replay = "20260101,63")]
    public Property A_comparison_is_made_of_the_runs_that_one_can_make_alone() => Prop.ForAll(AnyScenario.All, scenario =>
    {
        var comparison = scenario.Compare(["exchange", "norm"], replications: 10, seed: 5, threads: 2);
        foreach (var strategy in comparison.Strategies)
        {
            var runs = Enumerable.Range(0, 10).Select(replication => scenario.Run(strategy, replication, 5)).ToList();
            foreach (var outcome in CollaborationOutcomes.All)
            {
                var values = runs.Select(run => run[outcome]).Where(value => !double.IsNaN(value)).ToList();
                Assert.Equal(values.Count, comparison[strategy, outcome].N);
                if (values.Count > 0)
                    Assert.Equal(values.Average(), comparison[strategy, outcome].Mean, 1e-12 * Math.Max(1, Math.Abs(values.Average())));
            }
        }
    });
}
