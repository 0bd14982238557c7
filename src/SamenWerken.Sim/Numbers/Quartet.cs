using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SamenWerken.Sim.Numbers;

/// <summary>
/// Four neighbouring numbers of an array at once: what every processor of today does in one instruction. Sums are added in one
/// fixed order, so that their bytes are the same everywhere. Rows are padded to a multiple of four with zero weight: padding adds nothing.
/// </summary>
internal static class Quartet
{
    internal const int Width = 4;
    internal const uint Every = 0b1111; // a mask of all lanes

    /// <summary>All bits set: an entry of a row of masks. The other entry is 0.</summary>
    internal static readonly double All = BitConverter.Int64BitsToDouble(-1);

    private const int Several = 4 * Width;
    private const int CacheLine = 64;
    private const int PerLine = CacheLine / sizeof(double);
    private const int Tries = 64;

    /// <summary>Length of a row of this many entries, padded.</summary>
    internal static int Padded(int length) => (length + Width - 1) / Width * Width;

    /// <summary>
    /// A row of zeros that starts at a cache line and stays there: a load that crosses two lines takes twice as long, and where
    /// an ordinary array starts is a matter of luck.
    /// </summary>
    /// <remarks>Where memory has holes no filler may help; after 64 tries a row may start anywhere (after 16, one in nine did). Those that
    /// lie wrong are held until then: once collected, their places would be handed out again and again.</remarks>
    internal static double[] Row(int length)
    {
        var row = GC.AllocateUninitializedArray<double>(length, pinned: true);
        if (length != 0 && Misplaced(row) != 0)
            row = Sought(row);
        Array.Clear(row);
        return row;
    }

    private static double[] Sought(double[] row)
    {
        var (wrong, length) = (new List<double[]>(2 * Tries), row.Length);
        for (var tried = 0; tried < Tries && Misplaced(row) is > 0 and var misplaced; tried++)
        {
            // What is as long and is allocated next lies behind it most often, each with room of three numbers for what the platform notes.
            var filler = length + PerLine - (misplaced + 2 * length + 6 + tried / 4) % PerLine;
            wrong.Add(row);
            wrong.Add(GC.AllocateUninitializedArray<double>(filler, pinned: true));
            row = GC.AllocateUninitializedArray<double>(length, pinned: true);
        }

        GC.KeepAlive(wrong);
        return row;
    }

    // How many numbers behind the start of a cache line a row starts.
    private static int Misplaced(double[] row) => (int)(Marshal.UnsafeAddrOfPinnedArrayElement(row, 0) % CacheLine) / sizeof(double);

    /// <summary>A row with each of some numbers four times: what is the same for all is then where arithmetic on four finds it.</summary>
    internal static double[] Fours(params ReadOnlySpan<double> numbers)
    {
        var row = Row(Width * numbers.Length);
        for (var number = 0; number < numbers.Length; number++)
            Fill(row, Width * number, Width, numbers[number]);
        return row;
    }

    // The platform's own ways to clear and to copy are compiled for any processor, and wait after wide arithmetic.

    /// <summary>Makes a row 0.</summary>
    internal static void Clear(double[] row) => Fill(row, 0, row.Length, 0);

    /// <summary>Makes a part of a row 0, a multiple of four long.</summary>
    internal static void Clear(double[] row, int at, int length) => Fill(row, at, length, 0);

    /// <summary>Makes every number of a part of a row the same, a multiple of four long.</summary>
    internal static void Fill(double[] row, int at, int length, double value)
    {
        ref var start = ref Start(row, (uint)at);
        var four = Vector256.Create(value);
        var left = length - Several;
        for (; left >= 0; left -= Several) // four times four in a step: most rows are short, and the step is what takes time
        {
            Store(four, ref start, 0);
            Store(four, ref start, Width);
            Store(four, ref start, 2 * Width);
            Store(four, ref start, 3 * Width);
            start = ref After(ref start, Several);
        }

        for (left += Several; left > 0; left -= Width)
        {
            Store(four, ref start, 0);
            start = ref After(ref start, Width);
        }
    }

    /// <summary>Copies a row to another of its length.</summary>
    internal static void Copy(double[] from, double[] to) => Copy(from, 0, to, 0, from.Length);

