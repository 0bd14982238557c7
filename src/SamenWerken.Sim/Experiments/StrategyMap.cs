using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// Which strategy is best over a plane of two parameters. All cells and strategies share their luck, so that differences are
/// paired by replication.
/// </summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Outcome">What is compared; it has a better side.</param>
/// <param name="X">The parameter from left to right.</param>
/// <param name="Y">The parameter from bottom to top.</param>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Replications">Replications of each strategy in each cell.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Cells">The cells, column by column from the left, each from the bottom.</param>
public sealed record StrategyMap(
    string Scenario, Outcome Outcome, MapAxis X, MapAxis Y, IReadOnlyList<string> Strategies, int Replications, ulong Seed,
    IReadOnlyList<MapCell> Cells)
{
    /// <summary>Probability, in each cell, that the truly best strategy is among those that are tied.</summary>
    public const double Confidence = Comparison.Confidence;

    /// <summary>The cell in a column and row, both from 0.</summary>
    public MapCell this[int column, int row] => Cells[column * Y.Values.Count + row];

    /// <summary>In how many cells each strategy is clearly best.</summary>
    public IReadOnlyList<int> ClearlyBest => [.. Strategies.Select((_, place) => Cells.Count(cell => cell.IsClear && cell.Best == place))];

    /// <summary>Runs an experiment of two factors and finds the best strategy in each cell.</summary>
    /// <param name="plan">A factorial experiment of two numbers, the first from left to right.</param>
    /// <param name="outcomes">The outcomes; a map is made for each.</param>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The experiment is no plane, has one strategy only, or an outcome has no better side.</exception>
    public static IReadOnlyList<StrategyMap> Of(
        ExperimentPlan plan, IReadOnlyList<Outcome> outcomes, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        var tally = new StrategyMapTally(plan, outcomes);
        plan.Run(tally.Take, threads: threads, progress: progress, cancellation: cancellation);
        return tally.Maps();
    }
}

/// <summary>A side of a map.</summary>
/// <param name="Parameter">The parameter that is varied.</param>
/// <param name="Values">Its values, rising, in its unit.</param>
public sealed record MapAxis(Parameter Parameter, IReadOnlyList<double> Values);

/// <summary>A cell of a map: how the strategies stand at one point of the plane.</summary>
/// <param name="X">Value of the parameter from left to right.</param>
/// <param name="Y">Value of the parameter from bottom to top.</param>
/// <param name="Means">Mean of each strategy over replications; NaN for one that has no value in some replication, which is then left
/// out.</param>
/// <param name="Best">Place of the strategy with the best mean; −1 where all are left out.</param>
/// <param name="RunnerUp">Place of the strategy with the next best mean; −1 where there is none.</param>
/// <param name="Tied">
/// Places of the strategies that no other clearly beats, best mean first; the best alone where it is clearly best. One clearly
/// beats another when the paired difference is above t(1 − 0.05/(k−1); n−1) standard errors, k strategies in the cell: then the
/// truly best one is among the tied with a probability of at least 0.95.
/// </param>
/// <param name="Margin">How much better the best is than the runner-up, 0 or more in the outcome's unit; NaN where there is none.</param>
/// <param name="MarginLow">The margin less those standard errors: above 0 the best clearly beats the runner-up.</param>
/// <param name="MarginHigh">The margin and those standard errors.</param>
public sealed record MapCell(
    double X, double Y, IReadOnlyList<double> Means, int Best, int RunnerUp, IReadOnlyList<int> Tied, double Margin, double MarginLow,
    double MarginHigh)
{
    /// <summary>Whether the best strategy clearly beats every other.</summary>
    public bool IsClear => Tied.Count == 1;
}
