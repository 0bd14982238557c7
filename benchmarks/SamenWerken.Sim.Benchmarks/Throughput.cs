using System.Diagnostics;
using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Benchmarks;

/// <summary>
/// Runs per second of each strategy, and per second of processor time, best of several comparisons after a warm-up:
/// <c>throughput [strategy|all] [replications] [threads] [path=value …]</c>.
/// </summary>
internal static class Throughput
{
    private const int Repeats = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    internal static int Print(string[] args)
    {
        var words = args.Where(word => !word.Contains('=')).ToList();
        var scenario = args.Where(word => word.Contains('=')).Select(word => word.Split('=', 2))
            .Aggregate(new Scenario(), (changed, pair) => ParameterPath.Set(changed, pair[0], pair[1]));
        var replications = words.Count > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 2000;
        var threads = words.Count > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : 1;
        var strategies = words.Count == 0 || words[0] == "all" ? new SamenWerken.Sim.Collaboration.CollaborationModel().Compared(new Scenario()) : [words[0]];
        foreach (var strategy in strategies)
        {
            // The compiler goes on improving what runs often for some seconds.
            for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
                scenario.Compare([strategy], replications, threads: threads);
            var (best, bestOfTime) = (0.0, 0.0);
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                var (clock, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                scenario.Compare([strategy], replications, threads: threads);
                best = Math.Max(best, replications / clock.Elapsed.TotalSeconds);
                bestOfTime = Math.Max(bestOfTime, replications / (Environment.CpuUsage.TotalTime - used).TotalSeconds);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{strategy} {best:F0} runs/s on {threads} thread(s), {bestOfTime:F0} per second of processor time"));
        }

        return 0;
    }
}
