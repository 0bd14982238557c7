using System.CommandLine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A sweep as it was asked for on the command line.</summary>
internal static class SweepInput
{
    private static readonly Varying Options = new() { Scenario = SharedOptions.Scenario(optional: true) };
    private static readonly Option<string> Design =
        SharedOptions.Choice("--design", "How design points are chosen", "factorial", "list", "lhs", "sobol");
    private static readonly Option<string[]> Figures = FigureInput.Option();

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
    [
        Options.Scenario, Options.Vary, Design, Options.Points, Options.Strategies, Options.Replications, Options.Seed, Options.Rounds,
        Options.Outcomes,
        Options.Set, Options.Experiment, Options.Out, Figures, SharedOptions.Theme, Options.Shards,
        Options.PlanOnly, Options.Threads, Options.Assembly,
    ];

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static ExperimentRequest Of(ParseResult parsed, Expansion expansion)
    {
        var mistakes = new Mistakes();
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Figures, Options.Out));
        var plan = mistakes.Of(() => parsed.GetValue(Options.Experiment) is { } file
            ? Options.PlanOf(parsed, expansion, file, Design)
            : FromLine(parsed, expansion));
        var outcomes = mistakes.Of(() => OutcomeInput.Chosen(parsed.GetValue(Options.Outcomes)!, plan?.Experiment.Scenario));
        mistakes.Check();
        return Options.Request(parsed, Varying.Measuring(plan!, outcomes!, expansion), formats!);
    }

    private static ExperimentPlan FromLine(ParseResult parsed, Expansion expansion) => parsed.GetValue(Options.Scenario) is null
        ? throw new MistakeException("SCENARIO is missing, or --experiment FILE; see 'samenwerken sweep --help'.")
        : Options.Plan(parsed, expansion, Enum.Parse<DesignKind>(parsed.GetValue(Design)!, ignoreCase: true));
}
