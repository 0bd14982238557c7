using System.Runtime.ExceptionServices;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// Runs replications in blocks on several threads and hands the blocks over in their order, so that what is made of them does
/// not depend on the number of threads.
/// </summary>
/// <param name="strategies">Keys of the strategies.</param>
/// <param name="outcomes">What is measured.</param>
/// <param name="seed">Seed of all chance.</param>
/// <param name="rounds">Of how many replications, the first, rounds are wanted.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class ReplicationBlocks(
    IReadOnlyList<string> strategies, OutcomeSet outcomes, ulong seed, int rounds, CancellationToken cancellation)
{
    internal const int Size = 8;
    private const int AheadPerThread = 4;
    private const int WaitMilliseconds = 50; // to look whether it was stopped

    private readonly object _door = new();
    private readonly Dictionary<int, Block> _waiting = [];
    private readonly Stack<Block> _spare = [];
    private int _next, _handed;
    private bool _over, _taking;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether a run is wanted, by point, replication and strategy; asked from any thread.</summary>
    internal Func<int, int, int, bool> Wanted { get; init; } = (_, _, _) => true;

    private bool Stopped => cancellation.IsCancellationRequested || Volatile.Read(ref _over);

    /// <summary>Replications from 0 of one scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="replications">How many.</param>
    /// <param name="soon">Whether the first ones come one by one, so that there is soon something to see.</param>
    internal static IEnumerable<Portion> Portions(Case scenario, int replications, bool soon = false)
    {
        int size;
        for (var first = 0; first < replications; first += size)
        {
            size = Math.Min(soon && first < Size ? 1 : Size, replications - first);
            yield return new(0, scenario, [.. Enumerable.Range(first, size)]);
        }
    }

    /// <summary>Runs the portions; when it is stopped, runs in hand are ended and still handed over.</summary>
    /// <param name="portions">What to run, at most <see cref="Size"/> replications each.</param>
    /// <param name="threads">Number of threads.</param>
    /// <param name="take">Gets block after block and must not keep them; false when it has enough.</param>
    internal void Run(IEnumerable<Portion> portions, int threads, Func<Block, bool> take)
    {
        using var source = portions.GetEnumerator();
        var others = Enumerable.Range(1, threads - 1)
            .Select(number => new Thread(() => Work(source, threads, take)) { IsBackground = true, Name = $"replications {number}" })
            .ToArray();
        foreach (var thread in others)
            thread.Start();
        Work(source, threads, take);
        foreach (var thread in others)
            thread.Join();
        _failure?.Throw();
    }

    private void Work(IEnumerator<Portion> source, int threads, Func<Block, bool> take)
    {
        try
        {
            var filling = new Filling(this);
            while (Next(source, AheadPerThread * threads) is var (number, portion, block))
            {
                block.Begin(portion, rounds);
                filling.Fill(block, portion);
                Hand(number, block, take);
            }
        }
        catch (Exception failure)
        {
            lock (_door)
            {
                _failure ??= ExceptionDispatchInfo.Capture(failure);
                _over = true;
            }
        }
    }

    // A thread that is far ahead of the slowest block waits, so that memory stays bounded.
    private (int Number, Portion Portion, Block Block)? Next(IEnumerator<Portion> source, int ahead)
    {
        lock (_door)
        {
            while (_next - _handed > ahead && !Stopped)
                Monitor.Wait(_door, WaitMilliseconds);
            if (Stopped || !source.MoveNext())
                return null;
            return (_next++, source.Current, _spare.TryPop(out var block) ? block : new Block(strategies, outcomes.Count, seed));
        }
    }

    // One thread takes what is next, outside the lock, so that the others go on running.
    private void Hand(int number, Block block, Func<Block, bool> take)
    {
        lock (_door)
        {
            _waiting[number] = block;
            if (_taking)
                return;
            _taking = true;
        }

        while (ToTake() is { } next)
        {
            var enough = !take(next);
            lock (_door)
            {
                _over |= enough;
                _spare.Push(next);
                _handed++;
                Monitor.PulseAll(_door);
            }
        }
    }

    private Block? ToTake()
    {
        lock (_door)
        {
            Block? next = null;
            _taking = !_over && _waiting.Remove(_handed, out next);
            return next;
        }
    }

    /// <summary>Some replications of one scenario.</summary>
    internal readonly record struct Portion(int Point, Case Scenario, int[] Replications);

    private sealed class Filling(ReplicationBlocks blocks)
    {
        private Worker? _worker;
        private Case? _scenario;

        internal void Fill(Block block, Portion portion)
        {
            for (var place = 0; place < portion.Replications.Length; place++)
            {
                var drawn = false;
                for (var strategy = 0; strategy < blocks.Strategies.Count; strategy++)
                {
                    if (blocks.Stopped)
                        return;
                    if (!blocks.Wanted(portion.Point, portion.Replications[place], strategy))
                        continue;
                    try
                    {
                        if (!drawn)
                            WorkerOf(portion.Scenario).Draw(blocks.Seed, (ulong)portion.Replications[place]);
                        drawn = true;
                        _worker!.Run(blocks.Strategies[strategy], block.Outcomes(place, strategy), block.Rounds(place, strategy));
                        block.End(place, strategy, null);
                    }
                    catch (Exception failure)
                    {
                        block.End(place, strategy, failure);
                        // A run that broke off may leave anything behind.
                        (_worker, drawn) = (null, false);
                    }
                }
            }
        }

        private Worker WorkerOf(Case scenario)
        {
            if (_worker is null || !ReferenceEquals(_scenario, scenario))
                (_worker, _scenario) = (scenario.Model.Start(scenario, blocks.Outcomes), scenario);
            return _worker;
        }
    }

    private IReadOnlyList<string> Strategies => strategies;

    private OutcomeSet Outcomes => outcomes;

    private ulong Seed => seed;

    /// <summary>The results of some replications.</summary>
    internal sealed class Block(IReadOnlyList<string> strategies, int outcomes, ulong seed)
    {
        private readonly double[] _outcomes = new double[Size * strategies.Count * outcomes];
        private readonly double[]?[] _rounds = new double[]?[Size * strategies.Count];
        private readonly Exception?[] _failures = new Exception?[Size * strategies.Count];
        private readonly bool[] _ran = new bool[Size * strategies.Count];
        private Portion _portion;
        private int _kept;

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
        internal ReadOnlySpan<double> Outcomes(int place) => _outcomes.AsSpan(place * strategies.Count * outcomes, strategies.Count * outcomes);

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
            (_ran[place * strategies.Count + strategy], _failures[place * strategies.Count + strategy]) = (true, failure);
            if (failure is null)
                return;
            Outcomes(place, strategy).Fill(double.NaN);
            Rounds(place, strategy)?.AsSpan().Fill(double.NaN);
        }

        /// <exception cref="FailedRunException">A run failed.</exception>
        internal void ThrowIfFailed()
        {
            for (var at = 0; at < Count * strategies.Count; at++)
            {
                if (_failures[at] is { } failure)
                    throw new FailedRunException(new RunFailure(strategies[at % strategies.Count], Replication(at / strategies.Count), FailureText.Of(failure)), Seed, failure);
            }
        }
    }
}
