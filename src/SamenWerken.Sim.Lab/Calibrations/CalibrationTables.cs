using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>The tables of a calibration, beside that of its trials, which is its journal.</summary>
public static class CalibrationTables
{
    internal const string LeftFile = "not-ruled-out.csv", PosteriorFile = "posterior.csv", WavesFile = "waves.csv";

    /// <summary>waves.csv: what each pattern did in each wave.</summary>
    public static ResultFile Waves(CalibrationResult result) => new(WavesFile, writer => Csv.Write(
        writer, ["wave", "remaining", "pattern", "observed", "tolerance", "ruled_out", "uncertainty", "left_out_within", "source"],
        from wave in result.Waves
        from report in wave.Reports
        select (object?[])
        [
            wave.Number, wave.Remaining, report.Pattern.Name, report.Pattern.Observed, report.Pattern.Tolerance, report.RuledOut,
            report.Uncertainty, report.LeftOutWithin, report.Pattern.Source,
        ]));

    /// <summary>posterior.csv: each parameter with its 95 % region.</summary>
    public static ResultFile Posterior(CalibrationResult result) => new(PosteriorFile, writer => Csv.Write(
        writer, ["parameter", "from", "to", "mean", "low", "high", "narrowed"],
        result.Posterior is not { } posterior ? [] : result.Trials.Space.Factors.Select((factor, place) => (object?[])
        [
            factor.Path, factor.From, factor.To, result.Trials.Space.Number(place, posterior.Mean(place)),
            result.Trials.Space.Number(place, posterior.Region(place).Low),
            result.Trials.Space.Number(place, posterior.Region(place).High), posterior.Narrowed(place),
        ])));

    /// <summary>sample.csv: weighted settings of the posterior.</summary>
    public static ResultFile Sample(CalibrationResult result) => new("sample.csv", writer => Csv.Write(
        writer, [.. result.Trials.Space.Factors.Select(factor => factor.Path), "weight"],
        result.Posterior is not { } posterior ? [] : posterior.Settings.Select((setting, place) => (object?[])
            [.. result.Trials.Space.Values(setting.AsSpan()), posterior.Weights[place]])));

    /// <summary>not-ruled-out.csv: settings spread evenly over what is left, for 'claims --within'; none where everything is ruled
    /// out.</summary>
    public static ResultFile Left(CalibrationResult result) => new(LeftFile, writer => Csv.Write(
        writer, [.. result.Trials.Space.Factors.Select(factor => factor.Path)],
        result.Waves[^1].Survivors.Select(setting => (object?[])[.. result.Trials.Space.Values(setting.AsSpan())])));

    /// <summary>fit.csv: what the calibrated model says of each pattern, on luck that the calibration did not see.</summary>
    public static ResultFile Fit(CalibrationResult result) => new("fit.csv", writer => Csv.Write(
        writer, ["pattern", "observed", "tolerance", "said", "said_sd", "held_out"],
        result.Checked.Select((its, place) => (object?[])
        [
            its.Pattern.Name, its.Pattern.Observed, its.Pattern.Tolerance, result.Said(place).Mean, result.Said(place).Deviation,
            place < result.Patterns.Fitted.Count ? "false" : "true",
        ])));
}
