using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>The keys of a world, or of many drawn ones, in a suite file.</summary>
[Meaning("world")]
internal sealed record SuiteWorldText
{
    [Meaning("name of the world: lower case letters, digits and hyphens", Required = true)]
    public string Name { get; init; } = "";

    [Meaning("kind of the world, such as plausible; strategies are also judged within each kind")]
    public string Kind { get; init; } = "worlds";

    [Meaning("file of the scenario, as seen from the folder of the suite file", Required = true)]
    public string Scenario { get; init; } = "";

    [Meaning("changes of the scenario, each PATH=VALUE")]
    public IReadOnlyList<string> Set { get; init; } = [];

    [Meaning("true for a world in which strategies spend the same; it counts for a leaderboard of its own, not for that of all worlds")]
    public bool EqualEffort { get; init; }

    [Parameter("draws", 1, 100_000, "so many worlds, drawn from the model's plausible ranges as a Latin hypercube, instead of one",
        Unit = "worlds", Source = "design")]
    public int? Draws { get; init; }
}
