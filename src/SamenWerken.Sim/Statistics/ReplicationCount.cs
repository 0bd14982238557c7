namespace SamenWerken.Sim.Statistics;

/// <summary>
/// How many replications? Give it one row of outcomes after another; it stops when the t interval of every paired difference
/// between strategies is at most ± the precision, or at the limit.
/// </summary>
/// <remarks>
/// Source: Chow and Robbins (1965), Annals of Mathematical Statistics 36(2), 457–462; the absolute-precision rule in Law
/// (2015), section 9.4.1. Coverage comes close to the level for small precision; a first stage of ten or more keeps the rule
/// from stopping on an early low variance.
/// </remarks>
public sealed class ReplicationCount
{
    private readonly int _strategies, _first, _limit;
    private readonly double _precision, _level;
    private readonly Moments[] _pairs;

    /// <summary>Starts counting.</summary>
    /// <param name="strategies">Number of strategies, 2 or more.</param>
    /// <param name="precision">Wanted half-width, above 0, in the unit of the outcome.</param>
    /// <param name="limit">Most replications, <paramref name="first"/> or more.</param>
    /// <param name="level">Confidence level between 0 and 1; of each pair, or of all together.</param>
    /// <param name="together">True divides 1 − level over the pairs (Bonferroni), so that it holds for all of them at once.</param>
    /// <param name="first">Replications before the first look, 2 or more.</param>
    public ReplicationCount(int strategies, double precision, int limit, double level = 0.95, bool together = true, int first = 10)
    {
        Expect.AtLeast(strategies, 2);
        Expect.Positive(precision);
        Expect.Level(level);
        Expect.AtLeast(first, 2);
        Expect.AtLeast(limit, first);
        (_strategies, _precision, _limit, _first) = (strategies, precision, limit, first);
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
            throw new ArgumentException($"outcomes has {outcomes.Length} values; one for each of {_strategies} strategies is needed.", nameof(outcomes));
        Expect.Sample(outcomes, _strategies);
        Replications++;
        var (widest, pair) = (-1.0, 0);
        for (var j = 1; j < _strategies; j++)
        {
            for (var i = 0; i < j; i++, pair++)
            {
                _pairs[pair] = _pairs[pair].With(outcomes[i] - outcomes[j]);
                var error = _pairs[pair].Count < 2 ? double.PositiveInfinity : _pairs[pair].StandardError;
                if (error > widest)
                    (widest, WidestPair) = (error, (i, j));
            }
        }

        WidestHalfWidth = Replications < 2 ? double.PositiveInfinity : widest * Student.Quantile((1 + _level) / 2, Replications - 1);
    }
}
