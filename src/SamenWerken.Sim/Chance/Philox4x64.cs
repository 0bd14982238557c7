using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// Philox4x64-10: a counter-based generator. Four 64-bit words come from a key (2 words) and a counter (4 words), with no
/// state in between, so that every draw can be computed on its own, in any order and on any thread.
/// </summary>
/// <remarks>Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11.</remarks>
internal static class Philox4x64
{
    private const ulong Multiplier0 = 0xD2E7470EE14C6C93;
    private const ulong Multiplier1 = 0xCA5A826395121157;
    private const ulong Weyl0 = 0x9E3779B97F4A7C15; // golden ratio
    private const ulong Weyl1 = 0xBB67AE8584CAA73B; // √3 − 1
    private const int Rounds = 10;

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

    /// <summary>The words of eight counters at once, the same as one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Words(ulong key0, ulong key1, ref Eight c)
    {
        if (!Avx512F.IsSupported)
        {
            FourByFour(key0, key1, ref c);
            return;
        }

        var (word0, word1, word2, word3) = (c.Word0, c.Word1, c.Word2, c.Word3);
        var (multiplier0, multiplier1) = (Vector512.Create(Multiplier0), Vector512.Create(Multiplier1));
        var (upper0, upper1) = (multiplier0 >>> 32, multiplier1 >>> 32);
        var (k0, k1) = (Vector512.Create(key0), Vector512.Create(key1));
        for (var round = 0; round < Rounds; round++)
        {
            var high0 = High(word0, multiplier0, upper0, out var low0);
            var high1 = High(word2, multiplier1, upper1, out var low1);
            (word0, word1, word2, word3) = (high1 ^ word1 ^ k0, low1, high0 ^ word3 ^ k1, low0);
            k0 += Vector512.Create(Weyl0);
            k1 += Vector512.Create(Weyl1);
        }

        (c.Word0, c.Word1, c.Word2, c.Word3) = (word0, word1, word2, word3);
    }

    private static void FourByFour(ulong key0, ulong key1, ref Eight c)
    {
        ref var words = ref Unsafe.As<Eight, ulong>(ref c);
        var lanes = Vector512<ulong>.Count;
        for (var lane = 0; lane < lanes; lane += Avx2.IsSupported ? Vector256<ulong>.Count : 1)
        {
            ref var word0 = ref Unsafe.Add(ref words, lane);
            if (Avx2.IsSupported)
                Four(key0, key1, ref word0);
            else
                One(key0, key1, ref word0, ref Unsafe.Add(ref word0, lanes), ref Unsafe.Add(ref word0, 2 * lanes),
                    ref Unsafe.Add(ref word0, 3 * lanes));
        }
    }

    private static void One(ulong key0, ulong key1, ref ulong word0, ref ulong word1, ref ulong word2, ref ulong word3)
    {
        var block = Words(key0, key1, word0, word1, word2, word3);
        (word0, word1, word2, word3) = (block.Word0, block.Word1, block.Word2, block.Word3);
    }

    // Four lanes, from the first of the first word on; the other words lie eight further each.
    private static void Four(ulong key0, ulong key1, ref ulong start)
    {
        var (lanes, half) = ((nuint)Vector512<ulong>.Count, Vector256.Create((ulong)uint.MaxValue));
        var (word0, word1) = (Vector256.LoadUnsafe(ref start), Vector256.LoadUnsafe(ref start, lanes));
        var (word2, word3) = (Vector256.LoadUnsafe(ref start, 2 * lanes), Vector256.LoadUnsafe(ref start, 3 * lanes));
        var (multiplier0, multiplier1) = (Vector256.Create(Multiplier0), Vector256.Create(Multiplier1));
        var (upper0, upper1) = (multiplier0 >>> 32, multiplier1 >>> 32);
        var (k0, k1) = (Vector256.Create(key0), Vector256.Create(key1));
        for (var round = 0; round < Rounds; round++)
        {
            var (rest0, rest1) = (word0 >>> 32, word2 >>> 32);
            var (lower0, lower1) = (Product(word0, multiplier0), Product(word2, multiplier1));
            var (middle0, middle1) = (Product(rest0, multiplier0) + (lower0 >>> 32), Product(rest1, multiplier1) + (lower1 >>> 32));
            var (other0, other1) = (Product(word0, upper0) + (middle0 & half), Product(word2, upper1) + (middle1 & half));
            word0 = Product(rest1, upper1) + (middle1 >>> 32) + (other1 >>> 32) ^ word1 ^ k0;
            word2 = Product(rest0, upper0) + (middle0 >>> 32) + (other0 >>> 32) ^ word3 ^ k1;
            word1 = (lower1 & half) | (other1 << 32);
            word3 = (lower0 & half) | (other0 << 32);
            k0 += Vector256.Create(Weyl0);
            k1 += Vector256.Create(Weyl1);
        }

        word0.StoreUnsafe(ref start);
        word1.StoreUnsafe(ref start, lanes);
        word2.StoreUnsafe(ref start, 2 * lanes);
        word3.StoreUnsafe(ref start, 3 * lanes);
    }

    // The upper halves of eight products, by hand from products of halves, and the lower halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> High(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> upperB, out Vector512<ulong> low)
    {
        var half = Vector512.Create((ulong)uint.MaxValue);
        var (upperA, lower) = (a >>> 32, Product(a, b));
        var middle = Product(upperA, b) + (lower >>> 32);
        var other = Product(a, upperB) + (middle & half);
        low = (lower & half) | (other << 32); // sooner there than a product of 64 bits
        return Product(upperA, upperB) + (middle >>> 32) + (other >>> 32);
    }

    // Of the lower halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) => Avx2.Multiply(a.AsUInt32(), b.AsUInt32());

    // Multiplying twice is quicker than taking both halves of one product, which pass through memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong a, ulong b) => Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(a, b) : Math.BigMul(a, b, out _);

    /// <summary>Four words of one counter value.</summary>
    /// <param name="Word0">First word.</param>
    /// <param name="Word1">Second word.</param>
    /// <param name="Word2">Third word.</param>
    /// <param name="Word3">Fourth word.</param>
    public readonly record struct Block(ulong Word0, ulong Word1, ulong Word2, ulong Word3);

    /// <summary>Eight counters, and then their words: a lane each.</summary>
    internal struct Eight
    {
        internal Vector512<ulong> Word0, Word1, Word2, Word3;
    }
}
