using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SamenWerken.Sim.Numbers;

/// <summary>
/// Where a row begins, found once. Rows lie still (see <see cref="Quartet.Row"/>): to ask the row itself takes up to four instructions
/// more, and a round begins some hundred rows. Of rows from <see cref="Quartet.Row"/> alone.
/// </summary>
internal readonly struct Place
{
    private readonly double[] _row; // held, so that it is there as long as its place is known
    private readonly nint _start;

    internal Place(double[] row)
    {
        // What moves is young at first; what is pinned is of the oldest generation from the start.
        if (GC.GetGeneration(row) < GC.MaxGeneration)
            throw new ArgumentException("A row that may move has no place; expected one that lies still.", nameof(row));
        (_row, _start) = (row, Marshal.UnsafeAddrOfPinnedArrayElement(row, 0));
    }

    /// <summary>Number of entries.</summary>
    internal int Length => _row.Length;

    /// <summary>The first entry.</summary>
    internal ref double Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AddByteOffset(ref Unsafe.NullRef<double>(), _start);
    }
}
