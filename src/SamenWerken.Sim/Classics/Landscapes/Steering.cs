namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>Who decides on changes.</summary>
public enum Steering
{
    /// <summary>The whole: in each round one change, kept if the fitness of all decisions rises.</summary>
    Centralised,

    /// <summary>The units: in each round one change each, at the same time, kept if its own part of fitness rises.</summary>
    Decentralised,

    /// <summary>First the units, and from the round of reintegration on the whole.</summary>
    TemporarilyDecentralised,
}
