using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary><see cref="Philox4x64"/> for eight counters at once, a lane each: what <see cref="DrawRows"/> does with 512 bits. Only where
/// <see cref="Avx512DQ"/> is supported.</summary>
/// <remarks>512 bits at once are not compiled ahead; so that they are quick from the first call on, they are optimised at once.</remarks>
internal static class EightLanes
{
    private const int Words = 4; // of a block
    private const int Lanes = 8;
    private const double Step = 1.0 / (1UL << 53);

    /// <summary>Rows behind each other: a lane for each of eight; where there is but one, for each of eight blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Rows(in RowsAddress of, DrawForm form, int length, int total, ref double rows)
    {
        var (keys, along, rowLanes) = (of.Keys, total == length, Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7));
        var half = Vector512.Create(form == DrawForm.Open ? 0.5 : 0);
        ref var blocks = ref keys.Blocks(of.Replication, length / Words);
        ref var words = ref Quartet.Start(keys.Row);
        var (apart, step, count) = along ? (Words, Lanes, 1) : (length, 1, total / length);
        for (var first = 0; first < count; first += Lanes)
        {
            Vector512<ulong> word1, word0;
            if (of.ByEntity && !along)
            {
                word1 = Multiply(Vector512.Create(of.Entity + (uint)first) + rowLanes, Philox4x64.Multiplier1, out word0);
                word0 ^= Vector512.Create(of.Round ^ keys.Seed);
            }
            else
            {
                var round = Vector512.Create(of.Round + (uint)first) + (along ? Vector512<ulong>.Zero : rowLanes);
                word1 = Vector512.Create(unchecked(Philox4x64.Multiplier1 * of.Entity));
                word0 = Vector512.Create(Philox4x64.High(Philox4x64.Multiplier1, of.Entity) ^ keys.Seed) ^ round;
            }

            var low = Multiply(word0, Philox4x64.Multiplier0, out var high);
            ref var place = ref Quartet.After(ref rows, first * length);
            var left = along ? length / Words : count - first;
            for (var block = 0; block < length / Words; block += step)
            {
                ref var start = ref Quartet.After(ref blocks, (int)PurposeKeys.Place(block));
                Vector512<ulong> start0, start1, start2;
                if (along)
                    (start0, start1, start2) = (Start(ref start, 0, true), Start(ref start, 1, true), Start(ref start, 2, true));
                else
                    (start0, start1, start2) = (Start(ref start, 0, false), Start(ref start, 1, false), Start(ref start, 2, false));
                var (a, b, c, d) = (start0 ^ word1, start1, start2 ^ high, low);
                Rounds(ref a, ref b, ref c, ref d, ref words);
                if (form != DrawForm.Bits)
                    (a, b, c, d) = (Uniform(a, half), Uniform(b, half), Uniform(c, half), Uniform(d, half));
                Put(a, b, c, d, ref place, (uint)apart, left);
                left -= along ? Lanes : 0;
                place = ref Quartet.After(ref place, step * Words);
            }
        }
    }

    // One of the words of a block in all lanes, or of eight blocks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Start(ref double block, int kind, bool along) => along
        ? Vector512.LoadUnsafe(ref block, (uint)kind * PurposeKeys.Together).AsUInt64()
        : Vector512.Create(Quartet.One(ref block, (uint)kind * PurposeKeys.Together)).AsUInt64();

    /// <summary>The first two draws of each of some entities: a lane for each of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FirstTwo(in RowsAddress of, ulong[] entities, int count, double[] draws)
    {
        ref var block = ref of.Keys.Blocks(of.Replication, 1);
        var (start0, start1, start2) = (Start(ref block, 0, false), Start(ref block, 1, false), Start(ref block, 2, false));
        ref var place = ref Quartet.Start(draws);
        ref var keys = ref Quartet.Start(of.Keys.Row);
        for (var first = 0; first < count; first += Lanes)
        {
            var entity = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(entities), (uint)first);
            var word1 = Multiply(entity, Philox4x64.Multiplier1, out var word0);
            var d = Multiply(word0 ^ Vector512.Create(of.Round ^ of.Seed), Philox4x64.Multiplier0, out var high);
            var (a, b, c) = (word1 ^ start0, start1, high ^ start2);
            SixRounds(ref a, ref b, ref c, ref d, ref keys);
            Multiply(a, Philox4x64.Multiplier0, out var high0);
            b = Multiply(c, Philox4x64.Multiplier1, out _);
            word1 = Multiply(high0 ^ d ^ Key1(ref keys, 6), Philox4x64.Multiplier1, out word0);
            PutTwo(word0 ^ b ^ Key0(ref keys, 7), word1, ref place, count - first);
            place = ref Quartet.After(ref place, 2 * Lanes);
        }
    }

    // As in FourLanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> a, ulong b, out Vector512<ulong> high)
    {
        var upperA = a >>> 32;
        var lower = Product(a, Vector512.Create(b));
        var middle = Product(upperA, Vector512.Create(b)) + (lower >>> 32);
        var other = Product(a, Vector512.Create(b >> 32)) + (middle & Vector512.Create((ulong)uint.MaxValue));
        high = Product(upperA, Vector512.Create(b >> 32)) + (middle >>> 32) + (other >>> 32);
        // Sooner there than a product of 64 bits.
        return Vector512.ConditionalSelect(Vector512.Create((ulong)uint.MaxValue), lower, other << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rounds(
        ref Vector512<ulong> word0, ref Vector512<ulong> word1, ref Vector512<ulong> word2, ref Vector512<ulong> word3, ref double keys)
    {
        SixRounds(ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(6, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(7, ref word0, ref word1, ref word2, ref word3, ref keys);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SixRounds(
        ref Vector512<ulong> word0, ref Vector512<ulong> word1, ref Vector512<ulong> word2, ref Vector512<ulong> word3, ref double keys)
    {
        Round(0, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(1, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(2, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(3, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(4, ref word0, ref word1, ref word2, ref word3, ref keys);
        Round(5, ref word0, ref word1, ref word2, ref word3, ref keys);
    }

    // Of the first of its four lanes in the row: a load that spreads one number adds nothing to what there is to work out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Key0(ref double keys, uint round) =>
        Vector512.Create(Unsafe.As<double, ulong>(ref Quartet.One(ref keys, round * PurposeKeys.OfRound)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Key1(ref double keys, uint round) =>
        Vector512.Create(Unsafe.As<double, ulong>(ref Quartet.One(ref keys, round * PurposeKeys.OfRound + Quartet.Width)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        uint round, ref Vector512<ulong> word0, ref Vector512<ulong> word1, ref Vector512<ulong> word2, ref Vector512<ulong> word3,
        ref double keys)
    {
        var low0 = Multiply(word0, Philox4x64.Multiplier0, out var high0);
        high0 ^= word3 ^ Key1(ref keys, round);
        word3 = low0;
        var low1 = Multiply(word2, Philox4x64.Multiplier1, out var high1);
        word0 = high1 ^ word1 ^ Key0(ref keys, round);
        word1 = low1;
        word2 = high0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(
        Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d, ref double place, nuint apart, int lanes)
    {
        var (first, second, third, fourth) = (a.AsDouble(), b.AsDouble(), c.AsDouble(), d.AsDouble());
        FourLanes.Put(first.GetLower(), second.GetLower(), third.GetLower(), fourth.GetLower(), ref place, apart, lanes);
        if (lanes > Lanes / 2)
        {
            ref var upper = ref Quartet.After(ref place, Lanes / 2 * (int)apart);
            FourLanes.Put(
                first.GetUpper(), second.GetUpper(), third.GetUpper(), fourth.GetUpper(), ref upper, apart, lanes - Lanes / 2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutTwo(Vector512<ulong> word0, Vector512<ulong> word1, ref double place, int lanes)
    {
        var (first, second) = (Uniform(word0, Vector512<double>.Zero), Uniform(word1, Vector512<double>.Zero));
        FourLanes.PutTwo(first.GetLower().AsDouble(), second.GetLower().AsDouble(), ref place, lanes);
        if (lanes > Lanes / 2)
        {
            ref var upper = ref Quartet.After(ref place, Lanes);
            FourLanes.PutTwo(first.GetUpper().AsDouble(), second.GetUpper().AsDouble(), ref upper, lanes - Lanes / 2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Uniform(Vector512<ulong> bits, Vector512<double> more) =>
        ((Vector512.ConvertToDouble(bits >>> 11) + more) * Vector512.Create(Step)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
}
