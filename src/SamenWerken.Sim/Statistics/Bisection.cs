namespace SamenWerken.Sim.Statistics;

/// <summary>Where a rising function crosses 0, to the last digit and however flat it is there.</summary>
internal static class Bisection
{
    /// <param name="function">Rises from below 0 at low to above 0 at high.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public static double Of(Func<double, double> function, double low, double high)
    {
        for (var middle = low + (high - low) / 2; middle > low && middle < high; middle = low + (high - low) / 2)
        {
            if (function(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
