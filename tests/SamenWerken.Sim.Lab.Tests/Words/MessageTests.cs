using System.Reflection;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Words;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Words;

public sealed partial class MessageTests
{
    [Theory]
    [InlineData("coordination.fine: '12'; expected a number from 0 to 10", "coordination.fine: '12'; verwacht: een getal van 0 tot 10")]
    [InlineData("x: '0,5'; expected a number from 0.25 to 1000.5; did you mean '0.5'?",
        "x: '0,5'; verwacht: een getal van 0,25 tot 1000,5; bedoelde u '0.5'?")]
    [InlineData("actors.Huis: b.openness: a list; expected a number from -1 to 1",
        "actors.Huis: b.openness: een lijst; verwacht: een getal van −1 tot 1")]
    [InlineData("actor 'A; expected b' has no 'opennes'; did you mean 'openness'?",
        "actor 'A; expected b' heeft geen 'opennes'; bedoelde u 'openness'?")]
    [InlineData("relations.0 has no 'from' and no 'to'; expected name of the actor whose trust and knowledge it is and name of the actor "
        + "that is trusted and known", "relations.0 heeft geen 'from' en geen 'to'; verwacht: de naam van de actor van wie vertrouwen en "
            + "kennis zijn en de naam van de actor die wordt vertrouwd en gekend")]
    [InlineData("coordination has no 'relationalTrust' any more; every meeting adds trust now, under every strategy: set behaviour.contact",
        "coordination heeft geen 'relationalTrust' meer; elke ontmoeting geeft nu vertrouwen, onder elke strategie: stel behaviour.contact "
            + "in")]
    [InlineData("actors.A.position: no issue is called 'hur'; expected the name of an issue; did you mean 'huur'?",
        "actors.A.position: geen onderwerp heet 'hur'; verwacht: de naam van een onderwerp; bedoelde u 'huur'?")]
    [InlineData("a.yaml:3:5: rounds has no value; expected a whole number from 1 to 100000, or leave the key out",
        "a.yaml:3:5: rounds heeft geen waarde; verwacht: een geheel getal van 1 tot 100000, of laat de sleutel weg")]
    [InlineData("factors: 2,000,000 design points; expected at most 1,000,000; take fewer levels, or the design lhs or sobol",
        "factors: 2.000.000 ontwerppunten; verwacht: hoogstens 1.000.000; neem minder niveaus, of het ontwerp lhs of sobol")]
    [InlineData("after --set coordination.commissioners: 9; expected at most 8, the number of actors",
        "na --set coordination.commissioners: 9; verwacht: hoogstens 8, het aantal actoren")]
    [InlineData("There is no strategy 'covenan'; did you mean 'covenant'?", "Er is geen strategie 'covenan'; bedoelde u 'covenant'?")]
    [InlineData("The scenario has 3 mistakes.\nThe scenario has a mistake.", "Het scenario heeft 3 fouten.\nHet scenario heeft een fout.")]
    [InlineData("huur, zorg, fixed by gemeente", "huur, zorg, vastgelegd door gemeente")]
    public void A_message_is_told_in_Dutch_and_what_is_the_users_stays_as_it_is(string english, string dutch)
    {
        Assert.Equal(dutch, Language.Dutch.Message(english));
        Assert.Equal(english, Language.English.Message(english));
    }

    [Theory]
    [InlineData("pledge: 12; expected a pledge that somebody keeps")]
    [InlineData("")]
    [InlineData("What a strategy of the user's own throws.")]
    public void What_the_library_does_not_say_itself_stays_whole(string english) => Assert.Equal(english, Language.Dutch.Message(english));

    [Fact]
    public void A_text_made_of_the_words_that_part_a_message_takes_no_time()
    {
        var odd = string.Concat(Enumerable.Repeat("x: y; expected ", 4000));
        Assert.Equal(odd, Language.Dutch.Message(odd));
    }

    [Fact]
    public void Every_mistake_that_a_test_makes_in_a_file_is_told_in_Dutch()
    {
        var told = Spoiled().SelectMany(Problems).Distinct().ToList();
        Assert.True(told.Count > 150, $"{told.Count}");
        Assert.All(told, message => Assert.NotNull(Messages.Find(message)));
    }

    [Fact]
    public void Every_message_in_the_sources_has_its_Dutch()
    {
        var said = MessagesInCode.In(SaidInCode.Read("SamenWerken.Sim", "SamenWerken.Sim.Lab", "SamenWerken.Sim.App")).ToList();
        Assert.True(said.Count > 300, $"{said.Count}");
        var unknown = said.Where(message => !MessagesInCode.IsKnown(message.English)).Select(its => $"{its.Where}: {its.English}");
        Assert.True(!unknown.Any(), string.Join('\n', unknown));
    }

    [Fact]
    public void Heads_of_tables_what_is_counted_and_what_is_in_hand_have_their_Dutch()
    {
        var said = WordsAlone.In(SaidInCode.Read("SamenWerken.Sim.App")).ToList();
        Assert.True(said.Count > 120, $"{said.Count}");
        var unknown = said.Where(word => Messages.Find(word.English) is null).Select(its => $"{its.Where}: {its.English}");
        Assert.True(!unknown.Any(), string.Join('\n', unknown));
    }

    [Fact]
    public void What_became_of_a_key_and_what_a_key_must_hold_is_told_in_Dutch()
    {
        Type[] records = [.. new[] { typeof(Settings).Assembly, typeof(ScenarioFile).Assembly }.SelectMany(its => its.GetTypes())];
        var became =
            records.SelectMany(record => record.GetCustomAttributes<RemovedAttribute>()).Select(removed => removed.Became).ToList();
        var keys = records.Where(record => record is { IsAbstract: false, IsGenericType: false }).SelectMany(RecordKey.Of).ToList();
        var needed = keys.Where(key => key.Required).Select(key => key.Meaning).ToList();
        var expected = keys.SelectMany(key => new[] { key.Expected, key.ExpectedOfOne }).Distinct().ToList();
        Assert.True(became.Count > 2 && needed.Count > 20 && expected.Count > 50);
        Assert.All(became.Concat(needed).Concat(expected), english => Assert.NotNull(Messages.Find(english)));
    }

    // The texts that tests of files give: whole files, or lines of one.
    private static IEnumerable<string> Spoiled() =>
        from type in typeof(MessageTests).Assembly.GetTypes()
        where type.Namespace == "SamenWerken.Sim.Lab.Tests.Yaml"
        from method in type.GetMethods()
        from data in method.GetCustomAttributes<InlineDataAttribute>()
        from text in data.GetData(method).SelectMany(row => row).OfType<string>()
        where Keys().IsMatch(text)
        from file in new[] { text, "name: x\n" + text + "\n" }
        select file;

    private static IEnumerable<string> Problems(string text)
    {
        try
        {
            _ = text.StartsWith("experiment", StringComparison.Ordinal)
                ? (object)ExperimentFile.Parse(text, "experiment.yaml")
                : ScenarioFile.Parse(text, "s.yaml", Yaml.Strategies.Keys);
            return [];
        }
        catch (ScenarioFileException refused)
        {
            return [.. refused.Problems.Select(problem => problem.Message), .. refused.Message.Split('\n')];
        }
    }

    [GeneratedRegex("[:\\[{]")]
    private static partial Regex Keys();
}
