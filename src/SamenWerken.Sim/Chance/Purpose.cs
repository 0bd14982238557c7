using System.Text;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// What a draw is for. Each purpose has a key of its own, so that a draw added for one purpose moves no draw of another.
/// </summary>
/// <param name="Name">Name of the purpose; its FNV-1a hash (64 bits, over UTF-8) is the second word of the key.</param>
public readonly record struct Purpose(string Name)
{
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    /// <summary>FNV-1a of the name: the second word of the Philox key.</summary>
    public ulong Key { get; } = Fnv1a(Name);

    private static ulong Fnv1a(string name)
    {
        var hash = FnvOffset;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ octet) * FnvPrime);
        return hash;
    }
}
