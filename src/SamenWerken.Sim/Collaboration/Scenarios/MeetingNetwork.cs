using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Shape of a meeting network.</summary>
public enum NetworkShape
{
    /// <summary>Everybody can meet everybody.</summary>
    Complete,

    /// <summary>Everybody meets through one actor, the hub.</summary>
    Hub,

    /// <summary>Everybody meets the next and the previous actor.</summary>
    Ring,

    /// <summary>A ring with some links rewired at random (Watts &amp; Strogatz 1998), anew in each replication.</summary>
    SmallWorld,

    /// <summary>The links that are listed.</summary>
    Listed,
}

/// <summary>Who can meet whom.</summary>
public sealed record MeetingNetwork
{
    /// <summary>Shape of the network.</summary>
    [Meaning("shape: complete, hub, ring, smallWorld or listed")]
    public NetworkShape Shape { get; init; }

    /// <summary>Name of the actor in the middle of a hub; the first one by default.</summary>
    [Meaning("name of the actor in the middle of a hub; the first one by default")]
    public string? Hub { get; init; }

    /// <summary>Links that each actor of a small world has before rewiring; even.</summary>
    [Parameter("–", 2, 100, "links that each actor of a small world has before rewiring; even", Unit = "links",
        Source = "Watts & Strogatz 1998")]
    public int Neighbours { get; init; } = 4;

    /// <summary>Chance that a link of a small world is rewired.</summary>
    [Parameter("–", 0, 1, "chance that a link of a small world is rewired", Unit = "probability", Source = "Watts & Strogatz 1998")]
    public double Rewiring { get; init; } = 0.1;

    /// <summary>The links of a listed network.</summary>
    [Meaning("the links of a listed network")]
    public IReadOnlyList<Link> Links { get; init => field = Values<Link>.Of(value); } = Values<Link>.None;
}

/// <summary>A link between two actors, in both directions.</summary>
public sealed record Link
{
    /// <summary>One end.</summary>
    [Meaning("name of one actor", Required = true)]
    public string From { get; init; } = "";

    /// <summary>The other end.</summary>
    [Meaning("name of the other actor", Required = true)]
    public string To { get; init; } = "";
}
