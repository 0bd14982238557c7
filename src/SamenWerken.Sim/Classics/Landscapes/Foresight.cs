namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>What a unit sees of its own change when the other units change at the same time.</summary>
public enum Foresight
{
    /// <summary>Its part of fitness after all proposed changes together.</summary>
    AllChanges,

    /// <summary>Its part of fitness as if the others stood still.</summary>
    OwnChange,
}
