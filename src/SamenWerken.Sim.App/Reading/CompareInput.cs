using System.CommandLine;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A comparison as it was asked for on the command line.</summary>
internal sealed record CompareInput
{
    private static readonly Argument<string> ScenarioArgument = SharedOptions.Scenario();
    private static readonly Option<string[]> StrategiesOption = SharedOptions.Names("--strategies",
        "Strategies to compare; by default those of the scenario's question, or all but the composite ones. 'list strategies' names them");
    private static readonly Option<int> ReplicationsOption =
        SharedOptions.Count("--replications", "N", "Runs of each strategy", 1, 10_000_000, 200);
    private static readonly Option<ulong> SeedOption = SharedOptions.Seed();
    private static readonly Option<int> ThreadsOption = SharedOptions.Threads();
    private static readonly Option<string[]> SetOption = SharedOptions.Set();
    private static readonly Option<string[]> AssemblyOption = SharedOptions.Assembly();
    private static readonly Option<string> OutOption = new("--out") { HelpName = "DIR",
        Description = "Also store every run in this folder, with tables, pictures and a report; where it was begun before, it goes on" };
    private static readonly Option<string[]> OutcomesOption = SharedOptions.Names("--outcomes",
        "Outcomes to show, or 'all'; the usual ones in a table and all in csv and json unless told otherwise. 'list outcomes' names them");
    private static readonly Option<string[]> FiguresOption = FigureInput.Option();
    private static readonly Option<string> IntervalsOption =
        SharedOptions.Choice("--intervals",
            $"Intervals of paired differences: Student's t, or BCa bootstrap for skewed outcomes, with at most {RunSample.Most} "
                + "replications", "t", "bca");
    private static readonly Option<string> FormatOption = SharedOptions.Format("table", "csv", "json");

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
    [
        ScenarioArgument, StrategiesOption, ReplicationsOption, SeedOption, ThreadsOption, SetOption, OutcomesOption, IntervalsOption,
        OutOption, FiguresOption,
        SharedOptions.Theme, FormatOption, AssemblyOption, .. SequentialInput.Symbols,
    ];

    /// <summary>The scenario's file.</summary>
    internal required string File { get; init; }

    /// <summary>What <c>--set</c> changed.</summary>
    internal required IReadOnlyList<string> Set { get; init; }

    /// <summary>Files of the user's own strategies.</summary>
    internal required IReadOnlyList<string> Assemblies { get; init; }

    internal required Case Scenario { get; init; }

    internal required IReadOnlyList<string> Strategies { get; init; }

    internal required int Replications { get; init; }

    internal required ulong Seed { get; init; }

    /// <summary>Threads; null for as many as there are processors.</summary>
    internal int? Threads { get; init; }

    internal bool Quiet { get; init; }

    /// <summary>Outcomes in the table.</summary>
    internal required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>Those that were named, which are then the only ones for programs too; null for all.</summary>
    internal IReadOnlyList<Outcome>? NamedOutcomes => Typed.GetResult(OutcomesOption) is { Implicit: false } ? Outcomes : null;

    /// <summary>The folder in which it is stored; null for none.</summary>
    internal string? Out { get; init; }

    internal required IReadOnlyList<FigureFormat> Figures { get; init; }

    internal required Look Look { get; init; }

    /// <summary>When the comparison stops by itself; null where the replications are given.</summary>
    internal SequentialInput? Sequential { get; init; }

    /// <summary>Whether intervals are BCa bootstraps.</summary>
    internal bool Bootstraps { get; init; }

    internal required string Format { get; init; }

