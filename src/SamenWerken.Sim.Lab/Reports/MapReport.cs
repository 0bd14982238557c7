using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of a map of the best strategy.</summary>
public static class MapReport
{
    /// <summary>Makes the report.</summary>
    /// <param name="plan">The experiment: a factorial of two numbers.</param>
    /// <param name="maps">Its maps, one for each outcome.</param>
    /// <param name="name">Name of the experiment.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(ExperimentPlan plan, IReadOnlyList<StrategyMap> maps, string name, Language language = Language.English)
    {
        var (look, experiment) = (new Look { Language = language }, plan.Experiment);
        var (x, y) = (ParameterWords.NameOf(maps[0].X.Parameter.Path, look), ParameterWords.NameOf(maps[0].Y.Parameter.Path, look));
        return new Report(
            look.Say("reports.map.which-strategy-is-best", ("scenario", look.Name(experiment.Scenario))),
            string.Join(" ", maps.Select(map => Lead(look, map))),
            [
                new(look.Say("common.what-was-found"), [.. maps.Select(map => new FigureBlock(Headed(map)))]),
                new(look.Say("common.the-numbers"),
                [
                    .. maps.Select(map => Table(look, map)),
                    new ParagraphBlock(look.Say("reports.map.every-cell-with-the")),
                ]),
                ExperimentParts.SetUp(look, plan),
                new(look.Say("common.method"),
                    ReportParts.Luck(look),
                    new ParagraphBlock(look.Say("reports.map.in-each-cell-a")),
                    ReportParts.Model(look)),
                Runs(look, maps),
                ExperimentParts.Repeat(look, plan, name, ["samenwerken", "map"],
                    ["--outcome", string.Join(',', maps.Select(map => map.Outcome.Key)), "--strategies",
                        string.Join(',', experiment.Strategies)], ["--x", "--y"]),
            ], language).Asking(look, experiment, look.Say("reports.map.here-which-strategy-is", ("x", x), ("y", y)));
    }

    private static BestStrategyMapFigure Headed(StrategyMap map) => new BestStrategyMapFigure([map])
    {
        Headline = map.ClearlyBest.Max() > 0 ? Headline.Of(look => Lead(look, map).Split(';')[0]) : null,
    };

    private static string Lead(Look look, StrategyMap map)
    {
        var clear = map.ClearlyBest;
        var (cells, tied) = (map.Cells.Count, map.Cells.Count - clear.Sum());
        var outcome = look.Name(map.Outcome).ToLowerInvariant();
        var ranked = Enumerable.Range(0, clear.Count).Where(place => clear[place] > 0).OrderByDescending(place => clear[place]).ToList();
        if (ranked.Count == 0)
            return look.Say("reports.map.in-no-strategy-is", ("outcome", outcome), ("cells", cells));
        var others = look.Listed([.. ranked.Skip(1).Take(3)
            .Select(place => $"{look.Phrase(map.Strategies[place])} {look.Say("reports.map.in")} {clear[place]}")]);
        return others.Length > 0
            ? look.Say("reports.map.in-is-clearly-best", ("outcome", outcome), ("strategies", look.Phrase(map.Strategies[ranked[0]])),
                ("clear", clear[ranked[0]]), ("cells", cells), ("others", others), ("tied", tied))
            : look.Say("reports.map.in-is-clearly-best-in", ("outcome", outcome), ("strategies", look.Phrase(map.Strategies[ranked[0]])),
                ("clear", clear[ranked[0]]), ("cells", cells), ("tied", tied));
    }

    private static TableBlock Table(Look look, StrategyMap map)
    {
        var clear = map.ClearlyBest;
        return new(look.Say("reports.map.number-of-the-cells", ("outcome", look.Name(map.Outcome)), ("cells", map.Cells.Count)),
            [look.Say("common.strategy"), look.Say("reports.map.clearly-best"), look.Say("reports.map.tied-for-best")],
            [.. Enumerable.Range(0, clear.Count).OrderByDescending(place => clear[place]).Select(place => (IReadOnlyList<string>)
            [
                look.Name(map.Strategies[place]), FormattableString.Invariant($"{clear[place]}"),
                FormattableString.Invariant($"{map.Cells.Count(cell => !cell.IsClear && cell.Tied.Contains(place))}"),
            ])]);
    }

    private static ReportSection Runs(Look look, IReadOnlyList<StrategyMap> maps)
    {
        var runs = maps[0].Replications;
        var known = string.Join(", ", maps.Select(map => $"{look.Name(map.Outcome).ToLowerInvariant()} ± {look.Text(Widest(map), 3)}"));
        return new(look.Say("common.number-of-runs-and"),
            new ParagraphBlock(look.Say("reports.map.replications-of-each-strategy", ("runs", runs), ("known", known))));
    }

    private static double Widest(StrategyMap map) =>
        map.Cells.Select(cell => (cell.MarginHigh - cell.MarginLow) / 2).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
}
