using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of a sweep, and its figures.</summary>
public static class SweepReport
{
    private const int MostFactors = 6;
    private const int MostRows = 60;

    /// <summary>The figures with their names: each outcome by each factor, those first that move cooperation most.</summary>
    public static IReadOnlyList<(string Name, Figure Figure)> Figures(SweepFindings found) =>
    [
        .. from factor in Shown(found)
           from outcome in found.Outcomes.Take(2)
           select ($"{outcome.Key}-by-{FileName(found.Factors[factor].Factor)}", (Figure)Figure(found, factor, outcome)),
        .. found.Cells.Count == 0 ? [] : found.Outcomes.Take(2).Select(outcome => ($"{outcome.Key}-by-both",
            (Figure)new HeatMapFigure(outcome, found.Factors[0], found.Factors[1], found.Cells, ExperimentParts.Origin(found.Plan)))),
    ];

    /// <summary>Makes the report.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="name">Name of the experiment.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(SweepFindings found, string name, Language language = Language.English)
    {
        var (look, experiment) = (new Look { Language = language }, found.Plan.Experiment);
        var shown = Shown(found);
        var title = experiment.Name.Length > 0 ? experiment.Name : look.Name(experiment.Scenario);
        return new Report(
            look.Say("reports.sweep.a-sweep", ("title", title)),
            string.Join(" ", shown.Take(2).Select(factor => Lead(look, found, factor))),
            [
                new(look.Say("common.what-was-found"),
                [
                    .. Figures(found).Select(figure => new FigureBlock(figure.Figure)),
                    .. shown.Count < found.Factors.Count
                        ? [new ParagraphBlock(look.Say("reports.sweep.only-the-parameters-are", ("shown", shown.Count)))]
                        : Array.Empty<ParagraphBlock>(),
                ]),
                Numbered(look, found, shown[0]),
                ExperimentParts.SetUp(look, found.Plan),
                new(look.Say("common.method"), new FoldedBlock(look.Say("reports.sweep.how-runs-are-compared"),
                    ReportParts.Luck(look),
                    new ParagraphBlock(look.Say("reports.sweep.outcomes-are-means-over")),
                    ReportParts.Model(look))),
                Runs(look, found),
                ExperimentParts.Repeat(look, found.Plan, name, ["samenwerken", "sweep"],
                    ["--design", ParameterPath.Text(experiment.Design), "--strategies", string.Join(',', experiment.Strategies)]),
            ], language)
            .Asking(look, experiment, experiment.Factors.Count == 1 ? look.Say("reports.sweep.here-what-happens-when", ("varied",
                Varied(look, experiment))) : look.Say("reports.sweep.here-what-happens-when-are", ("varied", Varied(look, experiment))));
    }

    private static string Varied(Look look, Experiment experiment) =>
        look.Listed([.. experiment.Factors.Select(factor => ParameterWords.NameOf(factor.Path, look))]);

    private static ResponseFigure Figure(SweepFindings found, int factor, Outcome outcome) => new(outcome, found.Factors[factor],
        [.. found.Means[factor].Where(mean => mean.Outcome == outcome.Key)], ExperimentParts.Origin(found.Plan))
    {
        Averaged = found.Factors.Count > 1,
        Headline = Strongest(found, factor, outcome).Clear ? Headline.Of(look => Moves(look, found, factor, outcome)) : null,
    };

    /// <summary>Under which strategy a parameter moves an outcome most, and between what.</summary>
    private static string Moves(Look look, SweepFindings found, int factor, Outcome outcome)
    {
        var strategy = Strongest(found, factor, outcome).Strategy!;
        var (low, high) = Ends([.. found.Means[factor]
            .Where(mean => mean.Outcome == outcome.Key && mean.Strategy == strategy && double.IsFinite(mean.Mean))]);
        var (first, second) = low.Group < high.Group ? (low, high) : (high, low);
        string At(GroupMean mean) =>
            $"{look.Text(mean.Mean, 2)} {look.Say("reports.sweep.at")} {LevelText.Of(found.Factors[factor], look)[mean.Group]}";
        var name = ParameterWords.NameOf(found.Factors[factor].Factor, look);
        return look.Say("reports.sweep.moves-most-under", ("name", char.ToUpperInvariant(name[0]) + name[1..]),
            ("outcome", look.Name(outcome).ToLowerInvariant()), ("under", look.Under(strategy)), ("first", At(first)),
            ("second", At(second)));
    }

    private static IReadOnlyList<int> Shown(SweepFindings found) =>
        [.. Enumerable.Range(0, found.Factors.Count).OrderByDescending(factor => Strongest(found, factor).Change).ThenBy(factor => factor)
            .Take(MostFactors)];

    private static (string? Strategy, double Change, bool Clear) Strongest(SweepFindings found, int factor) =>
        Strongest(found, factor, found.Outcomes[0]);

    /// <summary>The strategy under which a factor moves an outcome most, how far, and whether that is more than luck; what is, comes
    /// first.</summary>
    private static (string? Strategy, double Change, bool Clear) Strongest(SweepFindings found, int factor, Outcome outcome) =>
        found.Means[factor].Where(mean => mean.Outcome == outcome.Key && double.IsFinite(mean.Mean)).GroupBy(mean => mean.Strategy)
        .Select(group => (Strategy: (string?)group.Key, Ends: Ends([.. group])))
        .Select(row => (row.Strategy, Change: row.Ends.High.Mean - row.Ends.Low.Mean, Clear: row.Ends.Low.CiHigh < row.Ends.High.CiLow))
        .OrderByDescending(row => row.Clear).ThenByDescending(row => row.Change).FirstOrDefault((null, double.NaN, false));

