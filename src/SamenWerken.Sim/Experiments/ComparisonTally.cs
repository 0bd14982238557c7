using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Moments of every outcome per strategy and of every paired difference, run after run; of single runs only the first are
/// kept.</summary>
internal sealed class ComparisonTally(IReadOnlyList<string> strategies, OutcomeSet outcomes, bool keep = true)
{
    private int Count => outcomes.Count;

    private readonly Moments[] _single = new Moments[strategies.Count * outcomes.Count];
    private readonly Moments[] _paired = new Moments[strategies.Count * strategies.Count * outcomes.Count];
    private readonly double[] _better = new double[strategies.Count * strategies.Count * outcomes.Count];
    private readonly List<double> _sample = [];

    /// <summary>Adds a replication.</summary>
    /// <param name="row">The outcomes of all strategies, one after another.</param>
    internal void Add(ReadOnlySpan<double> row)
    {
        if (keep && _sample.Count < RunSample.Most * strategies.Count * Count)
            _sample.AddRange(row);
        for (var first = 0; first < strategies.Count; first++)
        {
            var values = row.Slice(first * Count, Count);
            for (var outcome = 0; outcome < Count; outcome++)
            {
                if (!double.IsNaN(values[outcome]))
                    Add(ref _single[first * Count + outcome], values[outcome]);
            }

            for (var second = first + 1; second < strategies.Count; second++)
                AddPair(values, row.Slice(second * Count, Count), (first * strategies.Count + second) * Count);
        }
    }

    internal IReadOnlyList<OutcomeSummary> Summaries() =>
    [
        .. from strategy in Enumerable.Range(0, strategies.Count)
           from outcome in outcomes
           select Summary(strategies[strategy], outcome, _single[strategy * Count + outcomes.IndexOf(outcome)])
    ];

    internal IReadOnlyList<Contrast> Contrasts() =>
    [
        .. from outcome in outcomes
           from first in Enumerable.Range(0, strategies.Count)
           from second in Enumerable.Range(first + 1, strategies.Count - first - 1)
           select Difference(outcome, first, second)
    ];

    internal RunSample Sample() => new(strategies, outcomes, [.. _sample]);

    private static void Add(ref Moments moments, double value) => moments = moments.With(value);

    private void AddPair(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int at)
    {
        for (var outcome = 0; outcome < Count; outcome++)
        {
            var difference = first[outcome] - second[outcome];
            if (double.IsNaN(difference))
                continue;
            Add(ref _paired[at + outcome], difference);
            _better[at + outcome] += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
        }
    }

    private static OutcomeSummary Summary(string strategy, Outcome outcome, Moments moments)
    {
        if (moments.Count == 0)
            return new OutcomeSummary(strategy, outcome.Key, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        var (low, high) = outcome.IntervalOf(moments);
        return new OutcomeSummary(strategy, outcome.Key, moments.Mean, moments.StandardDeviation, moments.StandardError, low, high,
            (int)moments.Count);
    }

    private Contrast Difference(Outcome outcome, int first, int second)
    {
        var at = (first * strategies.Count + second) * Count + outcomes.IndexOf(outcome);
        var moments = _paired[at];
        if (moments.Count == 0)
            return new Contrast(outcome.Key, strategies[first], strategies[second], double.NaN, double.NaN, double.NaN, double.NaN, 0);
        var (low, high) = outcome.IntervalOfDifference(moments);
        var higher = _better[at] / moments.Count;
        var better = outcome.Better switch { Better.Higher => higher, Better.Lower => 1 - higher, _ => double.NaN };
        return new Contrast(outcome.Key, strategies[first], strategies[second], moments.Mean, low, high, better, (int)moments.Count);
    }
}
