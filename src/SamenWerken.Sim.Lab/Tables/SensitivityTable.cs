using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>What sensitivity analyses found, as one table: a row for each response, parameter and measure.</summary>
public static class SensitivityTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "sensitivity.csv";

    /// <summary>The columns by which each row is told from all others; the others may be empty.</summary>
    public static IReadOnlyList<string> Key { get; } = ["row"];

    /// <summary>Its columns.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("row", "integer", "", "number of the row, from 0"),
        new("outcome", "string", "", "key of the outcome that is explained"),
        new("strategy", "string", "", "key of the strategy under which"),
        new("minus", "string", "", "key of the strategy whose outcome is taken away, replication by replication; empty for none"),
        new("factor", "string", "", "path of the parameter"),
        new("with", "string", "", "path of the parameter together with which; empty for one alone"),
        new("measure", "string", "", "mu, mu_star and sigma of Morris, or first and total order of Sobol (S1, ST) and of pairs (S2)"),
        new("value", "number", "that of the outcome, or a share", "its value"),
        new("ci_low", "number", "that of the value", "lower end of its 95 % interval"),
        new("ci_high", "number", "that of the value", "upper end of that interval"),
    ];

    /// <summary>The rows.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Rows(IReadOnlyList<Sensitivity> found) => found
        .SelectMany(sensitivity => sensitivity.Measures.Select(measure => (sensitivity.Response, Measure: measure)))
        .Select((its, row) => (object?[])
        [
            row, its.Response.Outcome.Key, its.Response.Strategy, its.Response.Minus,
            its.Measure.Factor, its.Measure.With, its.Measure.Measure, its.Measure.Value, its.Measure.Low, its.Measure.High,
        ]);
}
