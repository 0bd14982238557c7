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
    internal static ReportSection Question(Look look, Case scenario, params IReadOnlyList<string> more) =>
        Question(look, look.Told(scenario).Question, scenario, more);

    /// <summary>What an experiment asks; what its scenario asks where it has no question of its own.</summary>
    internal static ReportSection Question(Look look, Experiment experiment, params IReadOnlyList<string> more) => 
        Question(look, Asked(look, experiment), experiment.Scenario, more);

    /// <summary>What every reader must know of what the model says.</summary>
    internal static string Caveat(Look look) => look.Say("reports.report-parts.the-model-says-what");

    /// <summary>A report with what its experiment asks above the lead, and what every reader must know below it.</summary>
    internal static Report Asking(this Report report, Look look, Experiment experiment, string here) => report with
    {
        Question = string.Join(" ", new[] { Asked(look, experiment), here }.Where(text => !string.IsNullOrEmpty(text))),
        Caveat = Caveat(look),
    };

    private static string? Asked(Look look, Experiment experiment) =>
        look.Told(experiment).Question ?? look.Told(experiment.Scenario).Question;

    private static ReportSection Question(Look look, string? question, Case scenario, IReadOnlyList<string> more) =>
        new(look.Say("common.question"),
    [
        .. new[] { question, look.Told(scenario).Description }.Concat(more).OfType<string>().Where(text => text.Length > 0)
            .Select(text => new ParagraphBlock(text)),
        new ParagraphBlock(Caveat(look)),
    ]);

    /// <summary>What was simulated.</summary>
    /// <param name="look">Language.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="strategies">Keys of the strategies.</param>
    /// <param name="about">Whether the scenario is described here.</param>
    /// <param name="more">Further facts.</param>
    internal static ReportSection SetUp(
        Look look, Case scenario, IReadOnlyList<string> strategies, bool about, params IReadOnlyList<(string Term, string Words)> more) =>
        new(look.Say("common.set-up"),
    [
        .. about && look.Told(scenario).Description is { Length: > 0 } description
            ? [new ParagraphBlock(description)]
            : Array.Empty<ReportBlock>(),
        new FactsBlock(
        [
            (look.Say("reports.report-parts.scenario"), look.Name(scenario)),
            .. look.Told(scenario).Facts().Select(fact => (look.Say(fact.Term, fact.DutchTerm), look.Say(fact.Words, fact.DutchWords))),
            .. more,
        ]),
        new FoldedBlock(look.Say("reports.report-parts.the-strategies-and-how"), Strategies(look, scenario, strategies)),
        .. Listed(look.Say("reports.report-parts.what-in-the-scenario"), look.Told(scenario).Assumptions),
        .. Listed(look.Say("reports.report-parts.where-the-scenarios-facts"), look.Told(scenario).Sources),
        .. Notices(look, scenario).ToList() is { Count: > 0 } notices
            ? [new FoldedBlock(look.Say("reports.report-parts.what-is-decided-without"), notices) { Long = true }]
            : Array.Empty<ReportBlock>(),
        new FoldedBlock(look.Say("reports.report-parts.the-scenario-as-a"), new CodeBlock(CaseFile.Write(scenario).TrimEnd()))
        {
            Long = true,
        },
        new FoldedBlock(look.Say("reports.report-parts.every-parameter-with-its"), Parameters(look, scenario)) { Long = true },
    ]);

    private static IEnumerable<ReportBlock> Notices(Look look, Case scenario)
    {
        var notices = scenario.Notices();
        return notices.Count == 0 ? [] :
        [
            new TableBlock(look.Say("reports.report-parts.what-the-scenario-does"),
                [look.Say("common.parameter"), look.Say("common.value"), look.Say("reports.report-parts.why")],
                [.. notices.Select(notice => (IReadOnlyList<string>)[notice.Path, look.Language.Message(notice.Effective), look.Say(
                    notice.Because,
                    notice.DutchBecause)])]) { WordColumns = 3 },
        ];
    }

    private static TableBlock Parameters(Look look, Case scenario)
    {
        var effective = EffectiveParameter.Of(scenario);
        string Value(EffectiveParameter its) => look.Language.Message(its.Text(look.Say("reports.report-parts.drawn-anew")));
        string Meaning(EffectiveParameter its) => ParameterWords.Meaning(its.Parameter, look.Language);
        return new(look.Say("reports.report-parts.parameters"),
            [look.Say("common.parameter"), look.Say("common.value"), look.Say("reports.report-parts.unit"),
                look.Say("reports.experiment-parts.what-it-is")],
            [.. effective.Select(its =>
                (IReadOnlyList<string>)[its.Parameter.Path, Value(its), ParameterWords.Unit(its.Parameter, look.Language), Meaning(its)])])
        {
            WordColumns = 4,
        };
    }

    /// <summary>How to do it again.</summary>
    internal static ReportSection Repeat(Look look, string command, params IReadOnlyList<(string Term, string Words)> origin) =>
        new(look.Say("common.how-to-repeat-it"),
        new ParagraphBlock(look.Say("reports.report-parts.this-command-gives-the")),
        new CodeBlock(command),
        new FactsBlock([.. origin, (look.Say("common.program"), $"samenwerken {Manifest.ProgramVersion}")]));

    /// <summary>How paired runs are compared; said the same in every report.</summary>
    internal static ParagraphBlock Luck(Look look) => new(look.Say("reports.report-parts.every-run-of-the"));

    /// <summary>Where the model is described.</summary>
    internal static ParagraphBlock Model(Look look) => new(look.Say("reports.report-parts.the-model-is-described"));

    private static TableBlock Strategies(Look look, Case scenario, IReadOnlyList<string> keys)
    {
        var all = scenario.Model.Arms.ToDictionary(arm => arm.Key);
        return new TableBlock(look.Say("reports.report-parts.the-strategies"),
            [look.Say("common.strategy"), look.Say("reports.report-parts.how-agreements-come-about")],
            [.. keys.Select(key => (IReadOnlyList<string>)[Name(look, key),
                all.TryGetValue(key, out var strategy) ? Glossary.Summary(strategy, look.Language) : ""])]) { WordColumns = 2 };
    }

    // In Dutch with its key, because that is what one types.
    private static string Name(Look look, string key) => look.Name(key) == key ? key : $"{look.Name(key)} ({key})";

    private static IEnumerable<ReportBlock> Listed(string summary, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? [] : [new FoldedBlock(summary, [.. texts.Select(text => new ParagraphBlock(text))])];
}
