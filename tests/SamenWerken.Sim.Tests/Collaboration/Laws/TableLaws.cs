using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Plain;
using Outcome = SamenWerken.Sim.Experiments.Outcome;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>A text gets better by proposals, and by nothing that the facilitator cannot know.</summary>
public sealed class TableLaws
{
    private const double Rounding = 1e-12;

    private static readonly Arbitrary<int> Number = Arb.From(Gen.Choose(0, 1000));

    private static Config Times(int tests, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260306UL, seed);

    // A table about everything after a first period in which nobody met, so that nobody knows or learned anything.
    private static PlainModel AtTheTable(Scenario scenario)
    {
        var coordination = scenario.Coordination with { PlanEvery = 3, Meetings = 0 };
        var model = new PlainModel(scenario with { Rounds = 4, Coordination = coordination }, 3, 8);
        model.Run("covenant");
        return model;
    }

    private static double[] Text(PlainModel model) => [.. model.text.Select((x, k) => model.inText[k] ? x : -1)];

    [Property(MaxTest = 60, Replay = "20260306,121")]
    public Property The_objective_never_falls_within_a_session() => Prop.ForAll(AnyCoefficients.Paper, any =>
    {
        var model = new PlainModel(any with { Coordination = any.Coordination with { PlanEvery = 2, Proposals = 40 } }, 3, 8);
        model.Run("covenant", _ =>
        {
            foreach (var (before, after) in model.Objectives.Zip(model.Objectives.Skip(1)))
                Assert.True(after >= before, $"{before:R}, then {after:R}");
        });
    });

    /// <summary>What is added up proposal by proposal is what the text as it stands comes to.</summary>
    [Property(MaxTest = 60, Replay = "20260306,123")]
    public Property After_many_proposals_nothing_of_what_was_given_up_remains() => Prop.ForAll(
        AnyScenario.All, Arb.From(Gen.ArrayOf(Gen.Choose(0, 1_000_000), 200)), (scenario, proposals) =>
        {
            var simulation = new Simulation(scenario);
            simulation.Draw(3, 8);
            simulation.Run("exchange", new double[Outcomes.All.Count], null);
            var (s, N) = (simulation.Situation, Math.Max(1, simulation.Situation.Actors - 1));
            int[] issues = [.. Enumerable.Range(0, s.Issues)], seats = [.. Enumerable.Range(0, s.Actors)];
            Facilitation Table(double[] text)
            {
                var table = new Facilitation(s.Ground);
                table.Clear(0.6, 1.2, 0.3);
                var known = new double[s.Ground.Column];
                Array.Fill(known, 0.5);
                var world = simulation.World;
                table.Seat(world.Present, s.Actors, known, text, issues, world.RedLine, s.Alone.X, s.Alone.C, s.Ground.Version);
                table.Open(N, 0.01, 1e-4);
                return table;
            }

            var (text, before) = (new double[s.Ground.Stride], double.NegativeInfinity);
            Array.Fill(text, double.NaN);
            var table = Table(text);
            foreach (var proposal in proposals)
            {
                var (k, i) = (proposal % s.Issues, proposal / s.Issues % s.Actors);
                double[] luck = [(k + 0.5) / s.Issues, (i + 0.5) / s.Actors];
                var expected = text.ToArray();
                if (table.Propose(ref luck[0], 1, issues, seats) == 1)
                    expected[k] = s.Position(i, k);
                Assert.Equal(expected, text);
                Assert.True(table.Objective >= before, $"{before:R}, then {table.Objective:R}");
                before = table.Objective;
            }

            var anew = Table(text);
            Assert.Equal(anew.Objective, table.Objective, 1e-9);
            for (var seat = 0; seat < s.Actors; seat++)
                Assert.Equal(anew.Gain(seat), table.Gain(seat), Rounding);
        });

    [Property(MaxTest = 150, Replay = "20260306,125")]
    public Property Interests_that_nobody_told_change_no_text() => Prop.ForAll(GivenScenario.All, Number, (any, number) =>
    {
        var scenario = any with { Population = any.Population with { Knowledge = 0 } };
        var other = Change(scenario, actor => actor with { Salience = Others(scenario, number) });
        Assert.Equal(Text(AtTheTable(scenario)), Text(AtTheTable(other)));
    });

    [Property(MaxTest = 150, Replay = "20260306,127")]
    public Property Who_trusts_changes_no_text_as_long_as_the_members_trust_as_much() =>
    Prop.ForAll(GivenScenario.All, Number, (any, number) =>
    {
        var trust = 0.25 + number / 2000.0;
        var scenario = any with { Actors = [.. any.Actors.Select(actor => actor with { Trust = 0.5 })] };
        var other = scenario with
        {
            Actors = [.. scenario.Actors.Select((actor, i) => actor with { Trust = i == 0 ? trust : i == 1 ? 1 - trust : 0.5 })],
        };
        Assert.Equal(Text(AtTheTable(scenario)), Text(AtTheTable(other)));
    });

    [Fact]
    public void Interests_that_were_told_do_change_texts()
    {
        var changed = 0;
        Prop.ForAll(GivenScenario.All, Number, (any, number) =>
        {
            var scenario = any with { Population = any.Population with { Knowledge = 1 } };
            var other = Change(scenario, actor => actor with { Salience = Others(scenario, number) });
            changed += Text(AtTheTable(scenario)).SequenceEqual(Text(AtTheTable(other))) ? 0 : 1;
        }).Check(Times(50, 129));
        Assert.True(changed > 0);
    }

    private static ByName Others(Scenario scenario, int number) =>
        ByName.Of([.. scenario.Issues.Select((issue, k) => (issue.Name, 0.1 + (number * (k + 3) % 7)))]);

    private static Scenario Change(Scenario scenario, Func<Actor, Actor> change) =>
        scenario with { Actors = [.. scenario.Actors.Select((actor, i) => i == 1 ? change(actor) : actor)] };

    [Theory]
    [InlineData("covenant", 131)]
    [InlineData("norm", 133)]
    public void Without_proposals_there_is_no_agreement_at_a_table(string strategy, ulong seed) => Prop.ForAll(AnyScenario.All, any =>
    {
        var scenario = any with
        {
            Coordination = any.Coordination with { Proposals = 0, Preconditions = 0 },
            Events = [.. any.Events.Where(happens => happens is not StrategyChange)],
        };
        var simulation = new Simulation(scenario);
        simulation.Draw(3, 8);
        simulation.Run(strategy, new double[Outcomes.All.Count], null, _ =>
        {
            Assert.Equal(0, simulation.Situation.Plans);
            Assert.Equal(0, simulation.Situation.Accounts.Tally.Impasses);
        });
    }).Check(Times(60, seed));
}
