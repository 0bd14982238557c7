namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>An exchange that was carried out.</summary>
/// <param name="Order">Place within its round, from 1.</param>
/// <param name="Parties">
/// The parties: two, or three in a package. Each moves on the issue that the one before it demands, the first for the last; in a
/// pair the first is the one who cares relatively more about the earlier issue.
/// </param>
/// <param name="Gain">What all gain alike; under other rates, what they would have gained alike.</param>
public sealed record RealisedExchange(int Order, IReadOnlyList<Concession> Parties, double Gain);
