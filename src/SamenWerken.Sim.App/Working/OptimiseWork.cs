using System.Text.Json.Nodes;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Searches;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Working;

/// <summary>Runs what a search misses, and writes what it found.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="input">What was asked for.</param>
internal sealed class OptimiseWork(Terminal terminal, OptimiseInput input)
{
    /// <exception cref="StoppedException">It was stopped; what was evaluated is kept.</exception>
    internal (SearchResult Result, IReadOnlyList<string> Files) Done(CancellationToken stop)
    {
        using var folder = new SearchFolder(input.Path, Content());
        var result = Run(new SearchRun(folder, input.Search, input.Algorithm, input.Generations, input.Fresh), stop);
        IReadOnlyList<ResultFile> files =
        [
            .. SearchReport.Figures(result).SelectMany(figure => FigureFiles.Of(figure.Name, figure.Figure, input.Figures, input.Look)),
            ResultFile.Of(ReportPage.FileName, ReportPage.Text(SearchReport.Of(result, Again, input.Look.Language))),
        ];
        var tables = folder.Write("search", "Settings that cannot be bettered in all objectives at once", SearchTables.All(result, folder));
        foreach (var file in files)
            folder.Write(file);
        return (result, [.. tables, .. files.Select(file => file.Name)]);
    }

    private SearchResult Run(SearchRun run, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal, input.Quiet);
        try
        {
            var result = run.Run(input.Threads, progress, stop);
            progress.Close(run.Runs);
            return result;
        }
        catch (OperationCanceledException)
        {
            progress.Close();
            throw new StoppedException($"Stopped; every setting that was tried is kept. Go on with: {Again}");
        }
    }

    // All on which an individual's objectives depend; more generations of the same search go on with the same.
    private JsonObject Content() => new()
    {
        ["search"] = "nsga-ii",
        ["program"] = ExperimentManifest.ThisOrigin,
        ["worlds"] = new JsonArray([.. input.Search.Worlds.Select(world => (JsonNode)SearchFolder.Hash(CaseFile.Write(world)))]),
        ["assemblies"] = new JsonArray([.. input.Assemblies.Select(file => (JsonNode)AssemblyOrigin.Of(file).Sha256)]),
        ["strategy"] = input.Search.Strategy,
        ["levers"] = new JsonArray([.. input.Search.Levers.Factors.Select(factor => (JsonNode)factor.ToString())]),
        ["objectives"] = new JsonArray([.. SearchResult.NamesOf(input.Search).Select(name => (JsonNode)name)]),
        ["judge"] = ParameterPath.Text(input.Search.Judged),
        ["replications"] = input.Search.Replications,
        ["population"] = input.Algorithm.Size,
        ["seed"] = input.Search.Seed,
        ["fresh"] = input.Fresh,
    };

    private string Again =>
        CommandLineText.Of(["samenwerken", "optimise", .. input.Words, "--out", input.Path, .. SharedOptions.Repeated(input.Look)]);
}
