namespace SamenWerken.Sim.Lab.Crates;

/// <summary>A file of a crate.</summary>
/// <param name="Name">Name within the crate.</param>
/// <param name="Meaning">What it holds.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record CrateFile(string Name, string Meaning, long Bytes, string Sha256)
{
    /// <summary>Its media type.</summary>
    public string MediaType => Path.GetExtension(Name) switch
    {
        ".csv" => "text/csv",
        ".json" => "application/json",
        ".parquet" => "application/vnd.apache.parquet",
        ".sqlite" => "application/vnd.sqlite3",
        ".html" => "text/html",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".pdf" => "application/pdf",
        ".md" => "text/markdown",
        ".yaml" or ".yml" or ".cff" => "application/yaml",
        _ => "text/plain",
    };
}
