namespace SamenWerken.Sim.Experiments;

/// <summary>What a sensitivity analysis explains: an outcome under a strategy, or how far it lies above that under another.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Minus">Key of the strategy that is taken away, replication by replication; null for none.</param>
public sealed record Response(Outcome Outcome, string Strategy, string? Minus = null)
{
    /// <summary>Its name: "cooperation, mandate", or "cooperation, mandate − exchange".</summary>
    public override string ToString() => $"{Outcome.Key}, {Strategy}{(Minus is null ? "" : $" − {Minus}")}";
}
