using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>The tables of a calibration.</summary>
public static class CalibrationTables
{
    internal const string LeftFile = "not-ruled-out.csv", PosteriorFile = "posterior.csv", WavesFile = "waves.csv";

    private const string Seen = "that of the pattern", Own = "that of the parameter", Share = "share";

    private static readonly TableColumn Pattern = new("pattern", "string", "", "name of the pattern");
    private static readonly TableColumn Observed = new("observed", "number", Seen, "the value that was seen");
    private static readonly TableColumn Tolerance =
        new("tolerance", "number", Seen, "standard deviation of what was seen around what the model could at best say");

    /// <summary>All of them, with the journals that stand in the folder.</summary>
    /// <param name="result">What the calibration found.</param>
    /// <param name="folder">Its folder.</param>
    public static IReadOnlyList<DescribedTable> All(CalibrationResult result, SearchFolder folder) =>
    [
        Waves(result), Posterior(result), Sample(result), Left(result), Fit(result),
        Journal(CalibrationRun.TrialsFile, result.Trials, result.Patterns.Fitted),
        .. folder.Numbered(CalibrationRun.Checks)
            .Select(name => Journal(name, result.Trials, [.. result.Patterns.Fitted, .. result.Patterns.HeldOut])),
    ];

    /// <summary>waves.csv: what each pattern did in each wave.</summary>
    public static DescribedTable Waves(CalibrationResult result) => new(WavesFile, ["wave", Pattern.Name],
    [
        new("wave", "integer", "", "number of the wave, from 1"),
        new("remaining", "number", Share, "share of the space of parameters that is not ruled out after it"),
        Pattern, Observed, Tolerance,
        new("ruled_out", "number", Share, "share of the space that this pattern rules out by itself"),
        new("uncertainty", "number", Seen, "standard deviation of what the emulator does not know, at the middle of the settings"),
        new("left_out_within", "number", Share, "share of trials that the emulator foretells within its interval when they are left out"),
        new("source", "string", "", "where the pattern was seen"),
    ],
        from wave in result.Waves
        from report in wave.Reports
        select (object?[])
        [
            wave.Number, wave.Remaining, report.Pattern.Name, report.Pattern.Observed, report.Pattern.Tolerance, report.RuledOut,
            report.Uncertainty, report.LeftOutWithin, report.Pattern.Source,
        ]);

    /// <summary>posterior.csv: each parameter with its 95 % region.</summary>
    public static DescribedTable Posterior(CalibrationResult result) => new(PosteriorFile, ["parameter"],
    [
        new("parameter", "string", "", "path of the parameter"),
        new("from", "number", Own, "lower end before the calibration"),
        new("to", "number", Own, "upper end before it"),
        new("mean", "number", Own, "mean of the posterior"),
        new("low", "number", Own, "lower end of its 95 % region"),
        new("high", "number", Own, "upper end of that region"),
        new("narrowed", "number", Share, "by how much the region is narrower than the range"),
    ],
        result.Posterior is not { } posterior ? [] : result.Trials.Space.Factors.Select((factor, place) => (object?[])
        [
            factor.Path, factor.From, factor.To, result.Trials.Space.Number(place, posterior.Mean(place)),
            result.Trials.Space.Number(place, posterior.Region(place).Low),
            result.Trials.Space.Number(place, posterior.Region(place).High), posterior.Narrowed(place),
        ]));

    /// <summary>sample.csv: weighted settings of the posterior.</summary>
    public static DescribedTable Sample(CalibrationResult result) => new("sample.csv", Paths(result),
        [.. Settings(result), new("weight", "number", Share, "weight of the settings; all together 1")],
        result.Posterior is not { } posterior ? [] : posterior.Settings.Select((setting, place) => (object?[])
            [.. result.Trials.Space.Values(setting.AsSpan()), posterior.Weights[place]]));

    /// <summary>not-ruled-out.csv: settings spread evenly over what is left, for 'claims --within'; none where everything is ruled
    /// out.</summary>
    public static DescribedTable Left(CalibrationResult result) => new(LeftFile, Paths(result), Settings(result),
        result.Waves[^1].Survivors.Select(setting => (object?[])[.. result.Trials.Space.Values(setting.AsSpan())]));

    /// <summary>fit.csv: what the calibrated model says of each pattern, on luck that the calibration did not see.</summary>
    public static DescribedTable Fit(CalibrationResult result) => new("fit.csv", [Pattern.Name],
    [
        Pattern, Observed, Tolerance,
        new("said", "number", Seen, "what the calibrated model says, on luck that the calibration did not see"),
        new("said_sd", "number", Seen, "its standard deviation over settings of the posterior"),
        new("held_out", "boolean", "", "whether the pattern was kept apart from the calibration"),
    ],
        result.Checked.Select((its, place) => (object?[])
        [
            its.Pattern.Name, its.Pattern.Observed, its.Pattern.Tolerance, result.Said(place).Mean, result.Said(place).Deviation,
            place < result.Patterns.Fitted.Count ? "false" : "true",
        ]));

    private static DescribedTable Journal(string name, PatternTrials trials, IReadOnlyList<CasePattern> patterns) => new(name, ["number"],
    [
        new("number", "integer", "", "number of the trial, from 0"),
        .. trials.Space.Factors.Select(factor => new TableColumn("coordinate:" + factor.Path, "number", "",
            $"the parameter {factor.Path} as a coordinate between its ends, 0–1")),
        .. patterns.Select(
            its => new TableColumn(its.Pattern.Name, "number", Seen, "what the model says there; empty where it says nothing")),
        .. patterns.Select(
            its => new TableColumn("variance:" + its.Pattern.Name, "number", "square of " + Seen, "variance of that over replications")),
        SearchFolder.ChecksumColumn,
    ]);

    private static IReadOnlyList<string> Paths(CalibrationResult result) => [.. result.Trials.Space.Factors.Select(factor => factor.Path)];

    private static IReadOnlyList<TableColumn> Settings(CalibrationResult result) =>
        [.. result.Trials.Space.Factors.Select(factor => new TableColumn(factor.Path, "number", "", "value of the parameter"))];
}
