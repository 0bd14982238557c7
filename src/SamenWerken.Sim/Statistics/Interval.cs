namespace SamenWerken.Sim.Statistics;

/// <summary>An interval of the outcome's unit, ends included.</summary>
/// <param name="Low">Lower end; −∞ when nothing bounds it, NaN when it is not known.</param>
/// <param name="High">Upper end; ∞ when nothing bounds it, NaN when it is not known.</param>
public readonly record struct Interval(double Low, double High)
{
    // Relative width under which ends differ by rounding alone: sums of the same numbers in another order.
    internal const double Rounding = 1e-12;

    /// <summary>No interval: both ends are NaN.</summary>
    public static Interval Unknown { get; } = new(double.NaN, double.NaN);

    /// <summary>False for <see cref="Unknown"/>.</summary>
    public bool IsKnown => !double.IsNaN(Low) && !double.IsNaN(High);

    /// <summary>High − low.</summary>
    public double Width => High - Low;

    /// <summary>True when the value lies inside or on an end.</summary>
    /// <param name="value">A number in the same unit.</param>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>What of it is possible: ends beyond the least or largest possible value are moved there.</summary>
    /// <param name="least">Smallest value possible; −∞ where there is none.</param>
    /// <param name="largest">Largest value possible; ∞ where there is none.</param>
    public Interval Within(double least, double largest)
    {
        if (!(least <= largest))
            throw new ArgumentOutOfRangeException(nameof(least), least,
                FormattableString.Invariant($"least must be at most largest, {largest}."));
        return new Interval(Math.Clamp(Low, least, largest), Math.Clamp(High, least, largest));
    }

    /// <summary>The interval centre ± half-width.</summary>
    /// <param name="centre">Its middle.</param>
    /// <param name="halfWidth">Distance from the middle to each end, 0 or more.</param>
    public static Interval Around(double centre, double halfWidth) => new(centre - halfWidth, centre + halfWidth);
}
