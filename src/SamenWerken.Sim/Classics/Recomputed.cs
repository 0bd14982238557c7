namespace SamenWerken.Sim.Classics;

/// <summary>A published number, computed anew.</summary>
/// <param name="Value">The number that came out.</param>
/// <param name="StandardError">Its standard error over runs; 0 where chance has no part in it.</param>
public readonly record struct Recomputed(double Value, double StandardError)
{
    /// <summary>A number in which chance has no part.</summary>
    public static Recomputed Exactly(double value) => new(value, 0);

    /// <summary>The mean of independent runs, with its standard error s / √n.</summary>
    /// <param name="runs">One value a run, two runs or more.</param>
    public static Recomputed Mean(IReadOnlyList<double> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs.Count, 2);
        var mean = runs.Sum() / runs.Count;
        var squares = runs.Sum(value => (value - mean) * (value - mean));
        return new Recomputed(mean, Math.Sqrt(squares / (runs.Count - 1.0) / runs.Count));
    }
}
