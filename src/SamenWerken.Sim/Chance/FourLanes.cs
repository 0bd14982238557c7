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

    /// <summary>The rounds from the third to the last, one behind the other: in a loop their words would change places each time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Rounds(
        ref Vector256<ulong> word0, ref Vector256<ulong> word1, ref Vector256<ulong> word2, ref Vector256<ulong> word3, ref double keys)
    {
        SixRounds(ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(6, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(7, ref word0, ref word1, ref word2, ref word3, ref keys);
    }

    /// <summary>The rounds from the third to the eighth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SixRounds(
        ref Vector256<ulong> word0, ref Vector256<ulong> word1, ref Vector256<ulong> word2, ref Vector256<ulong> word3, ref double keys)
    {
        Round(0, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(1, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(2, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(3, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(4, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(5, ref word0, ref word1, ref word2, ref word3, ref keys);
    }

    /// <summary>The first word that a round mixes in, of the rounds in <see cref="PurposeKeys.Row"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Key0(ref double keys, uint round) =>
        Quartet.Load(ref keys, round * PurposeKeys.OfRound).AsUInt64();

    /// <summary>The second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Key1(ref double keys, uint round) =>
        Quartet.Load(ref keys, round * PurposeKeys.OfRound + Quartet.Width).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        uint round, ref Vector256<ulong> word0, ref Vector256<ulong> word1, ref Vector256<ulong> word2, ref Vector256<ulong> word3,
        ref double keys) => Round(ref word0, ref word1, ref word2, ref word3, Key0(ref keys, round), Key1(ref keys, round));

    /// <summary>One round, into which these words of the key are mixed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Round(
        ref Vector256<ulong> word0, ref Vector256<ulong> word1, ref Vector256<ulong> word2, ref Vector256<ulong> word3,
        Vector256<ulong> key0, Vector256<ulong> key1)
    {
        var low0 = Multiply(word0, Philox4x64.Multiplier0, out var high0);
        high0 ^= word3 ^ key1;
        word3 = low0;
        var low1 = Multiply(word2, Philox4x64.Multiplier1, out var high1);
        word0 = high1 ^ word1 ^ key0;
        word1 = low1;
        word2 = high0;
    }

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
        Turned.Cross(ref a, ref b, ref c, ref d);
        if (form != DrawForm.Bits)
        {
            var more = Vector256.Create(form == DrawForm.Open ? Draws.HalfAStep : 0);
            (a, b, c, d) = (Uniform(a) + more, Uniform(b) + more, Uniform(c) + more, Uniform(d) + more);
        }

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
