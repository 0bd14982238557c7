using SamenWerken.Sim.Collaboration;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using Outcome = SamenWerken.Sim.Experiments.Outcome;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Outcomes beside the model's own: of issues, of actors, and of one's own.</summary>
public sealed class MeasureTests
{
    private static readonly CollaborationModel Model = new();

    private static (double[] Run, double[][] Rounds) Measured(Scenario scenario, string strategy, params Outcome[] outcomes)
    {
        var set = new OutcomeSet(outcomes);
        var (run, rounds) = (new double[set.Count], new double[scenario.Rounds * set.Count]);
        var worker = Model.Start(scenario, set);
        worker.Draw(1, 0);
        worker.Run("mandate", run, rounds); // what was measured before leaves no trace
        worker.Run(strategy, run, rounds);
        return (run, [.. rounds.Chunk(set.Count)]);
    }

    private static Outcome Beside(Scenario scenario, string key) => Model.Beside(scenario).Single(outcome => outcome.Key == key);

    [Theory]
    [InlineData(10, 107)] // rounds 6 and 8 of 5 to 9
    [InlineData(7, 105)] // rounds 4 and 6 of 3 to 6
    [InlineData(1, 100)]
    [InlineData(2, double.NaN)] // of round 1, which has none
    public void An_outcome_of_ones_own_is_the_mean_over_the_second_half_s_rounds_that_have_a_value(int rounds, double expected)
    {
        var scenario = new Scenario { Rounds = rounds };
        var (run, each) = Measured(scenario, "exchange", CollaborationOutcomes.Trust, Beside(scenario, "diary"));
        Assert.Equal(expected, run[1]);
        Assert.Equal(Enumerable.Range(0, rounds).Select(t => t % 2 == 0 ? t : double.NaN), each.Select(row => row[1]));
    }

    [Fact]
    public void Each_outcome_stands_in_its_place_whatever_stands_beside_it()
    {
        var scenario = new Scenario { Rounds = 9 };
        var told = scenario.Run("exchange");
        Outcome[] asked =
        [
            CollaborationOutcomes.CynicismEnd, Beside(scenario, "actor:actor 2"), CollaborationOutcomes.Cooperation,
            Beside(scenario, "issue:issue 3"), Beside(scenario, "diary"), CollaborationOutcomes.Trust,
        ];
        var (run, each) = Measured(scenario, "exchange", asked);
        foreach (var place in new[] { 0, 2, 5 })
        {
            Assert.Equal(told[asked[place]], run[place]);
            Assert.Equal(told.Rounds.Select(round => round[asked[place]]), each.Select(row => row[place]));
        }

        Assert.Equal(told.Rounds.Select(round => round.Actors[1].Gain), each.Select(row => row[1]));
        Assert.Equal(told.Rounds.Skip(4).Average(round => round.Actors[1].Gain), run[1], 12);
        Assert.All(each, (row, t) => Assert.Equal(
            told.Rounds[t].Actors.Select((actor, i) => told.Influences[i][2] * actor.Actions[2]).Sum(), row[3], 12));
        Assert.Equal(each.Skip(4).Average(row => row[3]), run[3], 12);
        Assert.Equal(asked.Select(outcome => outcome.Key), new OutcomeSet(asked).Select(outcome => outcome.Key));
    }

    [Theory]
    [InlineData("mandate", 8)] // made anew as it was, kept by all or broken by one, again and again
    [InlineData("mandate", 1)] // or by several
    [InlineData("mandate", 0)] // each set of them as likely
    [InlineData("appeal", 8)]
    [InlineData("covenant", 8)]
    public void What_happens_is_what_is_done_this_round_whatever_recurs(string strategy, double steepness)
    {
        var shift = new GoalShift { Round = 17, Actor = "actor 2", Issue = "issue 3", Position = 0.4 };
        var scenario = new Scenario { Rounds = 40, Events = [shift], Behaviour = new() { KeepSteepness = steepness } };
        var set = new OutcomeSet([.. Enumerable.Range(1, 8).Select(issue => Beside(scenario, $"issue:issue {issue}"))]);
        var worker = Model.Start(scenario, set);
        for (var replication = 0; replication < 6; replication++)
        {
            var (told, rounds) = (scenario.Run(strategy, replication), new double[scenario.Rounds * set.Count]);
            worker.Draw(1, (ulong)replication);
            worker.Run(strategy, new double[set.Count], rounds);
            Assert.All(told.Rounds, (round, t) => Assert.All(Enumerable.Range(0, set.Count), k => Assert.Equal(
                round.Actors.Select((actor, i) => told.Influences[i][k] * actor.Actions[k]).Sum(), rounds[t * set.Count + k], 12)));
        }
    }

