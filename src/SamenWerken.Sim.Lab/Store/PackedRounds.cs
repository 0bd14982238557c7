using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// The rounds of a run as they are stored: round by round the outcomes as numbers of 64 bits (IEEE 754, little-endian), packed without
/// loss by Brotli (RFC 7932). What would not become shorter, and what was stored in format 3, stands as it is.
/// </summary>
/// <remarks>
/// Of the main job's 20 MB of rounds some 6 remain however hard it is packed: a third of the numbers are new, and their last digits are
/// as good
/// as chance. The quickest quality comes within a tenth of that.
/// </remarks>
internal static class PackedRounds
{
    private const int Quality = 1, Window = 18;

    /// <summary>Packs rounds.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <param name="buffer">Room, made larger where it is too small.</param>
    /// <returns>What is to be stored; there until the next call with this buffer.</returns>
    internal static ReadOnlySpan<byte> Of(ReadOnlySpan<double> rounds, ref byte[] buffer)
    {
        var bytes = MemoryMarshal.AsBytes(rounds);
        if (buffer.Length < bytes.Length)
            buffer = new byte[bytes.Length];
        return BrotliEncoder.TryCompress(bytes, buffer.AsSpan(0, bytes.Length), out var length, Quality, Window) && length < bytes.Length
            ? buffer.AsSpan(0, length)
            : bytes;
    }

    /// <summary>Reads what was stored.</summary>
    /// <param name="stored">What was stored.</param>
    /// <param name="rounds">Where the rounds go, of the number that is expected.</param>
    /// <returns>False where it is not that many numbers.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> stored, Span<double> rounds)
    {
        var bytes = MemoryMarshal.AsBytes(rounds);
        if (stored.Length == bytes.Length)
        {
            stored.CopyTo(bytes);
            return true;
        }

        using var decoder = new BrotliDecoder();
        return stored.Length > 0 && decoder.Decompress(stored, bytes, out var read, out var written) == OperationStatus.Done
            && (read, written) == (stored.Length, bytes.Length);
    }
}
