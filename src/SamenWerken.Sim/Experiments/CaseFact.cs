namespace SamenWerken.Sim.Experiments;

/// <summary>Something about a case that a report tells under its set-up, in both languages.</summary>
/// <param name="Term">What it is, such as "Actors".</param>
/// <param name="Words">How it is in this case.</param>
/// <param name="DutchTerm">What it is, in Dutch.</param>
/// <param name="DutchWords">How it is, in Dutch.</param>
public sealed record CaseFact(string Term, string Words, string DutchTerm, string DutchWords);
