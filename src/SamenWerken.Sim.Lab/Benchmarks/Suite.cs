using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>A suite: worlds in which strategies are compared, and what they are judged by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Id">SHA-256 of the suite file and of every scenario it names: who reports a result names it.</param>
/// <param name="Question">What it asks; null for none.</param>
/// <param name="Outcomes">The outcomes that strategies are judged by.</param>
/// <param name="Groups">The worlds.</param>
public sealed record Suite(string Name, int Version, string Id, string? Question, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<SuiteGroup> Groups)
{
    /// <summary>Name and version.</summary>
    public string Title => FormattableString.Invariant($"{Name} {Version}");

    /// <summary>The criteria.</summary>
    public IReadOnlyList<Criterion> Criteria => [.. Outcomes.Select(outcome => new Criterion(outcome.Key, outcome.Better == Better.Higher))];

    /// <summary>Replications of each strategy in each world.</summary>
    public int Replications => Groups[0].Experiment.Replications;

    /// <summary>Seed of all chance.</summary>
    public ulong Seed => Groups[0].Experiment.Seed;
}
