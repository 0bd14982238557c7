namespace SamenWerken.Sim.Experiments;

/// <summary>
/// Outcomes of single runs: those of the first replications, at most <see cref="Most"/>, which are a random sample of all.
/// What is drawn run by run, such as distributions and clouds, is made of them.
/// </summary>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Outcomes">What was measured.</param>
/// <param name="Values">Outcomes in their order, for each strategy, for each replication; NaN where missing.</param>
public sealed record RunSample(IReadOnlyList<string> Strategies, OutcomeSet Outcomes, IReadOnlyList<double> Values)
{
    /// <summary>Most replications that are kept: 152 kB for each strategy.</summary>
    public const int Most = 1000;

    /// <summary>No runs.</summary>
    public static RunSample None { get; } = new([], new OutcomeSet(), []);

    /// <summary>Replications that were kept.</summary>
    public int Replications => Strategies.Count == 0 ? 0 : Values.Count / (Strategies.Count * Outcomes.Count);

    /// <summary>An outcome in each of the runs under a strategy, in the order of the replications.</summary>
    /// <exception cref="KeyNotFoundException">There is no such strategy.</exception>
    public IReadOnlyList<double> Of(string strategy, Outcome outcome)
    {
        var place = Strategies.ToList().IndexOf(strategy);
        if (place < 0)
            throw new KeyNotFoundException($"There are no runs under '{strategy}'.");
        return [.. Enumerable.Range(0, Replications)
            .Select(run => Values[(run * Strategies.Count + place) * Outcomes.Count + Outcomes.IndexOf(outcome)])];
    }
}
