namespace SamenWerken.Sim.Designs;

/// <summary>Which settings of the factors to run: points in the unit cube, and in each kind of design what its analysis needs.</summary>
/// <remarks><see cref="Scale"/> turns a coordinate 0–1 into the value of a factor.</remarks>
public abstract record Design
{
    private protected Design(UnitPoints points) => Points = points;

    /// <summary>The points, in the order in which outcomes are expected back.</summary>
    public UnitPoints Points { get; }

    /// <summary>An array for so many points.</summary>
    private protected static double[] Room(long rows, long dimensions, string name) => rows <= Array.MaxLength / dimensions
        ? new double[rows * dimensions]
        : throw new ArgumentOutOfRangeException(name, rows, FormattableString.Invariant(
            $"{rows} points of {dimensions} factors are more than memory takes; at most {Array.MaxLength / dimensions} can be made."));

    private protected static void AtLeast(int value, int least, string name)
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} or more.");
    }
}
