using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class ScenarioFileMistakeTests
{
    private static string Messages(string yaml) =>
        Assert.Throws<ScenarioFileException>(() => ScenarioFile.Parse(yaml, "s.yaml", Strategies.Keys)).Message;

    [Theory]
    [InlineData("", "s.yaml: nothing in it; expected a scenario, such as 'name: my scenario'")]
    [InlineData("# a comment\n\n", "s.yaml: nothing in it; expected a scenario, such as 'name: my scenario'")]
    [InlineData("---\n", "s.yaml: nothing in it; expected a scenario, such as 'name: my scenario'")]
    [InlineData("- a\n- b\n", "s.yaml:1:1: the scenario: a list; expected keys and values, such as 'name: …' and 'question: …'")]
    [InlineData("rounds: 10\n", "s.yaml:1:1: the scenario has no 'name'; expected name, shown above results")]
    [InlineData("name: a\nname: b\n", "s.yaml:2:1: 'name' stands here twice, first on line 1")]
    [InlineData("name: a\nround: 3\n", "s.yaml:2:1: the scenario has no 'round'; did you mean 'rounds'?")]
    [InlineData("name: a\nalignment: 0.3\n",
        "s.yaml:2:1: the scenario has no 'alignment'; it stands in 'population', as in 'population: {alignment: …}'")]
    [InlineData("name: a\nopenness: 0.3\n",
        "s.yaml:2:1: the scenario has no 'openness'; it stands in 'population', as in 'population: {openness: …}'")]
    [InlineData("name: a\npopulation: {openness: {maen: 0.3}}\n", "s.yaml:2:25: population.openness has no 'maen'; did you mean 'mean'?")]
    [InlineData("name: a\npopulation: {openness: {zzzzzz: 0.3}}\n",
        "s.yaml:2:25: population.openness has no 'zzzzzz'; its keys are mean, width")]
    [InlineData("name: a\npopulation: {openness: 0.3}\n",
        "s.yaml:2:24: population.openness: '0.3'; expected keys and values, such as 'mean: …' and 'width: …'")]
    [InlineData("name: a\nactors:\n- {name: gemeente, salliance: {k: 1}}\n- {name: b}\n",
        "s.yaml:3:20: actor 'gemeente' has no 'salliance'; did you mean 'salience'?")]
    public void Keys_are_those_of_the_format(string yaml, string message) => Assert.Equal(message, Messages(yaml));

    [Theory]
    [InlineData("rounds: ten", "rounds: 'ten'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: 12.0", "rounds: '12.0'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: 1e3", "rounds: '1e3'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: 010", "rounds: '010'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: 0x10", "rounds: '0x10'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: 1_000", "rounds: '1_000'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: 99999999999", "rounds: '99999999999'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: 100001", "rounds: 100001; expected a whole number from 1 to 100000")]
    [InlineData("rounds: \"3\"", "rounds: the text \"3\"; expected a whole number from 1 to 100000: write it without quotes")]
    [InlineData("rounds: 'ten'", "rounds: the text \"ten\"; expected a whole number from 1 to 100000")]
    [InlineData("rounds: true", "rounds: 'true'; expected a whole number from 1 to 100000")]
    [InlineData("rounds: [3]", "rounds: a list; expected a whole number from 1 to 100000")]
    [InlineData("rounds: {a: 3}", "rounds: keys and values; expected a whole number from 1 to 100000")]
    [InlineData("rounds: ~", "rounds has no value; expected a whole number from 1 to 100000, or leave the key out")]
    [InlineData("rounds: null", "rounds has no value; expected a whole number from 1 to 100000, or leave the key out")]
    [InlineData("infoNoise: 0,1", "infoNoise: '0,1'; expected a number from 0 to 1; did you mean '0.1'?")]
    [InlineData("infoNoise: .inf", "infoNoise: '.inf'; expected a number from 0 to 1")]
    [InlineData("infoNoise: .nan", "infoNoise: '.nan'; expected a number from 0 to 1")]
    [InlineData("infoNoise: NaN", "infoNoise: 'NaN'; expected a number from 0 to 1")]
    [InlineData("infoNoise: 1e999", "infoNoise: '1e999'; expected a number from 0 to 1")]
    [InlineData("infoNoise: -0.1", "infoNoise: -0.1; expected a number from 0 to 1")]
    [InlineData("infoNoise: 10%", "infoNoise: '10%'; expected a number from 0 to 1")]
    [InlineData("question: 2024", "question: 2024 is a number; expected a text: put it between quotes")]
    [InlineData("question: true", "question: true is true or false; expected a text: put it between quotes")]
    [InlineData("question: [a]", "question: a list; expected a text")]
    [InlineData("sources: a", "sources: 'a'; expected a list of texts")]
    [InlineData("events: {a: 1}", "events: keys and values; expected a list")]
    [InlineData("population: 3", "population: '3'; expected keys and values, such as 'actors: …' and 'issues: …'")]
    public void Values_are_of_the_kind_that_the_key_asks_for(string line, string message) =>
        Assert.Equal($"s.yaml:2:{line.IndexOf(':', StringComparison.Ordinal) + 3}: {message}", Messages($"name: a\n{line}\n"));

    [Fact]
    public void A_key_without_a_value_is_told_where_the_value_should_be() => Assert.Equal(
        "s.yaml:2:8: rounds has no value; expected a whole number from 1 to 100000, or leave the key out", Messages("name: a\nrounds:\n"));

    [Fact]
    public void Choices_and_truths_are_written_in_one_way() => Assert.Equal(
        """
        s.yaml:2:33: coordination.network.shape: 'smallworld'; expected one of complete, hub, ring, smallWorld, listed; did you mean 'smallWorld'?
        s.yaml:4:21: actors.a.member: 'yes'; expected true or false; did you mean 'true'?
        s.yaml:5:21: actors.b.member: 'True'; expected true or false; did you mean 'true'?
        s.yaml:6:19: actors.c.role: 'boss'; expected one of party, commissioner
        """,
        Messages(
            """
            name: x
            coordination: {network: {shape: smallworld}}
            actors:
            - {name: a, member: yes}
            - {name: b, member: True}
            - {name: c, role: boss}
            """));

    [Fact]
    public void All_mistakes_of_a_file_are_named_at_once_in_its_order() => Assert.Equal(
        """
        s.yaml:2:9: rounds: 0; expected a whole number from 1 to 100000
        s.yaml:4:14: population.alignment: 1.5; expected a number from 0 to 1
        s.yaml:5:3: population has no 'opennes'; did you mean 'openness'?
        """,
        Messages(
            """
            name: x
            rounds: 0
            population:
              alignment: 1.5
              opennes: {mean: 0.3}
            """));

    [Fact]
    public void Names_that_do_not_exist_are_shown_where_they_stand() => Assert.Equal(
        """
        s.yaml:4:28: actors.Gouda.position.nuisanse: no issue is called 'nuisanse'; expected the name of an issue; did you mean 'nuisance'?
        s.yaml:6:10: actors.2.name: 'police' names more than one actor; expected a name that is one of a kind
        s.yaml:7:31: coordination.network.hub: no actor is called 'Guoda'; expected the name of an actor; did you mean 'Gouda'?
        s.yaml:8:31: relations.0.to: no actor is called 'polcie'; expected the name of an actor; did you mean 'police'?
        s.yaml:8:40: relations.1 has no 'to'; expected name of the actor that is trusted and known
        s.yaml:10:11: events.0.round: 60; expected a round before the end, at most 59
        s.yaml:10:34: events.0.actor: 'Gouda' is a member then; expected an actor with member: false, or one that left by an earlier event
        s.yaml:11:59: events.1.actors.1: no actor is called 'Waddinxven'; expected the name of an actor
        s.yaml:12:20: events.2.kind: 'trianing'; expected one of training, turnoverWave, goalShift, join, leave, budgetCut, strategyChange; did you mean 'training'?
        s.yaml:13:3: events.3 has no 'kind'; expected one of training, turnoverWave, goalShift, join, leave, budgetCut, strategyChange
        s.yaml:14:3: events.4 (goalShift) has no 'position'; expected the new ideal
        s.yaml:15:3: events.5: 'nothing'; expected a round, a kind and its keys, such as {round: 12, kind: training, amount: 0.2}
        """,
        Messages(
            """
            name: x
            issues: [{name: nuisance}]
            actors:
            - {name: Gouda, position: {nuisanse: 0.5}}
            - {name: police}
            - {name: police}
            coordination: {network: {hub: Guoda}}
            relations: [{from: Gouda, to: polcie}, {from: Gouda}]
            events:
            - {round: 60, kind: join, actor: Gouda}
            - {round: 5, kind: training, amount: 0.2, actors: [Gouda, Waddinxven]}
            - {round: 5, kind: trianing, amount: 0.2}
            - {round: 5, amount: 0.2}
            - {round: 5, kind: goalShift, actor: Gouda, issue: nuisance}
            - nothing
            """));

    [Fact]
    public void Names_are_not_missed_where_the_list_of_names_could_not_be_read()
    {
        Assert.Equal("s.yaml:2:9: actors: '3'; expected a list", Messages("name: x\nactors: 3\nrelations: [{from: Gouda, to: police}]\n"));
        Assert.Equal("s.yaml:3:10: issues.3.name: 3 is a number; expected a text: put it between quotes",
            Messages("name: x\nissues:\n- {name: 3}\nactors:\n- {name: a, position: {b: 1}}\n- {name: c}\n"));
        Assert.Equal("s.yaml:4:3: actors.1: 'e'; expected keys and values, such as 'name: …' and 'type: …'",
            Messages("name: x\nactors:\n- {name: d}\n- e\nrelations: [{from: d, to: e}]\n"));
    }

    [Fact]
    public void An_unknown_key_of_an_event_is_told_with_its_kind() => Assert.Equal(
        "s.yaml:2:48: events.0 (training) has no 'actor'; did you mean 'actors'?",
        Messages("name: x\nevents: [{round: 3, kind: training, amount: 1, actor: [actor 1]}]\n"));

    [Fact]
    public void A_message_lists_fifty_problems_and_counts_the_others()
    {
        var error = Assert.Throws<ScenarioFileException>(() =>
            ScenarioFile.Parse("name: x\nsources:\n" + string.Concat(Enumerable.Repeat("- 3\n", 62)), "s.yaml", Strategies.Keys));

        Assert.Equal(62, error.Problems.Count);
        Assert.Equal(51, error.Message.Split('\n').Length);
        Assert.EndsWith("\nand 12 more", error.Message);
        Assert.Equal(new FileProblem(3, 3, "sources.0: 3 is a number; expected a text: put it between quotes"), error.Problems[0]);
    }
}
