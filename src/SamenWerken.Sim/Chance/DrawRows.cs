using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary>Many draws at once, the same as one by one (<see cref="Draws"/>).</summary>
/// <remarks>
/// In the first two rounds of Philox the words that know the block of four draws do not meet those that know the row (round and
/// entity) but by exclusive or. What they make of a block is worked out once for all rows, and of a row once for all its blocks.
/// </remarks>
internal static class DrawRows
{
    private const int Words = 4; // of a block
    private const int Lanes = 4;

    /// <summary>Fills rows behind each other, a multiple of four long each.</summary>
    // Which of these is compiled ahead and which at the start is known only on the machine where it runs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill(in RowsAddress of, DrawForm form, int length, Span<double> rows)
    {
        if (rows.IsEmpty)
            return;
        var along = rows.Length == length;
        if (!Avx2.IsSupported)
            OneByOne(of, form, length, rows);
        else if (Avx512DQ.IsSupported && !(along && length <= Lanes * Words))
            EightLanes.Rows(of, form, length, rows.Length, ref MemoryMarshal.GetReference(rows));
        else
            Rows(of, form, length, rows.Length, ref MemoryMarshal.GetReference(rows));
    }

    /// <summary>The same for bits.</summary>
    internal static void Fill(in RowsAddress of, int length, Span<ulong> rows) =>
        Fill(of, DrawForm.Bits, length, MemoryMarshal.Cast<ulong, double>(rows));

    /// <summary>The first two draws of each of some entities as numbers in [0, 1), behind each other.</summary>
    /// <param name="of">The address but for the entity.</param>
    /// <param name="entities">Eight or sixteen … of them.</param>
    /// <param name="count">How many of them count.</param>
    /// <param name="draws">Room for two of each, and to a multiple of four.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FirstTwo(in RowsAddress of, ulong[] entities, int count, double[] draws)
    {
        if (!Avx2.IsSupported)
            FirstTwoOneByOne(of, entities, count, draws);
        else if (Avx512DQ.IsSupported)
            EightLanes.FirstTwo(of, entities, count, draws);
        else
            FirstTwoByFour(of, entities, count, draws);
    }

    /// <summary>Blocks of four draws of round 0 and entity 0, each of a purpose of its own, as numbers in [0, 1).</summary>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="purposes">Key of the purpose of each block; a multiple of four of them.</param>
    /// <param name="blocks">Number of the block: draws 4 b to 4 b + 3.</param>
    /// <param name="draws">Takes them, behind each other.</param>
    internal static void OfPurposes(ulong seed, ulong replication, ulong[] purposes, ulong[] blocks, double[] draws)
    {
        if (!Avx2.IsSupported)
        {
            for (var at = 0; at < draws.Length; at++)
            {
                var draw = new Draws(seed, purposes[at / Words], replication, 0, 0);
                draw.Next = Words * blocks[at / Words] + (uint)at % Words;
                draws[at] = draw.Uniform();
            }

            return;
        }

        var scratch = (stackalloc double[PurposeKeys.OfRound]);
        ref var keys = ref MemoryMarshal.GetReference(scratch);
        for (var first = 0; first < blocks.Length; first += Lanes)
        {
            var purpose = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(purposes), (uint)first);
            var block = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(blocks), (uint)first);
            // The first two rounds; the words of round and entity are 0.
            var word3 = FourLanes.Multiply(block, Philox4x64.Multiplier0, out var word2);
            var b = FourLanes.Multiply(word2 ^ Vector256.Create(replication) ^ purpose, Philox4x64.Multiplier1, out var a);
            a ^= Vector256.Create(unchecked(seed + Philox4x64.Weyl0));
            var high = Vector256.Create(Philox4x64.High(Philox4x64.Multiplier0, seed));
            var c = high ^ word3 ^ (purpose + Vector256.Create(Philox4x64.Weyl1));
            var d = Vector256.Create(unchecked(Philox4x64.Multiplier0 * seed));
            var key0 = Vector256.Create(unchecked(seed + 2 * Philox4x64.Weyl0));
            var key1 = purpose + Vector256.Create(unchecked(2 * Philox4x64.Weyl1));
            for (var round = 0; round < PurposeKeys.Rounds; round++)
            {
                Quartet.Store(key0.AsDouble(), ref keys, 0);
                Quartet.Store(key1.AsDouble(), ref keys, Quartet.Width);
                FourLanes.Round(ref a, ref b, ref c, ref d, ref keys);
                key0 += Vector256.Create(Philox4x64.Weyl0);
                key1 += Vector256.Create(Philox4x64.Weyl1);
            }

