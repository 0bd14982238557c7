using System.Security.Cryptography;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>A fingerprint of a file's bytes.</summary>
internal static class FileHash
{
    internal static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