    /// <summary>Copies a part of a row, a multiple of four long.</summary>
    internal static void Copy(double[] from, int at, double[] to, int toAt, int length)
    {
        ref var source = ref Start(from);
        ref var target = ref Start(to);
        for (nuint place = 0; place < (uint)length; place += Width)
            Store(Load(ref source, (uint)at + place), ref target, (uint)toAt + place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Load(double[] row, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(row), (nuint)(uint)at);

    /// <summary>Where a row begins, for loops that load from it again and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double Start(double[] row) => ref MemoryMarshal.GetArrayDataReference(row);

    /// <summary>Where a part of a row begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double Start(double[] row, nuint at) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(row), at);

    /// <summary>So many places further on in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double After(ref double place, int many) => ref Unsafe.Add(ref place, many);

    /// <summary>One number, counted from where a row begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double One(ref double start, nuint at) => ref Unsafe.Add(ref start, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Load(ref double start, nuint at) => Vector256.LoadUnsafe(ref start, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<double> four, double[] row, int at) =>
        four.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(row), (nuint)(uint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<double> four, ref double start, nuint at) => four.StoreUnsafe(ref start, at);

    /// <summary>
    /// Writes one number of a row together with its three neighbours: a processor that wrote eight bytes and soon reads the thirty-two
    /// in which they lie has to wait until they are in its cache.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(double[] row, int at, double value) => Set(ref Start(row), at, value);

    /// <summary>The same, counted from where a row begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(ref double start, int at, double value)
    {
        var first = (nuint)(uint)(at & ~(Width - 1));
        Store(Vector256.ConditionalSelect(Lane(at), Vector256.Create(value), Load(ref start, first)), ref start, first);
    }

    /// <summary>The same, the lane known (<see cref="Lane"/>), and where the four numbers begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(ref double start, nuint first, Vector256<double> lane, double value) =>
        Store(Vector256.ConditionalSelect(lane, Vector256.Create(value), Load(ref start, first)), ref start, first);

    /// <summary>All bits set in the lane of a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Lane(int at) =>
        Vector256.Equals(Vector256.Create((long)(uint)(at & (Width - 1))), Vector256.Create(0L, 1, 2, 3)).AsDouble();

    /// <summary>One number of a row, in all four lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Each(double[] row, int at) =>
        Vector256.Create(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(row), (nint)(uint)at));

    /// <summary>The same, counted from where a row begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Each(ref double start, nuint at) => Vector256.Create(Unsafe.Add(ref start, at));

    /// <summary>a b + c, rounded once: the same on every processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Vector256.FusedMultiplyAdd(a, b, c);

    /// <summary>|a − b|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Distance(Vector256<double> a, Vector256<double> b) => Vector256.Abs(a - b);

    /// <summary>The sum of four: (first + third) + (second + fourth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Sum(Vector256<double> four)
    {
        var half = four.GetLower() + four.GetUpper();
        return half.ToScalar() + half.GetElement(1);
    }

    /// <summary>The product of four: (first × third) × (second × fourth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Product(Vector256<double> four)
    {
        var half = four.GetLower() * four.GetUpper();
        return half.ToScalar() * half.GetElement(1);
    }

    /// <summary>The sums of four times four, in the order of <see cref="Sum"/>: one for each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Sums(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        // First halves and second halves of two rows behind each other, added: (first + third, second + fourth) of each.
        var ab = Halves(a, b);
        var cd = Halves(c, d);
        if (Avx.IsSupported)
        {
            var pairs = Avx.HorizontalAdd(ab, cd); // a, c, b, d
            return Avx2.IsSupported ? Avx2.Permute4x64(pairs, 0b11_01_10_00) : Vector256.Create(pairs[0], pairs[2], pairs[1], pairs[3]);
        }

        return Vector256.Create(ab[0] + ab[1], ab[2] + ab[3], cd[0] + cd[1], cd[2] + cd[3]);
    }

    /// <summary>The sums of two times four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> Sums(Vector256<double> a, Vector256<double> b)
    {
        var (first, second) = (a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper());
        return Sse3.IsSupported ? Sse3.HorizontalAdd(first, second) : Vector128.Create(first[0] + first[1], second[0] + second[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Halves(Vector256<double> a, Vector256<double> b) => Avx.IsSupported
        ? Avx.Permute2x128(a, b, 0x20) + Avx.Permute2x128(a, b, 0x31) // the first halves of both, and the second halves
        : Vector256.Create(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper());

    /// <summary>All bits set in the lanes of a mask of four bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Lanes(uint mask)
    {
        var lane = Vector256.Create(1L, 2, 4, 8);
        return Vector256.Equals(Vector256.Create((long)mask) & lane, lane).AsDouble();
    }

    /// <summary>All bits set, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Mask(bool all) => Vector256.Create(-(long)Unsafe.BitCast<bool, byte>(all)).AsDouble();

    /// <summary>Whether any lane of a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Any(Vector256<double> mask) => mask.ExtractMostSignificantBits() != 0;

    /// <summary>The first lane of a mask with any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int First(Vector256<double> mask) => BitOperations.TrailingZeroCount(mask.ExtractMostSignificantBits());

    /// <summary>Whether four numbers equal four others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Same(Vector256<double> a, Vector256<double> b) => Vector256.Equals(a, b).ExtractMostSignificantBits() == Every;

    /// <summary>Whether no bit of four is set: all are 0, and none is −0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Nothing(Vector256<double> four) =>
        Avx.IsSupported ? Avx.TestZ(four.AsInt64(), four.AsInt64()) : Vector256.EqualsAll(four.AsInt64(), Vector256<long>.Zero);

    /// <summary>The largest of four; none is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Most(Vector256<double> four)
    {
        var (lower, upper) = (four.GetLower(), four.GetUpper());
        var half = Avx.IsSupported ? Sse2.Max(lower, upper) : Vector128.MaxNative(lower, upper);
        return double.MaxNative(half.ToScalar(), half.GetElement(1));
    }

    // The instruction by name where there is one: only so is what calls it compiled ahead.

    /// <summary>The two of each half changed over: second, first, fourth, third.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Swapped(Vector256<double> four) =>
        Avx.IsSupported ? Avx.Permute(four, 0b0101) : Vector256.Create(four[1], four[0], four[3], four[2]);

    /// <summary>The larger of two, lane by lane; no lane is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Larger(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Max(a, b) : Vector256.MaxNative(a, b);

    /// <summary>The smaller of two, lane by lane; no lane is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Smaller(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Min(a, b) : Vector256.MinNative(a, b);

    /// <summary>Cut off at 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Clip(Vector256<double> four) =>
        Smaller(Larger(four, Vector256<double>.Zero), Vector256<double>.One);

    /// <summary>Cut off at 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Clip(double value) => double.MinNative(double.MaxNative(value, 0), 1);
}
