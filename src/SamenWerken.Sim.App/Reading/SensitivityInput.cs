using System.CommandLine;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A sensitivity analysis as it was asked for on the command line.</summary>
/// <param name="Asked">The experiment.</param>
/// <param name="Responses">What is explained: an outcome under a strategy, or its difference between two.</param>
internal sealed record SensitivityInput(ExperimentRequest Asked, IReadOnlyList<Response> Responses)
{
    private const int Trajectories = 20;
    private const int BasePoints = 256;

    private static readonly Varying Options = new()
    {
        Scenario = SharedOptions.Scenario(optional: true),
        Strategies = SharedOptions.Names("--strategies",
            "Explain outcomes under one strategy, or with a,b the paired difference a − b. 'list strategies' names them"),
    };

    private static readonly Option<string> Method =
        SharedOptions.Choice("--method",
            $"morris screens many parameters ({Trajectories} trajectories unless --points says otherwise), sobol divides the variance "
                + $"({BasePoints} base points)", "morris", "sobol");
    private static readonly Option<string[]> OutcomesOption =
        SharedOptions.Names("--outcome", "Outcomes to explain; cooperation unless told otherwise. 'list outcomes' names them");
    private static readonly Option<string> Strategy =
        new("--strategy") { HelpName = "X", Description = "Explain outcomes under this strategy; the same as --strategies X" };
    private static readonly Option<string[]> Figures = FigureInput.Option();

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
    [
        Options.Scenario, Method, Options.Vary, OutcomesOption, Strategy, Options.Strategies, Options.Points, Options.Replications,
        Options.Seed,
        Options.Set, Options.Experiment, Options.Out, Figures, SharedOptions.Theme, Options.Shards,
        Options.PlanOnly, Options.Threads, Options.Assembly,
    ];

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static SensitivityInput Of(ParseResult parsed, Expansion expansion)
    {
        var mistakes = new Mistakes();
        var plan = parsed.GetValue(Options.Experiment) is { } file
            ? mistakes.Of(() => FromFile(parsed, expansion, file))
            : FromLine(parsed, expansion, mistakes);
        var outcomes = mistakes.Of(
            () => OutcomeInput.Chosen(parsed.GetValue(OutcomesOption)!, plan?.Experiment.Scenario, its => [.. its.Leading.Take(1)]));
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Figures, Options.Out));
        mistakes.Check();
        var strategies = plan!.Experiment.Strategies;
        return new(Options.Request(parsed, Varying.Measuring(plan, outcomes!, expansion), formats!),
            [.. outcomes!.Select(outcome => new Response(outcome, strategies[0], strategies.ElementAtOrDefault(1)))]);
    }

    private static ExperimentPlan? FromLine(ParseResult parsed, Expansion expansion, Mistakes mistakes)
    {
        if (mistakes.Of(() => parsed.GetValue(Options.Scenario)
            ?? throw new MistakeException("SCENARIO is missing, or --experiment FILE; see 'samenwerken sensitivity --help'.")) is null)
            return null;
        mistakes.Of(() => parsed.GetValue(Options.Vary) is { Length: > 0 } vary ? vary : throw new MistakeException(
            "Option '--vary' must be given, for each parameter that the outcome may depend on, such as --vary coordination.fine=0..1."));
        var strategies = mistakes.Of(() => Strategies(parsed));
        var morris = parsed.GetValue(Method) == "morris";
        return parsed.GetValue(Options.Vary) is []
            ? null
            : mistakes.Of(() => Options.Plan(parsed, expansion, morris ? DesignKind.Morris : DesignKind.Saltelli, strategies ?? [],
                morris ? Trajectories : BasePoints));
    }

    private static ExperimentPlan FromFile(ParseResult parsed, Expansion expansion, string file)
    {
        var experiment = Options.PlanOf(parsed, expansion, file, Method, Strategy);
        var mistakes = new List<string>();
        if (experiment.Experiment.Design is not (DesignKind.Morris or DesignKind.Saltelli))
            mistakes.Add(
                $"'{file}' has the design {ParameterPath.Text(experiment.Experiment.Design)}; expected morris or saltelli, or "
                    + "'samenwerken sweep'.");
        if (experiment.Experiment.Strategies.Count > 2)
            mistakes.Add(
                $"'{file}' has {experiment.Experiment.Strategies.Count} strategies; expected one, or two for their paired difference.");
        return mistakes.Count == 0 ? experiment : throw new MistakeException(mistakes);
    }

    private static string[] Strategies(ParseResult parsed) => (parsed.GetValue(Strategy), parsed.GetValue(Options.Strategies)!) switch
    {
        ({ } one, []) => [one],
        (null, { Length: 1 or 2 } some) => some,
        (null, []) => throw new MistakeException("Name --strategy X, or --strategies a,b for the paired difference a − b."),
        (null, var many) => throw new MistakeException(
            $"Option '--strategies' has {many.Length} strategies; expected one, or two for their paired difference."),
        _ => throw new MistakeException("Option '--strategy' does not go with '--strategies'; name one of them."),
    };
}
