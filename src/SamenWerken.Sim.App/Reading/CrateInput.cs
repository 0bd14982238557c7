using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Crates;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Whose the results are, and whose the program.</summary>
/// <param name="Data">Authors and licence of the results.</param>
/// <param name="Program">Those of the program.</param>
internal sealed record CrateInput(Citation Data, Citation Program)
{
    private const string Odd = "ODD.md", License = "LICENSE";

    /// <exception cref="MistakeException">The file is mistaken: all mistakes are named.</exception>
    internal static CrateInput Of(string? file)
    {
        try
        {
            var program = Citation.Read(Shipped.Came(Citation.FileName)!);
            return new(file is not null ? Citation.Read(file) : File.Exists(Citation.FileName) ? Citation.Read(Citation.FileName) : program,
                program);
        }
        catch (ScenarioFileException mistaken)
        {
            throw new MistakeException(mistaken.Message);
        }
    }

    /// <summary>Writes a crate.</summary>
    /// <exception cref="StoreException">Something cannot be written.</exception>
    internal IReadOnlyList<CrateFile> Write(ExperimentFolder folder)
    {
        // The description that comes along is that of one model; others have their sources.
        string[] names = folder.Plan.Experiment.Scenario is Scenario ? [Odd, License] : [License];
        return Crate.Write(folder, Data, Program,
            [.. names.Select(name => ResultFile.OfBytes(name, () => File.ReadAllBytes(Shipped.Came(name)!)))]);
    }
}
