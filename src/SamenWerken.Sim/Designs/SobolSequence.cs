using System.Numerics;

namespace SamenWerken.Sim.Designs;

/// <summary>
/// Sobol' sequence, not scrambled: points that fill the cube evenly at every length, best at powers of two. Point 0 is the
/// corner 0; leave it out by skipping a power of two.
/// </summary>
/// <remarks>
/// Source: Sobol' (1967), USSR Computational Mathematics and Mathematical Physics 7(4), 86–112; in the Gray-code order of
/// Antonov and Saleev (1979); direction numbers of Joe and Kuo (2008).
/// </remarks>
internal sealed record SobolSequence : Design
{
    /// <summary>Most factors that the direction numbers at hand allow.</summary>
    public const int MostDimensions = SobolDirections.Dimensions;

    private const double TwoToMinus32 = 1.0 / (1L << 32);

    private SobolSequence(UnitPoints points, uint skipped)
        : base(points) => Skipped = skipped;

    /// <summary>Number of the first point in the sequence.</summary>
    public uint Skipped { get; }

    /// <summary>A stretch of the sequence.</summary>
    /// <param name="rows">Number of points, 1 or more.</param>
    /// <param name="dimensions">Number of factors, 1–64.</param>
    /// <param name="skip">Points to leave out at the start.</param>
    public static SobolSequence Of(int rows, int dimensions, uint skip = 0) => new(Stretch(rows, dimensions, skip), skip);

    internal static UnitPoints Stretch(int rows, int dimensions, uint skip)
    {
        AtLeast(rows, 1, nameof(rows));
        AtLeast(dimensions, 1, nameof(dimensions));
        if (dimensions > MostDimensions)
            throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions,
                $"The sequence has direction numbers for {MostDimensions} dimensions.");
        if ((long)skip + rows > uint.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(skip), skip, "The sequence ends at point 2³² − 1.");
        var values = Room(rows, dimensions, nameof(rows));
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var directions = SobolDirections.Of(dimension);
            var bits = At(skip, directions);
            for (var row = 0; row < rows; row++)
            {
                values[row * dimensions + dimension] = bits * TwoToMinus32;
                bits ^= directions[BitOperations.TrailingZeroCount(skip + (uint)row + 1)];
            }
        }

        return new UnitPoints(values, dimensions);
    }

    private static uint At(uint index, uint[] directions)
    {
        var bits = 0u;
        for (var gray = index ^ (index >> 1); gray != 0; gray &= gray - 1)
            bits ^= directions[BitOperations.TrailingZeroCount(gray)];
        return bits;
    }
}
