using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>Where a table came from.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sha256">SHA-256 of the file's bytes.</param>
public sealed record TableOrigin(string File, string Sha256)
{
    /// <summary>The origin of the table in a file.</summary>
    public static TableOrigin Of(string file) => new(file, FileHash.Of(file));
}
