using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Tests.Fuzzing;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

/// <summary>Kinds of mistakes, each in all the places where it can be made.</summary>
public sealed class MistakeKindTests
{
    private static ScenarioFileException Refused(string yaml) =>
        Assert.Throws<ScenarioFileException>(() => ScenarioFile.Parse(yaml, "s.yaml", Strategies.Keys));

    private static string Only(string yaml) => Assert.Single(Refused(yaml).Problems).Message;

    [Theory]
    [InlineData("rounds: 3,0", "did you mean '3'?")]
    [InlineData("rounds: 12,00", "did you mean '12'?")]
    [InlineData("rounds: 1,5", null)]
    [InlineData("infoNoise: 0,50", "did you mean '0.5'?")]
    [InlineData("infoNoise: ',5'", "did you mean '0.5'?")]
    [InlineData("infoNoise: -0,5", null)]
    [InlineData("infoNoise: 1,5", null)]
    [InlineData("disciplines: 2,5e1", "did you mean '25'?")]
    [InlineData("infoNoise: \"0,5\"", "did you mean '0.5'?")]
    [InlineData("coordination:\n  detection: 0,5", "did you mean '0.5'?")]
    [InlineData("population:\n  openness:\n    mean: 0,4", "did you mean '0.4'?")]
    [InlineData("coordination:\n  exit: \"true\"", "write it without quotes")]
    [InlineData("coordination:\n  exit: ja", "did you mean 'true'?")]
    [InlineData("coordination:\n  exit: FALSE", "did you mean 'false'?")]
    [InlineData("coordination:\n  exit: \"nee\"", "did you mean 'false'?")]
    [InlineData("coordination:\n  network:\n    shape: ' ring'", "did you mean 'ring'?")]
    [InlineData("strategies: [mandate, mandat]", null)]
    [InlineData("strategies: [mandate, covenan]", "did you mean 'covenant'?")]
    [InlineData("coordination:\n  phased:\n    first: phase", null)]
    [InlineData("rounds: 8\nround: 6", null)]
    [InlineData("coordination:\n  meeting: 2", "did you mean 'meetings'?")]
    [InlineData("coordination.fine: 2", "as in 'coordination: {fine: …}'")]
    [InlineData("mean: 2", "as in 'population: {autonomyNeed: {mean: …}}'")]
    public void What_is_proposed_is_itself_valid(string lines, string? hint)
    {
        var yaml = "name: x\n" + lines + "\n";
        var refused = Refused(yaml);
        if (hint is null)
            Assert.DoesNotContain("did you mean", refused.Message, StringComparison.Ordinal);
        else
            Assert.EndsWith(hint, Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.Null(Hints.Mistaken(yaml, refused, text => ScenarioFile.Parse(text, "s.yaml", Strategies.Keys)));
    }

    [Theory]
    [InlineData("infoNoise: 1e400", "infoNoise: '1e400'; expected a number from 0 to 1")]
    [InlineData("infoNoise: -1e400", "infoNoise: '-1e400'; expected a number from 0 to 1")]
    [InlineData("rounds: 1e400", "rounds: '1e400'; expected a whole number from 1 to 100000")]
    [InlineData("actors:\n- {name: a, position: {issue 1: 1e400}}\n- {name: b}",
        "actors.a.position.issue 1: '1e400'; expected a number from 0 to 1")]
    public void A_number_too_large_for_the_machine_is_told_as_it_is_written(string lines, string message) =>
        Assert.Equal(message, Only("name: x\n" + lines + "\n"));

    [Theory]
    [InlineData("question: \"a\\e[31m\"", "question: a text with the control character U+001B")]
    [InlineData("description: \"a\\x07\"", "description: a text with the control character U+0007")]
    [InlineData("description: \"a\\x85\"", "description: a text with the control character U+0085")]
    [InlineData("sources: [a, \"\\x9b\"]", "sources.1: a text with the control character U+009B")]
    [InlineData("assumptions: [\"\\u202e\"]", "assumptions.0: a text with the control character U+202E")]
    [InlineData("issues:\n- {name: a, note: \"\\e\"}", "issues.a.note: a text with the control character U+001B")]
    [InlineData("issues:\n- {name: a, low: \"\\u2066\"}", "issues.a.low: a text with the control character U+2066")]
    [InlineData("issues:\n- {name: \"a\\u202e\"}", "issues.a\\u202e.name: a text with the control character U+202E")]
    [InlineData("issues:\n- {name: a, high: \"\\u200f\"}", "issues.a.high: a text with the control character U+200F")]
    [InlineData("issues:\n- {name: \"a\\e\"}", "issues.a\\u001b.name: a text with the control character U+001B")]
    [InlineData("actors:\n- {name: a, note: \"a\\rb\"}\n- {name: b}", "actors.a.note: a text with the control character U+000D")]
    [InlineData("actors:\n- {name: a, type: \"\\x7f\"}\n- {name: b}", "actors.a.type: a text with the control character U+007F")]
    public void Characters_that_steer_a_terminal_are_refused_in_every_text(string lines, string message)
    {
        var told = Only("name: x\n" + lines + "\n");
        Assert.StartsWith(message, told, StringComparison.Ordinal);
        Assert.DoesNotContain(told, char.IsControl);
    }

    [Fact]
    public void Lines_of_a_description_are_no_control_characters() =>
        Assert.Equal("a\nb\tc\n", ScenarioFile.Parse("name: x\ndescription: |\n  a\n  b\tc\n", "s.yaml").Description);

    [Theory]
    [InlineData("Caf\u00e9", "Cafe\u0301")]
    [InlineData("school one", "school  one")]
    [InlineData("school one", "school\u00a0one")]
    [InlineData("school", "school ")]
    [InlineData("school", "scho\u200bol")]
    public void Names_that_look_alike_are_not_two(string one, string other)
    {
        Assert.Contains($"looks like '{one}'", Only($"name: x\nactors:\n- {{name: \"{one}\"}}\n- {{name: \"{other}\"}}\n"),
            StringComparison.Ordinal);
        Assert.Contains($"looks like '{one}'", Only($"name: x\nissues:\n- {{name: \"{one}\"}}\n- {{name: \"{other}\"}}\n"),
            StringComparison.Ordinal);
        Assert.EndsWith($"did you mean '{one}'?",
            Only($"name: x\nactors:\n- {{name: \"{one}\"}}\n- {{name: b}}\nrelations:\n- {{from: \"{other}\", to: b}}\n"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u00ad \u2060")]
    public void A_name_of_which_nothing_is_seen_is_none(string name)
    {
        Assert.Contains("no name; expected a name", Only($"name: x\nactors:\n- {{name: \"{name}\"}}\n- {{name: b}}\n"),
            StringComparison.Ordinal);
        Assert.Contains("no name; expected a name", Only($"name: x\nissues:\n- {{name: \"{name}\"}}\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_numbered_name_that_looks_like_another_is_told() =>
        Assert.Contains("looks like", Only("name: x\nactors:\n- {name: school, count: 2}\n- {name: \"school  2\"}\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("strategies: []", "strategies: an empty list")]
    [InlineData("events:\n- {round: 1, kind: training, amount: 0.1, actors: []}", "events.0.actors: an empty list")]
    [InlineData("events:\n- {round: 1, kind: turnoverWave, actors: []}", "events.0.actors: an empty list")]
    public void An_empty_list_never_stands_for_all(string lines, string message)
    {
        var told = Only("name: x\n" + lines + "\n");
        Assert.StartsWith(message, told, StringComparison.Ordinal);
        Assert.EndsWith("with one or more in it, or the key left out", told, StringComparison.Ordinal);
    }

    private const string Groups = """
        name: groups
        rounds: 8
        actors:
        - {name: gemeente, count: 3}
        - {name: corporatie, count: COUNT}
        - {name: school, member: false, count: 2}
        coordination: {network: {shape: listed, links: [{from: gemeente, to: corporatie}, {from: school, to: school}, {from: school, to: gemeente}]}}
        relations:
        - {from: gemeente, to: corporatie, trust: 0.9}
        - {from: gemeente, to: gemeente, trust: 0.8}
        events:
        - {round: 1, kind: training, amount: 0.2, actors: [gemeente, corporatie 1]}
        - {round: 2, kind: join, actor: school}
        - {round: 3, kind: leave, actor: school 2}
        - {round: 4, kind: turnoverWave, actors: [school]}
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_group_is_named_as_one_and_keeps_its_names_however_many_it_has(int count)
    {
        var scenario = ScenarioFile.Parse(Groups.Replace("COUNT", $"{count}", StringComparison.Ordinal), "s.yaml");
        Assert.Equal(5 + count, scenario.ActorCount);
        Assert.Equal(scenario, ScenarioFile.Parse(ScenarioFile.Write(scenario), "s.yaml"));
    }

    [Theory]
    [InlineData("to: corporatie, trust: 0.9", "to: corporatie 4, trust: 0.9", "no actor is called 'corporatie 4'")]
    [InlineData("actor: school 2", "actor: gemeente 4", "no actor is called 'gemeente 4'")]
    [InlineData("shape: listed,", "shape: hub, hub: gemeente,", "'gemeente' are 3 actors; expected one of them, such as 'gemeente 1'")]
    [InlineData("to: gemeente, trust: 0.8", "to: corporatie 2, trust: 0.8", "'gemeente 1' towards 'corporatie 2' again, after relations.0")]
    [InlineData("kind: leave, actor: school 2", "kind: join, actor: school 2", "'school 2' is a member then")]
    public void A_group_is_held_to_what_its_members_are(string sound, string mistaken, string message) =>
        Assert.Contains(message, Only(Groups.Replace("COUNT", "3", StringComparison.Ordinal)
            .Replace(sound, mistaken, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Thousands_of_unknown_keys_take_no_time()
    {
        var yaml = "name: x\ncoordination:\n"
            + string.Concat(Enumerable.Range(0, 1999).Select(key => $"  coordinationKey{key}WithALongName: 1\n"));
        var least = TimeSpan.MaxValue;
        for (var time = 0; time < 5 && least.TotalSeconds > 2; time++) // other tests may have the processors
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(1999, Refused(yaml).Problems.Count);
            least = watch.Elapsed < least ? watch.Elapsed : least;
        }

        Assert.True(least.TotalSeconds < 2, $"{least}");
    }
}
