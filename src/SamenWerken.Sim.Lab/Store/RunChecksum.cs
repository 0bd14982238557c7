using System.Buffers.Binary;
using System.Numerics;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// A number of 64 bits for everything that is stored of a run, kept beside it: what it says after a disk, a copy or a person changed
/// something is not what was computed. Each word goes in by a step that can be undone, so that one changed word always changes it.
/// </summary>
internal struct RunChecksum
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15; // odd: 2⁶⁴ divided by the golden ratio, as Knuth (1998), section 6.4, takes it
    private const int Turn = 31;
    private const ulong Missing = ulong.MaxValue;

    private ulong _state;

    /// <summary>What is stored beside the run.</summary>
    internal readonly long Value => (long)_state;

    internal void Add(long word) => _state = BitOperations.RotateLeft((_state ^ (ulong)word) * Multiplier, Turn);

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            Add(BinaryPrimitives.ReadInt64LittleEndian(bytes));
        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        rest.Clear();
        bytes.CopyTo(rest);
        Add(BinaryPrimitives.ReadInt64LittleEndian(rest));
    }

    /// <summary>Numbers as the database keeps them: 0 without a sign, and one that is missing for every NaN.</summary>
    internal void Add(ReadOnlySpan<double> numbers)
    {
        Add(numbers.Length);
        foreach (var number in numbers)
            Add(double.IsNaN(number) ? unchecked((long)Missing) : BitConverter.DoubleToInt64Bits(number + 0.0));
    }
}
