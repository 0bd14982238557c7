namespace SamenWerken.Sim.Classics.Bargaining;

/// <summary>Two parties on a smooth frontier: what the second can get, y, falls with what the first gets, x.</summary>
/// <param name="Second">y as a function of x: falling and concave over the whole range.</param>
/// <param name="Most">Largest x, where y comes to what the second has without agreement.</param>
public sealed record Frontier(Func<double, double> Second, double Most)
{
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>What both have without agreement.</summary>
    public (double First, double Second) Disagreement { get; init; }

    /// <summary>The point chosen.</summary>
    public (double First, double Second) At(Solution solution)
    {
        var ideal = (First: Most - Disagreement.First, Second: Second(Disagreement.First) - Disagreement.Second);
        var x = solution switch
        {
            Solution.Nash => Top(x => (x - Disagreement.First) * (Second(x) - Disagreement.Second)),
            Solution.Utilitarian => Top(x => x + Second(x)),
            Solution.KalaiSmorodinsky => Equal(ideal.First, ideal.Second),
            _ => Equal(1, 1),
        };
        return (x, Second(x));
    }

    // Where both gains are the same share of a measure: the first's rises with x, the second's falls.
    private double Equal(double first, double second)
    {
        var (low, high) = (Disagreement.First, Most);
        for (var step = 0; step < 200; step++)
        {
            var x = (low + high) / 2;
            if ((x - Disagreement.First) / first < (Second(x) - Disagreement.Second) / second)
                low = x;
            else
                high = x;
        }

        return (low + high) / 2;
    }

    // The top of a function with one top, by golden section (Kiefer 1953).
    private double Top(Func<double, double> of)
    {
        var (low, high) = (Disagreement.First, Most);
        for (var step = 0; step < 120; step++)
        {
            var (a, b) = (high - Golden * (high - low), low + Golden * (high - low));
            if (of(a) < of(b))
                low = a;
            else
                high = b;
        }

        return (low + high) / 2;
    }
}
