using System.Text.Json.Nodes;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Working;

/// <summary>Runs what a calibration misses, and writes what it found.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="input">What was asked for.</param>
internal sealed class CalibrateWork(Terminal terminal, CalibrateInput input)
{
    /// <exception cref="StoppedException">It was stopped; trials that were run are kept.</exception>
    internal (CalibrationResult Result, IReadOnlyList<string> Files) Done(CancellationToken stop)
    {
        using var folder = new SearchFolder(input.Path, Content());
        var result = Run(new CalibrationRun(folder, input.Trials, input.Patterns, input.Waves, input.Points, input.Checks), stop);
        IReadOnlyList<ResultFile> files =
        [
            .. CalibrationReport.Figures(result)
                .SelectMany(figure => FigureFiles.Of(figure.Name, figure.Figure, input.Figures, input.Look)),
            ResultFile.Of(ReportPage.FileName, ReportPage.Text(CalibrationReport.Of(result, Again, input.Look.Language))),
        ];
        var tables = folder.Write("calibration", "What is left of the space of parameters", CalibrationTables.All(result, folder));
        foreach (var file in files)
            folder.Write(file);
        return (result, [.. tables, .. files.Select(file => file.Name)]);
    }

    private CalibrationResult Run(CalibrationRun run, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal, input.Quiet);
        try
        {
            var result = run.Run(input.Threads, progress, stop);
            progress.Close(run.Runs);
            return result;
        }
        catch (ArgumentException few) when (few.ParamName == "trials")
        {
            progress.Close();
            throw new MistakeException(
                $"{few.Message.Split(" (Parameter", 2)[0]} Choose another outcome, wider ends or more --points. What was run is kept.");
        }
        catch (OperationCanceledException)
        {
            progress.Close();
            throw new StoppedException($"Stopped; every trial that was run is kept. Go on with: {Again}");
        }
    }

    // All on which a trial depends; more waves of the same calibration go on with the same.
    private JsonObject Content() => new()
    {
        ["search"] = "history matching",
        ["program"] = ExperimentManifest.ThisOrigin,
        ["scenario"] = SearchFolder.Hash(CaseFile.Write(input.Trials.Scenario)),
        ["assemblies"] = new JsonArray([.. input.Assemblies.Select(file => (JsonNode)AssemblyOrigin.Of(file).Sha256)]),
        ["parameters"] = new JsonArray([.. input.Trials.Space.Factors.Select(factor => (JsonNode)factor.ToString())]),
        ["patterns"] = new JsonArray([.. input.Patterns.Fitted.Select(its => (JsonNode)Text(its))]),
        ["held_out"] = new JsonArray([.. input.Patterns.HeldOut.Select(its => (JsonNode)Text(its))]),
        ["points"] = input.Points,
        ["replications"] = input.Trials.Replications,
        ["seed"] = input.Trials.Seed,
        ["checks"] = input.Checks,
    };

    private static string Text(CasePattern its) => string.Create(System.Globalization.CultureInfo.InvariantCulture, 
        $"{its.Pattern.Name}: {its.Outcome} of "
            + $"{its.Arm}{(its.Minus is { } minus ? $" - {minus}" : "")}{(its.Standardised ? " in standard deviations" : "")}"
            + $"{(its.With is { } with ? $" with {with}" : "")} is {Word(its.Pattern.Seen)}{its.Pattern.Observed} ± "
            + $"{its.Pattern.Tolerance}");

    private static string Word(Seen seen) => seen switch
    {
        Seen.AtLeast => "at least ",
        Seen.AtMost => "at most ",
        _ => "",
    };

    private string Again =>
        CommandLineText.Of(["samenwerken", "calibrate", .. input.Words, "--out", input.Path, .. SharedOptions.Repeated(input.Look)]);
}
