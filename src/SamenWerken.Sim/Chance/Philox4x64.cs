using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// Philox4x64-10: a counter-based generator. Four 64-bit words come from a key (2 words) and a counter (4 words), with no
/// state in between, so that every draw can be computed on its own, in any order and on any thread.
/// </summary>
/// <remarks>Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11. The same in four
/// lanes at once: <see cref="FourLanes"/>; in eight: <see cref="EightLanes"/>.</remarks>
internal static class Philox4x64
{
    internal const ulong Multiplier0 = 0xD2E7470EE14C6C93;
    internal const ulong Multiplier1 = 0xCA5A826395121157;
    internal const ulong Weyl0 = 0x9E3779B97F4A7C15; // golden ratio
    internal const ulong Weyl1 = 0xBB67AE8584CAA73B; // √3 − 1
    internal const int Rounds = 10;

    /// <summary>The four words that belong to a key and a counter, after ten rounds.</summary>
    // A method of its own: among other code there are too few registers, and the words pass through memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Block Words(ulong key0, ulong key1, ulong counter0, ulong counter1, ulong counter2, ulong counter3)
    {
        var (k0, k1) = (key0, key1);
        var (c0, c1, c2, c3) = (counter0, counter1, counter2, counter3);
        for (var round = 0; round < Rounds; round++)
        {
            var (high0, high1) = (High(Multiplier0, c0), High(Multiplier1, c2));
            (c0, c1, c2, c3) = (high1 ^ c1 ^ k0, Multiplier1 * c2, high0 ^ c3 ^ k1, Multiplier0 * c0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return new Block(c0, c1, c2, c3);
    }

    // Multiplying twice is quicker than taking both halves of one product, which pass through memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong High(ulong a, ulong b) => Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(a, b) : Math.BigMul(a, b, out _);

    /// <summary>Four words of one counter value.</summary>
    /// <param name="Word0">First word.</param>
    /// <param name="Word1">Second word.</param>
    /// <param name="Word2">Third word.</param>
    /// <param name="Word3">Fourth word.</param>
    public readonly record struct Block(ulong Word0, ulong Word1, ulong Word2, ulong Word3);
}
