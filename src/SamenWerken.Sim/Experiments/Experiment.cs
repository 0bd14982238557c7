using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// Parameters of a scenario varied by a design, strategies run at every design point, over replications. All design points and
/// strategies share their luck: replication 7 has the same draws everywhere.
/// </summary>
public sealed record Experiment
{
    /// <summary>Name, shown above results; no result depends on it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The question that it asks, shown in its report; null for that of the scenario. No result depends on it.</summary>
    public string? Question { get; init; }

    /// <summary>The same question in Dutch, for a Dutch report.</summary>
    public QuestionWords Nl { get; init; } = new();

    /// <summary>What is simulated where no factor changes it.</summary>
    public required Case Scenario { get; init; }

    /// <summary>What is varied; with none there is one design point, the scenario itself.</summary>
    public IReadOnlyList<Factor> Factors { get; init => field = Values<Factor>.Of(value); } = Values<Factor>.None;

    /// <summary>How design points are chosen.</summary>
    public DesignKind Design { get; init; }

    /// <summary>Size of the design: points of a hypercube or sequence, trajectories of Morris, base points of Saltelli; null for a
    /// factorial or a list.</summary>
    public int? Points { get; init; }

    /// <summary>Keys of the strategies; none for those of the scenario's question, or all but the composites.</summary>
    public IReadOnlyList<string> Strategies { get; init => field = Values<string>.Of(value); } = Values<string>.None;

    /// <summary>Keys of the outcomes that are measured beside the model's own, such as those of a family; none usually.</summary>
    public IReadOnlyList<string> Outcomes { get; init => field = Values<string>.Of(value); } = Values<string>.None;

    /// <summary>Replications of each strategy at each design point, at least 1.</summary>
    public int Replications { get; init; } = 100;

    /// <summary>Seed of all chance, that of the design included.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether every round's outcomes are wanted, too.</summary>
    public bool Rounds { get; init; }

    /// <summary>Of how many replications, the first, rounds are kept where they are wanted; null for all.</summary>
    /// <remarks>Quantiles over a thousand runs are as good as over a million, which would take 100 GB.</remarks>
    public int? RoundsOf { get; init; }

    /// <summary>How the intervals of paired differences are made.</summary>
    public IntervalKind Intervals { get; init; }

    /// <summary>Of how many replications rounds are kept.</summary>
    internal int KeptRounds => Rounds ? Math.Min(RoundsOf ?? Replications, Replications) : 0;

    /// <summary>An experiment without factors that keeps what a comparison tells: every run, and rounds of as many as it takes.</summary>
    /// <param name="scenario">What is simulated.</param>
    /// <param name="strategies">Keys of the strategies; null for those that the scenario is about.</param>
    /// <param name="outcomes">Keys of outcomes that are measured beside the model's own.</param>
    public static Experiment Comparing(Case scenario, IReadOnlyList<string>? strategies = null, IReadOnlyList<string>? outcomes = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var keys = strategies ?? scenario.Model.Compared(scenario);
        return new()
        {
            Scenario = scenario, Strategies = keys, Outcomes = outcomes ?? [], Rounds = true,
            RoundsOf = RoundTally.Most(Math.Max(1, keys.Count), scenario.Model.Outcomes.Count + (outcomes?.Count ?? 0), scenario.Rounds),
        };
    }

    /// <summary>It with its Dutch question, for showing.</summary>
    public Experiment InDutch() => this with { Question = Nl.Question ?? Question };

    /// <summary>All that can be found wrong without making the design points; none if it can be expanded, as far as that tells.</summary>
    public IReadOnlyList<Mistake> Mistakes() => ExperimentCheck.Of(Named());

    /// <summary>The design points and runs.</summary>
    /// <exception cref="ExperimentException">It cannot be run as it stands: all mistakes are named.</exception>
    public ExperimentPlan Expand() => Expand(null, default);

    /// <summary>The design points and runs, where there may be many.</summary>
    /// <param name="progress">Told how many design points are made and checked, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ExperimentException">It cannot be run as it stands: all mistakes are named.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ExperimentPlan Expand(IProgress<Progress>? progress, CancellationToken cancellation)
    {
        var named = Named();
        var mistakes = ExperimentCheck.Of(named);
        if (mistakes.Count > 0)
            throw new ExperimentException(mistakes);
        var points = DesignPoints.Of(named, progress, cancellation);
        mistakes = ExperimentCheck.Of(named, points, progress, cancellation);
        return mistakes.Count == 0 ? new ExperimentPlan(named, points) : throw new ExperimentException(mistakes);
    }

    private Experiment Named() => this with { Strategies = Strategies.Count > 0 ? Strategies : Scenario.Model.Compared(Scenario) };
}
