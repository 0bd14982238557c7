namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>A deal that is offered: one moves on its issue, the other on its own.</summary>
/// <param name="GivenIssue">Issue on which the proposer would move.</param>
/// <param name="Given">How far, −1 to 1, so that it ends between 0 and 1.</param>
/// <param name="AskedIssue">Issue on which the responder would move.</param>
/// <param name="Asked">How far, −1 to 1.</param>
public sealed record Offer(int GivenIssue, double Given, int AskedIssue, double Asked)
{
    /// <summary>No offer.</summary>
    public static Offer Nothing { get; } = new(0, 0, 0, 0);
}
