using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// The draws at one address: key (seed, purpose), counter (draw / 4, round, entity, replication). Strategy, thread, shard and
/// host are no part of an address: strategies meet the same luck, and any order of computing gives the same numbers.
/// </summary>
/// <remarks>A value; the caller's copy moves on with each draw. One uniform, one integer and one normal each take one draw.</remarks>
public struct Draws
{
    private const double TwoToMinus53 = 1.0 / (1UL << 53);

    private const ulong Of52 = 0x4330000000000000, Of84 = 0x4530000000000000; // the bits of 2⁵² and of 2⁸⁴ as numbers

    private const int Words = 4; // of a block
    private const int Batch = Words * 8;

    private readonly ulong _seed, _purpose, _round, _entity, _replication;
    private Philox4x64.Block _block;
    private ulong _next;
    private ulong _held;

    /// <summary>The draws for a purpose, from draw 0 on.</summary>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="purpose">What the draws are for.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="round">Round t, from 0; 0 for what is drawn once a run.</param>
    /// <param name="entity">Whom they concern: an actor's index, a pair (see <see cref="Pair"/>), or 0.</param>
    public Draws(ulong seed, Purpose purpose, ulong replication, ulong round = 0, ulong entity = 0)
        : this(seed, purpose.Key, replication, round, entity)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Draws(ulong seed, ulong purposeKey, ulong replication, ulong round, ulong entity)
    {
        _seed = seed;
        _purpose = purposeKey;
        _replication = replication;
        _round = round;
        _entity = entity;
        _block = default;
        _next = 0;
        _held = ulong.MaxValue;
    }

    /// <summary>A pair of actors as one entity: i · 2³² + j.</summary>
    public static ulong Pair(int i, int j) => ((ulong)(uint)i << 32) + (uint)j;

    /// <summary>Number of the draw that comes next; set it to go to any draw of this address.</summary>
    public ulong Next
    {
        readonly get => _next;
        set => _next = value;
    }

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Bits()
    {
        var draw = _next++;
        if (draw >> 2 != _held)
            Fill(draw >> 2);
        return (draw & 3) switch
        {
            0 => _block.Word0,
            1 => _block.Word1,
            2 => _block.Word2,
            _ => _block.Word3,
        };
    }

    /// <summary>The next draw as a number in [0, 1): the upper 53 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() => ToUniform(Bits());

    /// <summary>The next draw as a number in (0, 1), never 0 or 1: for inverse distribution functions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double OpenUniform() => Open(Bits());

    // What these three do with 512 bits at once is not compiled ahead; so that it is quick from the first call on, it is optimised at once.

    /// <summary>
    /// Fills rows, a multiple of four long each, with the draws 0, 1, 2, … of entities 0, 1, 2, … as numbers in (0, 1).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void OpenUniforms(ulong seed, ulong purposeKey, ulong replication, ulong round, int length, double[] rows)
    {
        if (!Avx512F.IsSupported)
        {
            InTurn(seed, purposeKey, replication, (round, 0), (0, 1), length, MemoryMarshal.Cast<double, ulong>(rows.AsSpan()));
            for (var place = 0; place < rows.Length; place += Quartet.Width)
                Quartet.Store((Upper(rows, place) + Vector256.Create(0.5)) * Vector256.Create(TwoToMinus53), rows, place);
            return;
        }

        var eight = default(Philox4x64.Eight);
        for (var place = 0; place < rows.Length; place += Batch)
        {
            var (block, row) = Places(place, length);
            (eight.Word0, eight.Word1, eight.Word2, eight.Word3) = (block, Vector512.Create(round), row, Vector512.Create(replication));
            Philox4x64.Words(seed, purposeKey, ref eight);
            Spread(Open(eight.Word0), Open(eight.Word1), Open(eight.Word2), Open(eight.Word3), rows.AsSpan(place));
        }
    }

