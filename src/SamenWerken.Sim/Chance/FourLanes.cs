using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary><see cref="Philox4x64"/> for four counters at once, a lane each. Only where <see cref="Avx2"/> is supported.</summary>
internal static class FourLanes
{
    private const ulong Of2ToMinus1 = 0x3FE0000000000000, Of2To31 = 0x41E0000000000000; // the bits of these two as numbers
    private const byte UpperHalves = 0b10101010;

    /// <summary>The lower halves of four products, by hand from products of halves; and their upper halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Multiply(Vector256<ulong> a, ulong b, out Vector256<ulong> high)
    {
        var upperA = a >>> 32;
        var lower = Product(a, Vector256.Create(b));
        var middle = Product(upperA, Vector256.Create(b)) + (lower >>> 32);
        var other = Product(a, Vector256.Create(b >> 32)) + (middle & Vector256.Create((ulong)uint.MaxValue));
        high = Product(upperA, Vector256.Create(b >> 32)) + (middle >>> 32) + (other >>> 32);
        return Avx2.Blend(lower.AsUInt32(), (other << 32).AsUInt32(), UpperHalves).AsUInt64();
    }

    /// <summary>Rounds from the third on, an even number, of eight counters: those of one four wait for each other, but not for the other
    /// four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Rounds(
        int rounds, ref Vector256<ulong> a, ref Vector256<ulong> b, ref Vector256<ulong> c, ref Vector256<ulong> d,
        ref Vector256<ulong> e, ref Vector256<ulong> f, ref Vector256<ulong> g, ref Vector256<ulong> h, ref double keys)
    {
        ref var key = ref keys;
        for (var left = rounds; left > 0; left -= 2)
        {
            Round(ref a, ref b, ref c, ref d, ref key);
            Round(ref e, ref f, ref g, ref h, ref key);
            key = ref Quartet.After(ref key, PurposeKeys.OfRound);
            Round(ref a, ref b, ref c, ref d, ref key);
            Round(ref e, ref f, ref g, ref h, ref key);
            key = ref Quartet.After(ref key, PurposeKeys.OfRound);
        }
    }

    /// <summary>One round, into which the two words of the key are mixed that stand at a place.</summary>
    // They are read where they are mixed in: there a number of memory takes no instruction of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Round(
        ref Vector256<ulong> word0, ref Vector256<ulong> word1, ref Vector256<ulong> word2, ref Vector256<ulong> word3, ref double key)
    {
        var low = Multiply(word0, Philox4x64.Multiplier0, out var high);
        word0 = high ^ Key1(ref key) ^ word3;
        word3 = low;
        low = Multiply(word2, Philox4x64.Multiplier1, out high);
        word2 = word0;
        word0 = high ^ Key0(ref key) ^ word1;
        word1 = low;
    }

    /// <summary>The first two words after two rounds more, of which no more is made than these need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LastTwo(
        ref Vector256<ulong> word0, ref Vector256<ulong> word1, Vector256<ulong> word2, Vector256<ulong> word3, ref double key)
    {
        Multiply(word0, Philox4x64.Multiplier0, out var high);
        var low = Multiply(word2, Philox4x64.Multiplier1, out _);
        word1 = Multiply(high ^ Key1(ref key) ^ word3, Philox4x64.Multiplier1, out word0);
        word0 ^= Key0(ref Quartet.After(ref key, PurposeKeys.OfRound)) ^ low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Key0(ref double key) => Quartet.Load(ref key, 0).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Key1(ref double key) => Quartet.Load(ref key, Quartet.Width).AsUInt64();

    /// <summary>Lane by lane, the four words of each behind each other.</summary>
    /// <param name="word0">The first words.</param>
    /// <param name="word1">The second.</param>
    /// <param name="word2">The third.</param>
    /// <param name="word3">The fourth.</param>
    /// <param name="form">As what numbers.</param>
    /// <param name="place">Takes the words of the first lane.</param>
    /// <param name="apart">How much further those of the next lane go.</param>
    /// <param name="lanes">How many lanes, at least one; above four it is four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(
        Vector256<ulong> word0, Vector256<ulong> word1, Vector256<ulong> word2, Vector256<ulong> word3,
        DrawForm form, ref double place, nuint apart, int lanes)
    {
        var (a, b, c, d) = (word0.AsDouble(), word1.AsDouble(), word2.AsDouble(), word3.AsDouble());
        if (form != DrawForm.Bits)
        {
            var more = Vector256.Create(form == DrawForm.Open ? Draws.HalfAStep : 0);
            (a, b, c, d) = (Uniform(a) + more, Uniform(b) + more, Uniform(c) + more, Uniform(d) + more);
        }

        Put(a, b, c, d, ref place, apart, lanes);
    }

    /// <summary>The same of numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(
        Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, ref double place, nuint apart, int lanes)
    {
        Turned.Cross(ref a, ref b, ref c, ref d);
        Quartet.Store(a, ref place, 0);
        if (lanes > 1)
            Quartet.Store(b, ref place, apart);
        if (lanes > 2)
            Quartet.Store(c, ref place, 2 * apart);
        if (lanes > 3)
            Quartet.Store(d, ref place, 3 * apart);
    }

    /// <summary>Lane by lane, two numbers of each behind each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void PutTwo(Vector256<double> first, Vector256<double> second, ref double place, int lanes)
    {
        var (even, odd) = (Avx.UnpackLow(first, second), Avx.UnpackHigh(first, second));
        Quartet.Store(Avx.Permute2x128(even, odd, 0x20), ref place, 0);
        if (lanes > 2)
            Quartet.Store(Avx.Permute2x128(even, odd, 0x31), ref place, Quartet.Width);
    }

    /// <summary>The upper 53 bits as numbers in [0, 1): behind 2⁻¹ and 2³¹ the two halves of these bits count 2⁻⁵³ and 2⁻²¹ each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Uniform(Vector256<double> bits)
    {
        var whole = bits.AsUInt64() >>> 11;
        var low = Avx2.Blend(whole.AsUInt32(), Vector256.Create(Of2ToMinus1).AsUInt32(), UpperHalves).AsDouble();
        var high = (whole >>> 32 | Vector256.Create(Of2To31)).AsDouble();
        return high - (Vector256.Create(Of2To31).AsDouble() + Vector256.Create(Of2ToMinus1).AsDouble()) + low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) => Avx2.Multiply(a.AsUInt32(), b.AsUInt32());
}
