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
            var (number, left) = (length / Words, along ? length / Words : count - first);
            for (var block = 0; block < number; block += 2 * step)
            {
                var next = block + step < number ? block + step : block;
                ref var start = ref Quartet.After(ref blocks, (int)PurposeKeys.Place(block));
                ref var other = ref Quartet.After(ref blocks, (int)PurposeKeys.Place(next));
                Vector512<ulong> a, b, c, e, f, g;
                if (along)
                {
                    (a, b, c) = (Load(ref start, 0), Load(ref start, 1), Load(ref start, 2));
                    (e, f, g) = (Load(ref other, 0), Load(ref other, 1), Load(ref other, 2));
                }
                else
                {
                    (a, b, c) = (All(ref start, 0), All(ref start, 1), All(ref start, 2));
                    (e, f, g) = (All(ref other, 0), All(ref other, 1), All(ref other, 2));
                }

                (a, c, e, g) = (a ^ word1, c ^ high, e ^ word1, g ^ high);
                var (d, h) = (low, low);
                Rounds(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, ref words);
                if (form != DrawForm.Bits)
                {
                    (a, b, c, d) = (Uniform(a, half), Uniform(b, half), Uniform(c, half), Uniform(d, half));
                    (e, f, g, h) = (Uniform(e, half), Uniform(f, half), Uniform(g, half), Uniform(h, half));
                }

                Put(a, b, c, d, ref place, (uint)apart, left);
                place = ref Quartet.After(ref place, step * Words);
                left -= along ? Lanes : 0;
                if (next == block)
                    break;
                Put(e, f, g, h, ref place, (uint)apart, left);
                place = ref Quartet.After(ref place, step * Words);
                left -= along ? Lanes : 0;
            }
        }
    }

    // One of the words of eight blocks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Load(ref double block, uint kind) =>
        Vector512.LoadUnsafe(ref block, kind * PurposeKeys.Together).AsUInt64();

    // One of the words of a block in all lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> All(ref double block, uint kind) =>
        Vector512.Create(Quartet.One(ref block, kind * PurposeKeys.Together)).AsUInt64();

    /// <summary>The first two draws of each of some entities: a lane for each of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FirstTwo(in RowsAddress of, ulong[] entities, int count, double[] draws)
    {
        ref var block = ref of.Keys.Blocks(of.Replication, 1);
        var (start0, start1, start2) = (All(ref block, 0), All(ref block, 1), All(ref block, 2));
        var round = Vector512.Create(of.Round ^ of.Seed);
        ref var place = ref Quartet.Start(draws);
        ref var keys = ref Quartet.Start(of.Keys.Row);
        ref var entity = ref MemoryMarshal.GetArrayDataReference(entities);
        // One eight at a time: a round of a simulation seldom has many more than eight, so that a second would often be made for nothing.
        for (var first = 0; first < count; first += Lanes)
        {
            var a = Multiply(Vector512.LoadUnsafe(ref entity, (uint)first), Philox4x64.Multiplier1, out var word) ^ start0;
            var d = Multiply(word ^ round, Philox4x64.Multiplier0, out var c);
            var b = start1;
            c ^= start2;
            for (nuint at = 0; at < (PurposeKeys.Rounds - 2) * PurposeKeys.OfRound; at += 2 * PurposeKeys.OfRound)
            {
                Round(at, ref a, ref b, ref c, ref d, ref keys);
                Round(at + PurposeKeys.OfRound, ref a, ref b, ref c, ref d, ref keys);
            }

            LastTwo(ref a, ref b, c, d, ref keys);
            PutTwo(a, b, ref place, count - first);
            place = ref Quartet.After(ref place, 2 * Lanes);
        }
    }

    // Of the last round and the one before only what the first two words are made of.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LastTwo(ref Vector512<ulong> a, ref Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d, ref double keys)
    {
        Multiply(a, Philox4x64.Multiplier0, out var high);
        var low = Multiply(c, Philox4x64.Multiplier1, out _);
        b = Multiply(high ^ d ^ Key1(ref keys, 6 * PurposeKeys.OfRound), Philox4x64.Multiplier1, out a);
        a ^= low ^ Key0(ref keys, 7 * PurposeKeys.OfRound);
    }

    // As in FourLanes; but what two products in the middle come to above 64 bits is added where it is, with a mask, which takes one
    // instruction less than keeping their lower halves apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> a, ulong b, out Vector512<ulong> high)
    {
        var upperA = a >>> 32;
        var lower = Product(a, Vector512.Create(b));
        var middle = Product(upperA, Vector512.Create(b)) + (lower >>> 32);
        var other = Product(a, Vector512.Create(b >> 32)) + middle;
        high = Product(upperA, Vector512.Create(b >> 32)) + (other >>> 32);
        high = Vector512.ConditionalSelect(Vector512.LessThan(other, middle), high + Vector512.Create(1UL << 32), high);
        // Sooner there than a product of 64 bits.
        return Vector512.ConditionalSelect(Vector512.Create((ulong)uint.MaxValue), lower, other << 32);
    }

    // The rounds from the third on of sixteen counters: those of one eight wait for each other, but not for the other eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rounds(
        ref Vector512<ulong> a, ref Vector512<ulong> b, ref Vector512<ulong> c, ref Vector512<ulong> d,
        ref Vector512<ulong> e, ref Vector512<ulong> f, ref Vector512<ulong> g, ref Vector512<ulong> h, ref double keys)
    {
        for (nuint at = 0; at < PurposeKeys.Rounds * PurposeKeys.OfRound; at += 2 * PurposeKeys.OfRound)
        {
            Round(at, ref a, ref b, ref c, ref d, ref keys);
            Round(at, ref e, ref f, ref g, ref h, ref keys);
            Round(at + PurposeKeys.OfRound, ref a, ref b, ref c, ref d, ref keys);
            Round(at + PurposeKeys.OfRound, ref e, ref f, ref g, ref h, ref keys);
        }
    }

    // Of the first of its four lanes in the row: a load that spreads one number adds nothing to what there is to work out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Key0(ref double keys, nuint at) =>
        Vector512.Create(Unsafe.As<double, ulong>(ref Quartet.One(ref keys, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Key1(ref double keys, nuint at) =>
        Vector512.Create(Unsafe.As<double, ulong>(ref Quartet.One(ref keys, at + Quartet.Width)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        nuint at, ref Vector512<ulong> a, ref Vector512<ulong> b, ref Vector512<ulong> c, ref Vector512<ulong> d, ref double keys)
    {
        var low = Multiply(a, Philox4x64.Multiplier0, out var high);
        var third = high ^ d ^ Key1(ref keys, at);
        d = low;
        low = Multiply(c, Philox4x64.Multiplier1, out high);
        c = third;
        a = high ^ b ^ Key0(ref keys, at);
        b = low;
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
