using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A scenario in a folder.</summary>
/// <param name="File">Its file.</param>
/// <param name="Scenario">The scenario; null if the file is mistaken.</param>
/// <param name="Mistakes">Number of mistakes.</param>
internal sealed record ScenarioEntry(string File, Case? Scenario, int Mistakes)
{
    /// <summary>The scenarios where one works, and those that came along, by name.</summary>
    internal static IReadOnlyList<ScenarioEntry> All()
    {
        var here = Directory.Exists(Shipped.Scenarios) ? In(Shipped.Scenarios) : [];
        return [.. here, .. Shipped.Others(Shipped.Scenarios, Shipped.Scenarios)
            .Select(file => Of(file) with { File = Path.GetFileNameWithoutExtension(file) })];
    }

    /// <summary>The scenarios in a folder, by name.</summary>
    /// <exception cref="MistakeException">There is no such folder.</exception>
    internal static IReadOnlyList<ScenarioEntry> In(string folder) =>
        !Directory.Exists(folder) && Path.Combine(Shipped.Folder, folder) is var came && Directory.Exists(came)
        ? [.. In(came).Select(entry => entry with { File = Path.GetRelativePath(Shipped.Folder, entry.File) })]
        : Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal)
            .Select(file => Of(file))]
        : throw new MistakeException($"{FolderPath.Absence(folder)}; name the folder with your scenarios.");

    private static ScenarioEntry Of(string file)
    {
        try
        {
            return new(file, CaseFile.Read(file), 0);
        }
        catch (ScenarioFileException mistaken)
        {
            return new(file, null, mistaken.Problems.Count);
        }
    }
}
