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
    /// <exception cref="StoppedException">It was stopped; what was run is stored.</exception>
    internal (BenchmarkResult Result, IReadOnlyList<string> Files) Done(CancellationToken stop)
    {
        var plans = Plans(stop);
        var folder = new BenchmarkFolder(input.Path, input.Suite, [.. input.Assemblies.Select(AssemblyOrigin.Of)]);
        Run(folder, plans, stop);
        var result = BenchmarkResult.Of(folder.Read(plans, input.Strategies));
        IReadOnlyList<ResultFile> files =
        [
            BenchmarkTables.Board(result), BenchmarkTables.Cells(result),
            .. FigureFiles.Of("leaderboard", LeaderboardReport.Figure(result, result.All), input.Figures, input.Look),
            ResultFile.Of("leaderboard.html", ReportPage.Text(LeaderboardReport.Of(result, Again, input.Look.Language))),
        ];
        foreach (var file in files)
            folder.Write(file);
        return (result, [.. files.Select(file => file.Name)]);
    }

    // All mistakes of all worlds and strategies before anything runs.
    private List<IReadOnlyList<ExperimentPlan>> Plans(CancellationToken stop)
    {
        var mistakes = new Mistakes();
        var plans = input.Suite.Groups.Select(group => (IReadOnlyList<ExperimentPlan>)
        [
            .. input.Strategies.Select(strategy => mistakes.Of(() =>
            {
                try
                {
                    stop.ThrowIfCancellationRequested();
                    return group.Plan(strategy, null, stop);
                }
                catch (ExperimentException mistaken)
                {
                    throw new MistakeException(
                        [.. mistaken.Mistakes.Select(mistake => $"World '{group.Name}', strategy '{strategy}': {mistake}")]);
                }
            })!)
        ]).ToList();
        mistakes.Check();
        return plans;
    }

    private void Run(BenchmarkFolder folder, List<IReadOnlyList<ExperimentPlan>> plans, CancellationToken stop)
    {
        var (done, ran, total) = (0L, 0L, plans.Sum(group => group.Sum(plan => plan.Runs)));
        using var progress = new ProgressLine(terminal, input.Quiet);
        try
        {
            for (var group = 0; group < plans.Count; group++)
            {
                for (var strategy = 0; strategy < input.Strategies.Count; strategy++)
                {
                    var plan = plans[group][strategy];
                    var part = folder.Of(input.Suite.Groups[group], input.Strategies[strategy], plan);
                    ran += part.Run(0, input.Threads, new Part(progress, done, total), stop);
                    done += plan.Runs;
                }
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
