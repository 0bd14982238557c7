namespace SamenWerken.Sim.Designs;

/// <summary>Points that were chosen by hand.</summary>
internal sealed record ExplicitList : Design
{
    private ExplicitList(UnitPoints points)
        : base(points)
    {
    }

    /// <summary>The design.</summary>
    /// <param name="rows">The points, at least one, all with as many coordinates, each 0–1.</param>
    public static ExplicitList Of(IReadOnlyList<IReadOnlyList<double>> rows) => new(UnitPoints.Of(rows));
}
