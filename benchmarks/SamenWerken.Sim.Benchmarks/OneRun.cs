using SamenWerken.Sim.Experiments;
using BenchmarkDotNet.Attributes;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Benchmarks;

/// <summary>One run of the reference scenario of 60 rounds: its time, and that it allocates nothing, so no round does.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class OneRun
{
    private readonly double[] _outcomes = new double[CollaborationOutcomes.All.Count];
    private Simulation _simulation = null!;
    private ulong _replication;

    /// <summary>Every strategy of the library.</summary>
    [ParamsSource(nameof(Strategies))]
    public string Strategy { get; set; } = "";

    public static IEnumerable<string> Strategies => StrategyCatalogue.All().Select(strategy => strategy.Key);

    [GlobalSetup]
    public void Prepare()
    {
        _simulation = new Simulation(new Scenario());
        for (var warm = 0; warm < 200; warm++)
            DrawAndRun();
    }

    [Benchmark]
    public double DrawAndRun()
    {
        _simulation.Draw(1, _replication++);
        _simulation.Run(Strategy, _outcomes, null);
        return _outcomes[0];
    }
}