    private ParseResult Typed { get; init; } = null!;

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static CompareInput Of(ParseResult parsed)
    {
        var (file, set, assemblies) =
            (parsed.GetRequiredValue(ScenarioArgument), parsed.GetValue(SetOption)!, parsed.GetValue(AssemblyOption)!);
        if (parsed.GetValue(OutOption) is not null && SharedOptions.ThreadsOf(parsed, ThreadsOption) != 1)
            Beforehand.Begin(own: assemblies.Length > 0);
        if (assemblies.Length > 0)
            StrategyInput.Load(assemblies);
        var mistakes = new Mistakes();
        var scenario = mistakes.Of(() => ScenarioInput.Read(file, set));
        var strategies = mistakes.Of(() => StrategyInput.Chosen(parsed.GetValue(StrategiesOption)!, scenario));
        var outcomes = mistakes.Of(() => OutcomeInput.Chosen(parsed.GetValue(OutcomesOption)!, scenario));
        var folder = mistakes.Of(() => FolderInput.Experiment(parsed.GetValue(OutOption)));
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, FiguresOption, OutOption));
        var sequential = mistakes.Of(() => SequentialInput.Of(parsed, ReplicationsOption, strategies, scenario));
        var bootstraps = mistakes.Of(() => AreBootstraps(parsed));
        mistakes.Check();
        return new CompareInput
        {
            File = file, Set = set, Assemblies = assemblies, Scenario = scenario!, Strategies = strategies!, Outcomes = outcomes!,
            Out = folder, Figures = formats!,
            Replications = parsed.GetValue(ReplicationsOption), Seed = parsed.GetValue(SeedOption),
            Threads = SharedOptions.ThreadsOf(parsed, ThreadsOption),
            Quiet = parsed.GetValue(SharedOptions.Quiet), Look = SharedOptions.Look(parsed), Sequential = sequential,
            Bootstraps = bootstraps,
            Format = parsed.GetValue(FormatOption)!, Typed = parsed,
        };
    }

    /// <summary>The experiment that it is, without factors; rounds are kept where it is stored.</summary>
    /// <param name="replications">Runs of each strategy.</param>
    internal ExperimentPlan Plan(int replications) =>
        (Experiment.Comparing(Scenario, Strategies, OutcomeInput.Beside(Scenario, [.. Outcomes, .. Sequential?.Outcomes ?? []])) with
    {
        Replications = replications, Seed = Seed, Rounds = Out is not null, Intervals = Bootstraps ? IntervalKind.Bca : IntervalKind.T,
    }).Expand();

    /// <summary>What is stored of it beside its runs, with the command line that gives it again.</summary>
    internal ExperimentManifest Manifest(ExperimentPlan plan, PreciseComparison? precise) =>
        ExperimentManifest.Of(plan, assemblies: [.. Assemblies.Select(AssemblyOrigin.Of)]) with
        {
            Command = Repeat(plan.Experiment.Replications, precise), Sought = SoughtReplications.Of(precise),
            Source = ManifestSource.Of(ScenarioInput.FileOf(File), Set) with { File = File },
        };

    // Everything that decides about the result, and nothing that does not.
    private string Repeat(int replications, PreciseComparison? precise) => CommandLineText.Of(
    [
        "samenwerken", "compare", File,
        "--strategies", string.Join(',', Strategies),
        .. precise is null ? [ReplicationsOption.Name, FormattableString.Invariant($"{replications}")] : Sequential!.Repeated(precise),
        .. Bootstraps ? new[] { IntervalsOption.Name, "bca" } : [],
        .. OutcomeInput.Beside(Scenario, Outcomes).Count > 0
            ? new[] { OutcomesOption.Name, string.Join(',', Outcomes.Select(outcome => outcome.Key)) }
            : [],
        SeedOption.Name, FormattableString.Invariant($"{Seed}"),
        .. Set.SelectMany(change => new[] { SetOption.Name, change }),
        .. Assemblies.SelectMany(file => new[] { AssemblyOption.Name, file }),
        .. Typed.GetValue(FiguresOption) is { Length: > 0 } forms ? new[] { FiguresOption.Name, string.Join(',', forms) } : [],
        .. SharedOptions.Repeated(Look),
        OutOption.Name, Out!,
    ]);

    private static bool AreBootstraps(ParseResult parsed)
    {
        if (parsed.GetValue(IntervalsOption) != "bca")
            return false;
        if (SequentialInput.IsAsked(parsed))
            throw new MistakeException(
                $"Option '{IntervalsOption.Name} bca' goes with a given number of replications, not with --select-best or --precision.");
        return parsed.GetValue(ReplicationsOption) <= RunSample.Most
            ? true
            : throw new MistakeException(
                $"Option '{IntervalsOption.Name} bca' keeps all runs, so that --replications is at most {RunSample.Most}; with more, "
                    + "Student's t does as well.");
    }
}
