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
            look.Say(
                $"{look.Name(experiment.Scenario)}: what outcomes depend on",
                $"{look.Name(experiment.Scenario)}: waar uitkomsten van afhangen"),
            string.Join(" ", found.Select(each => Lead(look, each, screens))),
            [
                new(look.Say(
                    "What was found",
                    "Wat eruit kwam"), [.. Figures(plan, found).Select(figure => new FigureBlock(figure.Figure))]),
                new(look.Say("The numbers", "De getallen"), [.. found.Select(each => Table(look, each))]),
                .. Notes(look, found),
                ExperimentParts.SetUp(look, plan),
                Method(look, screens),
                new(look.Say("Number of runs, and why", "Aantal runs, en waarom"), new ParagraphBlock(look.Say(
                    FormattableString.Invariant($"{experiment.Replications} replications at each of {plan.Points.Count} design points, numbers given beforehand. The intervals say whether they are enough: where those of two parameters overlap widely, their order is not known; more design points (--points) make them narrower. What is explained is the mean over replications; its noise counts as variance that no parameter explains alone."),
                    FormattableString.Invariant($"{experiment.Replications} herhalingen in elk van {plan.Points.Count} ontwerppunten, vooraf gegeven aantallen. De intervallen zeggen of dat genoeg is: waar die van twee parameters ver over elkaar vallen, is hun volgorde niet bekend; meer ontwerppunten (--points) maken ze smaller. Wat verklaard wordt is het gemiddelde over herhalingen; de ruis daarin telt als variantie die geen parameter alleen verklaart.")))),
                ExperimentParts.Repeat(look, plan, name, ["samenwerken", "sensitivity"],
                    ["--method", screens ? "morris" : "sobol", "--outcome", string.Join(',', found.Select(each => each.Response.Outcome.Key)), "--strategies", string.Join(',', Strategies(found[0].Response))]),
            ], language).Asking(look, experiment, look.Say(
                $"Here: which of {experiment.Factors.Count} parameters the outcome depends on, within the ranges given.",
                $"Hier: van welke van {experiment.Factors.Count} parameters de uitkomst afhangt, binnen de gegeven bereiken."));
    }

    private static IEnumerable<ReportSection> Notes(Look look, IReadOnlyList<Sensitivity> found)
    {
        var notes = found.SelectMany(each => each.Notes.Select(note => SensitivityWords.Of(look, note, each, found.Count > 1))).Distinct().ToList();
        if (notes.Count > 0)
            yield return new(look.Say("Read with care", "Lees dit met zorg"), [.. notes.Select(note => new ParagraphBlock(note))]);
    }

    private static IEnumerable<string> Strategies(Response response) => response.Minus is { } minus ? [response.Strategy, minus] : [response.Strategy];

    private static SensitivityFigure Headed(ExperimentPlan plan, Sensitivity found)
    {
        var screens = found.Measures.Any(measure => measure.Measure == "mu_star");
        var ranked = Ranked(found, screens);
        return new SensitivityFigure(found, ExperimentParts.Origin(plan))
        {
            Headline = ranked.Count > 1 && ranked[0].Low > ranked[1].High
                ? Headline.Of(look => look.Say(
                    $"{Named(look, found.Response)}: {ParameterWords.NameOf(ranked[0].Factor, look)} matters most",
                    $"{Named(look, found.Response)}: {ParameterWords.NameOf(ranked[0].Factor, look)} doet er het meest toe"))
                : null,
        };
    }

    private static IReadOnlyList<SensitivityMeasure> Ranked(Sensitivity found, bool screens) =>
        [.. found.Measures.Where(measure => measure.Measure == (screens ? "mu_star" : "ST") && double.IsFinite(measure.Value)).OrderByDescending(measure => measure.Value)];

    // An order is told only where intervals tell it.
    private static string Lead(Look look, Sensitivity found, bool screens)
    {
        var (ranked, outcome) = (Ranked(found, screens), Named(look, found.Response));
        if (ranked.Count == 0 || ranked.All(measure => !(measure.Value > 0)))
            return look.Say(
                $"{outcome}: it never varies, so it depends on none of these parameters.",
                $"{outcome}: die wisselt nooit, en hangt dus van geen van deze parameters af.");
        string Of(SensitivityMeasure measure) => $"{ParameterWords.NameOf(measure.Factor, look)} ({(screens ? "μ*" : "ST")} {look.Text(measure.Value, 2)})";
        var first = ranked.Where(measure => measure == ranked[0] || !(measure.High < ranked[0].Low)).ToList();
        return first.Count == 1
            ? look.Say($"{outcome} depends most on {Of(first[0])}{(ranked.Count > 1 ? $", then on {Of(ranked[1])}" : "")}.",
                $"{outcome} hangt het meest af van {Of(first[0])}{(ranked.Count > 1 ? $", dan van {Of(ranked[1])}" : "")}.")
            : first.Count <= 3
                ? look.Say($"{outcome} depends most on {look.Listed([.. first.Select(Of)])}; which of them matters more is not known.",
                    $"{outcome} hangt het meest af van {look.Listed([.. first.Select(Of)])}; wat daarvan meer uitmaakt, is niet bekend.")
                : look.Say($"{outcome}: {first.Count} of {ranked.Count} parameters cannot be told from the first, {Of(first[0])}.",
                    $"{outcome}: {first.Count} van de {ranked.Count} parameters zijn niet van de eerste te onderscheiden, {Of(first[0])}.");
    }

    private static string Named(Look look, Response response)
    {
        var (name, under) = (look.Name(response.Outcome), Strategies(response).Select(look.Phrase).ToList());
        return under.Count == 1
            ? look.Say($"{name} under {under[0]}", $"{name} onder {under[0]}")
            : look.Say(
                $"The difference in {name.ToLowerInvariant()} between {under[0]} and {under[1]}",
                $"Het verschil in {name.ToLowerInvariant()} tussen {under[0]} en {under[1]}");
    }

    private static TableBlock Table(Look look, Sensitivity found) => new(Named(look, found.Response),
        [look.Say(
            "parameter",
            "parameter"), look.Say("with", "met"), look.Say("measure", "maat"), look.Say("value", "waarde"), look.Say("95 % interval", "95%-interval")],
        [.. found.Measures.Select(measure => (IReadOnlyList<string>)
        [
            ParameterWords.NameOf(measure.Factor, look), measure.With is { } with ? ParameterWords.NameOf(with, look) : "", Symbol(measure.Measure), look.Text(measure.Value, 4),
            double.IsFinite(measure.Low) ? $"[{look.Text(measure.Low, 4)}, {look.Text(measure.High, 4)}]" : "–",
        ])]) { WordColumns = 3 };

    private static string Symbol(string measure) => measure switch { "mu_star" => "μ*", "mu" => "μ", "sigma" => "σ", _ => measure };

    private static ReportSection Method(Look look, bool screens) => new(look.Say(
        "Method",
        "Methode"), new FoldedBlock(look.Say("The measures, and how they are estimated", "De maten, en hoe ze geschat zijn"),
        new ParagraphBlock(screens
            ? look.Say(
                "Morris' elementary effects: from random starting points one parameter after another is moved, and the change of the outcome is counted over its whole range. μ* is the mean size of the change, μ its mean, σ its standard deviation. Morris (1991), Technometrics 33(2), 161–174; Campolongo, Cariboni & Saltelli (2007), Environmental Modelling & Software 22(10), 1509–1518.",
                "Elementaire effecten van Morris: vanuit willekeurige startpunten wordt de ene parameter na de andere verzet, en de verandering van de uitkomst wordt over zijn hele bereik gerekend. μ* is de gemiddelde grootte van de verandering, μ het gemiddelde, σ de standaardafwijking. Morris (1991), Technometrics 33(2), 161–174; Campolongo, Cariboni & Saltelli (2007), Environmental Modelling & Software 22(10), 1509–1518.")
            : look.Say(
                "Sobol' indices: shares of the variance of the outcome over the ranges of all parameters. S1: by this parameter alone; ST: with all its interactions; S2: by the interaction of two. Saltelli et al. (2010), Computer Physics Communications 181(2), 259–270.",
                "Sobol'-indices: aandelen van de variantie van de uitkomst over de bereiken van alle parameters. S1: door deze parameter alleen; ST: met al zijn wisselwerkingen; S2: door de wisselwerking van twee. Saltelli e.a. (2010), Computer Physics Communications 181(2), 259–270.")),
        ReportParts.Luck(look), ReportParts.Model(look)));
}