    [Fact]
    public void What_is_wanted_of_a_run_only_is_the_same_without_its_rounds()
    {
        var scenario = new Scenario { Rounds = 9 };
        Outcome[] asked = [Beside(scenario, "issue:issue 1"), CollaborationOutcomes.Trust, Beside(scenario, "diary")];
        var worker = Model.Start(scenario, new OutcomeSet(asked));
        worker.Draw(1, 0);
        var run = new double[asked.Length];
        worker.Run("norm", run, null);
        Assert.Equal(Measured(scenario, "norm", asked).Run, run);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(1)]
    public void What_each_actor_gained_over_the_second_half_is_told_whatever_else_is_asked(int rounds)
    {
        var scenario = new Scenario { Rounds = rounds };
        var told = scenario.Run("exchange");
        double[] expected =
            [.. Enumerable.Range(0, 8).Select(actor => told.Rounds.Skip(rounds / 2).Average(round => round.Actors[actor].Gain))];
        OutcomeSet[] sets = [CollaborationOutcomes.All, new OutcomeSet([CollaborationOutcomes.Trust, Beside(scenario, "diary")])];
        foreach (var set in sets)
        {
            var worker = Model.Start(scenario, set);
            worker.Draw(1, 0);
            var (run, alone, beside) = (new double[set.Count], new double[8], new double[8]);
            worker.Gain("mandate", alone); // what was gained before is not gained again
            worker.Gain("exchange", alone);
            worker.Run("exchange", run, null, beside);
            Assert.Equal(expected, alone, (one, other) => Math.Abs(one - other) < 1e-14);
            Assert.Equal(alone, beside);
            Assert.Equal(told[CollaborationOutcomes.Trust], run[set.IndexOf(CollaborationOutcomes.Trust)]);
        }
    }

    [Fact]
    public void What_an_outcome_of_ones_own_throws_is_told_as_its_fault()
    {
        var scenario = new Scenario { Rounds = 3 };
        try
        {
            Diary.Torn = true;
            var failure = Assert.Throws<FailedOutcomeException>(() => Measured(scenario, "exchange", Beside(scenario, "diary")));
            Assert.Equal("diary", failure.Key);
            Assert.Equal("a page is missing", failure.InnerException?.Message);
        }
        finally
        {
            Diary.Torn = false;
        }
    }

    [Fact]
    public void Issues_and_actors_have_an_outcome_each_by_their_names_and_ones_own_follow_by_key()
    {
        var scenario = new Scenario
        {
            Population = new() { Actors = 0, Issues = 0 },
            Actors = [new() { Name = "School" }, new() { Name = "Police", Count = 2 }],
            Issues = [new() { Name = "rent" }, new() { Name = "noise" }],
        };
        var beside = Model.Beside(scenario);
        Assert.Equal(
            ["issue:rent", "issue:noise", "actor:School", "actor:Police 1", "actor:Police 2", "diary"],
            beside.Select(outcome => outcome.Key));
        Assert.Equal((0, 1, Better.Neither), (beside[1].Least, beside[1].Largest, beside[1].Better));
        Assert.Equal((double.NegativeInfinity, 1, Better.Higher), (beside[2].Least, beside[2].Largest, beside[2].Better));
        Assert.All(beside.Take(5), outcome => Assert.True(outcome.Usual));
        Assert.Equal(["diary"], Model.Own.Select(outcome => outcome.Key));
        Assert.Empty(MeasureCatalogue.Unusable());
    }

    [Fact]
    public void Where_nobody_has_anything_all_have_as_much()
    {
        // Acting apart at the two ends of the one issue takes away all that it could bring: C = 1 − 2 f (½ · ½ + ½ · ½) = 0.
        Actor At(string name, double position) =>
            new(name) { Position = [("rent", position)], Salience = [("rent", 1)], Influence = [("rent", 0.5)] };
        var apart = new Scenario
        {
            Rounds = 4,
            Fragmentation = 1,
            Behaviour = new() { OwnWay = 0 },
            Issues = [new("rent")],
            Actors = [At("School", 0), At("Police", 1)],
        };
        var run = apart.Run("autonomous");
        Assert.Equal(0, run[CollaborationOutcomes.Gini]);
        Assert.Equal(0, (apart with { Fragmentation = 0.5 }).Run("autonomous")[CollaborationOutcomes.Gini]); // as much, and not nothing
    }

    [Fact]
    public void Tables_show_what_the_model_is_about_and_the_joint_gain_is_the_sum_of_its_parts()
    {
        var all = CollaborationOutcomes.All;
        Assert.Equal(
            ["cooperation", "effort", "cynicism", "trust", "joint_gain", "public_value", "households_helped"],
            all.Usual.Select(outcome => outcome.Key));
        Assert.Equal(["cooperation", "cynicism", "public_value"], all.Leading.Select(outcome => outcome.Key));
        Assert.All(all, outcome => Assert.Matches("^[a-z]+(_[a-z]+)*$", outcome.Key));
        Assert.Equal("cynicism_end", all.Single(outcome => !outcome.EachRound).Key);
        Assert.Equal("households", all["households_helped"].OutOf);
        var told = new Scenario { Rounds = 9 }.Run("covenant");
        Assert.Equal(told[all["joint_gain"]], all["joint_gain"].Parts.Sum(part => part.Sign * told[all[part.Key]]), 12);
        Assert.Equal(["interest_gain", "coherence_gain", "own_way_cost", "cost"], all["joint_gain"].Parts.Select(part => part.Key));
    }

    public static TheoryData<string> Every() =>
        [.. Model.Beside(new Scenario()).Concat(CollaborationOutcomes.All).Select(outcome => outcome.Key)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_outcome_says_in_both_languages_what_it_is_and_in_which_unit(string key)
    {
        var outcome = Model.Beside(new Scenario()).Concat(CollaborationOutcomes.All).Single(outcome => outcome.Key == key);
        Assert.Matches("^[a-z_]+$|^(issue|actor):.", key);
        string[] names = [outcome.Name, outcome.Dutch, outcome.Definition];
        Assert.All(names.Append(outcome.Unit), text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.True(outcome.Least < outcome.Largest);
        var name = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (name != key)
            Assert.All(names, text => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Equal(outcome.Parts.Count > 0, key == "joint_gain");
    }
}
