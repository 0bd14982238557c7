using System.Globalization;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Finds the best strategy of every cell of a plane. Takes runs in their order.</summary>
/// <remarks>
/// Source: Nelson and Matejcik (1995), Management Science 41(12), 1935–1945: with common random numbers and Bonferroni's
/// inequality over the k − 1 others, the best is among those that no other clearly beats.
/// </remarks>
public sealed class StrategyMapTally
{
    private const double Rounding = 1e-12; // differences below it are those of sums in another order, not of strategies

    private readonly ExperimentPlan _plan;
    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly MapAxis _x, _y;
    private readonly int[] _places;
    private readonly int _count;
    private readonly double[] _world; // this replication's outcomes so far: outcome by outcome, strategy by strategy
    private readonly Moments[] _single, _paired;
    private readonly MapCell[][] _cells;

    /// <summary>Starts counting.</summary>
    /// <param name="plan">A factorial experiment of two numbers, the first from left to right.</param>
    /// <param name="outcomes">The outcomes; a map is made for each.</param>
    /// <exception cref="ArgumentException">The experiment is no plane, has one strategy only, or an outcome has no better side.</exception>
    public StrategyMapTally(ExperimentPlan plan, IReadOnlyList<Outcome> outcomes)
    {
        var experiment = plan.Experiment;
        if (experiment.Factors.Count != 2 || experiment.Design != DesignKind.Factorial)
            throw new ArgumentException(
                $"A map takes a factorial experiment of two factors, not {experiment.Factors.Count} of design "
                    + $"{KeyText.Of(experiment.Design)}.", nameof(plan));
        if (experiment.Strategies.Count < 2)
            throw new ArgumentException("A map takes two strategies or more.", nameof(plan));
        if (outcomes.FirstOrDefault(outcome => outcome.Better == Better.Neither) is { } neither)
            throw new ArgumentException($"Outcome '{neither.Key}' has no better side, so no strategy is best in it.", nameof(outcomes));
        (_plan, _outcomes, _count) = (plan, outcomes, experiment.Strategies.Count);
        _places = [.. outcomes.Select(plan.Outcomes.IndexOf)];
        (_x, _y) = (Axis(plan, 0), Axis(plan, 1));
        _world = new double[outcomes.Count * _count];
        (_single, _paired) = (new Moments[outcomes.Count * _count], new Moments[outcomes.Count * _count * _count]);
        _cells = [.. outcomes.Select(_ => new MapCell[plan.Points.Count])];
    }

    /// <summary>Takes a run.</summary>
    public void Take(in RunOutcome run)
    {
        for (var outcome = 0; outcome < _outcomes.Count; outcome++)
            _world[outcome * _count + run.Run.Strategy] = run.Outcomes[_places[outcome]];
        if (run.Run.Strategy < _count - 1)
            return;
        Add();
        if (run.Run.Replication == _plan.Experiment.Replications - 1)
            End(run.Run.Point);
    }

    /// <summary>The maps, after the last run.</summary>
    /// <exception cref="InvalidOperationException">Runs are missing.</exception>
    public IReadOnlyList<StrategyMap> Maps() => _cells[0].Contains(null)
        ? throw new InvalidOperationException("A map takes all runs of its experiment.")
        : [.. _outcomes.Select((outcome, place) => new StrategyMap(
            _plan.Experiment.Scenario.Name, outcome, _x, _y, _plan.Experiment.Strategies, _plan.Experiment.Replications,
            _plan.Experiment.Seed, InOrder(_cells[place])))];

    private void Add()
    {
        for (var outcome = 0; outcome < _outcomes.Count; outcome++)
        {
            var values = _world.AsSpan(outcome * _count, _count);
            for (var i = 0; i < _count; i++)
            {
                if (!double.IsFinite(values[i]))
                    continue;
                Add(ref _single[outcome * _count + i], values[i]);
                for (var j = i + 1; j < _count; j++)
                {
                    if (double.IsFinite(values[j]))
                        Add(ref _paired[(outcome * _count + i) * _count + j], values[i] - values[j]);
                }
            }
        }
    }

    private static void Add(ref Moments moments, double value) => moments = moments.With(value);

    private void End(int point)
    {
        for (var outcome = 0; outcome < _outcomes.Count; outcome++)
            _cells[outcome][point] = Cell(outcome, _plan.Points[point]);
        Array.Clear(_single);
        Array.Clear(_paired);
    }

    private MapCell Cell(int outcome, DesignPoint point)
    {
        var sign = _outcomes[outcome].Better == Better.Higher ? 1 : -1;
        var means = new double[_count];
        for (var i = 0; i < _count; i++)
        {
            var moments = _single[outcome * _count + i];
            means[i] = moments.Count == _plan.Experiment.Replications ? moments.Mean : double.NaN;
        }

        int[] ranked = [.. Enumerable.Range(0, _count).Where(i => double.IsFinite(means[i])).OrderByDescending(i => sign * means[i])];
        var (x, y) = (Number(point.Values[0]), Number(point.Values[1]));
        if (ranked.Length < 2)
            return new(x, y, means, ranked.FirstOrDefault(-1), -1, ranked, double.NaN, double.NaN, double.NaN);
        var level = 1 - 2 * (1 - StrategyMap.Confidence) / (ranked.Length - 1); // one side of it is asked
        var tied = ranked.Where(i => !ranked.Any(j => Ahead(j, i).Low > Rounding)).ToList();
        var (margin, low, high) = Ahead(ranked[0], ranked[1]);
        return new(x, y, means, ranked[0], ranked[1], tied, margin, low, high);

        (double Mean, double Low, double High) Ahead(int i, int j)
        {
            if (i == j)
                return default;
            var moments = _paired[(outcome * _count + Math.Min(i, j)) * _count + Math.Max(i, j)];
            var (mean, half) = ((i < j ? sign : -sign) * moments.Mean, moments.HalfWidth(level));
            // One replication bounds nothing, and a difference is no larger than the outcome's range.
            var range = double.IsInfinity(half) ? double.PositiveInfinity : _outcomes[outcome].Largest - _outcomes[outcome].Least;
            return (mean, Math.Max(mean - half, -range), Math.Min(mean + half, range));
        }
    }

    // From left to right and from bottom to top, whichever way the factors run.
    private static MapCell[] InOrder(MapCell[] cells) => [.. cells.OrderBy(cell => cell.X).ThenBy(cell => cell.Y)];

    private static MapAxis Axis(ExperimentPlan plan, int factor)
    {
        var path = plan.Experiment.Factors[factor].Path;
        var parameter = ParameterCatalogue.Of(plan.Experiment.Scenario).First(parameter => parameter.Path == path);
        if (parameter.Form is not (KeyForm.Number or KeyForm.WholeNumber))
            throw new ArgumentException($"A map takes numbers; '{path}' is none.", nameof(plan));
        var values = plan.Points.Select(point => Number(point.Values[factor])).Distinct().Order().ToList();
        return new MapAxis(parameter, values);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
