using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>A world of a suite, or many that are drawn together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Experiment">What is run in it, but for the strategies.</param>
public sealed record SuiteGroup(string Name, string Kind, Experiment Experiment)
{
    /// <summary>Settings under which strategies spend the same; null where each spends what it does.</summary>
    public EqualEffort? Effort { get; init; }

    /// <summary>The same, in which what judges is measured, also where it is none of the model's own outcomes.</summary>
    /// <param name="outcomes">The outcomes that judge.</param>
    internal SuiteGroup Measuring(IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<string> beside =
            [.. outcomes.Select(outcome => outcome.Key).Where(key => Experiment.Scenario.Model.Outcomes.WithKey(key) is null)];
        return beside.Count == 0 ? this : this with { Experiment = Experiment with { Outcomes = beside } };
    }

    /// <summary>Whether it counts for the leaderboard over all worlds: those of equal effort do only where there are no others.</summary>
    /// <param name="groups">All of the suite.</param>
    internal bool IsPlainIn(IReadOnlyList<SuiteGroup> groups) => Effort is null || groups.All(group => group.Effort is not null);

    /// <summary>Whether a strategy is run in it.</summary>
    /// <param name="strategy">Key of the strategy.</param>
    public bool Takes(string strategy) => Effort?.Takes(strategy) ?? true;

    /// <summary>The experiment of one strategy: strategies meet the same luck, so each can be run, and added, by itself.</summary>
    /// <param name="strategy">Key of the strategy.</param>
    /// <param name="progress">Told how many worlds are made.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ExperimentException">It cannot be run in this world.</exception>
    public ExperimentPlan Plan(string strategy, IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        var scenario = Effort?.In(Experiment.Scenario, strategy) ?? Experiment.Scenario;
        return (Experiment with { Scenario = scenario, Strategies = [strategy] }).Expand(progress, cancellation);
    }

    /// <summary>Name of one of its worlds.</summary>
    /// <param name="point">Number of the design point.</param>
    public string WorldName(int point) => Experiment.Factors.Count == 0 ? Name : FormattableString.Invariant($"{Name} {point + 1}");
}
