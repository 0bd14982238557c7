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
            look.Say(
                $"{look.Name(experiment.Scenario)}: which strategy is best where",
                $"{look.Name(experiment.Scenario)}: welke strategie waar het best is"),
            string.Join(" ", maps.Select(map => Lead(look, map))),
            [
                new(look.Say("What was found", "Wat eruit kwam"), [.. maps.Select(map => new FigureBlock(Headed(map)))]),
                new(look.Say("The numbers", "De getallen"),
                [
                    .. maps.Select(map => Table(look, map)),
                    new ParagraphBlock(look.Say(
                        "Every cell, with the means of all strategies: map.csv. Every run: runs.csv.",
                        "Elke cel, met de gemiddelden van alle strategieën: map.csv. Elke run: runs.csv.")),
                ]),
                ExperimentParts.SetUp(look, plan),
                new(look.Say("Method", "Methode"),
                    ReportParts.Luck(look),
                    new ParagraphBlock(look.Say(
                        "In each cell a strategy clearly beats another where their paired difference is more than t(1 − 0.05/(k − 1); n − 1) standard errors, of k strategies in n replications. Those that no other clearly beats are tied; the truly best one is among them with a probability of at least 0.95 in each cell. Nelson & Matejcik (1995), Management Science 41(12), 1935–1945.",
                        "In elke cel verslaat een strategie een andere duidelijk waar hun gepaarde verschil meer is dan t(1 − 0,05/(k − 1); n − 1) standaardfouten, bij k strategieën in n herhalingen. Wie door geen andere duidelijk verslagen wordt, deelt de eerste plaats; de werkelijk beste is daar in elke cel bij met een kans van minstens 0,95. Nelson & Matejcik (1995), Management Science 41(12), 1935–1945.")),
                    ReportParts.Model(look)),
                Runs(look, maps),
                ExperimentParts.Repeat(look, plan, name, ["samenwerken", "map"],
                    ["--outcome", string.Join(',', maps.Select(map => map.Outcome.Key)), "--strategies", string.Join(',', experiment.Strategies)], ["--x", "--y"]),
            ], language).Asking(look, experiment, look.Say(
                $"Here: which strategy is best as {x} and {y} vary.",
                $"Hier: welke strategie het best is als {x} en {y} variëren."));
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
            return look.Say(
                $"In {outcome} no strategy is clearly best in any of {cells} cells.",
                $"In {outcome} is in geen van {cells} cellen een strategie duidelijk het beste.");
        var others = look.Listed([.. ranked.Skip(1).Take(3).Select(place => $"{look.Phrase(map.Strategies[place])} {look.Say(
            "in",
            "in")} {clear[place]}")]);
        return look.Say(
            $"In {outcome} {look.Phrase(map.Strategies[ranked[0]])} is clearly best in {clear[ranked[0]]} of {cells} cells{(others.Length > 0 ? "; " + others : "")}; in {tied} none is.",
            $"In {outcome} is {look.Phrase(map.Strategies[ranked[0]])} duidelijk het beste in {clear[ranked[0]]} van {cells} cellen{(others.Length > 0 ? "; " + others : "")}; in {tied} geen.");
    }

    private static TableBlock Table(Look look, StrategyMap map)
    {
        var clear = map.ClearlyBest;
        return new(look.Say(
            $"{look.Name(map.Outcome)}: number of the {map.Cells.Count} cells",
            $"{look.Name(map.Outcome)}: aantal van de {map.Cells.Count} cellen"),
            [look.Say(
                "strategy",
                "strategie"), look.Say("clearly best", "duidelijk het beste"), look.Say("tied for best", "gedeeld het beste")],
            [.. Enumerable.Range(0, clear.Count).OrderByDescending(place => clear[place]).Select(place => (IReadOnlyList<string>)
            [
                look.Name(map.Strategies[place]), FormattableString.Invariant($"{clear[place]}"), FormattableString.Invariant($"{map.Cells.Count(cell => !cell.IsClear && cell.Tied.Contains(place))}"),
            ])]);
    }

    private static ReportSection Runs(Look look, IReadOnlyList<StrategyMap> maps)
    {
        var runs = maps[0].Replications;
        var known = string.Join(", ", maps.Select(map => $"{look.Name(map.Outcome).ToLowerInvariant()} ± {look.Text(Widest(map), 3)}"));
        return new(look.Say("Number of runs, and why", "Aantal runs, en waarom"), new ParagraphBlock(look.Say(
            FormattableString.Invariant($"{runs} replications of each strategy in each cell, a number given beforehand. With them the lead of the best on the runner-up is known in every cell to {known}, or better. Cells where that is not enough are shown as tied; four times as many replications halve it."),
            FormattableString.Invariant($"{runs} herhalingen van elke strategie in elke cel, een vooraf gegeven aantal. Daarmee is de voorsprong van de beste op de volgende in elke cel bekend op {known}, of beter. Cellen waar dat niet genoeg is, staan er als gedeeld; viermaal zoveel herhalingen halveert het."))));
    }

    private static double Widest(StrategyMap map) => map.Cells.Select(cell => (cell.MarginHigh - cell.MarginLow) / 2).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
}
