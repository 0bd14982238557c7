using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of a sensitivity analysis, and its figures.</summary>
public static class SensitivityReport
{
    /// <summary>The figures with their names.</summary>
    public static IReadOnlyList<(string Name, Figure Figure)> Figures(ExperimentPlan plan, IReadOnlyList<Sensitivity> found) =>
        [.. found.Select(each => ($"sensitivity-{each.Response.Outcome.Key}", (Figure)Headed(plan, each)))];

    /// <summary>Makes the report.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="found">What was found.</param>
    /// <param name="name">Name of the experiment.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(ExperimentPlan plan, IReadOnlyList<Sensitivity> found, string name, Language language = Language.English)
    {
        var (look, experiment) = (new Look { Language = language }, plan.Experiment);
        var screens = experiment.Design == DesignKind.Morris;
        return new Report(
            look.Say("reports.sensitivity.what-outcomes-depend-on", ("scenario", look.Name(experiment.Scenario))),
            string.Join(" ", found.Select(each => Lead(look, each, screens))),
            [
                new(look.Say("common.what-was-found"), [.. Figures(plan, found).Select(figure => new FigureBlock(figure.Figure))]),
                new(look.Say("common.the-numbers"), [.. found.Select(each => Table(look, each))]),
                .. Notes(look, found),
                ExperimentParts.SetUp(look, plan),
                Method(look, screens),
                new(look.Say("common.number-of-runs-and"), new ParagraphBlock(look.Say("reports.sensitivity.replications-at-each-of",
                    ("replications", experiment.Replications), ("points", plan.Points.Count)))),
                ExperimentParts.Repeat(look, plan, name, ["samenwerken", "sensitivity"],
                    ["--method", screens ? "morris" : "sobol", "--outcome", string.Join(',',
                        found.Select(each => each.Response.Outcome.Key)), "--strategies", string.Join(',', Strategies(found[0].Response))]),
            ], language)
            .Asking(look, experiment, look.Say("reports.sensitivity.here-which-of-parameters", ("factors", experiment.Factors.Count)));
    }

    private static IEnumerable<ReportSection> Notes(Look look, IReadOnlyList<Sensitivity> found)
    {
        var notes =
            found.SelectMany(each => each.Notes.Select(note => SensitivityWords.Of(look, note, each, found.Count > 1))).Distinct().ToList();
        if (notes.Count > 0)
            yield return new(look.Say("reports.sensitivity.read-with-care"), [.. notes.Select(note => new ParagraphBlock(note))]);
    }

    private static IEnumerable<string> Strategies(Response response) =>
        response.Minus is { } minus ? [response.Strategy, minus] : [response.Strategy];

    private static SensitivityFigure Headed(ExperimentPlan plan, Sensitivity found)
    {
        var screens = found.Measures.Any(measure => measure.Measure == "mu_star");
        var ranked = Ranked(found, screens);
        return new SensitivityFigure(found, ExperimentParts.Origin(plan))
        {
            Headline = ranked.Count > 1 && ranked[0].Low > ranked[1].High
                ? Headline.Of(look => look.Say("reports.sensitivity.matters-most", ("named", Named(look, found.Response)),
                    ("factor", ParameterWords.NameOf(ranked[0].Factor, look))))
                : null,
        };
    }

    private static IReadOnlyList<SensitivityMeasure> Ranked(Sensitivity found, bool screens) =>
        [.. found.Measures.Where(measure => measure.Measure == (screens ? "mu_star" : "ST") && double.IsFinite(measure.Value))
            .OrderByDescending(measure => measure.Value)];

    // An order is told only where intervals tell it.
    private static string Lead(Look look, Sensitivity found, bool screens)
    {
        var (ranked, outcome) = (Ranked(found, screens), Named(look, found.Response));
        if (ranked.Count == 0 || ranked.All(measure => !(measure.Value > 0)))
            return look.Say("reports.sensitivity.it-never-varies-so", ("outcome", outcome));
        string Of(SensitivityMeasure measure) => screens
            ? look.Say("reports.sensitivity.moved", ("factor", ParameterWords.NameOf(measure.Factor, look)),
                ("value", look.Text(measure.Value, 2)))
            : look.Say("reports.sensitivity.explained", ("factor", ParameterWords.NameOf(measure.Factor, look)),
                ("share", look.Percent(Math.Clamp(measure.Value, 0, 1))));
        var first = ranked.Where(measure => measure == ranked[0] || !(measure.High < ranked[0].Low)).ToList();
        return first.Count == 1
            ? ranked.Count > 1 ? look.Say("reports.sensitivity.depends-most-on-then", ("outcome", outcome), ("first", Of(first[0])),
                ("ranked", Of(ranked[1]))) : look.Say("reports.sensitivity.depends-most-on", ("outcome", outcome), ("first", Of(first[0])))
            : first.Count <= 3
                ? look.Say("reports.sensitivity.depends-most-on-which", ("outcome", outcome), ("first", look.Listed([.. first.Select(Of)])))
                : look.Say("reports.sensitivity.of-parameters-cannot-be", ("outcome", outcome), ("alike", first.Count),
                    ("all", ranked.Count), ("first", Of(first[0])));
    }

    private static string Named(Look look, Response response)
    {
        var (name, under) = (look.Name(response.Outcome), Strategies(response).Select(look.Phrase).ToList());
        return under.Count == 1
            ? look.Say("reports.sensitivity.under", ("name", name), ("under", look.Under(Strategies(response).First())))
            : look.Say("reports.sensitivity.the-difference-in-between", ("name", name.ToLowerInvariant()), ("one", under[0]),
                ("other", under[1]));
    }

    private static TableBlock Table(Look look, Sensitivity found) => new(Named(look, found.Response),
        [look.Say("common.parameter"), look.Say("common.with"), look.Say("reports.sensitivity.measure"), look.Say("common.value"),
            look.Say("reports.sensitivity.95-interval")],
        [.. found.Measures.Select(measure => (IReadOnlyList<string>)
        [
            ParameterWords.NameOf(measure.Factor, look), measure.With is { } with ? ParameterWords.NameOf(with, look) : "",
            Symbol(measure.Measure), look.Text(measure.Value, 4),
            double.IsFinite(measure.Low) ? look.Interval(look.Text(measure.Low, 4), look.Text(measure.High, 4)) : "–",
        ])]) { WordColumns = 3 };

    private static string Symbol(string measure) => measure switch { "mu_star" => "μ*", "mu" => "μ", "sigma" => "σ", _ => measure };

    private static ReportSection Method(Look look, bool screens) =>
        new(look.Say("common.method"), new FoldedBlock(look.Say("reports.sensitivity.the-measures-and-how"),
        new ParagraphBlock(screens
            ? look.Say("reports.sensitivity.morris-elementary-effects-from")
            : look.Say("reports.sensitivity.sobol-indices-shares-of")),
        ReportParts.Luck(look), ReportParts.Model(look)));
}
