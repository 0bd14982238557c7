namespace SamenWerken.Sim.Designs;

/// <summary>From a coordinate u in 0–1 to the value of a factor.</summary>
public static class Scale
{
    /// <summary>(1 − u)·from + u·to: even steps; u = 0 and 1 give the ends exactly.</summary>
    /// <param name="u">Coordinate, 0–1.</param>
    /// <param name="from">Value at u = 0, finite.</param>
    /// <param name="to">Value at u = 1, finite; may be below <paramref name="from"/>.</param>
    public static double Linear(double u, double from, double to)
    {
        Check(u);
        if (!(double.IsFinite(from) && double.IsFinite(to)))
            throw new ArgumentOutOfRangeException(nameof(from), from,
                FormattableString.Invariant($"A scale needs finite ends, not {from} and {to}."));
        return (1 - u) * from + u * to;
    }

    /// <summary>from^(1−u)·to^u: even ratios; u = 0 and 1 give the ends exactly.</summary>
    /// <param name="u">Coordinate, 0–1.</param>
    /// <param name="from">Value at u = 0, above 0.</param>
    /// <param name="to">Value at u = 1, above 0.</param>
    public static double Logarithmic(double u, double from, double to)
    {
        Check(u);
        if (!(from > 0 && to > 0 && double.IsFinite(from) && double.IsFinite(to)))
            throw new ArgumentOutOfRangeException(nameof(from), from,
                FormattableString.Invariant($"A logarithmic scale needs finite ends above 0, not {from} and {to}."));
        return Math.Pow(from, 1 - u) * Math.Pow(to, u);
    }

    /// <summary>⌊u·count⌋, the last level at u = 1: levels of equal width, for whole numbers and named choices.</summary>
    /// <param name="u">Coordinate, 0–1.</param>
    /// <param name="count">Number of levels, 1 or more.</param>
    /// <returns>Level, 0 to count − 1.</returns>
    public static int Level(double u, int count)
    {
        Check(u);
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A factor needs at least one level.");
        return Math.Min((int)(u * count), count - 1);
    }

    private static void Check(double u)
    {
        if (!(u >= 0 && u <= 1))
            throw new ArgumentOutOfRangeException(nameof(u), u, "A coordinate lies between 0 and 1.");
    }
}
