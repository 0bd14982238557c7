using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>Sections that reports of several kinds have.</summary>
internal static class ReportParts
{
    /// <summary>What is asked of the scenario.</summary>
    internal static ReportSection Question(Look look, Case scenario, params IReadOnlyList<string> more) => Question(look, look.Told(scenario).Question, scenario, more);

    /// <summary>What an experiment asks; what its scenario asks where it has no question of its own.</summary>
    internal static ReportSection Question(Look look, Experiment experiment, params IReadOnlyList<string> more) => Question(look, experiment.Question ?? look.Told(experiment.Scenario).Question, experiment.Scenario, more);

    /// <summary>What every reader must know of what the model says.</summary>
    internal static string Caveat(Look look) => look.Say(
        "The model says what follows from assumptions about behaviour. It is not calibrated on data: what it says of these parties is no verdict on them.",
        "Het model zegt wat uit aannamen over gedrag volgt. Het is niet geijkt op gegevens: wat het over deze partijen zegt, is geen oordeel over hen.");

    /// <summary>A report with what its experiment asks above the lead, and what every reader must know below it.</summary>
    internal static Report Asking(this Report report, Look look, Experiment experiment, string here) => report with
    {
        Question = string.Join(" ", new[] { experiment.Question ?? look.Told(experiment.Scenario).Question, here }.Where(text => !string.IsNullOrEmpty(text))),
        Caveat = Caveat(look),
    };

    private static ReportSection Question(Look look, string? question, Case scenario, IReadOnlyList<string> more) => new(look.Say(
        "Question",
        "Vraag"),
    [
        .. new[] { question, look.Told(scenario).Description }.Concat(more).OfType<string>().Where(text => text.Length > 0).Select(text => new ParagraphBlock(text)),
        new ParagraphBlock(Caveat(look)),
    ]);

    /// <summary>What was simulated.</summary>
    /// <param name="look">Language.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="strategies">Keys of the strategies.</param>
    /// <param name="about">Whether the scenario is described here.</param>
    /// <param name="more">Further facts.</param>
    internal static ReportSection SetUp(
        Look look, Case scenario, IReadOnlyList<string> strategies, bool about, params IReadOnlyList<(string Term, string Words)> more) => new(look.Say(
            "Set-up",
            "Opzet"),
    [
        .. about && look.Told(scenario).Description is { Length: > 0 } description ? [new ParagraphBlock(description)] : Array.Empty<ReportBlock>(),
        new FactsBlock(
        [
            (look.Say("Scenario", "Scenario"), look.Name(scenario)),
            .. look.Told(scenario).Facts().Select(fact => (look.Say(fact.Term, fact.DutchTerm), look.Say(fact.Words, fact.DutchWords))),
            .. more,
        ]),
        new FoldedBlock(look.Say(
            "The strategies, and how agreements come about under each",
            "De strategieën, en hoe afspraken onder elk tot stand komen"), Strategies(look, scenario, strategies)),
        .. Listed(look.Say("What in the scenario is assumed", "Wat in het scenario is aangenomen"), look.Told(scenario).Assumptions),
        .. Listed(look.Say(
            "Where the scenario's facts come from",
            "Waar de feiten van het scenario vandaan komen"), look.Told(scenario).Sources),
        .. Notices(look, scenario).ToList() is { Count: > 0 } notices ? [new FoldedBlock(look.Say(
            "What is decided without being said",
            "Wat beslist is zonder dat het er staat"), notices)] : Array.Empty<ReportBlock>(),
        new FoldedBlock(look.Say(
            "The scenario as a file, without what keeps its default",
            "Het scenario als bestand, zonder wat zijn standaard houdt"), new CodeBlock(CaseFile.Write(scenario).TrimEnd())),
        new FoldedBlock(look.Say("Every parameter with its value", "Elke parameter met zijn waarde"), Parameters(look, scenario)),
    ]);

    private static IEnumerable<ReportBlock> Notices(Look look, Case scenario)
    {
        var notices = scenario.Notices();
        return notices.Count == 0 ? [] :
        [
            new TableBlock(look.Say(
                "What the scenario does not say and is decided all the same",
                "Wat het scenario niet zegt en toch beslist is"),
                [look.Say("parameter", "parameter"), look.Say("value", "waarde"), look.Say("why", "waarom")],
                [.. notices.Select(notice => (IReadOnlyList<string>)[notice.Path, notice.Effective, look.Say(
                    notice.Because,
                    notice.DutchBecause)])]) { WordColumns = 3 },
        ];
    }

