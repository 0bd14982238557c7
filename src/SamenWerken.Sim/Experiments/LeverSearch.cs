using System.Collections.Immutable;
using SamenWerken.Sim.Optimisation;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// A search for what a strategy could be at its best: settings of its levers, and of the world where it has any, judged by objectives in
/// one world or in many, all with the same luck.
/// </summary>
/// <param name="Worlds">The worlds, of one model, at least one.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Levers">The levers.</param>
/// <param name="Objectives">The outcomes that judge: more is better unless a criterion says otherwise.</param>
/// <param name="Judged">How the worlds are taken together.</param>
/// <param name="Replications">Replications in each world, 1 or more.</param>
/// <param name="Seed">Seed of all chance.</param>
public sealed record LeverSearch(
    IReadOnlyList<Case> Worlds, string Strategy, LeverSpace Levers, ImmutableArray<Criterion> Objectives, JudgedBy Judged, int Replications,
    ulong Seed)
{
    /// <summary>
    /// The best that a rival does in each objective, world by world, higher is better, NaN where none does anything: that to which regret
    /// is measured.
    /// </summary>
    public IReadOnlyList<ImmutableArray<double>> Rivals { get; init; } = [];

    /// <summary>Takes the best of the rivals in a world; they come in order.</summary>
    /// <param name="best">By objective, higher is better.</param>
    public delegate void TakeRivals(ImmutableArray<double> best);

    /// <summary>Runs rivals: strategies as they are by default, with the luck that the search has.</summary>
    /// <param name="strategies">Keys of the rivals.</param>
    /// <param name="first">World to begin with.</param>
    /// <param name="take">Takes the best of each world, in order.</param>
    /// <param name="threads">Threads; the number of processors if null. The best do not depend on it.</param>
    /// <param name="cancellation">Stops it; worlds that are done were handed over.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Rival(
        IReadOnlyList<string> strategies, int first, TakeRivals take, int? threads = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(take);
        new PointRuns(strategies, [.. Objectives.Select(objective => objective.Name)], Seed, Replications).Run(
            [.. Worlds.Skip(first)],
            (_, values) => take(
            [
                .. Objectives.Select((objective, place) => values
                    .Select(strategy => (objective.HigherIsBetter ? 1 : -1) * Mean(strategy[place]) + 0.0)
                    .Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max())
            ]),
            threads, cancellation: cancellation);
    }

    /// <summary>Takes an individual that was evaluated; they come in order.</summary>
    /// <param name="individual">The individual with its objectives, higher is better; NaN where it cannot be run or failed.</param>
    /// <param name="errors">Standard error of each objective over replications; NaN where they do not tell.</param>
    public delegate void TakeIndividual(Individual individual, ImmutableArray<double> errors);

    /// <summary>Evaluates individuals.</summary>
    /// <param name="individuals">The individuals.</param>
    /// <param name="take">Takes them with their objectives, in order.</param>
    /// <param name="threads">Threads; the number of processors if null. Objectives do not depend on it.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it; individuals that are done were handed over.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Evaluate(
        IReadOnlyList<Individual> individuals, TakeIndividual take, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(individuals);
        ArgumentNullException.ThrowIfNull(take);
        Case[] cases = [.. individuals.SelectMany(its => Worlds.Select(world => Levers.Set(world, Levers.Values(its.Genes.AsSpan()))))];
        var runs = new PointRuns([Strategy], [.. Objectives.Select(objective => objective.Name)], Seed, Replications);
        var worlds = new List<double[][]>(Worlds.Count);
        runs.Run(
            cases,
            (number, values) =>
            {
                worlds.Add(values[0]);
                if (worlds.Count < Worlds.Count)
                    return;
                var judged = Judge(worlds);
                take(individuals[number / Worlds.Count].With(judged.Objectives), judged.Errors);
                worlds.Clear();
            },
            threads, progress, cancellation);
    }

    private (ImmutableArray<double> Objectives, ImmutableArray<double> Errors) Judge(List<double[][]> worlds)
    {
        var (objectives, errors) = (new double[Objectives.Length], new double[Objectives.Length]);
        for (var objective = 0; objective < objectives.Length; objective++)
        {
            var sign = Objectives[objective].HigherIsBetter ? 1 : -1;
            if (Judged == JudgedBy.LargestRegret)
            {
                (objectives[objective], errors[objective]) = Regret([.. worlds.Select(world => world[objective])], objective, sign);
                continue;
            }

            double Over(Func<double[], double> of) => Together([.. worlds.Select(world => sign * of(world[objective]))]);
            objectives[objective] = Over(Mean);
            // Each replication is common to all worlds, so replication by replication the worlds are taken together.
            var each = Enumerable.Range(0, Replications).Select(r => Over(world => world[r])).Where(double.IsFinite).ToArray();
            errors[objective] = each.Length < 2 ? double.NaN : Statistics.Moments.Of(each).StandardError;
        }

        return ([.. objectives], [.. errors]);
    }

    // A world in which no rival does anything leaves nothing to regret; the error is that of the mean in the world of the largest regret.
    private (double Objective, double Error) Regret(double[][] worlds, int objective, int sign)
    {
        double[] regrets = [.. worlds.Select((runs, world) => Rivals[world][objective] - sign * Mean(runs))];
        int[] told = [.. Enumerable.Range(0, worlds.Length).Where(world => double.IsFinite(Rivals[world][objective]))];
        if (told.Length == 0 || told.Any(world => double.IsNaN(regrets[world])))
            return (double.NaN, double.NaN);
        var worst = told.MaxBy(world => regrets[world]);
        var runs = worlds[worst].Where(double.IsFinite).ToArray();
        return (-regrets[worst], runs.Length < 2 ? double.NaN : Statistics.Moments.Of(runs).StandardError);
    }

    // A world in which every run failed makes the whole fail: an average over the others would reward it.
    private double Together(double[] worlds) =>
        Judged == JudgedBy.Mean || worlds.Any(double.IsNaN) ? worlds.Average() : Measures.WorstTenth(worlds);

    private static double Mean(double[] runs)
    {
        var finite = runs.Where(double.IsFinite).ToArray();
        return finite.Length > 0 ? finite.Average() : double.NaN;
    }
}
