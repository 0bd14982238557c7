using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Commands;

/// <summary>The main job: compares strategies on the same actors with the same luck.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> Scenario = SharedOptions.Scenario();
    private static readonly Option<string[]> Strategies = SharedOptions.Names("--strategies", "Strategies to compare; by default those of the scenario's question, or all but the composite ones. 'list strategies' names them");
    private static readonly Option<int> Replications = SharedOptions.Count("--replications", "N", "Runs of each strategy", 1, 10_000_000, 200);
    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<int> Threads = SharedOptions.Threads();
    private static readonly Option<string[]> Set = SharedOptions.Set();
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();
    private static readonly Option<string> Out = new("--out") { HelpName = "DIR", Description = "Also write tables, pictures and a manifest to this folder" };
    private static readonly Option<string[]> Outcomes = SharedOptions.Names("--outcomes", "Outcomes in the table, or 'all'. 'list outcomes' names them");
    private static readonly Option<string[]> Figures = FigureInput.Option();
    private static readonly Option<string> Intervals = SharedOptions.Choice("--intervals", $"Intervals of paired differences: Student's t, or BCa bootstrap for skewed outcomes, with at most {RunSample.Most} replications", "t", "bca");
    private static readonly Option<string> Format = SharedOptions.Format("table", "csv", "json");

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("compare", "Compares strategies: the same actors and the same luck under each, over many runs.",
            "samenwerken compare scenarios/weer-thuis-gouda.yaml",
            "samenwerken compare scenarios/reference.yaml --strategies mandate,exchange,covenant --replications 1000 --out results/three",
            "samenwerken compare scenarios/reference.yaml --set population.alignment=0.6 --set coordination.fine=0.1 --outcomes all",
            "samenwerken compare scenarios/reference.yaml --strategies mandate,covenant --intervals bca --out results/bca",
            "samenwerken compare scenarios/reference.yaml --select-best --indifference 0.01 --outcome cooperation",
            "samenwerken compare scenarios/reference.yaml --strategies mandate,covenant --precision 0.01 --outcome cynicism")
        { Scenario, Strategies, Replications, Seed, Threads, Set, Outcomes, Intervals, Out, Figures, SharedOptions.Language, SharedOptions.Theme, Format, Assembly };
        SequentialCompare.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(Compare(parsed, terminal, stop)));
        return command;
    }

    private static int Compare(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var (file, set, assemblies) = (parsed.GetRequiredValue(Scenario), parsed.GetValue(Set)!, parsed.GetValue(Assembly)!);
        StrategyInput.Load(assemblies);
        var mistakes = new Mistakes();
        var scenario = mistakes.Of(() => ScenarioInput.Read(file, set));
        var strategies = mistakes.Of(() => StrategyInput.Chosen(parsed.GetValue(Strategies)!, scenario));
        var outcomes = mistakes.Of(() => OutcomeInput.Chosen(parsed.GetValue(Outcomes)!, OutcomeInput.Of(scenario)));
        var folder = mistakes.Of(() => parsed.GetValue(Out) is { } asked ? Folder(asked) : null);
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Figures, Out));
        var sequential = mistakes.Of(() => SequentialCompare.Of(parsed, strategies, OutcomeInput.Of(scenario)));
        var bootstraps = mistakes.Of(() => Bootstraps(parsed));
        mistakes.Check();
        if (!parsed.GetValue(SharedOptions.Quiet))
            NoticeView.Print(terminal, file, scenario!.Notices());

        var threads = SharedOptions.ThreadsOf(parsed, Threads);
        var progress = new ProgressLine(terminal, parsed.GetValue(SharedOptions.Quiet));
        var work = new Work(scenario!, strategies!, parsed.GetResult(Replications) is { Implicit: false } ? parsed.GetValue(Replications) : null, parsed.GetValue(Seed), threads, progress, stop);
        if (sequential is { Selects: true })
            return sequential.Select(work, terminal);
        Comparison comparison;
        PreciseComparison? precise = null;
        try
        {
            precise = sequential?.Run(work);
            // The rounds of so many replications are known only when their number is.
            comparison = precise is not null && folder is null
                ? precise.Comparison
                : scenario!.Compare(strategies, precise?.Comparison.Replications ?? parsed.GetValue(Replications), parsed.GetValue(Seed), threads, rounds: folder is not null, progress, stop);
        }
        catch
        {
            progress.Close();
            throw;
        }

        stop.ThrowIfCancellationRequested();
        progress.Close((long)comparison.Replications * comparison.Strategies.Count);
        if (bootstraps)
            comparison = comparison.WithBootstrap(stop);
        if (folder is not null)
            Write(folder, comparison, Repeat(parsed, comparison, precise), new(file, set, assemblies, formats!, SharedOptions.Look(parsed), precise), stop);
        ComparisonView.Print(terminal, comparison, outcomes!, parsed.GetValue(Format)!);
        if (precise is not null && parsed.GetValue(Format) == "table")
            SequentialView.Print(terminal, precise);
        return 0;
    }

    private static bool Bootstraps(ParseResult parsed)
    {
        if (parsed.GetValue(Intervals) != "bca")
            return false;
        if (SequentialCompare.IsAsked(parsed))
            throw new MistakeException($"Option '{Intervals.Name} bca' goes with a given number of replications, not with --select-best or --precision.");
        return parsed.GetValue(Replications) <= RunSample.Most
            ? true
            : throw new MistakeException($"Option '{Intervals.Name} bca' keeps all runs, so that --replications is at most {RunSample.Most}; with more, Student's t does as well.");
    }

    private static ResultFolder Folder(string path)
    {
        try
        {
            return new ResultFolder(path, ComparisonResult.Names);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }

    private static void Write(ResultFolder folder, Comparison comparison, string repeat, Input input, CancellationToken stop)
    {
        var manifest = new Manifest(repeat, ScenarioOrigin.Of(input.File, input.Set, comparison.Scenario), comparison.Strategies,
            [.. input.Assemblies.Select(AssemblyOrigin.Of)], comparison.Replications, comparison.Seed, ComparisonResult.QuantileMethod);
        try
        {
            folder.Write(ComparisonResult.Files(comparison, manifest, input.Formats, input.Look, input.Precise), stop);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }

    // Everything that decides about the result, and nothing that does not.
    private static string Repeat(ParseResult parsed, Comparison comparison, PreciseComparison? precise) => CommandLineText.Of(
    [
        "samenwerken", "compare", parsed.GetRequiredValue(Scenario),
        "--strategies", string.Join(',', comparison.Strategies),
        "--replications", comparison.Replications.ToString(System.Globalization.CultureInfo.InvariantCulture),
        .. precise is null ? [] : SequentialCompare.Repeated(precise),
        .. comparison.Intervals == IntervalKind.Bca ? new[] { Intervals.Name, "bca" } : [],
        "--seed", comparison.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
        .. parsed.GetValue(Set)!.SelectMany(change => new[] { "--set", change }),
        .. parsed.GetValue(Assembly)!.SelectMany(file => new[] { "--assembly", file }),
        .. parsed.GetValue(Figures) is { Length: > 0 } formats ? new[] { "--figures", string.Join(',', formats) } : [],
        .. SharedOptions.Repeated(SharedOptions.Look(parsed)),
        "--out", parsed.GetValue(Out)!,
    ]);

    private readonly record struct Input(
        string File, IReadOnlyList<string> Set, IReadOnlyList<string> Assemblies, IReadOnlyList<FigureFormat> Formats, Look Look, PreciseComparison? Precise);
}
