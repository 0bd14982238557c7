using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Model;

public sealed class ParameterPathTests
{
    public static TheoryData<string> Paths =>
        [.. ParameterCatalogue.Of(new Scenario()).Concat(ParameterCatalogue.Of(Gouda.Scenario)).Select(p => p.Path).Distinct()];

    [Fact]
    public void The_reference_scenario_has_the_parameters_of_the_model_under_their_own_names()
    {
        var parameters = ParameterCatalogue.Of(new Scenario()).ToDictionary(p => p.Path);

        Assert.Equal(0.3, parameters["population.alignment"].Default);
        Assert.Equal(0.4, parameters["population.openness.mean"].Default);
        Assert.Equal("mean o_i (Openness)", parameters["population.openness.mean"].Symbol);
        Assert.Equal(8, parameters["population.actors"].Default);
        Assert.Equal(8, parameters["population.issues"].Default);
        Assert.Equal(60, parameters["rounds"].Default);
        Assert.Equal(10, parameters["coordination.fine"].Largest);
        Assert.Equal("β", parameters["behaviour.keepSteepness"].Symbol);
        Assert.Equal(["complete", "hub", "ring", "smallWorld", "listed"], parameters["coordination.network.shape"].Choices);
        Assert.Equal("relational", parameters["coordination.phased.first"].Default);
        Assert.DoesNotContain("name", parameters.Keys);
    }

