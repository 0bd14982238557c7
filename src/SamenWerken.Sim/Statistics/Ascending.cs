using System.Numerics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Sorts four samples at once, none of whose numbers is NaN, from low to high. Which numbers are compared does not depend on what they
/// are, so that no guess of the processor about them can be wrong: a command that sorts ten thousand small samples waits for it no longer.
/// </summary>
/// <remarks>Merge exchange: Batcher 1968, as algorithm M of section 5.2.2 of Knuth 1998.</remarks>
internal static class Ascending
{
    /// <summary>Sorts.</summary>
    /// <param name="numbers">The first number of all four samples, then the second of all four, and so on.</param>
    /// <param name="count">How many there are of each.</param>
    internal static void SortFour(double[] numbers, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Quartet.Width * count, numbers.Length);
        var half = count < 2 ? 0 : 1 << BitOperations.Log2((uint)(count - 1));
        for (var width = half; width > 0; width >>= 1)
        {
            var (far, first, distance) = (half, 0, width);
            Exchange(numbers, count, width, first, distance);
            for (; far != width; far >>= 1)
            {
                (first, distance) = (width, far - width);
                Exchange(numbers, count, width, first, distance);
            }
        }
    }

    // Of every second stretch of this width each number with the one at a distance.
    private static void Exchange(double[] numbers, int count, int width, int first, int distance)
    {
        ref var start = ref Quartet.Start(numbers);
        for (; first < count - distance; first += 2 * width)
        {
            var end = (nuint)(uint)(Quartet.Width * Math.Min(first + width, count - distance));
            for (nuint at = (uint)(Quartet.Width * first), other = at + (uint)(Quartet.Width * distance); at < end; at += Quartet.Width)
            {
                var (low, high) = (Quartet.Load(ref start, at), Quartet.Load(ref start, other));
                Quartet.Store(Quartet.Smaller(low, high), ref start, at);
                Quartet.Store(Quartet.Larger(low, high), ref start, other);
                other += Quartet.Width;
            }
        }
    }
}
