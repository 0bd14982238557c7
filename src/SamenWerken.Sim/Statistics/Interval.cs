namespace SamenWerken.Sim.Statistics;

/// <summary>An interval of the outcome's unit, ends included.</summary>
/// <param name="Low">Lower end; −∞ when nothing bounds it.</param>
/// <param name="High">Upper end; ∞ when nothing bounds it.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>High − low.</summary>
    public double Width => High - Low;

    /// <summary>True when the value lies inside or on an end.</summary>
    /// <param name="value">A number in the same unit.</param>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>The interval centre ± half-width.</summary>
    /// <param name="centre">Its middle.</param>
    /// <param name="halfWidth">Distance from the middle to each end, 0 or more.</param>
    public static Interval Around(double centre, double halfWidth) => new(centre - halfWidth, centre + halfWidth);
}
