using System.Diagnostics;
using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Benchmarks;

/// <summary>
/// What a store costs: an experiment of the reference scenario run with and without one, in turns, and its export:
/// <c>storing [runs] [threads] [pairs]</c>.
/// </summary>
internal static class Storing
{
    internal static int Print(string[] args)
    {
        int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
        var (runs, threads, pairs) = (Number(0, 100_000), Number(1, Environment.ProcessorCount), Number(2, 5));
        var strategies = new SamenWerken.Sim.Collaboration.CollaborationModel().Compared(new Scenario());
        var plan = new Experiment { Scenario = new Scenario(), Strategies = strategies,
            Replications = (runs + strategies.Count - 1) / strategies.Count }.Expand();
        Timed(() => Discarded(plan, threads)); // the compiler's warm-up
        List<double> elapsed = [], used = [];
        for (var pair = 0; pair < pairs; pair++)
        {
            var folder = Directory.CreateTempSubdirectory("storing").FullName;
            try
            {
                var experiment = ExperimentFolder.Begin(folder, plan, ExperimentManifest.Of(plan));
                var (without, with) = (default(Cost), default(Cost));
                void Without() => without = Timed(() => Discarded(plan, threads));
                void With() => with = Timed(() => experiment.Run(threads: threads));
                foreach (var half in pair % 2 == 0 ? new[] { (System.Action)Without, With } : [With, Without])
                    half();
                var export = Timed(() => experiment.Export());
                elapsed.Add(with.Elapsed / without.Elapsed);
                used.Add(with.Used / without.Used);
                Say($"{plan.Runs} runs on {threads} thread(s): {without.Elapsed:F2} s without a store, {with.Elapsed:F2} s with "
                    + $"({elapsed[^1] - 1:P0}); CPU {without.Used:F2} and {with.Used:F2} s ({used[^1] - 1:P0}); export "
                    + $"{export.Elapsed:F2} s");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Say($"median: {Median(elapsed) - 1:P1} more time, {Median(used) - 1:P1} more CPU time");
        return 0;
    }

    private static void Discarded(ExperimentPlan plan, int threads) => plan.Run((in RunOutcome _) => { }, threads: threads);

    private static Cost Timed(System.Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        work();
        var elapsed = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new(elapsed, (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Say(string line) => Console.WriteLine(line);

    private readonly record struct Cost(double Elapsed, double Used);
}
