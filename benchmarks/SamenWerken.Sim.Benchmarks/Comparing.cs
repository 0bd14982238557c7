using BenchmarkDotNet.Attributes;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Benchmarks;

/// <summary>The main job as a library call: all strategies, with and without rounds, on one thread and two.</summary>
[ShortRunJob]
public class Comparing
{
    private const int Replications = 200;

    [Params(1, 2)]
    public int Threads { get; set; }

    [Params(false, true)]
    public bool Rounds { get; set; }

    [Benchmark]
    public int Compare() => new Scenario().Compare(replications: Replications, threads: Threads, rounds: Rounds).Summaries.Count;
}
