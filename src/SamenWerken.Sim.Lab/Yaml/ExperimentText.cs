using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>The keys of an experiment file.</summary>
[Meaning("experiment")]
internal sealed record ExperimentText
{
    [Meaning("name of the experiment, shown above results", Required = true)]
    public string Experiment { get; init; } = "";

    [Meaning("the question that the experiment asks", Shown = true)]
    public string? Question { get; init; }

    [Meaning("the same question in Dutch, for Dutch reports", Shown = true)]
    public QuestionWords Nl { get; init; } = new();

    [Meaning("file of the scenario, as seen from the folder of this file", Required = true)]
    public string Scenario { get; init; } = "";

    [Meaning("the parameters that are varied")]
    public IReadOnlyList<Factor> Factors { get; init; } = [];

    [Meaning("how design points are chosen")]
    public DesignKind Design { get; init; }

    [Parameter("points", 1, 1_000_000, "size of the design: points of lhs and sobol, trajectories of morris, base points of saltelli",
        Unit = "points", Source = "design")]
    public int? Points { get; init; }

    [Meaning("keys of the strategies; where none are given those of the scenario, or all but the composites", NotEmpty = true)]
    public IReadOnlyList<string> Strategies { get; init; } = [];

    [Parameter("replications", 1, 10_000_000, "replications of each strategy at each design point", Unit = "replications",
        Source = "design")]
    public int Replications { get; init; } = 100;

    [Parameter("seed", 0, ulong.MaxValue, "seed of all chance", Unit = "whole number", Source = "design")]
    public ulong Seed { get; init; } = 1;

    [Meaning("whether every round's outcomes are stored, too")]
    public bool Rounds { get; init; }
}
