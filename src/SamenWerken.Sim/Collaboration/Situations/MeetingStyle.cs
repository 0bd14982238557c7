namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>How meetings are held.</summary>
public sealed record MeetingStyle
{
    /// <summary>How fast they explore each other's interests; 1 is ordinary.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Share of meetings that can come to a proposal, 0–1; 0 is for exploring only.</summary>
    public double Proposals { get; init; } = 1;

    /// <summary>Whether only local issues are exchanged.</summary>
    public bool LocalOnly { get; init; }

    /// <summary>Ordinary meetings: explore, then perhaps propose.</summary>
    public static MeetingStyle Ordinary { get; } = new();

    /// <summary>Meetings for exploring only.</summary>
    public static MeetingStyle Exploring { get; } = new() { Proposals = 0 };

    /// <summary>Ordinary meetings about local issues only.</summary>
    public static MeetingStyle Local { get; } = new() { LocalOnly = true };
}
