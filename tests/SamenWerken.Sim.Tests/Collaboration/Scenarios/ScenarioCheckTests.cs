using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Model;

public sealed class ScenarioCheckTests
{
    private static readonly Scenario Two = new() { Actors = [new("Gouda"), new("police")], Issues = [new("nuisance"), new("arrears")] };

    private static string[] Mistakes(Scenario scenario) =>
        [.. ScenarioCheck.Mistakes(scenario, Gouda.Keys).Select(mistake => mistake.ToString())];

    private static Scenario With(Func<Actor, Actor> first) => Two with { Actors = [first(Two.Actors[0]), Two.Actors[1]] };

    private static Scenario With(Coordination coordination) => Two with { Coordination = coordination };

    private static Scenario With(params ScenarioEvent[] events) => Two with { Events = events };

    [Fact]
    public void The_reference_scenario_and_a_full_one_have_no_mistakes()
    {
        Assert.Empty(Mistakes(new Scenario()));
        Assert.Empty(
            Mistakes(Gouda.Scenario with { Actors = [Gouda.Scenario.Actors[0], new("St. Jan") { Count = 2 }, Gouda.Scenario.Actors[2]] }));
        Assert.Empty(Mistakes(Two));
    }

    [Fact]
    public void All_mistakes_are_named_at_once() => Assert.Equal(
        [
            "rounds: 0; expected a whole number from 1 to 100000",
            "population.alignment: 1.5; expected a number from 0 to 1",
            "population.openness.width: NaN; expected a number from 0 to 1",
            "coordination.fine: Infinity; expected a number from 0 to 10",
            "actors.Gouda.position.nuisance: -0.1; expected a number from 0 to 1",
        ],
        Mistakes(With(actor => actor with { Position = [("nuisance", -0.1)] }) with
        {
            Rounds = 0,
            Population = new() { Alignment = 1.5, Openness = Spread.Of(0.5, double.NaN) },
            Coordination = new() { Fine = double.PositiveInfinity },
        }));

    [Fact]
    public void A_collaboration_takes_two_actors_and_an_issue()
    {
        Assert.Equal(["population.actors: 1 actor; expected 2 to 200 actors in total"],
            Mistakes(new Scenario { Population = new() { Actors = 1 } }));
        Assert.Equal(["population.issues: 0 issues; expected 1 to 64 issues in total"],
            Mistakes(new Scenario { Population = new() { Issues = 0 } }));
        Assert.Equal(["actors: 1 actor; expected 2 to 200 actors in total"], Mistakes(new Scenario { Actors = [new("Gouda")] }));
        Assert.Equal(["actors: 201 actors; expected 2 to 200 actors in total"],
            Mistakes(new Scenario { Actors = [new("Gouda") { Count = 200 }, new("police")] }));
        Assert.Equal(["issues: 65 issues; expected 1 to 64 issues in total"],
            Mistakes(new Scenario { Issues = [new("nuisance")], Population = new() { Issues = 64 } }));
    }

    [Fact]
    public void Numbers_far_out_of_range_are_named_without_being_tried() => Assert.Equal(
        [
            "population.actors: 2147483647; expected a whole number from 0 to 200",
            "actors.Gouda.count: 2147483647; expected a whole number from 1 to 200",
            "actors.police.count: -5; expected a whole number from 1 to 200",
            "actors: 4294967289 actors; expected 2 to 200 actors in total",
        ],
        Mistakes(Two with
        {
            Population = new() { Actors = int.MaxValue },
            Actors = [new("Gouda") { Count = int.MaxValue }, new("police") { Count = -5 }],
        }));

