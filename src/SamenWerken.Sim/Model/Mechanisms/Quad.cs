using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// Four neighbouring numbers of an array at once. The width is fixed, so that sums are added in the same order on every
/// processor. Rows are padded to a multiple of four with zero influence and zero weight: padding adds nothing.
/// </summary>
internal static class Quad
{
    internal const int Width = 4;

    /// <summary>Length of a row of this many entries, padded.</summary>
    internal static int Padded(int length) => (length + Width - 1) / Width * Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Load(double[] row, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(row), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<double> four, double[] row, int at) =>
        four.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(row), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Clip(Vector256<double> four) =>
        Vector256.MinNative(Vector256.MaxNative(four, Vector256<double>.Zero), Vector256<double>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Clip(double value) => value > 1 ? 1 : value > 0 ? value : 0;
}
