using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Numbers;

/// <summary>
/// Eight neighbouring numbers of an array at once. The width is fixed, so that sums are added in the same order on every
/// processor, with eight lanes of its own or not. Rows are padded to a multiple of eight with zero influence and zero weight: padding adds nothing.
/// </summary>
internal static class Octet
{
    internal const int Width = 8;
    internal const ulong Every = 0b1111_1111; // a mask of all lanes

    /// <summary>All bits set: an entry of a row of masks. The other entry is 0.</summary>
    internal static readonly double All = BitConverter.Int64BitsToDouble(-1);

    private const int CacheLine = 64;

    /// <summary>Length of a row of this many entries, padded.</summary>
    internal static int Padded(int length) => (length + Width - 1) / Width * Width;

    /// <summary>
    /// A row of zeros that starts at a cache line and stays there. A load of eight that crosses two lines takes twice as long,
    /// and where an ordinary array starts is a matter of luck.
    /// </summary>
    internal static double[] Row(int length)
    {
        for (var filler = 1; ; filler = filler % Width + 1)
        {
            var row = GC.AllocateArray<double>(length, pinned: true);
            if (length == 0 || Marshal.UnsafeAddrOfPinnedArrayElement(row, 0) % CacheLine == 0)
                return row;
            GC.AllocateUninitializedArray<double>(filler, pinned: true);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Load(double[] row, int at) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(row), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector512<double> eight, double[] row, int at) =>
        eight.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(row), (nuint)at);

    /// <summary>a b + c, rounded once: the same on every processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Sum(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    /// <summary>All bits set in the lanes of a mask of eight bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Lanes(ulong mask)
    {
        var lane = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.Create((long)mask) & lane, lane).AsDouble();
    }

    /// <summary>The first lane of a mask with any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int First(Vector512<double> mask) => BitOperations.TrailingZeroCount(mask.ExtractMostSignificantBits());

    /// <summary>The largest of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Most(Vector512<double> eight)
    {
        var half = Vector256.MaxNative(eight.GetLower(), eight.GetUpper());
        var quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        return Math.Max(quarter.GetElement(0), quarter.GetElement(1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Clip(Vector512<double> eight) =>
        Vector512.MinNative(Vector512.MaxNative(eight, Vector512<double>.Zero), Vector512<double>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Clip(double value) => value > 1 ? 1 : value > 0 ? value : 0;
}