            FourLanes.Put(a, b, c, d, DrawForm.Uniform, ref Quartet.Start(draws, (uint)(first * Words)), Words, Lanes);
        }
    }

    // A lane for each of four rows; where there is but one, for each of four blocks.
    private static void Rows(in RowsAddress of, DrawForm form, int length, int total, ref double rows)
    {
        var (keys, along, lanes) = (of.Keys, total == length, Vector256.Create(0UL, 1, 2, 3));
        ref var blocks = ref keys.Blocks(of.Replication, length / Words);
        ref var words = ref Quartet.Start(keys.Row);
        var (apart, step, count) = along ? (Words, Lanes, 1) : (length, 1, total / length);
        for (var first = 0; first < count; first += Lanes)
        {
            Vector256<ulong> word1, word0;
            if (of.ByEntity && !along)
            {
                var entity = Vector256.Create(of.Entity + (uint)first) + lanes;
                word1 = FourLanes.Multiply(entity, Philox4x64.Multiplier1, out word0);
                word0 ^= Vector256.Create(of.Round ^ keys.Seed);
            }
            else
            {
                var round = Vector256.Create(of.Round + (uint)first) + (along ? Vector256<ulong>.Zero : lanes);
                word1 = Vector256.Create(unchecked(Philox4x64.Multiplier1 * of.Entity));
                word0 = Vector256.Create(Philox4x64.High(Philox4x64.Multiplier1, of.Entity) ^ keys.Seed) ^ round;
            }

            var low = FourLanes.Multiply(word0, Philox4x64.Multiplier0, out var high);
            ref var place = ref Quartet.After(ref rows, first * length);
            var (number, left) = (length / Words, along ? length / Words : count - first);
            for (var block = 0; block < number; block += 2 * step)
            {
                var next = block + step < number ? block + step : block;
                ref var start = ref Quartet.After(ref blocks, (int)PurposeKeys.Place(block));
                ref var other = ref Quartet.After(ref blocks, (int)PurposeKeys.Place(next));
                Vector256<ulong> a, b, c, e, f, g;
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
                FourLanes.Rounds(PurposeKeys.Rounds, ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, ref words);
                FourLanes.Put(a, b, c, d, form, ref place, (uint)apart, left);
                place = ref Quartet.After(ref place, step * Words);
                left -= along ? Lanes : 0;
                if (next == block)
                    break;
                FourLanes.Put(e, f, g, h, form, ref place, (uint)apart, left);
                place = ref Quartet.After(ref place, step * Words);
                left -= along ? Lanes : 0;
            }
        }
    }

    // One of the words of four blocks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Load(ref double block, uint kind) => Quartet.Load(ref block, kind * PurposeKeys.Together).AsUInt64();

    // One of the words of a block in all lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> All(ref double block, uint kind) =>
        Vector256.Create(Quartet.One(ref block, kind * PurposeKeys.Together)).AsUInt64();

    // A lane for each of four entities.
    private static void FirstTwoByFour(in RowsAddress of, ulong[] entities, int count, double[] draws)
    {
        ref var block = ref of.Keys.Blocks(of.Replication, 1);
        var (start0, start1, start2) = (All(ref block, 0), All(ref block, 1), All(ref block, 2));
        var round = Vector256.Create(of.Round ^ of.Seed);
        ref var place = ref Quartet.Start(draws);
        ref var keys = ref Quartet.Start(of.Keys.Row);
        ref var last = ref Quartet.After(ref keys, (PurposeKeys.Rounds - 2) * PurposeKeys.OfRound);
        ref var entity = ref MemoryMarshal.GetArrayDataReference(entities);
        for (var first = 0; first < count; first += 2 * Lanes)
        {
            var a = FourLanes.Multiply(Vector256.LoadUnsafe(ref entity, (uint)first), Philox4x64.Multiplier1, out var word) ^ start0;
            var d = FourLanes.Multiply(word ^ round, Philox4x64.Multiplier0, out var c);
            var e = FourLanes.Multiply(
                Vector256.LoadUnsafe(ref entity, (uint)(first + Lanes)), Philox4x64.Multiplier1, out word) ^ start0;
            var h = FourLanes.Multiply(word ^ round, Philox4x64.Multiplier0, out var g);
            var (b, f) = (start1, start1);
            (c, g) = (c ^ start2, g ^ start2);
            FourLanes.Rounds(PurposeKeys.Rounds - 2, ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, ref keys);
            FourLanes.LastTwo(ref a, ref b, c, d, ref last);
            FourLanes.LastTwo(ref e, ref f, g, h, ref last);
            FourLanes.PutTwo(FourLanes.Uniform(a.AsDouble()), FourLanes.Uniform(b.AsDouble()), ref place, count - first);
            if (count - first <= Lanes)
                break;
            place = ref Quartet.After(ref place, 2 * Lanes);
            FourLanes.PutTwo(FourLanes.Uniform(e.AsDouble()), FourLanes.Uniform(f.AsDouble()), ref place, count - first - Lanes);
            place = ref Quartet.After(ref place, 2 * Lanes);
        }
    }

    // Where four at once are more than a processor can.
    private static void OneByOne(in RowsAddress of, DrawForm form, int length, Span<double> rows)
    {
        for (var row = 0; row < rows.Length / length; row++)
        {
            var draws = Of(of, of.ByEntity ? 0 : (uint)row, of.ByEntity ? of.Entity + (uint)row : of.Entity);
            foreach (ref var number in rows.Slice(row * length, length))
            {
                number = form switch
                {
                    DrawForm.Bits => BitConverter.UInt64BitsToDouble(draws.Bits()),
                    DrawForm.Uniform => draws.Uniform(),
                    _ => draws.OpenUniform(),
                };
            }
        }
    }

    private static void FirstTwoOneByOne(in RowsAddress of, ulong[] entities, int count, double[] numbers)
    {
        for (var at = 0; at < count; at++)
        {
            var draws = Of(of, 0, entities[at]);
            (numbers[2 * at], numbers[2 * at + 1]) = (draws.Uniform(), draws.Uniform());
        }
    }

    private static Draws Of(in RowsAddress of, ulong later, ulong entity) =>
        new(of.Seed, of.Purpose, of.Replication, of.Round + later, entity);
}