    /// <summary>
    /// Fills rows, a multiple of four long each, with the draws 0, 1, 2, … of rounds <paramref name="first"/>, the next, … as numbers in
    /// [0, 1).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Uniforms(ulong seed, ulong purposeKey, ulong replication, ulong first, ulong entity, int length, double[] rows)
    {
        if (!Avx512F.IsSupported)
        {
            InTurn(seed, purposeKey, replication, (first, entity), (1, 0), length, MemoryMarshal.Cast<double, ulong>(rows.AsSpan()));
            for (var place = 0; place < rows.Length; place += Quartet.Width)
                Quartet.Store(Upper(rows, place) * Vector256.Create(TwoToMinus53), rows, place);
            return;
        }

        var eight = default(Philox4x64.Eight);
        for (var place = 0; place < rows.Length; place += Batch)
        {
            var (block, row) = Places(place, length);
            (eight.Word0, eight.Word1, eight.Word2, eight.Word3) =
                (block, row + Vector512.Create(first), Vector512.Create(entity), Vector512.Create(replication));
            Philox4x64.Words(seed, purposeKey, ref eight);
            Spread(ToUniform(eight.Word0), ToUniform(eight.Word1), ToUniform(eight.Word2), ToUniform(eight.Word3), rows.AsSpan(place));
        }
    }

    /// <summary>Fills rows, a multiple of four long each, with the bits of draws 0, 1, 2, … of rounds <paramref name="first"/>, the next,
    /// ….</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Bits(ulong seed, ulong purposeKey, ulong replication, ulong first, int length, Span<ulong> rows)
    {
        if (!Avx512F.IsSupported)
        {
            InTurn(seed, purposeKey, replication, (first, 0), (1, 0), length, rows);
            return;
        }

        var eight = default(Philox4x64.Eight);
        for (var place = 0; place < rows.Length; place += Batch)
        {
            var (block, row) = Places(place, length);
            (eight.Word0, eight.Word1, eight.Word2, eight.Word3) =
                (block, row + Vector512.Create(first), Vector512<ulong>.Zero, Vector512.Create(replication));
            Philox4x64.Words(seed, purposeKey, ref eight);
            Spread(
                eight.Word0.AsDouble(), eight.Word1.AsDouble(), eight.Word2.AsDouble(), eight.Word3.AsDouble(),
                MemoryMarshal.Cast<ulong, double>(rows[place..]));
        }
    }

    // Rows behind each other, each of the round and the entity of the one before and a step further.
    private static void InTurn(
        ulong seed, ulong purposeKey, ulong replication, (ulong Round, ulong Entity) of, (ulong Round, ulong Entity) step, int length,
        Span<ulong> rows)
    {
        var (eight, lanes, block) = (default(Philox4x64.Eight), Vector512<ulong>.Count, 0UL);
        ref var counters = ref Unsafe.As<Philox4x64.Eight, ulong>(ref eight);
        for (var place = 0; place < rows.Length; place += Batch)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                ref var counter = ref Unsafe.Add(ref counters, lane);
                (counter, Unsafe.Add(ref counter, lanes)) = (block, of.Round);
                (Unsafe.Add(ref counter, 2 * lanes), Unsafe.Add(ref counter, 3 * lanes)) = (of.Entity, replication);
                if (++block * Words == (ulong)length)
                    (block, of) = (0, (of.Round + step.Round, of.Entity + step.Entity));
            }