    [Fact]
    public void Weights_that_are_all_zero_cannot_be_normalised()
    {
        Assert.Equal(["actors.Gouda.salience: all 0; expected at least one weight above 0, or no saliences at all to have them drawn"],
            Mistakes(With(actor => actor with { Salience = [("nuisance", 0)] })));
        Assert.Equal(["issues.arrears: nobody has influence on 'arrears'; expected an actor that carries it out"],
            Mistakes(Two with { Actors = [.. Two.Actors.Select(actor => actor with { Influence = [("nuisance", 1)] })] }));
        Assert.Empty(Mistakes(With(actor => actor with { Influence = [("nuisance", 1)] })));
        Assert.Equal(["issues: all public weights are 0; expected at least one publicWeight above 0, or one left out to have it drawn"],
            Mistakes(Two with { Issues = [.. Two.Issues.Select(issue => issue with { PublicWeight = 0 })] }));
        Assert.Empty(Mistakes(Two with { Issues = [Two.Issues[0] with { PublicWeight = 0 }, Two.Issues[1]] }));
    }

    [Fact]
    public void Names_are_one_of_a_kind_also_among_those_that_are_numbered()
    {
        Assert.Equal(["actors.1.name: 'Gouda' names more than one actor; expected a name that is one of a kind"],
            Mistakes(Two with { Actors = [new("Gouda"), new("Gouda")] }));
        Assert.Equal(["actors.actor 1.name: 'actor 1' names more than one actor; expected a name that is one of a kind"],
            Mistakes(Two with { Actors = [new("actor 1")], Population = new() { Actors = 3 } }));
        Assert.Equal(["actors.care 2.name: 'care 2' names more than one actor; expected a name that is one of a kind"],
            Mistakes(Two with { Actors = [new("care 2"), new("care") { Count = 2 }] }));
        Assert.Equal(["issues.1.name: 'nuisance' names more than one issue; expected a name that is one of a kind"],
            Mistakes(Two with { Issues = [new("nuisance"), new("nuisance")] }));
    }

    [Fact]
    public void A_name_is_a_short_line()
    {
        Assert.Equal(["actors.0.name: no name; expected a name"], Mistakes(With(actor => actor with { Name = "" })));
        Assert.Equal(["name: a name with a line break or a tab; expected a name on one line"], Mistakes(Two with { Name = "a\nb" }));
        Assert.Equal(["name: a name of 101 characters; expected a name of at most 100 characters"],
            Mistakes(Two with { Name = new string('a', 101) }));
    }

    [Fact]
    public void Names_that_do_not_exist_are_answered_with_the_nearest()
    {
        Assert.Equal(
            ["actors.Gouda.salience.nuisanse: no issue is called 'nuisanse'; expected the name of an issue; did you mean 'nuisance'?"],
            Mistakes(With(actor => actor with { Salience = [("nuisanse", 1)] })));
        Assert.Equal(
            [
                "relations.0.to: no actor is called 'polcie'; expected the name of an actor; did you mean 'police'?",
                "coordination.network.hub: no actor is called 'Guoda'; expected the name of an actor; did you mean 'Gouda'?",
            ],
            Mistakes(Two with
            {
                Relations = [new() { From = "Gouda", To = "polcie" }],
                Coordination = new() { Network = new() { Shape = NetworkShape.Hub, Hub = "Guoda" } },
            }));
        Assert.Equal(
            [
                "events.0.actors.0: no actor is called 'Polce'; expected the name of an actor; did you mean 'police'?",
                "events.1.actor: no actor is called 'x'; expected the name of an actor",
                "events.1.issue: no issue is called 'arears'; expected the name of an issue; did you mean 'arrears'?",
                "events.2.strategy: no strategy is called 'covennant'; expected one of " + string.Join(", ", Gouda.Keys)
                    + "; did you mean 'covenant'?",
            ],
            Mistakes(With(
                new Training { Actors = ["Polce"] }, new GoalShift { Actor = "x", Issue = "arears" },
                new StrategyChange { Strategy = "covennant" })));
    }

