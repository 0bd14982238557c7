namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>Whether appropriators may sanction each other, and who decided so.</summary>
public enum Sword
{
    /// <summary>They may not.</summary>
    None,

    /// <summary>They may, because the experimenter says so.</summary>
    Imposed,

    /// <summary>They may if they choose so in a vote.</summary>
    ByVote,
}
