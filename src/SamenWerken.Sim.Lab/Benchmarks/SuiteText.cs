using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>The keys of a suite file.</summary>
[Meaning("suite")]
internal sealed record SuiteText
{
    [Meaning("name of the suite", Required = true)]
    public string Suite { get; init; } = "";

    [Parameter("version", 1, 10_000, "version; a suite that changes gets a new one, and a new file", Unit = "whole number",
        Source = "design")]
    public int Version { get; init; } = 1;

    [Meaning("what the suite asks", Shown = true)]
    public string? Question { get; init; }

    [Meaning("the same question in Dutch, for Dutch reports", Shown = true)]
    public QuestionWords Nl { get; init; } = new();

    [Meaning("keys of the outcomes that strategies are judged by", Required = true)]
    public IReadOnlyList<string> Criteria { get; init; } = [];

    [Parameter("replications", 2, 100_000, "replications of each strategy in each world", Unit = "replications", Source = "design")]
    public int Replications { get; init; } = 20;

    [Parameter("seed", 0, ulong.MaxValue, "seed of all chance", Unit = "whole number", Source = "design")]
    public ulong Seed { get; init; } = 1;

    [Meaning("settings under which strategies spend the same, for the worlds that say equalEffort")]
    public IReadOnlyList<EffortText> EqualEffort { get; init; } = [];

    [Meaning("the worlds")]
    public IReadOnlyList<SuiteWorldText> Worlds { get; init; } = [];
}
