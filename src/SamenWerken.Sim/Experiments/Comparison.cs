using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>Strategies compared on the same actors with the same luck, over many replications.</summary>
/// <param name="Scenario">What was simulated.</param>
/// <param name="Outcomes">What was measured.</param>
/// <param name="Strategies">Keys of the strategies, in the order asked for.</param>
/// <param name="Replications">Replications of each strategy.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Summaries">Each strategy and outcome, over replications.</param>
/// <param name="Contrasts">Each pair of strategies and outcome, paired by replication.</param>
/// <param name="Rounds">Each strategy, round and outcome; empty unless rounds were asked for.</param>
public sealed record Comparison(
    Case Scenario, OutcomeSet Outcomes, IReadOnlyList<string> Strategies, int Replications, ulong Seed,
    IReadOnlyList<OutcomeSummary> Summaries, IReadOnlyList<Contrast> Contrasts, IReadOnlyList<RoundSummary> Rounds)
{
    /// <summary>Coverage of every interval.</summary>
    public const double Confidence = 0.95;

    /// <summary>How the intervals of the contrasts are made.</summary>
    public IntervalKind Intervals { get; init; }

    /// <summary>Outcomes of the first runs one by one.</summary>
    public RunSample Sample { get; init; } = RunSample.None;

    /// <summary>Runs that threw, which have no outcomes.</summary>
    public RunFailures Failed { get; init; } = RunFailures.None;

    /// <summary>The summary of an outcome under a strategy.</summary>
    /// <exception cref="KeyNotFoundException">The comparison has no such strategy.</exception>
    public OutcomeSummary this[string strategy, Outcome outcome] =>
        Summaries[PlaceOf(strategy) * Outcomes.Count + Outcomes.IndexOf(outcome)];

    /// <summary>The paired difference "first minus second" in an outcome.</summary>
    /// <exception cref="KeyNotFoundException">The comparison has no such strategy.</exception>
    public Contrast Between(string first, string second, Outcome outcome)
    {
        var (i, j) = (PlaceOf(first), PlaceOf(second));
        var found = Contrasts.FirstOrDefault(
            c => c.Outcome == outcome.Key && c.First == Strategies[Math.Min(i, j)] && c.Second == Strategies[Math.Max(i, j)])
            ?? throw new KeyNotFoundException($"A contrast takes two different strategies, not '{first}' twice.");
        return i < j ? found : found.Reversed();
    }

    /// <summary>The strategy whose paired differences in an outcome are clearly better than every other's; null where there is
    /// none.</summary>
    public string? ClearlyBest(Outcome outcome) => outcome.Better == Better.Neither || Strategies.Count < 2
        ? null
        : Strategies.FirstOrDefault(s => Strategies.All(other => other == s || Between(s, other, outcome).ClearlyBetter(outcome)));

    private int PlaceOf(string strategy)
    {
        for (var place = 0; place < Strategies.Count; place++)
        {
            if (Strategies[place] == strategy)
                return place;
        }

        throw new KeyNotFoundException($"The comparison has no strategy '{strategy}'; it has {string.Join(", ", Strategies)}.");
    }
}

/// <summary>An outcome under a strategy, over replications; NaN where no run has a value.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="Mean">Mean over runs.</param>
/// <param name="Sd">Standard deviation over runs.</param>
/// <param name="Se">Standard error of the mean.</param>
/// <param name="CiLow">Lower end of the 95 % interval of the mean (Student's t).</param>
/// <param name="CiHigh">Upper end.</param>
/// <param name="N">Runs with a value.</param>
public sealed record OutcomeSummary(
    string Strategy, string Outcome, double Mean, double Sd, double Se, double CiLow, double CiHigh, int N);

/// <summary>The paired difference of two strategies in an outcome: same actors, same luck.</summary>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="First">Key of the first strategy.</param>
/// <param name="Second">Key of the second strategy.</param>
/// <param name="Difference">Mean of first minus second, over replications in which both have a value.</param>
/// <param name="CiLow">Lower end of its 95 % interval (Student's t, unless the comparison says otherwise).</param>
/// <param name="CiHigh">Upper end.</param>
/// <param name="PBetter">Share of replications in which the first is better, ties counting half; NaN where the outcome has no better
/// side.</param>
/// <param name="N">Replications in which both have a value.</param>
public sealed record Contrast(
    string Outcome, string First, string Second, double Difference, double CiLow, double CiHigh, double PBetter, int N)
{
    /// <summary>The same contrast seen from the other side.</summary>
    public Contrast Reversed() => new(Outcome, Second, First, -Difference, -CiHigh, -CiLow, 1 - PBetter, N);

    /// <summary>Whether the interval excludes zero.</summary>
    public bool Clear => CiLow > 0 || CiHigh < 0;

    /// <summary>Whether the first is better and the interval excludes zero.</summary>
    public bool ClearlyBetter(Outcome outcome) => outcome.Better switch
    {
        Better.Higher => CiLow > 0,
        Better.Lower => CiHigh < 0,
        _ => false,
    };
}

/// <summary>An outcome in one round under a strategy, over runs; NaN where no run has a value.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Round">Round t, from 0.</param>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="Mean">Mean over runs.</param>
/// <param name="Q05">5 % quantile over runs.</param>
/// <param name="Q25">Lower quartile.</param>
/// <param name="Q50">Median.</param>
/// <param name="Q75">Upper quartile.</param>
/// <param name="Q95">95 % quantile.</param>
/// <param name="N">Runs with a value: of the first replications, at most 1,000.</param>
public sealed record RoundSummary(
    string Strategy, int Round, string Outcome, double Mean, double Q05, double Q25, double Q50, double Q75, double Q95, int N);