            Philox4x64.Words(seed, purposeKey, ref eight);
            for (var lane = 0; lane < lanes && place + lane * Words < rows.Length; lane++)
            {
                var row = rows.Slice(place + lane * Words, Words);
                ref var word = ref Unsafe.Add(ref counters, lane);
                (row[0], row[1]) = (word, Unsafe.Add(ref word, lanes));
                (row[2], row[3]) = (Unsafe.Add(ref word, 2 * lanes), Unsafe.Add(ref word, 3 * lanes));
            }
        }
    }

    // Eight blocks of four lie behind each other in memory; a row has length / 4 of them. Quotients of small whole numbers, with a
    // half added, are never rounded over a whole one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ulong> Block, Vector512<ulong> Row) Places(int place, int length)
    {
        var perRow = Vector512.Create((double)(length / Words));
        var number = Vector512.Create((double)(place / Words)) + Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        var row = Vector512.Floor((number + Vector512.Create(0.5)) / perRow);
        return (Vector512.ConvertToUInt64(number - row * perRow), Vector512.ConvertToUInt64(row));
    }

    // Block by block, the four words of each behind each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(Vector512<double> word0, Vector512<double> word1, Vector512<double> word2, Vector512<double> word3,
        Span<double> rows)
    {
        if (rows.Length < Batch)
        {
            for (var lane = 0; lane < Math.Min(Vector512<double>.Count, rows.Length / Words); lane++)
            {
                (rows[Words * lane], rows[Words * lane + 1]) = (word0[lane], word1[lane]);
                (rows[Words * lane + 2], rows[Words * lane + 3]) = (word2[lane], word3[lane]);
            }

            return;
        }

        var (even01, odd01) = (Avx512F.UnpackLow(word0, word1), Avx512F.UnpackHigh(word0, word1));
        var (even23, odd23) = (Avx512F.UnpackLow(word2, word3), Avx512F.UnpackHigh(word2, word3));
        Two(even01.GetLower().GetLower(), even23.GetLower().GetLower(), odd01.GetLower().GetLower(), odd23.GetLower().GetLower(), rows);
        Two(even01.GetLower().GetUpper(), even23.GetLower().GetUpper(), odd01.GetLower().GetUpper(), odd23.GetLower().GetUpper(),
            rows[8..]);
        Two(even01.GetUpper().GetLower(), even23.GetUpper().GetLower(), odd01.GetUpper().GetLower(), odd23.GetUpper().GetLower(),
            rows[16..]);
        Two(even01.GetUpper().GetUpper(), even23.GetUpper().GetUpper(), odd01.GetUpper().GetUpper(), odd23.GetUpper().GetUpper(),
            rows[24..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(Vector128<double> even01, Vector128<double> even23, Vector128<double> odd01, Vector128<double> odd23,
        Span<double> rows)
    {
        ref var first = ref MemoryMarshal.GetReference(rows);
        even01.StoreUnsafe(ref first);
        even23.StoreUnsafe(ref first, 2);
        odd01.StoreUnsafe(ref first, 4);
        odd23.StoreUnsafe(ref first, 6);
    }

    /// <summary>The next draw as an integer in [0, count); its bias is below count / 2⁶⁴.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int count) => Below(Bits(), count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Below(ulong bits, int count) => (int)Math.BigMul(bits, (ulong)count, out _);

    /// <summary>True with the given probability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>The next draw as a standard normal number, by the inverse distribution function.</summary>
    public double Normal() => NormalQuantile.Of(OpenUniform());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToUniform(ulong bits) => (long)(bits >> 11) * TwoToMinus53;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ToUniform(Vector512<ulong> bits) =>
    Vector512.ConvertToDouble(bits >>> 11) * Vector512.Create(TwoToMinus53);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Open(Vector512<ulong> bits) =>
        (Vector512.ConvertToDouble(bits >>> 11) + Vector512.Create(0.5)) * Vector512.Create(TwoToMinus53);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Open(ulong bits) => ((long)(bits >> 11) + 0.5) * TwoToMinus53;

    // Of four draws the upper 53 bits as whole numbers: behind 2⁵² and 2⁸⁴ the two halves of their bits count 1 and 2³² each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Upper(double[] bits, int at)
    {
        var whole = Quartet.Load(bits, at).AsUInt64() >>> 11;
        var low = (whole & Vector256.Create((ulong)uint.MaxValue) | Vector256.Create(Of52)).AsDouble();
        var high = (whole >>> 32 | Vector256.Create(Of84)).AsDouble();
        return high - (Vector256.Create(Of84).AsDouble() + Vector256.Create(Of52).AsDouble()) + low;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(ulong blockNumber)
    {
        _block = Philox4x64.Words(_seed, _purpose, blockNumber, _round, _entity, _replication);
        _held = blockNumber;
    }
}
