using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Words;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Words;

public sealed class WordingTests
{
    // Files whose keys are made of what they are about.
    private static readonly string[] Tables = ["claims", "classics", "models", "outcomes", "page", "parameters", "science", "search",
        "strategies", "terms", "units", "values", .. Messages.Files];

    private static IEnumerable<(string Key, Sentence Words)> All =>
        Wording.Files.SelectMany(file => Wording.Of(file).Select(known => ($"{file}.{known.Key}", known.Value)));

    [Fact]
    public void What_the_code_says_is_there_and_each_of_its_holes_is_filled()
    {
        var mistakes =
            from said in SaidInCode.ByKey
            let words = Wording.Find(said.Key)
            where words is null || !words.English.Holes.Order().SequenceEqual(said.Holes.Order())
            select $"{said.Where} wants {(words is null ? "a sentence that is not there" : $"'{words.English.Text}'")}";
        Assert.Empty(mistakes);
        Assert.True(SaidInCode.ByKey.Count() > 600);
    }

    [Fact]
    public void Both_languages_have_words_and_the_same_holes()
    {
        Assert.All(All, its =>
        {
            Assert.True(its.Words.English.Text.Length > 0 && its.Words.Dutch.Text.Length > 0, its.Key);
            Assert.True(its.Words.English.Holes.Order().SequenceEqual(its.Words.Dutch.Holes.Order()), its.Key);
        });
    }

    [Fact]
    public void No_sentence_is_kept_that_nothing_says()
    {
        var said = SaidInCode.ByKey.Select(call => call.Key).ToHashSet();
        Assert.DoesNotContain(All.Select(its => its.Key), key => !said.Contains(key) && !Tables.Contains(key.Split('.')[0])
            && !key.StartsWith("survey.column.", StringComparison.Ordinal) && !key.StartsWith("survey.word.", StringComparison.Ordinal));
    }

    [Fact]
    public void No_sentence_stands_in_the_code_in_two_languages() => Assert.Empty(SaidInCode.InBothLanguages);

    [Fact]
    public void Each_parameter_has_a_name_and_a_meaning_and_the_English_is_its_own()
    {
        foreach (var parameter in ParameterCatalogue.Of(new Scenario())
            .Where(parameter => !parameter.Path.StartsWith("own.", StringComparison.Ordinal)))
        {
            Assert.True(Wording.Find($"parameters.{parameter.Path}.name") is not null, parameter.Path);
            Same(parameter.Meaning, $"parameters.{parameter.Path}.meaning");
            Assert.Equal(Wording.Find($"parameters.{parameter.Path}.low") is null,
                Wording.Find($"parameters.{parameter.Path}.high") is null);
        }

        var paths = ParameterCatalogue.Of(new Scenario()).Select(parameter => parameter.Path).ToHashSet();
        Assert.DoesNotContain(Keys("parameters"), key => !paths.Contains(key));
    }

    [Fact]
    public void Each_parameter_of_the_published_models_has_one_name_and_a_meaning_of_its_own()
    {
        var found = ModelCatalogue.All().Where(model => model.GetType().Namespace!.Contains("Classics", StringComparison.Ordinal))
            .SelectMany(model => ParameterCatalogue.Of(model.Reference)
                .Select(parameter => (Key: $"{model.Key}.{parameter.Path}", parameter)))
            .ToList();
        Assert.True(found.Count > 70);
        Assert.Equal(found.Select(its => its.Key).Order(), Keys("classics").Distinct().Order());
        Assert.All(found, its => Same(its.parameter.Meaning, $"classics.{its.Key}.meaning"));
        Assert.All(found.GroupBy(its => its.parameter.Path),
            same => Assert.Single(same.Select(its => Wording.Find($"classics.{its.Key}.name")!.Dutch.Text).Distinct()));
        var talked = found.Single(its => its.Key == "ostrom.rounds").parameter;
        Assert.Equal(("rondes met praten of zwaard", "begindotatie"),
            (ParameterWords.Meaning(talked, Language.Dutch), ParameterWords.NameOf("commons.endowment", Look.Dutch)));
    }

    [Fact]
    public void Each_word_that_a_parameter_can_be_is_said_in_both_languages()
    {
        var choices = ModelCatalogue.All().SelectMany(model => ParameterCatalogue.Of(model.Reference))
            .SelectMany(parameter => parameter.Choices).Distinct().ToList();
        Assert.Contains("smallWorld", choices);
        Assert.DoesNotContain(choices, choice => Wording.Find($"values.{choice}") is null);
        Assert.Equal(("small world", "kleine wereld", "0,5", "aanwijzing", "eigen"), (Look.Default.Value("smallWorld"),
            Look.Dutch.Value("smallWorld"), Look.Dutch.Value("0.5"), Look.Dutch.Value("mandate"), Look.Dutch.Value("eigen")));
    }

