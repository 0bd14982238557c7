using System.Security.Cryptography;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Crates;

/// <summary>Makes the folder of a complete experiment a research object crate (RO-Crate 1.1), ready for an archive.</summary>
public static class Crate
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["manifest.json"] = "all that the experiment is, enough to run it again",
        ["runs.csv"] = "a row for each run: design point, factors, strategy, replication, outcomes",
        ["summary.csv"] = "a row for each design point, strategy and outcome: mean, spread and interval",
        ["rounds.csv"] = "a row for each round of each run",
        ["datapackage.json"] = "columns of the tables with types, units and meanings (Frictionless Data Package)",
        ["runs.sqlite"] = "the runs as they were stored",
        ["report.html"] = "question, findings, set-up and method, to be read in a browser",
        ["scenario.yaml"] = "the scenario",
        ["README.md"] = "what this is and how to repeat it",
        ["ODD.md"] = "description of the model (ODD protocol)",
        ["LICENSE"] = "licence of the program",
        [Citation.FileName] = "how to cite it",
    };

    /// <summary>Writes the metadata and what an archive asks for beside the results: scenario, description of the model, licence, how to
    /// repeat it.</summary>
    /// <param name="folder">A complete experiment whose tables were exported.</param>
    /// <param name="data">Authors and licence of the results.</param>
    /// <param name="program">Those of the program.</param>
    /// <param name="beside">Further files, such as the description of the model.</param>
    /// <returns>The files that it describes, itself aside.</returns>
    /// <exception cref="StoreException">Something cannot be written, or runs are missing.</exception>
    public static IReadOnlyList<CrateFile> Write(ExperimentFolder folder, Citation data, Citation program, IReadOnlyList<ResultFile> beside)
    {
        ArgumentNullException.ThrowIfNull(folder);
        foreach (var file in beside)
            folder.Write(file);
        folder.Write("scenario.yaml", writer => writer.Write(folder.Manifest.Scenario));
        folder.Write("README.md", writer => writer.Write(ReadMe(folder, data, program)));
        var files = folder.Files(CrateText.FileName);
        IReadOnlyList<CrateFile> described = [.. files.Select(name => Described(folder, name))];
        folder.Write(CrateText.FileName, writer => writer.Write(new CrateText(folder, data, program, folder.Day()).Of(described)));
        return described;
    }

    private static CrateFile Described(ExperimentFolder folder, string name) => StoreFailure.Of(folder.At(name), () =>
    {
        using var stream = File.OpenRead(folder.At(name));
        return new CrateFile(name, Meaning(name), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    });

    private static string Meaning(string name) => Meanings.GetValueOrDefault(name) ?? Path.GetExtension(name) switch
    {
        ".parquet" when Meanings.TryGetValue(Path.ChangeExtension(name, ".csv"), out var same) => same,
        ".svg" or ".png" or ".jpeg" or ".webp" or ".pdf" => "a figure",
        ".csv" => "a table",
        _ => "a file of the experiment",
    };

    private static string ReadMe(ExperimentFolder folder, Citation data, Citation program) => $"""
        # {(folder.Manifest.Experiment.Length > 0 ? folder.Manifest.Experiment : folder.Plan.Experiment.Scenario.Name)}

        {string.Join("\n\n", new[] { folder.Manifest.Question, folder.Plan.Experiment.Scenario.Question }.Where(text => text is { Length: > 0 }).Distinct().DefaultIfEmpty("Runs of an agent-based simulation."))}

        By {string.Join(", ", data.Authors.Select(author => author.Name))}{(data.License.Length > 0 ? $", licence {data.License}" : "")}. Made with {program.Title}, version {folder.Manifest.Origin}.

        What the model says follows from its assumptions and from those of `scenario.yaml`, where they are listed.

        - `runs.csv`: every run; `summary.csv`: means with 95 % intervals; `datapackage.json`: what each column is, and its unit.
        - `scenario.yaml`: the scenario; `manifest.json`: the whole experiment; `ODD.md`: the model, equation by equation.
        - `ro-crate-metadata.json`: all of this for programs (RO-Crate 1.1).

        To repeat every run and compare it with what is stored, with that version of the program and .NET 10:

            samenwerken reproduce DIR

        """.ReplaceLineEndings("\n");
}
