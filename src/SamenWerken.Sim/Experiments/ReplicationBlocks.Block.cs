namespace SamenWerken.Sim.Experiments;

internal sealed partial class ReplicationBlocks
{
    /// <summary>The results of some replications.</summary>
    internal sealed class Block(IReadOnlyList<string> strategies, int outcomes, ulong seed)
    {
        private readonly double[] _outcomes = new double[Size * strategies.Count * outcomes];
        private readonly double[]?[] _rounds = new double[]?[Size * strategies.Count];
        private readonly Exception?[] _failures = new Exception?[Size * strategies.Count];
        private readonly bool[] _ran = new bool[Size * strategies.Count];
        private readonly Lock _one = new();
        private Portion _portion;
        private int _kept;
        private bool _frozen;

        internal ulong Seed => seed;

        internal int Point => _portion.Point;

        /// <summary>Number of replications; fewer where the rest is not wanted.</summary>
        internal int Count { get; set; }

        internal int Replication(int place) => _portion.Replications[place];

        internal bool Ran(int place, int strategy) => _ran[place * strategies.Count + strategy];

        internal Exception? Failure(int place, int strategy) => _failures[place * strategies.Count + strategy];

        internal Span<double> Outcomes(int place, int strategy) =>
            _outcomes.AsSpan((place * strategies.Count + strategy) * outcomes, outcomes);

        internal double[]? Rounds(int place, int strategy) =>
            _portion.Replications[place] < _kept ? _rounds[place * strategies.Count + strategy] : null;

        /// <summary>The outcomes of all strategies in a replication.</summary>
        internal ReadOnlySpan<double> Outcomes(int place) =>
            _outcomes.AsSpan(place * strategies.Count * outcomes, strategies.Count * outcomes);

        internal void Begin(Portion portion, int rounds)
        {
            (_portion, Count, _kept) = (portion, portion.Replications.Length, rounds);
            Array.Clear(_ran);
            Array.Clear(_failures);
            var length = portion.Replications[0] < rounds ? portion.Scenario.Rounds * outcomes : 0;
            for (var at = 0; length > 0 && at < Count * strategies.Count; at++)
            {
                if (_rounds[at]?.Length != length)
                    _rounds[at] = new double[length];
            }
        }

        internal void End(int place, int strategy, Exception? failure)
        {
            lock (_one)
            {
                if (_frozen)
                    return;
                (_ran[place * strategies.Count + strategy], _failures[place * strategies.Count + strategy]) = (true, failure);
                if (failure is null)
                    return;
                Outcomes(place, strategy).Fill(double.NaN);
                Rounds(place, strategy)?.AsSpan().Fill(double.NaN);
            }
        }

        /// <summary>From now on no run of it ends any more.</summary>
        internal void Freeze()
        {
            lock (_one)
                _frozen = true;
        }

        /// <exception cref="FailedRunException">A run failed.</exception>
        internal void ThrowIfFailed()
        {
            for (var at = 0; at < Count * strategies.Count; at++)
            {
                if (_failures[at] is { } failure)
                    throw new FailedRunException(new RunFailure(strategies[at % strategies.Count], Replication(at / strategies.Count),
                        FailureText.Of(failure)), Seed, failure);
            }
        }
    }
}
