namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>What an individual does when a joint enterprise is on offer.</summary>
public enum Conduct
{
    /// <summary>C: takes part and contributes, and lets others be.</summary>
    Cooperator,

    /// <summary>D: takes part, contributes nothing and shares in the proceeds.</summary>
    Defector,

    /// <summary>N: stays out and lives on an income of its own.</summary>
    NonParticipant,

    /// <summary>P: takes part, contributes, and pays to fine each defector.</summary>
    Punisher,
}
