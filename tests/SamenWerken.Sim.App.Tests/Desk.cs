namespace SamenWerken.Sim.App.Tests;

/// <summary>A folder with a small scenario in it, gone afterwards.</summary>
public abstract class Desk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    protected Desk() => File.WriteAllText(Scenario, "name: small\nquestion: who moves?\nrounds: 12\n");

    protected string Scenario => At("small.yaml");

    protected string At(string name) => Path.Combine(_folder, name);

    protected string[] Entries() => [.. Directory.EnumerateFileSystemEntries(_folder).Select(entry => Path.GetFileName(entry)!).Order()];

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