    private static TableBlock Parameters(Look look, Case scenario)
    {
        var effective = EffectiveParameter.Of(scenario);
        // What parameters mean is written in English, so that it is left out in Dutch.
        if (look.Language == Language.Dutch)
        {
            return new TableBlock(look.Say("The parameters", "Parameters"), [look.Say("parameter", "parameter"), look.Say("value", "waarde"), look.Say("name", "naam")],
            [
                .. effective.Select(its => (IReadOnlyList<string>)
                    [its.Parameter.Path, its.Text("in elke run opnieuw getrokken"), ParameterWords.NameOf(its.Parameter.Path, look) is var name && name != its.Parameter.Path ? name : ""]),
            ]) { WordColumns = 3 };
        }

        return new TableBlock("Parameters", ["parameter", "value", "unit", "what it is"],
        [
            .. effective.Select(its => (IReadOnlyList<string>)[its.Parameter.Path, its.Text("drawn anew in each run"), its.Parameter.Unit, its.Parameter.Meaning]),
        ]) { WordColumns = 4 };
    }

    /// <summary>How to do it again.</summary>
    internal static ReportSection Repeat(Look look, string command, params IReadOnlyList<(string Term, string Words)> origin) => new(look.Say(
        "How to repeat it",
        "Hoe dit te herhalen"),
        new ParagraphBlock(look.Say(
            "This command gives the same files again, byte for byte, for any number of threads:",
            "Deze opdracht geeft dezelfde bestanden opnieuw, tot op de byte, voor elk aantal threads:")),
        new CodeBlock(command),
        new FactsBlock([.. origin, (look.Say("Program", "Programma"), $"samenwerken {Manifest.ProgramVersion}")]));

    /// <summary>How paired runs are compared; said the same in every report.</summary>
    internal static ParagraphBlock Luck(Look look) => new(look.Say(
        "Every run of the same number has the same actors and the same luck, whatever the strategy or parameter: each random draw has an address of purpose, round, who and run, in which no strategy enters. Differences are taken within such runs, so that they are not blurred by differences between runs.",
        "Elke run met hetzelfde nummer heeft dezelfde actoren en hetzelfde toeval, wat de strategie of parameter ook is: elke toevalstrekking heeft een adres van doel, ronde, wie en run, waarin geen strategie voorkomt. Verschillen worden binnen zulke runs genomen, zodat verschillen tussen runs ze niet vertroebelen."));

    /// <summary>Where the model is described.</summary>
    internal static ParagraphBlock Model(Look look) => new(look.Say(
        "The model is described, equation by equation, beside its code in the program's source: ODD.md in src/SamenWerken.Sim/Collaboration, a README for each published model in src/SamenWerken.Sim/Classics.",
        "Het model staat, vergelijking voor vergelijking, in het Engels beschreven bij de broncode van het programma: ODD.md in src/SamenWerken.Sim/Collaboration, een README voor elk gepubliceerd model in src/SamenWerken.Sim/Classics."));

    private static TableBlock Strategies(Look look, Case scenario, IReadOnlyList<string> keys)
    {
        var all = scenario.Model.Arms.ToDictionary(arm => arm.Key);
        return new TableBlock(look.Say(
            "The strategies",
            "De strategieën"), [look.Say("strategy", "strategie"), look.Say("how agreements come about", "hoe afspraken tot stand komen")],
            [.. keys.Select(key => (IReadOnlyList<string>)[Name(look, key), all.TryGetValue(key, out var strategy) ? Glossary.Summary(strategy, look.Language) : ""])]) { WordColumns = 2 };
    }

    // In Dutch with its key, because that is what one types.
    private static string Name(Look look, string key) => look.Name(key) == key ? key : $"{look.Name(key)} ({key})";

    private static IEnumerable<ReportBlock> Listed(string summary, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? [] : [new FoldedBlock(summary, [.. texts.Select(text => new ParagraphBlock(text))])];
}
