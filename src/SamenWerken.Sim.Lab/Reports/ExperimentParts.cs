using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>Sections that reports of experiments have.</summary>
internal static class ExperimentParts
{
    /// <summary>What was varied, and in what scenario.</summary>
    internal static ReportSection SetUp(Look look, ExperimentPlan plan)
    {
        var section = ReportParts.SetUp(look, plan.Experiment.Scenario, plan.Experiment.Strategies, true,
            (look.Say("reports.experiment-parts.design"), FormattableString.Invariant(
                $"{ParameterPath.Text(plan.Experiment.Design)}, {plan.Points.Count} {look.Say("reports.experiment-parts.design-points")}")),
            (look.Say("reports.experiment-parts.runs"),
                string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                    $"{plan.Runs}: {plan.Points.Count} × {plan.Experiment.Strategies.Count} × {plan.Experiment.Replications} "
                        + $"({look.Say("reports.experiment-parts.design-points-strategies-replications")})")));
        return plan.Experiment.Factors.Count == 0 ? section : section with { Blocks = [Factors(look, plan), .. section.Blocks] };
    }

    /// <summary>How to run the experiment again.</summary>
    /// <param name="look">Language.</param>
    /// <param name="plan">The experiment.</param>
    /// <param name="name">Name of the experiment.</param>
    /// <param name="command">Words of the command up to the scenario.</param>
    /// <param name="more">Further words.</param>
    /// <param name="options">Options for the factors; --vary for each if null.</param>
    internal static ReportSection Repeat(Look look, ExperimentPlan plan, string name, IEnumerable<string> command, IEnumerable<string> more,
        IReadOnlyList<string>? options = null)
    {
        var experiment = plan.Experiment;
        var words = CommandLineText.Of(
        [
            .. command, "scenario.yaml",
            .. experiment.Factors.SelectMany((factor, place) => new[] { options?[place] ?? "--vary", Varied(factor) }), .. more,
            .. experiment.Points is { } points ? new[] { "--points", FormattableString.Invariant($"{points}") } : [],
            "--replications", FormattableString.Invariant($"{experiment.Replications}"), "--seed",
            FormattableString.Invariant($"{experiment.Seed}"),
            "--out", "again",
        ]);
        return new(look.Say("common.how-to-repeat-it"),
            new ParagraphBlock(look.Say("reports.experiment-parts.in-the-folder-of")),
            new CodeBlock(words),
            new FactsBlock(
            [
                (look.Say("reports.experiment-parts.experiment"), name),
                (look.Say("common.seed"), FormattableString.Invariant($"{experiment.Seed}")),
                (look.Say("common.program"), $"samenwerken {Manifest.ProgramVersion}"),
            ]));
    }

    /// <summary>What a figure of an experiment was made from.</summary>
    internal static Origin Origin(ExperimentPlan plan) => new(plan.Experiment.Scenario.Name, plan.Experiment.Seed,
        plan.Experiment.Replications) { Points = plan.Points.Count, DutchScenario = plan.Experiment.Scenario.Nl.Name };

    private static TableBlock Factors(Look look, ExperimentPlan plan)
    {
        var parameters = ParameterCatalogue.Of(plan.Experiment.Scenario).ToDictionary(parameter => parameter.Path);
        return new TableBlock(look.Say("reports.experiment-parts.what-was-varied"),
            [look.Say("common.parameter"), look.Say("reports.experiment-parts.values"),
                look.Say("reports.experiment-parts.in-the-scenario"), look.Say("reports.experiment-parts.what-it-is")],
            [.. plan.Experiment.Factors.Select(factor => (IReadOnlyList<string>)
            [
                ParameterWords.WithPath(factor.Path, look), Values(look, factor), Current(look, plan.Experiment.Scenario, factor.Path),
                parameters.TryGetValue(factor.Path, out var parameter) ? ParameterWords.Meaning(parameter, look.Language) : "",
            ])]) { WordColumns = 4 };
    }

    private static string Current(Look look, Case scenario, string path) =>
        ParameterPath.Text(ParameterPath.Get(scenario, path)) is { Length: > 0 } text ? look.Value(text) : "–";

    private static string Values(Look look, Factor factor)
    {
        if (factor.Values.Count > 0)
            return string.Join(look.Language == Language.Dutch ? "; " : ", ", factor.Values.Select(look.Value));
        var (from, to) = (look.Short(factor.From!.Value), look.Short(factor.To!.Value));
        return factor.Levels is > 1 and var levels
            ? look.Say("reports.experiment-parts.values-from-to", ("levels", levels), ("from", from), ("to", to))
            : $"{from}–{to}";
    }

    private static string Varied(Factor factor) => factor.Values.Count > 0
        ? $"{factor.Path}={string.Join(',', factor.Values)}"
        : FormattableString.Invariant(
            $"{factor.Path}={factor.From}..{factor.To}{(factor.Levels is { } levels ? FormattableString.Invariant($":{levels}") : "")}");
}
