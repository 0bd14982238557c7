namespace SamenWerken.Sim.Statistics;

/// <summary>
/// How many replications? Give it one row of outcomes after another; it stops when the t interval of every paired difference
/// between strategies is at most ± the precision, or at the limit.
/// </summary>
/// <remarks>
/// Source: Chow and Robbins (1965), Annals of Mathematical Statistics 36(2), 457–462; the absolute-precision rule in Law
/// (2015), section 9.4.1. Coverage comes close to the level for small precision; a long first stage keeps the rule from
/// stopping on an early low variance: with skewed differences (exponential) and about 100 replications, intervals of 95 %
/// cover in 89 % of the cases with a first stage of 20, in 92 % with 50, in 95 % with 100. A pair that has never varied may
/// yet do so, with a probability of at most 1 − α^(1/n) after n replications (Clopper and Pearson 1934): where the range of the
/// outcome is known, that bounds what is left to find out.
/// </remarks>
internal sealed class ReplicationCount
{
    private readonly int _strategies, _first, _limit;
    private readonly double _precision, _level, _range;
    private readonly Moments[] _pairs;
    private double _deviates; // t quantile for the replications so far
    private double _unseen; // how probable at most what never happened yet

    /// <summary>Starts counting.</summary>
    /// <param name="strategies">Number of strategies, 2 or more.</param>
    /// <param name="precision">Wanted half-width, above 0, in the unit of the outcome.</param>
    /// <param name="limit">Most replications, <paramref name="first"/> or more.</param>
    /// <param name="level">Confidence level between 0 and 1; of each pair, or of all together.</param>
    /// <param name="together">True divides 1 − level over the pairs (Bonferroni), so that it holds for all of them at once.</param>
    /// <param name="first">Replications before the first look, 2 or more.</param>
    /// <param name="range">Largest outcome possible minus the smallest, above 0; ∞ where it is not known: then a pair that never varied
    /// counts as known.</param>
    public ReplicationCount(
        int strategies, double precision, int limit, double level = 0.95, bool together = true, int first = 10,
        double range = double.PositiveInfinity)
    {
        Expect.AtLeast(strategies, 2);
        Expect.Positive(precision);
        Expect.Level(level);
        Expect.AtLeast(first, 2);
        Expect.AtLeast(limit, first);
        if (!(range > 0))
            throw new ArgumentOutOfRangeException(nameof(range), range, "range must be above 0; infinite where it is not known.");
        (_strategies, _precision, _limit, _first, _range) = (strategies, precision, limit, first, range);
        _pairs = new Moments[strategies * (strategies - 1) / 2];
        _level = together ? 1 - (1 - level) / _pairs.Length : level;
    }

    /// <summary>Rows taken so far.</summary>
    public int Replications { get; private set; }

    /// <summary>Why it stopped; <see cref="StopReason.None"/> while it goes on.</summary>
    public StopReason Reason { get; private set; }

    /// <summary>Half-width of the least precise paired difference; ∞ below two rows.</summary>
    public double WidestHalfWidth { get; private set; } = double.PositiveInfinity;

    /// <summary>The pair of strategies that is least precise, first number below second.</summary>
    public (int First, int Second) WidestPair { get; private set; } = (0, 1);

    /// <summary>Takes the outcomes of one replication.</summary>
    /// <param name="outcomes">One outcome a strategy, always in the same order.</param>
    /// <returns>The reason to stop, or <see cref="StopReason.None"/>.</returns>
    public StopReason Take(ReadOnlySpan<double> outcomes)
    {
        if (Reason != StopReason.None)
            throw new InvalidOperationException($"Counting stopped after {Replications} replications ({Reason}); it takes no more.");
        Measure(outcomes);
        Reason = Replications >= _first && WidestHalfWidth <= _precision ? StopReason.PrecisionReached
            : Replications >= _limit ? StopReason.LimitReached : StopReason.None;
        return Reason;
    }

    /// <summary>Takes the outcomes of one replication without asking whether to stop: for several outcomes that stop together.</summary>
    internal void Measure(ReadOnlySpan<double> outcomes)
    {
        if (outcomes.Length != _strategies)
            throw new ArgumentException($"outcomes has {outcomes.Length} values; one for each of {_strategies} strategies is needed.",
                nameof(outcomes));
        Expect.Sample(outcomes, _strategies);
        Replications++;
        if (Replications > 1)
            (_deviates, _unseen) = (Student.Quantile((1 + _level) / 2, Replications - 1), 1 - Math.Pow(1 - _level, 1.0 / Replications));
        (WidestHalfWidth, var pair) = (-1, 0);
        for (var j = 1; j < _strategies; j++)
        {
            for (var i = 0; i < j; i++, pair++)
            {
                _pairs[pair] = _pairs[pair].With(outcomes[i] - outcomes[j]);
                var half = HalfWidth(_pairs[pair]);
                if (half > WidestHalfWidth)
                    (WidestHalfWidth, WidestPair) = (half, (i, j));
            }
        }
    }

    private double HalfWidth(Moments differences) => Replications < 2 ? double.PositiveInfinity
        : differences.SquaredDeviations > 0 ? _deviates * differences.StandardError
        : double.IsInfinity(_range) ? 0 : _unseen * (_range + Math.Abs(differences.Mean));
}
