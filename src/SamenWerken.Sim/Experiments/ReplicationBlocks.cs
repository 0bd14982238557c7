using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Model;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// Runs replications in blocks on several threads and hands the blocks over in their order, so that what is made of them does
/// not depend on the number of threads.
/// </summary>
internal sealed class ReplicationBlocks(
    Scenario scenario, IReadOnlyList<string> strategies, ulong seed, int replications, bool rounds, CancellationToken cancellation)
{
    internal const int Size = 8;
    private const int AheadPerThread = 4;
    private const int WaitMilliseconds = 50; // to look whether it was stopped

    private readonly object _door = new();
    private readonly Dictionary<int, Block> _waiting = [];
    private readonly Stack<Block> _spare = [];
    private readonly int _blocks = (replications + Size - 1) / Size;
    private int _next, _handed;
    private Exception? _failure;

    /// <summary>Runs everything; <paramref name="take"/> gets block after block and must not keep them.</summary>
    internal void Run(int threads, Action<Block> take)
    {
        var others = Enumerable.Range(1, Math.Clamp(threads, 1, _blocks) - 1)
            .Select(number => new Thread(() => Work(threads, take)) { IsBackground = true, Name = $"replications {number}" })
            .ToArray();
        foreach (var thread in others)
            thread.Start();
        Work(threads, take);
        foreach (var thread in others)
            thread.Join();
        cancellation.ThrowIfCancellationRequested();
        if (_failure is not null)
            throw new InvalidOperationException($"A replication failed: {_failure.Message}", _failure);
    }

    private void Work(int threads, Action<Block> take)
    {
        try
        {
            var simulation = new Simulation(scenario);
            while (!cancellation.IsCancellationRequested && Volatile.Read(ref _failure) is null)
            {
                var number = Interlocked.Increment(ref _next) - 1;
                if (number >= _blocks)
                    return;
                var block = Spare(number, AheadPerThread * threads);
                block.First = number * Size;
                block.Count = Math.Min(Size, replications - block.First);
                Fill(block, simulation);
                Hand(number, block, take);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Volatile.Write(ref _failure, failure);
        }
    }

    private void Fill(Block block, Simulation simulation)
    {
        for (var place = 0; place < block.Count && !cancellation.IsCancellationRequested; place++)
        {
            simulation.Draw(seed, (ulong)(block.First + place));
            for (var strategy = 0; strategy < strategies.Count; strategy++)
                simulation.Run(strategies[strategy], block.Outcomes(place, strategy), block.Rounds(place, strategy));
        }
    }

    // A thread that is far ahead of the slowest block waits, so that memory stays bounded.
    private Block Spare(int number, int ahead)
    {
        lock (_door)
        {
            while (number - _handed > ahead && !cancellation.IsCancellationRequested && _failure is null)
                Monitor.Wait(_door, WaitMilliseconds);
            if (_spare.TryPop(out var block))
                return block;
        }

        return new Block(strategies.Count, rounds ? scenario.Rounds : 0);
    }

    private void Hand(int number, Block block, Action<Block> take)
    {
        if (cancellation.IsCancellationRequested)
            return;
        lock (_door)
        {
            _waiting[number] = block;
            while (_waiting.Remove(_handed, out var next))
            {
                take(next);
                _spare.Push(next);
                _handed++;
            }

            Monitor.PulseAll(_door);
        }
    }

    /// <summary>The results of some replications in a row.</summary>
    internal sealed class Block(int strategies, int rounds)
    {
        private readonly double[] _outcomes = new double[Size * strategies * Outcome.All.Count];
        private readonly double[][] _rounds = [.. Enumerable.Range(0, rounds == 0 ? 0 : Size * strategies).Select(_ => new double[rounds * Outcome.All.Count])];

        internal int First { get; set; }

        internal int Count { get; set; }

        internal Span<double> Outcomes(int place, int strategy) =>
            _outcomes.AsSpan((place * strategies + strategy) * Outcome.All.Count, Outcome.All.Count);

        internal double[]? Rounds(int place, int strategy) => rounds == 0 ? null : _rounds[place * strategies + strategy];
    }
}
