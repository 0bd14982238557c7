using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>
/// A benchmark on disk: for each world, or group of drawn ones, and each strategy an experiment folder of its own. What is stored stays;
/// a strategy that is added runs only its own.
/// </summary>
public sealed class BenchmarkFolder
{
    private const string FileName = "benchmark.json";
    private const string Runs = "runs";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly Suite _suite;
    private readonly Func<string, IReadOnlyList<AssemblyOrigin>> _assemblies;

    /// <summary>Begins a benchmark in a folder that is empty or not there, or opens it where it was begun before.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="assemblies">Files of the user's own on which a strategy depends, by its key: those of the library stay what they
    /// are.</param>
    /// <exception cref="StoreException">Something else is there, another suite among it, or nothing can be written.</exception>
    public BenchmarkFolder(string path, Suite suite, Func<string, IReadOnlyList<AssemblyOrigin>> assemblies)
    {
        (_path, _suite, _assemblies) = (path, suite, assemblies);
        if (string.IsNullOrWhiteSpace(path))
            throw new StoreException("A benchmark folder needs a name.");
        StoreFailure.RefuseFolder(path);
        StoreFailure.Of(path, () =>
        {
            var file = At(FileName);
            if (File.Exists(file))
            {
                Check(File.ReadAllText(file, Utf8));
                return;
            }

            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path)
                .FirstOrDefault(entry => !entry.EndsWith(".writing", StringComparison.Ordinal)) is { } other)
                throw new StoreException(
                    $"'{path}' is not empty and no benchmark (it holds '{Path.GetFileName(other)}'); choose another folder or empty it.");
            Directory.CreateDirectory(At(Runs));
            WholeFile.Write(file, Utf8.GetBytes(
                new JsonObject { ["suite"] = suite.Name, ["version"] = suite.Version, ["id"] = suite.Id }.ToJsonString(Json.Shape) + "\n"));
        });
    }

    /// <summary>The experiment of a strategy in a world, ready to run what is missing.</summary>
    /// <param name="part">The strategy and the world.</param>
    /// <exception cref="StoreException">Something else is there, or nothing can be written.</exception>
    public ExperimentFolder Of(SuitePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var folder = At(Path.Combine(Runs, part.Group.Name, part.Strategy));
        try
        {
            return ExperimentFolder.Begin(folder, part.Plan, ExperimentManifest.Of(part.Plan, 1, _assemblies(part.Strategy)));
        }
        catch (StoreException other) when (File.Exists(Path.Combine(folder, ExperimentManifest.FileName)))
        {
            throw new StoreException(
                $"{other.Message} If '{part.Strategy}' or the program has changed since, remove that folder to run it anew.");
        }
    }

    /// <summary>What every strategy achieved.</summary>
    /// <param name="plan">The suite with its strategies, all of which were run.</param>
    /// <exception cref="StoreException">Runs are missing or damaged.</exception>
    public BenchmarkCells Read(SuitePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Read((part, take) => Of(part).Read(take));
    }

    /// <summary>Writes tables, and the file that describes them and those that stand here already.</summary>
    /// <param name="name">Name of the result: lower-case letters and hyphens.</param>
    /// <param name="title">What it is.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>Names of the files.</returns>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public IReadOnlyList<string> Write(string name, string title, IReadOnlyList<DescribedTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return DescribedTable.WriteAll(name, title, tables, At, Write);
    }

    /// <summary>Writes a file of the result.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Write(ResultFile file)
    {
        using var bytes = new MemoryStream();
        file.WriteTo(bytes);
        StoreFailure.Of(At(file.Name), () => WholeFile.Write(At(file.Name), bytes.ToArray()));
    }

    private void Check(string text)
    {
        string? id;
        try
        {
            id = JsonNode.Parse(text)?["id"]?.GetValue<string>();
        }
        catch (Exception damaged) when (FileFailure.IsJson(damaged))
        {
            id = null;
        }

        if (id is null)
            throw new StoreException($"'{At(FileName)}' is damaged: it names no suite; choose another folder.");
        if (id != _suite.Id)
            throw new StoreException(
                $"'{_path}' holds a benchmark of another suite ({id[..Math.Min(12, id.Length)]}), not of {_suite.Title} "
                    + $"({_suite.Id[..12]}); choose another folder. Nothing was changed.");
    }

    private string At(string name) => Path.Combine(_path, name);
}
