using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>What the page needs to know before anything is run.</summary>
internal static class PageCatalogue
{
    internal static object Of(ScenarioShelf shelf, IReadOnlyList<Strategy> strategies, Language language) => new
    {
        Scenarios = shelf.Entries(language),
        ScenarioShelf.BuiltIn,
        shelf.First,
        shelf.CanSave,
        Strategies = strategies.Select(strategy => new
        {
            strategy.Key,
            Name = Glossary.Strategy(strategy.Key, language),
            Summary = Glossary.Summary(new Arm(strategy.Key, strategy.Summary), language),
        }),
        Figures = Pictures.Kinds
            .Select(kind => new { kind.Key, Name = language.Say($"page.picture-{kind.Key}"), kind.OneOutcome, kind.Baseline }),
        Outcomes = CollaborationOutcomes.All.Where(outcome => outcome.EachRound).Select(outcome => Described(outcome, language)),
        Columns = Pictures.Shown.Select(outcome => new { outcome.Key, Name = Glossary.Name(outcome, language), Better = Arrow(outcome) }),
        ScenarioReading.MostReplications,
    };

    /// <summary>A scenario with the parameters that can be moved.</summary>
    internal static object Of(Scenario scenario, Language language)
    {
        var main = MainParameters.All.ToDictionary(parameter => parameter.Path);
        var told = language == Language.Dutch ? scenario.InDutch() : scenario;
        return new
        {
            told.Name, told.Question, told.Description, told.Sources, told.Assumptions, scenario.Rounds,
            Strategies = scenario.Model.Compared(scenario),
            Outcomes = Pictures.Choices(scenario).Select(outcome => Described(outcome, language)),
            Actors = scenario.ActorCount, Issues = scenario.IssueCount,
            Main = MainParameters.All.Select(parameter => parameter.Path),
            Parameters = ParameterCatalogue.Of(scenario)
                .Select(parameter => Described(parameter, scenario, main.GetValueOrDefault(parameter.Path), language)),
        };
    }

    private static object Described(Outcome outcome, Language language) =>
        new { outcome.Key, Name = Glossary.Name(outcome, language), Definition = Glossary.Definition(outcome, language),
            Better = Arrow(outcome) };

    private static object Described(Parameter parameter, Scenario scenario, MainParameter? main, Language language)
    {
        var value = ParameterPath.Get(scenario, parameter.Path);
        var number = value is null
            ? (double?)null
            : value is double or int ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;
        var slides = parameter.Form is KeyForm.Number or KeyForm.WholeNumber && number is not null
            && (main is not null || parameter.Largest - parameter.Least <= 1);
        return new
        {
            parameter.Path,
            Label = MainParameters.Label(parameter.Path, language),
            Meaning = ParameterWords.Meaning(parameter, language),
            Search = ParameterSearch.Of(parameter),
            Foreign = language == Language.Dutch && ParameterWords.Meaning(parameter, language) == parameter.Meaning,
            parameter.Symbol, parameter.Source, parameter.Choices, parameter.Form,
            Unit = parameter.Unit == "share" ? "" : ParameterWords.Unit(parameter, language),
            ChoiceNames = parameter.Choices.Select(choice => language.Found($"values.{choice}") ?? choice),
            Value = ParameterPath.Text(value),
            Least = Finite(parameter.Least), Largest = Finite(parameter.Largest),
            // A slider that could not show the scenario's own value would change it.
            From = slides ? Math.Min(main?.From ?? parameter.Least!.Value, number!.Value) : (double?)null,
            To = slides ? Math.Max(main?.To ?? parameter.Largest!.Value, number!.Value) : (double?)null,
            Step = slides ? main?.Step ?? 0.01 : (double?)null,
        };
    }

    private static string Arrow(Outcome outcome) => outcome.Better switch { Better.Higher => "↑", Better.Lower => "↓", _ => "" };

    private static double? Finite(double? number) => number is { } value && double.IsFinite(value) ? value : null;
}