    [Fact]
    public void A_pair_is_related_once_and_nobody_to_itself() => Assert.Equal(
        [
            "relations.2.to: 'police' with itself; expected another actor",
            "relations.1: 'police' towards 'Gouda' again, after relations.0; expected each pair once",
        ],
        Mistakes(Two with
        {
            Relations = [new() { From = "Gouda", To = "police" }, new() { From = "police", To = "Gouda" },
                new() { From = "police", To = "police" }],
        }));

    [Fact]
    public void One_sided_relations_may_differ_by_direction() => Assert.Empty(Mistakes(Two with
    {
        Relations = [new() { From = "Gouda", To = "police", Mutual = false }, new() { From = "police", To = "Gouda", Mutual = false }],
    }));

    [Fact]
    public void Events_happen_before_the_end_and_change_a_membership_that_was_different()
    {
        Assert.Equal(["events.0.round: 60; expected a round before the end, at most 59"], Mistakes(With(new BudgetCut { Round = 60 })));
        Assert.Equal(
            ["events.0.actor: 'police' is a member then; expected an actor with member: false, or one that left by an earlier event"],
            Mistakes(With(new Join { Round = 3, Actor = "police" })));
        Assert.Equal(["events.1.actor: 'police' is no member then; expected an actor that is, from the start or by an earlier join"],
            Mistakes(With(new Leave { Round = 3, Actor = "police" }, new Leave { Round = 9, Actor = "police" })));
        Assert.Empty(Mistakes(With(new Join { Round = 9, Actor = "police" }, new Leave { Round = 3, Actor = "police" })));
        Assert.Single(Mistakes(new Scenario { Events = [new Join { Actor = "actor 1" }] }));
    }

    [Fact]
    public void A_question_is_about_strategies_that_exist_each_once()
    {
        Assert.Equal(
            [
                "strategies.1: no strategy is called 'covennant'; expected one of " + string.Join(", ", Gouda.Keys.Except(["norm"]))
                    + "; did you mean 'covenant'?",
                "strategies.2: 'norm' again; expected each strategy once",
                "strategies.3: no name; expected the key of a strategy",
            ],
            Mistakes(Two with { Strategies = ["norm", "covennant", "norm", ""] }));
        Assert.Empty(Mistakes(Two with { Strategies = ["phased", "covenant"] }));
    }

    [Fact]
    public void Composites_are_made_of_strategies_that_exist_and_are_not_composite()
    {
        Assert.Equal(
            [
                "coordination.phased.first: 'escalating' is itself made of two strategies; expected a strategy that is not",
                "coordination.escalating.then: no strategy is called 'mandat'; expected one of "
                    + string.Join(", ", Gouda.Keys.Except(["phased", "escalating"])) + "; did you mean 'mandate'?",
            ],
            Mistakes(With(new Coordination { Phased = new() { First = "escalating" }, Escalating = new() { Then = "mandat" } })));
        Assert.Empty(Mistakes(With(new Coordination { Phased = new() { Until = 600 } })));
    }

    [Fact]
    public void Numbers_of_coordination_fit_the_actors_and_issues()
    {
        Assert.Equal(["coordination.commissioners: 3; expected at most 2, the number of actors"],
            Mistakes(With(new Coordination { Commissioners = 3 })));
        Assert.Equal(["coordination.preconditions: 3; expected at most 2, the number of issues"],
            Mistakes(With(new Coordination { Preconditions = 3 })));
        Assert.Equal(["coordination.network.links: none, while the network is listed; expected at least one link"],
            Mistakes(With(new Coordination { Network = new() { Shape = NetworkShape.Listed } })));
        Assert.Equal(["coordination.network.neighbours: 3; expected an even number"],
            Mistakes(With(new Coordination { Network = new() { Shape = NetworkShape.SmallWorld, Neighbours = 3 } })));
        Assert.Equal(["coordination.network.neighbours: 4; expected fewer than 2, the number of actors"],
            Mistakes(With(new Coordination { Network = new() { Shape = NetworkShape.SmallWorld } })));
    }
}
