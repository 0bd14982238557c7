using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>A table of an experiment. One name has one set of columns, whichever command made it; what is varied stands after the
/// point.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">The columns by which each row is told from all others.</param>
internal sealed record RunTable(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<string> Key)
{
    internal const string Runs = "runs.csv", Summary = "summary.csv", Contrasts = "contrasts.csv";
    internal const string Rounds = "rounds.csv", Trajectories = "trajectories.csv", Failures = "failures.csv";

    private const string Point = "point";
    private const string Own = "that of the outcome";

    private static readonly TableColumn Replication = new("replication", "integer", "",
        "number of the replication, from 0; replications with the same number share their luck");

    private static readonly TableColumn Reason = new("reason", "string", "", "why the run failed");
    private static readonly TableColumn Outcome = new("outcome", "string", "", "key of the outcome");

    /// <summary>Names of the tables that an experiment has whatever came of it.</summary>
    internal static IReadOnlyList<string> Names(ExperimentManifest manifest) =>
    [
        Runs, Summary, Contrasts,
        .. manifest.Rounds ? [Rounds] : Array.Empty<string>(),
        .. manifest.Rounds && manifest.RoundsOf is null ? [Trajectories] : Array.Empty<string>(),
    ];

    /// <summary>A table of an experiment.</summary>
    internal static RunTable Of(ExperimentPlan plan, string name)
    {
        var strategy = Strategy(plan, "strategy", "key of the strategy");
        var round = new TableColumn("round", "integer", "rounds", "round of the run, from 0");
        return name switch
        {
            Runs => Made(plan, name, [strategy.Name, Replication.Name],
                [strategy, Replication, new("status", "string", "", "whether the run was done or failed") { Values = ["done", "failed"] },
                    Reason, .. plan.Outcomes.Select(Column)]),
            Trajectories => Made(plan, name, [strategy.Name, Replication.Name, round.Name],
                [strategy, Replication, round, .. EachRound(plan).Select(Column)]),
            Failures => Made(plan, name, [strategy.Name, Replication.Name],
                [strategy, Replication, new("seed", "integer", "", "seed of all chance"), Reason]),
            Summary => Made(plan, name, [strategy.Name, Outcome.Name], [strategy, Outcome, .. Summaries]),
            Contrasts => Made(plan, name, [Outcome.Name, "first", "second"],
                [Outcome, Strategy(plan, "first", "key of the first strategy"), Strategy(plan, "second", "key of the second strategy"),
                    .. Differences]),
            _ => Made(plan, name, [strategy.Name, round.Name, Outcome.Name], [strategy, round, Outcome, .. Quantiles]),
        };
    }

    /// <summary>The outcomes that each round has.</summary>
    internal static IReadOnlyList<Outcome> EachRound(ExperimentPlan plan) => [.. plan.Outcomes.Where(outcome => outcome.EachRound)];

    private static IReadOnlyList<TableColumn> Summaries =>
    [
        new("mean", "number", Own, "mean over runs that have a value"),
        new("sd", "number", Own, "standard deviation over runs"),
        new("se", "number", Own, "standard error of the mean"),
        new("ci_low", "number", Own, "lower end of the 95 % interval of the mean (Student's t)"),
        new("ci_high", "number", Own, "upper end of that interval"),
        new("n", "integer", "runs", "runs that have a value"),
    ];

    /// <summary>What a table of paired differences says of each.</summary>
    internal static IReadOnlyList<TableColumn> Differences =>
    [
        new("difference", "number", Own, "mean of first minus second, paired by replication"),
        new("ci_low", "number", Own, "lower end of its 95 % interval (Student's t, or BCa bootstrap where the manifest says so)"),
        new("ci_high", "number", Own, "upper end of that interval"),
        new("p_better", "number", "share",
            "share of replications in which the first is better, ties counting half; empty where the outcome has no better side"),
        new("n", "integer", "replications", "replications in which both have a value"),
    ];

    private static IReadOnlyList<TableColumn> Quantiles =>
    [
        new("mean", "number", Own, "mean over the runs"),
        new("q05", "number", Own, "quantile at 5 % over the runs (Hyndman and Fan 1996, type 7)"),
        new("q25", "number", Own, "quantile at 25 %"),
        new("q50", "number", Own, "quantile at 50 %, the median"),
        new("q75", "number", Own, "quantile at 75 %"),
        new("q95", "number", Own, "quantile at 95 %"),
        new("n", "integer", "runs", "runs that have a value, of the first replications: all up to 100, and at most 1,000"),
    ];

    private static RunTable Made(ExperimentPlan plan, string name, IReadOnlyList<string> key, IReadOnlyList<TableColumn> columns)
    {
        var experiment = plan.Experiment;
        var parameters = experiment.Factors.Count == 0 ? [] // finding them all takes time
            : experiment.Scenario.Model.Parameters(experiment.Scenario).ToDictionary(parameter => parameter.Path);
        return new(name,
        [
            new(Point, "integer", "", "number of the design point, from 0; each has other values than all others"),
            .. experiment.Factors.Select(factor => Column(parameters[factor.Path])), .. columns,
        ], [Point, .. key]);
    }

    private static TableColumn Strategy(ExperimentPlan plan, string name, string meaning) =>
        new(name, "string", "", meaning) { Values = plan.Experiment.Strategies };

    private static TableColumn Column(Outcome outcome) => new(outcome.Key, "number", outcome.Unit, outcome.Definition);

    private static TableColumn Column(Parameter parameter) => new(parameter.Path, parameter.Form switch
    {
        KeyForm.Number => "number",
        KeyForm.WholeNumber => "integer",
        KeyForm.Truth => "boolean",
        _ => "string",
    }, parameter.Unit, parameter.Meaning);
}
