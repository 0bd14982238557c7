namespace SamenWerken.Sim.Designs;

/// <summary>Which settings of the factors to run: points in the unit cube, and in each kind of design what its analysis needs.</summary>
/// <remarks><see cref="Scale"/> turns a coordinate 0–1 into the value of a factor.</remarks>
public abstract record Design
{
    private protected Design(UnitPoints points) => Points = points;

    /// <summary>The points, in the order in which outcomes are expected back.</summary>
    public UnitPoints Points { get; }

    private protected static void AtLeast(int value, int least, string name)
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} or more.");
    }
}
