using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SamenWerken.Sim.Experiments;

/// <summary>A fingerprint of everything that a run depends on, so that a run of an edited scenario is never taken for this one.</summary>
public static class RunKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    [ThreadStatic]
    private static IncrementalHash? _hash;

    /// <summary>SHA-256 of the scenario at a design point and the seed.</summary>
    /// <param name="scenario">The scenario as text: equal scenarios have equal texts.</param>
    /// <param name="seed">Seed of the experiment.</param>
    public static byte[] OfPoint(string scenario, ulong seed)
    {
        var text = new byte[sizeof(ulong) + Encoding.UTF8.GetByteCount(scenario)];
        BinaryPrimitives.WriteUInt64LittleEndian(text, seed);
        Encoding.UTF8.GetBytes(scenario, text.AsSpan(sizeof(ulong)));
        return SHA256.HashData(text);
    }

    /// <summary>SHA-256 of the design point's key, the replication and the strategy.</summary>
    /// <param name="point">Key of the design point.</param>
    /// <param name="strategy">Key of the strategy.</param>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="key">Takes the key.</param>
    public static void Of(ReadOnlySpan<byte> point, string strategy, int replication, Span<byte> key)
    {
        Span<byte> text = stackalloc byte[Size + sizeof(int) + 3 * strategy.Length];
        point.CopyTo(text);
        BinaryPrimitives.WriteInt32LittleEndian(text[Size..], replication);
        var length = Encoding.UTF8.GetBytes(strategy, text[(Size + sizeof(int))..]);
        // Kept, since making one takes longer than hashing so few bytes.
        _hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _hash.AppendData(text[..(Size + sizeof(int) + length)]);
        _hash.GetHashAndReset(key);
    }
}