    [Fact]
    public void Listed_actors_issues_relations_and_events_have_parameters_of_their_own()
    {
        var parameters = ParameterCatalogue.Of(Gouda.Scenario).ToDictionary(p => p.Path);

        Assert.Contains("actors.Gouda.openness", parameters.Keys);
        Assert.Contains("actors.'St. Jan'.position.rent arrears", parameters.Keys);
        Assert.Contains("issues.nuisance.publicIdeal", parameters.Keys);
        Assert.Contains("events.1.amount", parameters.Keys);
        Assert.Contains("relations.0.trust", parameters.Keys);
        Assert.Equal(0, parameters["population.actors"].Default);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_parameter_set_to_its_own_value_leaves_an_equal_scenario(string path)
    {
        foreach (var scenario in new[] { new Scenario(), Gouda.Scenario })
        {
            if (ParameterCatalogue.Of(scenario).Any(p => p.Path == path))
                Assert.Equal(scenario, ParameterPath.Set(scenario, path, ParameterPath.Text(ParameterPath.Get(scenario, path))));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_number_can_be_set_to_the_ends_of_its_range_and_no_further(string path)
    {
        foreach (var p in ParameterCatalogue.Of(Gouda.Scenario).Where(p => p.Path == path && p.Least is not null))
        {
            foreach (var end in new[] { p.Least!.Value, p.Largest!.Value })
                Assert.Equal(end,
                    Convert.ToDouble(ParameterPath.Get(ParameterPath.Set(Gouda.Scenario, path, ParameterPath.Text(end)), path)));
            foreach (var beyond in new[] { p.Least.Value - 1, p.Largest.Value + 1, double.NaN, double.PositiveInfinity })
                Assert.Throws<ParameterException>(() => ParameterPath.Set(Gouda.Scenario, path, ParameterPath.Text(beyond)));
        }
    }

    [Fact]
    public void Setting_changes_only_what_is_named()
    {
        var scenario = ParameterPath.Set(Gouda.Scenario, "actors.Gouda.position.rent arrears", "0.25");

        Assert.Equal(Gouda.Scenario with { Actors = [Gouda.Scenario.Actors[0]
            with { Position = [("nuisance", 0.8), ("rent arrears", 0.25)] }, .. Gouda.Scenario.Actors.Skip(1)] }, scenario);
        Assert.Equal(0.4, ParameterPath.Set(new Scenario(), "population.openness.width", "0.4").Population.Openness.Width);
        Assert.Equal(NetworkShape.SmallWorld,
            ParameterPath.Set(new Scenario(), "coordination.network.shape", "smallWorld").Coordination.Network.Shape);
        Assert.Equal(6, ((Join)ParameterPath.Set(Gouda.Scenario, "events.0.round", "6").Events[0]).Round);
        Assert.Null(ParameterPath.Set(Gouda.Scenario, "actors.Gouda.openness", "").Actors[0].Openness);
    }

    [Theory]
    [InlineData("population.Alignment", "population.alignment")]
    [InlineData("Alignment", "population.alignment")]
    [InlineData("fine", "coordination.fine")]
    [InlineData("populatoin.alignment", "population.alignment")]
    [InlineData("algnment", "population.alignment")]
    [InlineData("openness", "population.openness.mean")]
    [InlineData("population.openness", "population.openness.mean")]
    [InlineData("actors.Goudda.openness", "actors.Gouda.openness")]
    [InlineData("actors.St. Jan.openness", "actors.'St. Jan'.openness")]
    public void An_unknown_path_is_answered_with_the_nearest(string path, string nearest)
    {
        var error = Assert.Throws<ParameterException>(() => ParameterPath.Set(Gouda.Scenario, path, "0.5"));

        Assert.Equal($"the scenario has no parameter '{path}'; did you mean '{nearest}'?", error.Message);
    }

    [Theory]
    [InlineData("population.alignment", "1.5", "population.alignment: '1.5'; expected a number from 0 to 1")]
    [InlineData("population.alignment", "0,5", "population.alignment: '0,5'; expected a number from 0 to 1; did you mean '0.5'?")]
    [InlineData("population.alignment", "", "population.alignment: ''; expected a number from 0 to 1")]
    [InlineData("rounds", "12.5", "rounds: '12.5'; expected a whole number from 1 to 100000")]
    [InlineData("actors.Gouda.member", "yes", "actors.Gouda.member: 'yes'; expected true or false; did you mean 'true'?")]
    [InlineData("coordination.network.shape", "smalworld",
        "coordination.network.shape: 'smalworld'; expected one of complete, hub, ring, smallWorld, listed; did you mean 'smallWorld'?")]
    public void A_value_that_does_not_fit_is_refused_with_what_was_expected(string path, string text, string message) =>
        Assert.Equal(message, Assert.Throws<ParameterException>(() => ParameterPath.Set(Gouda.Scenario, path, text)).Message);

    [Fact]
    public void An_assignment_is_split_at_the_first_equals_sign_outside_quotes()
    {
        Assert.Equal(("population.alignment", "0.5"), ParameterPath.Assignment("population.alignment = 0.5"));
        Assert.Equal(("actors.'a=b'.openness", "1"), ParameterPath.Assignment("actors.'a=b'.openness=1"));
        Assert.Throws<ParameterException>(() => ParameterPath.Assignment("population.alignment"));
    }

    [Fact]
    public void Names_that_look_like_paths_are_written_between_quotes()
    {
        foreach (var name in new[] { "a.b", "it's", " a", "", "a=b", "plain name" })
        {
            var scenario = new Scenario { Actors = [new(name), new("other")] };
            var path = ParameterCatalogue.Of(scenario).First(
                p => p.Path.StartsWith("actors.", StringComparison.Ordinal) && p.Path.EndsWith(".openness", StringComparison.Ordinal)).Path;
            Assert.Equal(0.5, ParameterPath.Set(scenario, path, "0.5").Actors[0].Openness);
        }
    }

    [Fact]
    public void A_path_that_is_proposed_leads_somewhere_whatever_was_misspelled()
    {
        var scenario = new Scenario { Actors = [new("Gouda"), new("St. Jan")], Issues = [new("arrears")] };
        foreach (var parameter in ParameterCatalogue.Of(scenario))
        {
            foreach (var misspelled in new[] { parameter.Path[..^1], parameter.Path + "s", parameter.Path.ToUpperInvariant(),
                parameter.Path.Replace('.', '/'), parameter.Path[1..] })
            {
                if (Record.Exception(() => ParameterPath.Get(scenario, misspelled)) is not { Message: var told }
                    || !told.Contains("did you mean '", StringComparison.Ordinal))
                    continue;
                var proposed = told[(told.IndexOf("did you mean '", StringComparison.Ordinal) + 14)..^2];
                Assert.Null(Record.Exception(() => ParameterPath.Get(scenario, proposed)));
            }
        }
    }

    [Fact]
    public void A_value_that_is_proposed_fits()
    {
        var scenario = new Scenario { Actors = [new("Gouda"), new("police")], Issues = [new("arrears")] };
        foreach (var parameter in ParameterCatalogue.Of(scenario))
        {
            foreach (var text in new[] { "0,5", "3,0", "1,000", "1.000,5", "12,", ",5", "1e400", "ja", "True", "no", "partij",
                "comissioner", "rings", "SmallWorld", " 1", "−1" })
            {
                if (Record.Exception(
                    () => ParameterPath.Set(scenario, parameter.Path, text)) is not ParameterException { Mistake.Nearest: { } proposed })
                    continue;
                Assert.Null(Record.Exception(() => ParameterPath.Set(scenario, parameter.Path, proposed)));
            }
        }
    }

    [Fact]
    public void The_shortest_of_several_that_begin_alike_is_meant() =>
        Assert.Contains("did you mean 'coordination.meetings'?", Assert.Throws<ParameterException>(
            () => ParameterPath.Get(new Scenario(), "coordination.meeting")).Message, StringComparison.Ordinal);
}
