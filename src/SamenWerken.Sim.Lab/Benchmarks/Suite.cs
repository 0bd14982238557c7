using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>A suite: worlds in which strategies are compared, and what they are judged by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Id">SHA-256 of the suite file and of every scenario it names: who reports a result names it.</param>
/// <param name="Question">What it asks; null for none.</param>
/// <param name="Outcomes">The outcomes that strategies are judged by.</param>
/// <param name="Groups">The worlds.</param>
public sealed record Suite(string Name, int Version, string Id, string? Question, IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<SuiteGroup> Groups)
{
    /// <summary>What it asks in Dutch, for a Dutch report; no part of its identity.</summary>
    public QuestionWords Nl { get; init; } = new();

    /// <summary>Name and version.</summary>
    public string Title => FormattableString.Invariant($"{Name} {Version}");

    /// <summary>The criteria.</summary>
    public IReadOnlyList<Criterion> Criteria =>
        [.. Outcomes.Select(outcome => new Criterion(outcome.Key, outcome.Better == Better.Higher))];

    /// <summary>Replications of each strategy in each world.</summary>
    public int Replications => Groups[0].Experiment.Replications;

    /// <summary>Seed of all chance.</summary>
    public ulong Seed => Groups[0].Experiment.Seed;

    /// <summary>A suite of scenarios at hand, such as in a notebook, with the hash of all of them as its identity.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="outcomes">The outcomes that strategies are judged by, each better high or low.</param>
    /// <param name="worlds">The worlds, two or more of one model, each with its name.</param>
    /// <param name="replications">Replications of each strategy in each world, 2 or more.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <exception cref="ArgumentException">There are too few worlds, of more than one model or of the same name, or an outcome does not
    /// judge.</exception>
    public static Suite Of(
        string name, IReadOnlyList<Outcome> outcomes, IReadOnlyList<(string Name, Case Scenario)> worlds, int replications = 20,
        ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 2);
        if (worlds.Count < 2 || worlds.Select(world => world.Scenario.ModelKey).Distinct().Count() > 1)
            throw new ArgumentException($"There are {worlds.Count} worlds; two or more of one model are needed.", nameof(worlds));
        if (worlds.GroupBy(world => world.Name).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"Two worlds are called '{twice.Key}'; give each a name of its own.", nameof(worlds));
        if (outcomes.FirstOrDefault(
            outcome => worlds.Any(world => world.Scenario.Model.OutcomeOf(world.Scenario, outcome.Key) is null)) is { } missing)
            throw new ArgumentException($"The outcome '{missing.Key}' is not in every world.", nameof(outcomes));
        if (outcomes.Count == 0 || outcomes.FirstOrDefault(outcome => outcome.Better == Better.Neither) is not null)
            throw new ArgumentException("Outcomes are needed that are better high or low.", nameof(outcomes));
        string[] parts = [name, $"{replications} {seed}", .. outcomes.Select(outcome => outcome.Key),
            .. worlds.SelectMany(world => new[] { world.Name, CaseFile.Write(world.Scenario) })];
        return new(
            name, 1, SearchFolder.Hash(string.Join('\0', parts)), null, outcomes,
            [.. worlds.Select(world => new SuiteGroup(world.Name, "worlds", new Experiment { Name = $"{name} {world.Name}",
                Scenario = world.Scenario, Replications = replications, Seed = seed }).Measuring(outcomes))]);
    }
}
