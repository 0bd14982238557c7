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
    /// <summary>What every reader must know of what the model says.</summary>
    internal static string Caveat(Look look) => look.Say("reports.report-parts.the-model-says-what");

    /// <summary>A report with what its experiment asks above the lead, and what every reader must know below it.</summary>
    internal static Report Asking(this Report report, Look look, Experiment experiment, string here) =>
        Asking(report, look, look.Told(experiment).Question ?? look.Told(experiment.Scenario).Question, here);

    /// <summary>A report with what its scenario asks above the lead, and what every reader must know below it.</summary>
    internal static Report Asking(this Report report, Look look, Case scenario, string here) =>
        Asking(report, look, look.Told(scenario).Question, here);

    private static Report Asking(Report report, Look look, string? question, string here) => report with
    {
        Question = string.Join(" ", new[] { question, here }.Where(text => !string.IsNullOrEmpty(text))),
        Caveat = Caveat(look),
    };

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
            ? [new FoldedBlock(look.Say("reports.report-parts.what-is-decided-without"), notices) { IsLong = true }]
            : Array.Empty<ReportBlock>(),
        new FoldedBlock(look.Say("reports.report-parts.the-scenario-as-a"), new CodeBlock(CaseFile.Write(scenario).TrimEnd()))
        {
            IsLong = true,
        },
        new FoldedBlock(look.Say("reports.report-parts.every-parameter-with-its"), Parameters(look, scenario)) { IsLong = true },
    ]);

    private static IEnumerable<ReportBlock> Notices(Look look, Case scenario)
    {
        // Paths are those of the file, names those of the language.
        var (notices, told) = (scenario.Notices(), look.Told(scenario).Notices());
        return notices.Count == 0 ? [] :
        [
            new TableBlock(look.Say("reports.report-parts.what-the-scenario-does"),
                [look.Say("common.parameter"), look.Say("common.value"), look.Say("reports.report-parts.why")],
                [.. notices.Zip(told, (notice, its) => (IReadOnlyList<string>)[notice.Path, look.Language.Message(its.Effective), look.Say(
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
