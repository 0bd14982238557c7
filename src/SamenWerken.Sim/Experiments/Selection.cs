using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>The strategy that is best in an outcome, found with no more runs than needed.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Indifference">δ: a strategy that is less than this behind the best may be chosen as well.</param>
/// <param name="Confidence">1 − α: P(correct) is at least this when the best is δ or more ahead.</param>
/// <param name="Best">The strategy chosen; the leader where it was not <paramref name="Finished"/>.</param>
/// <param name="Finished">Whether the choice holds; else the limit of replications came first.</param>
/// <param name="Replications">Replications used.</param>
/// <param name="Runs">Runs used: those of strategies still in the race.</param>
/// <param name="Standings">Every strategy, the chosen one first, then by how long it stayed.</param>
public sealed record Selection(
    Outcome Outcome, IReadOnlyList<string> Strategies, double Indifference, double Confidence, string Best, bool Finished, int Replications,
    long Runs,
    IReadOnlyList<Standing> Standings)
{
    /// <summary>Runs that threw: their strategies were left out of the race.</summary>
    public RunFailures Failed { get; init; } = RunFailures.None;
}

/// <summary>How a strategy fared in a selection.</summary>
/// <param name="Strategy">Its key.</param>
/// <param name="Mean">Mean of the outcome over its replications.</param>
/// <param name="Replications">Replications until it was dropped, or until the end.</param>
/// <param name="Dropped">Whether it was dropped as clearly worse.</param>
public sealed record Standing(string Strategy, double Mean, int Replications, bool Dropped);

/// <summary>A comparison that ran until it was precise enough.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Precision">Wanted half-width of the interval of every paired difference.</param>
/// <param name="Widest">For each outcome asked for, the paired difference that is known least precisely.</param>
/// <param name="Reason">Why it stopped.</param>
public sealed record PreciseComparison(Comparison Comparison, double Precision, IReadOnlyList<WidestDifference> Widest, StopReason Reason);

/// <summary>The paired difference of an outcome that is known least precisely.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="First">Key of one strategy.</param>
/// <param name="Second">Key of the other.</param>
/// <param name="HalfWidth">Half-width of its interval; all pairs together have 95 % confidence (Bonferroni).</param>
public sealed record WidestDifference(Outcome Outcome, string First, string Second, double HalfWidth);
