namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>A design of the laboratory.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dutch">Its name in Dutch.</param>
/// <param name="Commons">The commons, with its endowment and rounds.</param>
/// <param name="Talk">When appropriators may talk.</param>
/// <param name="Sword">Whether they may sanction.</param>
/// <param name="Adopted">In a vote, which groups are meant: those that chose the sword, or those that did not; else missing.</param>
public sealed record Design(string Name, string Dutch, Commons Commons, Talk Talk, Sword Sword, bool? Adopted = null);
