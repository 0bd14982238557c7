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
        ref var start = ref MemoryMarshal.GetReference(rows);
        var count = rows.Length / length;
        if (!Avx2.IsSupported)
            OneByOne(of, form, length, rows);
        else if (count == 1 && Avx512DQ.IsSupported && length > Lanes * Words)
            EightLanes.Along(of, form, length, ref start);
        else if (count == 1)
            Along(of, form, length, ref start);
        else if (Avx512DQ.IsSupported)
            EightLanes.Rows(of, form, length, count, ref start);
        else
            Rows(of, form, length, count, ref start);
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

        for (var first = 0; first < blocks.Length; first += Lanes)
        {
            var purpose = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(purposes), (uint)first);
            var block = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(blocks), (uint)first);
            FirstTwoRounds(block, purpose, seed, 0, 0, replication, out var a, out var b, out var c, out var d);
            var key0 = Vector256.Create(unchecked(seed + 2 * Philox4x64.Weyl0));
            var key1 = purpose + Vector256.Create(unchecked(2 * Philox4x64.Weyl1));
            for (var round = 0; round < PurposeKeys.Rounds; round++)
            {
                FourLanes.Round(ref a, ref b, ref c, ref d, key0, key1);
                key0 += Vector256.Create(Philox4x64.Weyl0);
                key1 += Vector256.Create(Philox4x64.Weyl1);
            }

            FourLanes.Put(a, b, c, d, DrawForm.Uniform, ref Quartet.Start(draws, (uint)(first * Words)), Words, Lanes);
        }
    }

    // A lane for each of four rows.
    private static void Rows(in RowsAddress of, DrawForm form, int length, int count, ref double rows)
    {
        var rowLane = Vector256.Create(0UL, 1, 2, 3);
        var (byRound, byEntity) = (Vector256.Create(of.ByEntity ? 0 : ulong.MaxValue), Vector256.Create(of.ByEntity ? ulong.MaxValue : 0));
        ref var keys = ref Quartet.Start(of.Keys.Row);
        for (var first = 0; first < count; first += Lanes)
        {
            var row = rowLane + Vector256.Create((ulong)first);
            var word1 = FourLanes.Multiply(Vector256.Create(of.Entity) + (row & byEntity), Philox4x64.Multiplier1, out var word0);
            word0 ^= Vector256.Create(of.Round) + (row & byRound) ^ Vector256.Create(of.Seed);
            var low = FourLanes.Multiply(word0, Philox4x64.Multiplier0, out var high);
            ref var place = ref Quartet.After(ref rows, first * length);
            for (var block = 0UL; block < (uint)length / Words; block++)
            {
                var (start0, start1, start2) = OfBlock(of, block);
                var (a, b) = (Vector256.Create(start0) ^ word1, Vector256.Create(start1));
                var (c, d) = (Vector256.Create(start2) ^ high, low);
                FourLanes.Rounds(ref a, ref b, ref c, ref d, ref keys);
                FourLanes.Put(a, b, c, d, form, ref place, (uint)length, count - first);
                place = ref Quartet.After(ref place, Words);
            }
        }
    }

    // A row on its own: a lane for each of four blocks.
    private static void Along(in RowsAddress of, DrawForm form, int length, ref double row)
    {
        ref var keys = ref Quartet.Start(of.Keys.Row);
        for (var block = 0; block < length / Words; block += Lanes)
        {
            var four = Vector256.Create(0UL, 1, 2, 3) + Vector256.Create((ulong)block);
            FirstTwoRounds(
                four, Vector256.Create(of.Purpose), of.Seed, of.Round, of.Entity, of.Replication, out var a, out var b, out var c,
                out var d);
            FourLanes.Rounds(ref a, ref b, ref c, ref d, ref keys);
            FourLanes.Put(a, b, c, d, form, ref Quartet.After(ref row, block * Words), Words, length / Words - block);
        }
    }

    // Of a lane for each of four blocks, of one round and entity.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FirstTwoRounds(
        Vector256<ulong> block, Vector256<ulong> purpose, ulong seed, ulong round, ulong entity, ulong replication,
        out Vector256<ulong> a, out Vector256<ulong> b, out Vector256<ulong> c, out Vector256<ulong> d)
    {
        var word0 = Philox4x64.High(Philox4x64.Multiplier1, entity) ^ round ^ seed;
        var word3 = FourLanes.Multiply(block, Philox4x64.Multiplier0, out var word2);
        b = FourLanes.Multiply(word2 ^ Vector256.Create(replication) ^ purpose, Philox4x64.Multiplier1, out a);
        a ^= Vector256.Create((Philox4x64.Multiplier1 * entity) ^ (seed + Philox4x64.Weyl0));
        c = Vector256.Create(Philox4x64.High(Philox4x64.Multiplier0, word0)) ^ word3 ^ (purpose + Vector256.Create(Philox4x64.Weyl1));
        d = Vector256.Create(Philox4x64.Multiplier0 * word0);
    }

    // What the first two rounds make of a block of four draws for all rows: the first three words; the fourth has nothing of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (ulong Word0, ulong Word1, ulong Word2) OfBlock(in RowsAddress of, ulong block)
    {
        var word2 = Philox4x64.High(Philox4x64.Multiplier0, block) ^ of.Replication ^ of.Purpose;
        return (
            Philox4x64.High(Philox4x64.Multiplier1, word2) ^ (of.Seed + Philox4x64.Weyl0), Philox4x64.Multiplier1 * word2,
            (Philox4x64.Multiplier0 * block) ^ (of.Purpose + Philox4x64.Weyl1));
    }

    // A lane for each of four entities. Of the last round and the one before only what the first two words are made of.
    private static void FirstTwoByFour(in RowsAddress of, ulong[] entities, int count, double[] draws)
    {
        var (start0, start1, start2) = OfBlock(of, 0);
        ref var place = ref Quartet.Start(draws);
        ref var keys = ref Quartet.Start(of.Keys.Row);
        for (var first = 0; first < count; first += Lanes)
        {
            var entity = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(entities), (uint)first);
            var word1 = FourLanes.Multiply(entity, Philox4x64.Multiplier1, out var word0);
            var d = FourLanes.Multiply(word0 ^ Vector256.Create(of.Round ^ of.Seed), Philox4x64.Multiplier0, out var high);
            var (a, b, c) = (word1 ^ Vector256.Create(start0), Vector256.Create(start1), high ^ Vector256.Create(start2));
            FourLanes.SixRounds(ref a, ref b, ref c, ref d, ref keys);
            FourLanes.Multiply(a, Philox4x64.Multiplier0, out var high0);
            b = FourLanes.Multiply(c, Philox4x64.Multiplier1, out _);
            word1 = FourLanes.Multiply(high0 ^ d ^ FourLanes.Key1(ref keys, 6), Philox4x64.Multiplier1, out word0);
            var one = FourLanes.Uniform((word0 ^ b ^ FourLanes.Key0(ref keys, 7)).AsDouble());
            var other = FourLanes.Uniform(word1.AsDouble());
            FourLanes.PutTwo(one, other, ref place, count - first);
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
