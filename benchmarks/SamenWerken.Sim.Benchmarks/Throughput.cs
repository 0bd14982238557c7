using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Benchmarks;

/// <summary>
/// Runs per second of processor time of each strategy after a warm-up, the best of several comparisons and their average, so that
/// others on the machine weigh little: <c>throughput [strategy|all] [replications] [threads] [path=value …]</c>. Without a number of
/// replications, as many
/// as take a fifth of a second.
/// </summary>
internal static class Throughput
{
    private const int Repeats = 12;
    private const double Slice = 0.2; // seconds
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    internal static int Print(string[] args)
    {
        var words = args.Where(word => !word.Contains('=')).ToList();
        var scenario = args.Where(word => word.Contains('=')).Select(word => word.Split('=', 2))
            .Aggregate(new Scenario(), (changed, pair) => ParameterPath.Set(changed, pair[0], pair[1]));
        var replications = words.Count > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0;
        var threads = words.Count > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : 1;
        var strategies = words.Count == 0 || words[0] == "all"
            ? new SamenWerken.Sim.Collaboration.CollaborationModel().Compared(new Scenario())
            : [words[0]];
        foreach (var strategy in strategies)
        {
            var count = Warm(scenario, strategy, replications, threads);
            var (best, start) = (0.0, Processor());
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                var before = Processor();
                scenario.Compare([strategy], count, threads: threads);
                best = Math.Max(best, count / (Processor() - before).TotalSeconds);
            }

            var mean = Repeats * count / (Processor() - start).TotalSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{strategy} {best:F0} runs/s of processor time at best, {mean:F0} on the average, {count} runs at a time on {threads} "
                    + $"thread(s)"));
        }

        return 0;
    }

    // The compiler goes on improving what runs often for some seconds; then as many as take a slice.
    private static int Warm(Scenario scenario, string strategy, int replications, int threads)
    {
        var (count, took) = (replications > 0 ? replications : 10, 0.0);
        for (var warm = Processor(); Processor() - warm < WarmUp;)
        {
            if (replications == 0 && took < Slice)
                count += count / 2;
            var before = Processor();
            scenario.Compare([strategy], count, threads: threads);
            took = (Processor() - before).TotalSeconds;
        }

        return replications > 0 ? replications : Math.Max(10, (int)(count * Slice / took));
    }

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;
}
