namespace SamenWerken.Sim.App.Web.Games;

/// <summary>What somebody decided for a party.</summary>
/// <param name="Actor">The party.</param>
/// <param name="Kind">About what.</param>
internal sealed record Decision(int Actor, DecisionKind Kind)
{
    /// <summary>Whether it accepts, signs, stays or returns.</summary>
    public bool Yes { get; init; }

    /// <summary>Issue on which it offers to move; −1 to offer nothing.</summary>
    public int GivenIssue { get; init; } = -1;

    /// <summary>How far it would move.</summary>
    public double Given { get; init; }

    /// <summary>Issue on which it asks the other to move.</summary>
    public int AskedIssue { get; init; } = -1;

    /// <summary>How far the other would move.</summary>
    public double Asked { get; init; }

    /// <summary>Promises that it breaks: the other party of an agreement between two, or −1 and less for a joint plan.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>Last round for which it decides the same, without being asked; that of the question if it is less.</summary>
    public int Until { get; init; } = -1;
}

/// <summary>What is decided.</summary>
internal enum DecisionKind
{
    /// <summary>What it offers to whom it met.</summary>
    Offer,

    /// <summary>Whether it accepts an offer.</summary>
    Answer,

    /// <summary>Whether it signs a plan.</summary>
    Sign,

    /// <summary>Which promises it keeps.</summary>
    Keep,

    /// <summary>Whether it stays a member.</summary>
    Stay,

    /// <summary>Whether it comes back.</summary>
    Return,

    /// <summary>The model decides everything for it, for a while.</summary>
    Model,
}
