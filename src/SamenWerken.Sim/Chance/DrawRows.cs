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
            // The first two rounds; the words of entity and round are nothing.
            var word3 = FourLanes.Multiply(Halves.Of(block), Philox4x64.Multiplier0, out var word2);
            word2 ^= Vector256.Create(replication) ^ purpose;
            var b = FourLanes.Multiply(Halves.Of(word2), Philox4x64.Multiplier1, out var word1);
            var a = Halves.Of(word1 ^ Vector256.Create(unchecked(seed + Philox4x64.Weyl0)));
            var c = word3.Mixed(
                Vector256.Create(Philox4x64.High(Philox4x64.Multiplier0, seed)) ^ (purpose + Vector256.Create(Philox4x64.Weyl1)));
            var d = Halves.Of(Vector256.Create(unchecked(Philox4x64.Multiplier0 * seed)));
            var key0 = Vector256.Create(unchecked(seed + 2 * Philox4x64.Weyl0));
            var key1 = purpose + Vector256.Create(unchecked(2 * Philox4x64.Weyl1));
            for (var round = 0; round < PurposeKeys.Rounds; round++)
            {
                Quartet.Store(key0.AsDouble(), ref keys, 0);
                Quartet.Store(key1.AsDouble(), ref keys, Quartet.Width);
                FourLanes.Round(0, ref a, ref b, ref c, ref d, ref keys);
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
                word1 = FourLanes.Multiply(Halves.Of(entity), Philox4x64.Multiplier1, out word0).Bits.AsUInt64();
                word0 ^= Vector256.Create(of.Round ^ keys.Seed);
            }
            else
            {
                var round = Vector256.Create(of.Round + (uint)first) + (along ? Vector256<ulong>.Zero : lanes);
                word1 = Vector256.Create(unchecked(Philox4x64.Multiplier1 * of.Entity));
                word0 = Vector256.Create(Philox4x64.High(Philox4x64.Multiplier1, of.Entity) ^ keys.Seed) ^ round;
            }

            var low = FourLanes.Multiply(Halves.Of(word0), Philox4x64.Multiplier0, out var high);
            ref var place = ref Quartet.After(ref rows, first * length);
            var left = along ? length / Words : count - first;
            for (var block = 0; block < length / Words; block += step)
            {
                ref var start = ref Quartet.After(ref blocks, (int)PurposeKeys.Place(block));
                Vector256<ulong> start0, start1, start2;
                if (along)
                    (start0, start1, start2) = (Start(ref start, 0, true), Start(ref start, 1, true), Start(ref start, 2, true));
                else
                    (start0, start1, start2) = (Start(ref start, 0, false), Start(ref start, 1, false), Start(ref start, 2, false));
                var (a, b, c, d) = (Halves.Of(start0 ^ word1), Halves.Of(start1), Halves.Of(start2 ^ high), low);
                FourLanes.Rounds(ref a, ref b, ref c, ref d, ref words);
                FourLanes.Put(a, b, c, d, form, ref place, (uint)apart, left);
                left -= along ? Lanes : 0;
                place = ref Quartet.After(ref place, step * Words);
            }
        }
    }

    // One of the words of a block in all lanes, or of four blocks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Start(ref double block, int kind, bool along) => along
        ? Quartet.Load(ref block, (uint)kind * PurposeKeys.Together).AsUInt64()
        : Vector256.Create(Quartet.One(ref block, (uint)kind * PurposeKeys.Together)).AsUInt64();

    // A lane for each of four entities. Of the last round and the one before only what the first two words are made of.
    private static void FirstTwoByFour(in RowsAddress of, ulong[] entities, int count, double[] draws)
    {
        ref var block = ref of.Keys.Blocks(of.Replication, 1);
        var (start0, start1, start2) = (Start(ref block, 0, false), Start(ref block, 1, false), Start(ref block, 2, false));
        var round = Vector256.Create(of.Round ^ of.Seed);
        ref var place = ref Quartet.Start(draws);
        ref var keys = ref Quartet.Start(of.Keys.Row);
        for (var first = 0; first < count; first += Lanes)
        {
            var entity = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(entities), (uint)first);
            var a = FourLanes.Multiply(Halves.Of(entity), Philox4x64.Multiplier1, out var word).Mixed(start0);
            var d = FourLanes.Multiply(Halves.Of(word ^ round), Philox4x64.Multiplier0, out word);
            var (b, c) = (Halves.Of(start1), Halves.Of(word ^ start2));
            FourLanes.SixRounds(ref a, ref b, ref c, ref d, ref keys);
            FourLanes.Multiply(a, Philox4x64.Multiplier0, out word);
            b = FourLanes.Multiply(c, Philox4x64.Multiplier1, out _);
            d = FourLanes.Multiply(d.Mixed(word ^ FourLanes.Key1(ref keys, 6)), Philox4x64.Multiplier1, out word);
            FourLanes.PutTwo(b.Mixed(word ^ FourLanes.Key0(ref keys, 7)).Uniform, d.Uniform, ref place, count - first);
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
