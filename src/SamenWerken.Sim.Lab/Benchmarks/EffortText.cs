using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>The keys of a rule of equal effort.</summary>
[Meaning("rule of equal effort")]
internal sealed record EffortText
{
    [Meaning("keys of the strategies it is for; none for all others")]
    public IReadOnlyList<string> Strategies { get; init; } = [];

    [Meaning("changes of the scenario under them, each PATH=VALUE")]
    public IReadOnlyList<string> Set { get; init; } = [];

    [Meaning("true for strategies that have no place in worlds of equal effort, such as one that spends nothing")]
    public bool Without { get; init; }
}