    private static (GroupMean Low, GroupMean High) Ends(IReadOnlyList<GroupMean> means) =>
        (means.MinBy(mean => mean.Mean)!, means.MaxBy(mean => mean.Mean)!);

    private static string Lead(Look look, SweepFindings found, int factor)
    {
        var (strategy, _, clear) = Strongest(found, factor);
        var name = ParameterWords.NameOf(found.Factors[factor].Factor, look);
        var outcome = look.Name(found.Outcomes[0]).ToLowerInvariant();
        if (strategy is null)
            return "";
        if (!clear)
        {
            return look.Say("reports.sweep.over-these-values-of", ("name", name), ("outcome", outcome));
        }

        var (low, high) = Ends([.. found.Means[factor]
            .Where(mean => mean.Outcome == found.Outcomes[0].Key && mean.Strategy == strategy && double.IsFinite(mean.Mean))]);
        string At(GroupMean mean) =>
            look.Say("reports.sweep.at-2", ("mean", Known(look, mean)), ("level", LevelText.Of(found.Factors[factor], look)[mean.Group]));
        return look.Say("reports.sweep.moves-most-under-from", ("name", char.ToUpperInvariant(name[0]) + name[1..]),
            ("outcome", outcome), ("under", look.Under(strategy)), ("low", At(low)), ("high", At(high))) + Still(look, found, factor);
    }

    // The strategies that the parameter does not move more than chance.
    private static string Still(Look look, SweepFindings found, int factor)
    {
        var still = found.Plan.Experiment.Strategies.Where(key => !Moved(found, factor, key)).ToList();
        return still.Count == 0 || still.Count > 3
            ? ""
            : look.Say("reports.sweep.under-nothing-clear-moves", ("still", look.Listed([.. still.Select(look.Under)])));
    }

    private static bool Moved(SweepFindings found, int factor, string strategy)
    {
        var means = found.Means[factor]
            .Where(mean => mean.Outcome == found.Outcomes[0].Key && mean.Strategy == strategy && double.IsFinite(mean.CiLow)).ToList();
        return means.Count > 1 && means.Max(mean => mean.CiLow) > means.Min(mean => mean.CiHigh);
    }

    private static string Known(Look look, GroupMean mean) => look.Text(mean.Mean, 2)
        + (double.IsFinite(mean.CiLow) ? " ± " + look.Text(Math.Max(mean.CiHigh - mean.Mean, mean.Mean - mean.CiLow), 2) : "");

    private static ReportSection Numbered(Look look, SweepFindings found, int factor)
    {
        var levels = found.Factors[factor];
        var (strategies, names) = (found.Plan.Experiment.Strategies, LevelText.Of(levels, look));
        var caption = look.Say("reports.sweep.means-by-half-the", ("factor", ParameterWords.WithPath(levels.Factor, look)));
        IReadOnlyList<string> columns =
            [ParameterWords.NameOf(levels.Factor, look), look.Say("common.strategy"), .. found.Outcomes.Select(look.Name)];
        var rows = from level in Enumerable.Range(0, levels.Names.Count)
                   from key in strategies
                   select (IReadOnlyList<string>)[names[level], look.Name(key), .. found.Outcomes.Select(outcome =>
                       Cell(look,
                           found.Means[factor].First(mean => mean.Group == level && mean.Strategy == key && mean.Outcome == outcome.Key)))];
        var all = rows.ToList();
        return new(look.Say("common.the-numbers"),
        [
            new TableBlock(caption, columns, [.. all.Take(MostRows)]) { WordColumns = 2 },
            new ParagraphBlock(look.Say("reports.sweep.all-outcomes-at-all")
                + (all.Count > MostRows ? look.Say("reports.sweep.the-table-ends-after", ("mostRows", MostRows), ("all", all.Count)) : "")),
        ]);
    }

    private static string Cell(Look look, GroupMean mean) => look.Text(mean.Mean, 3)
        + (double.IsFinite(mean.CiLow) ? " ±\u00a0" + look.Text(Math.Max(mean.CiHigh - mean.Mean, mean.Mean - mean.CiLow), 3) : "");

    private static ReportSection Runs(Look look, SweepFindings found)
    {
        var widest = found.Means.SelectMany(means => means).Where(mean => mean.Outcome == found.Outcomes[0].Key && double.IsFinite(
            mean.CiLow)).Select(mean => Math.Max(mean.CiHigh - mean.Mean, mean.Mean - mean.CiLow)).DefaultIfEmpty(double.NaN).Max();
        var runs = found.Plan.Experiment.Replications;
        return new(look.Say("common.number-of-runs-and"),
            new ParagraphBlock(
                look.Say("reports.sweep.of-each-strategy-at", ("runs", runs),
                    ("noun", runs == 1 ? look.Say("reports.sweep.replication") : look.Say("reports.sweep.replications")),
                    ("precision", double.IsFinite(widest)
                        ? look.Say("reports.sweep.with-them-every-mean", ("widest", look.Text(widest, 3)))
                        : look.Say("reports.sweep.one-run-says-nothing")))));
    }

    private static string FileName(string path) =>
        string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
}
