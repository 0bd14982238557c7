using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The tables of a discovery.</summary>
public static class DiscoveryTables
{
    /// <summary>Columns of the table of restrictions: one row for each restriction of each box.</summary>
    public static IReadOnlyList<TableColumn> BoxColumns { get; } =
    [
        new("box", "integer", "", "number of the box, from 1"),
        new("parameter", "string", "", "path of the parameter that is restricted"),
        new("low", "number", "that of the parameter", "lower end, in the box; empty where nothing bounds it"),
        new("high", "number", "that of the parameter", "upper end, no longer in the box; empty where nothing bounds it"),
        new("levels", "string", "", "levels in the box, for a choice, with commas between them"),
        new("quasi_p", "number", "probability", "chance of a box as dense, were this restriction of no use"),
        new("found", "number", "share", "share of the resamples whose box restricts this parameter"),
        new("low_from", "number", "that of the parameter", "where the lower end lies in the middle 95 % of the resamples: from"),
        new("low_to", "number", "that of the parameter", "to"),
        new("high_from", "number", "that of the parameter", "where the upper end lies in the middle 95 % of the resamples: from"),
        new("high_to", "number", "that of the parameter", "to"),
        new("points", "integer", "design points", "design points in the box, without those in boxes before it"),
        new("members", "number", "design points", "design points of interest in it, each with its probability"),
        new("coverage", "number", "share", "share of all that are of interest that lie in it"),
        new("density", "number", "share", "share of the design points in it that are of interest"),
        new("mass", "number", "share", "share of all design points that lie in it"),
        new("evidence", "number", "", "logarithm of the likelihood ratio of two densities against one"),
        new("p", "number", "probability", "permutation p value of the search"),
        new("held_out_density_low", "number", "share", "density in design points held out, lower end of the middle 95 %"),
        new("held_out_density_high", "number", "share", "upper end"),
    ];

    /// <summary>Columns of the peeling trajectories.</summary>
    public static IReadOnlyList<TableColumn> PeelingColumns { get; } =
    [
        new("box", "integer", "", "number of the box, from 1"),
        new("step", "integer", "", "step of peeling; 0 is everywhere"),
        new("chosen", "boolean", "", "whether the box was made from this step"),
        new("restrictions", "string", "", "the box at this step"),
        new("points", "integer", "design points", "design points in it"),
        new("coverage", "number", "share", "share of all that are of interest that lie in it"),
        new("density", "number", "share", "share of the design points in it that are of interest"),
        new("mass", "number", "share", "share of all design points that lie in it"),
        new("evidence", "number", "", "logarithm of the likelihood ratio of two densities against one"),
    ];

    /// <summary>Rows of the table of restrictions.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Boxes(Discoveries found) =>
        from numbered in found.Boxes.Select((box, place) => (box, place + 1))
        from evidence in numbered.box.Restrictions
        let box = numbered.box
        let within = evidence.Restriction.Within
        select (object?[])
        [
            numbered.Item2, evidence.Restriction.Name, Finite(within.Low), Finite(within.High),
            string.Join(',', evidence.Restriction.Levels),
            evidence.QuasiP, evidence.Found,
            evidence.Low?.Low, evidence.Low?.High, evidence.High?.Low, evidence.High?.High,
            box.Quality.Points, box.Quality.Members, box.Quality.Coverage, box.Quality.Density, box.Quality.Mass, box.Quality.Evidence,
            box.P, box.HeldOutDensity.Low, box.HeldOutDensity.High,
        ];

    /// <summary>Rows of the peeling trajectories.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Peeling(Discoveries found) =>
        from numbered in found.Boxes.Select((box, place) => (box, place + 1))
        from step in numbered.box.Trajectory.Select((peel, place) => (peel, place))
        let quality = step.peel.Quality
        select (object?[])
        [
            numbered.Item2, step.place, step.place == numbered.box.Chosen ? "true" : "false", step.peel.Box.ToString(),
            quality.Points, quality.Coverage, quality.Density, quality.Mass, quality.Evidence,
        ];

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
