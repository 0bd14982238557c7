using System.Globalization;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Runs what a benchmark misses, and writes its leaderboard.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="input">What was asked for.</param>
internal sealed class BenchmarkWork(Terminal terminal, BenchmarkInput input)
{
    private const string EffortFile = "leaderboard-equal-effort";

    /// <exception cref="StoppedException">It was stopped; what was run is stored.</exception>
    internal (BenchmarkResult Result, IReadOnlyList<string> Files) Done(CancellationToken stop)
    {
        var plan = Plan(stop);
        var folder = new BenchmarkFolder(input.Path, input.Suite, Assemblies());
        Run(folder, plan, stop);
        var result = BenchmarkResult.Of(folder.Read(plan));
        IReadOnlyList<ResultFile> files =
        [
            .. FigureFiles.Of("leaderboard", LeaderboardReport.Figure(result, result.All), input.Figures, input.Look),
            .. result.Kinds.Where(kind => result.HasEqualEffort(kind.Kind)).SelectMany(kind =>
                FigureFiles.Of(EffortFile, LeaderboardReport.Figure(result, kind.Board), input.Figures, input.Look)),
            ResultFile.Of("leaderboard.html", ReportPage.Text(LeaderboardReport.Of(result, Again, input.Look.Language))),
        ];
        var tables = folder.Write("benchmark", $"Strategies compared over the worlds of {input.Suite.Title}",
            [BenchmarkTables.Board(result), BenchmarkTables.Cells(result)]);
        foreach (var file in files)
            folder.Write(file);
        return (result, [.. tables, .. files.Select(file => file.Name)]);
    }

    // Strategies of the library do not depend on the user's own files, so what is stored of them stays valid.
    private Func<string, IReadOnlyList<AssemblyOrigin>> Assemblies()
    {
        IReadOnlyList<AssemblyOrigin> own = [.. input.Assemblies.Select(AssemblyOrigin.Of)];
        var ownModel = OwnParts.IsOwn(input.Suite.Groups[0].Experiment.Scenario.Model);
        return strategy => ownModel || OwnParts.IsOwn(strategy) ? own : [];
    }

    // All mistakes of all worlds and strategies before anything runs.
    private SuitePlan Plan(CancellationToken stop)
    {
        try
        {
            return SuitePlan.Of(input.Suite, input.Strategies, stop);
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException($"Stopped; what is stored stays. Go on with: {Again}");
        }
        catch (SuiteException mistaken)
        {
            throw new MistakeException(mistaken.Mistakes);
        }
    }

    private void Run(BenchmarkFolder folder, SuitePlan plan, CancellationToken stop)
    {
        var (done, ran, total) = (0L, 0L, plan.Runs);
        using var progress = new ProgressLine(terminal, input.Quiet);
        try
        {
            foreach (var part in plan.Parts)
            {
                ran += folder.Of(part).Run(0, input.Threads, new Part(progress, done, total), cancellation: stop);
                done += part.Plan.Runs;
            }
        }
        catch (OperationCanceledException)
        {
            progress.Close();
            throw new StoppedException(string.Create(
                CultureInfo.InvariantCulture, $"Stopped; about {done:N0} of {total:N0} runs are stored. Go on with: {Again}"));
        }

        progress.Close(ran);
    }

    // The command line that goes on, and repeats it.
    private string Again => CommandLineText.Of(
    [
        "samenwerken", "benchmark", "--suite", input.File, "--strategies", string.Join(',', input.Strategies),
        .. input.Assemblies.SelectMany(file => (string[])["--assembly", file]), "--out", input.Path, .. SharedOptions.Repeated(input.Look),
    ]);

    /// <summary>How far one strategy in one group is, as a part of all.</summary>
    private sealed class Part(ProgressLine whole, long before, long total) : IProgress<Progress>
    {
        public void Report(Progress value) => whole.Report(new Progress(before + value.Done, total));
    }
}
