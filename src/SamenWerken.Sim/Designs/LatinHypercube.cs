using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Designs;

/// <summary>Latin hypercube: in each dimension every one of N equal slices holds exactly one point, in random order.</summary>
/// <remarks>Source: McKay, Beckman and Conover (1979), Technometrics 21(2), 239–245.</remarks>
internal sealed record LatinHypercube : Design
{
    private static readonly Purpose Slices = new("latin hypercube");

    private LatinHypercube(UnitPoints points, bool centred)
        : base(points) => Centred = centred;

    /// <summary>True when points lie in the middle of their slices, false when they lie anywhere in them.</summary>
    public bool Centred { get; }

    /// <summary>A random design. Each dimension has an address of its own, so a factor added at the end moves no other.</summary>
    /// <param name="rows">Number of points N, 1 or more.</param>
    /// <param name="dimensions">Number of factors, 1 or more.</param>
    /// <param name="seed">Seed of the design.</param>
    /// <param name="centred">True to place points in the middle of their slices.</param>
    public static LatinHypercube Of(int rows, int dimensions, ulong seed, bool centred = false)
    {
        AtLeast(rows, 1, nameof(rows));
        AtLeast(dimensions, 1, nameof(dimensions));
        var values = Room(rows, dimensions, nameof(rows));
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var draws = new Draws(seed, Slices, 0, entity: (ulong)dimension);
            var slices = Shuffle.Of(rows, ref draws);
            for (var row = 0; row < rows; row++)
                values[row * dimensions + dimension] = Within(slices[row], rows, centred ? 0.5 : draws.Uniform());
        }

        return new LatinHypercube(new UnitPoints(values, dimensions), centred);
    }

    /// <summary>(slice + u)/N, kept inside its slice where rounding would move it to a neighbour.</summary>
    private static double Within(int slice, int rows, double u)
    {
        var x = (slice + u) / rows;
        while (Math.Floor(x * rows) > slice)
            x = Math.BitDecrement(x);
        while (Math.Floor(x * rows) < slice)
            x = Math.BitIncrement(x);
        return x;
    }
}
