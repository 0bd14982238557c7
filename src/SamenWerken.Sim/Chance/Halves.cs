using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SamenWerken.Sim.Chance;

/// <summary>A word of four counters, a lane each, as two halves of 32 bits. What stands above a half is of no account: products take no
/// notice of it, so that nothing has to be put together or taken apart from one round to the next.</summary>
/// <param name="low">The lower halves.</param>
/// <param name="high">The upper halves.</param>
internal readonly struct Halves(Vector256<ulong> low, Vector256<ulong> high)
{
    private const ulong Of2ToMinus1 = 0x3FE0000000000000, Of2To20 = 0x4130000000000000; // the bits of these two as numbers
    private const byte Upper = 0b10101010;
    private const int Dropped = 11; // of 64 bits a number takes 53

    internal Vector256<ulong> Low { get; } = low;

    internal Vector256<ulong> High { get; } = high;

    /// <summary>The halves of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Halves Of(Vector256<ulong> word) => new(word, word >>> 32);

    /// <summary>The halves of this word with another mixed in: exclusive or.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Halves Mixed(Vector256<ulong> word) => new(Low ^ word, High ^ word >>> 32);

    /// <summary>The word.</summary>
    internal Vector256<double> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx2.Blend(Low.AsUInt32(), (High << 32).AsUInt32(), Upper).AsDouble();
    }

    /// <summary>The upper 53 bits as a number in [0, 1): behind 2²⁰ and 2⁻¹ the upper half counts 2⁻³² each, and what is left of the
    /// lower one 2⁻⁵³.</summary>
    internal Vector256<double> Uniform
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var (small, large) = (Vector256.Create(Of2ToMinus1), Vector256.Create(Of2To20));
            var low = Avx2.Blend(Low.AsUInt32() >>> Dropped, small.AsUInt32(), Upper).AsDouble();
            var high = Avx2.Blend(High.AsUInt32(), large.AsUInt32(), Upper).AsDouble();
            return high - (large.AsDouble() + small.AsDouble()) + low;
        }
    }
}