    [Fact]
    public void Each_unit_of_a_parameter_is_said_in_both_languages_and_the_English_is_its_own()
    {
        var units = ModelCatalogue.All().SelectMany(model => ParameterCatalogue.Of(model.Reference)).Select(parameter => parameter.Unit)
            .Where(unit => unit.Length > 0).ToHashSet();
        foreach (var unit in units)
            Same(unit, $"units.{unit.Replace(' ', '-')}");
        Assert.Equal(units.Order(), Wording.Of("units").Values.Select(words => words.English.Text).Order());
    }

    [Fact]
    public void Each_claim_has_its_Dutch_and_the_English_is_its_own()
    {
        foreach (var claim in ClaimCatalogue.All())
        {
            Same(claim.Statement, $"claims.{claim.Id}.statement");
            Same(claim.Note, $"claims.{claim.Id}.note");
            Same(claim.Missing, $"claims.{claim.Id}.missing");
        }

        Assert.Equal(ClaimCatalogue.All().Select(claim => claim.Id).Order(), Keys("claims").Distinct().Order());
    }

    [Fact]
    public void Each_outcome_and_strategy_has_its_Dutch_and_the_English_is_its_own()
    {
        foreach (var outcome in CollaborationOutcomes.All)
            Same(outcome.Definition, $"outcomes.{outcome.Key}.definition");
        var own = StrategyCatalogue.All().Where(strategy => strategy.GetType().Assembly == typeof(Strategy).Assembly).ToList();
        foreach (var strategy in own)
        {
            Same(strategy.Key, $"strategies.{strategy.Key}.name");
            Same(strategy.Summary, $"strategies.{strategy.Key}.summary");
            Assert.NotNull(Wording.Find($"strategies.{strategy.Key}.phrase"));
        }

        Assert.Equal(own.Select(strategy => strategy.Key).Order(), Keys("strategies").Distinct().Order());
    }

    [Fact]
    public void What_each_model_says_of_itself_its_arms_and_its_outcomes_has_its_Dutch()
    {
        var keys = new List<string>();
        foreach (var model in ModelCatalogue.All().Where(model => model.GetType().Assembly == typeof(Strategy).Assembly))
        {
            var classic = model.GetType().Namespace!.Contains("Classics", StringComparison.Ordinal);
            foreach (var (english, key) in new[] { (model.Summary, "summary"), (model.Source, "source") }
                .Concat(classic ? model.Arms.Select(arm => (arm.Summary, arm.Key + ".summary")) : [])
                .Concat(classic ? model.Outcomes.Select(outcome => (outcome.Definition, outcome.Key + ".definition")) : []))
            {
                keys.Add($"{model.Key}.{key}");
                Same(english, $"models.{model.Key}.{key}");
            }

            foreach (var kind in model.Arms.Select(arm => arm.Kind).Where(kind => kind.Length > 0))
            {
                keys.Add($"kind.{kind}");
                Same(kind, $"models.kind.{kind}");
            }

            Assert.All(model.Outcomes.Where(outcome => outcome.Unit.Any(char.IsLetter)),
                outcome => Same(outcome.Unit, $"outcomes.unit.{outcome.Unit.Replace(' ', '-')}"));
        }

        Assert.Equal(keys.Distinct().Order(), Wording.Of("models").Keys.Order());
        var exchange = ModelCatalogue.Required("exchange");
        Assert.Equal("uitruil tussen twee met gelijke winst, onder zuivere regels",
            Glossary.Summary(exchange.Arms.Single(arm => arm.Key == "exchange"), Language.Dutch));
    }

    [Fact]
    public void What_is_not_there_or_not_given_is_told()
    {
        Assert.Throws<KeyNotFoundException>(() => Wording.Say(false, "reports.nothing.of-the-kind", []));
        Assert.Throws<KeyNotFoundException>(() => Wording.Say(false, "nothing", []));
        Assert.Contains("{x}", Assert.Throws<ArgumentException>(() => Wording.Say(true, "common.against", [("y", 1)])).Message,
            StringComparison.Ordinal);
        Assert.Equal("1 tegen 2.5", Wording.Say(true, "common.against", [("y", 2.5), ("x", 1)]));
    }

    private static void Same(string english, string key) =>
        Assert.Equal((key, english), (key, Wording.Find(key)?.English.Filled([]) ?? ""));

    // What the keys of a file are about: all but the last of their words.
    private static IEnumerable<string> Keys(string file) => Wording.Of(file).Keys.Select(key => key[..key.LastIndexOf('.')]);
}
