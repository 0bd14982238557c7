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
internal sealed partial class ReplicationBlocks(
    IReadOnlyList<string> strategies, OutcomeSet outcomes, ulong seed, int rounds, CancellationToken cancellation)
{
    internal const int Size = 8;
    private const int AheadPerThread = 4;
    private const int WaitMilliseconds = 50; // to look whether it was stopped
    private const int Waits = 10; // for runs in hand, once it was stopped

    private readonly object _door = new();
    private readonly Dictionary<int, Block> _waiting = [];
    private readonly Dictionary<int, Block> _inHand = [];
    private readonly Stack<Block> _spare = [];
    private int _next, _handed;
    private bool _over, _taking, _left;
    private readonly bool[] _endless = new bool[strategies.Count];
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether a run is wanted, by point, replication and strategy; asked from any thread.</summary>
    internal Func<int, int, int, bool> Wanted { get; init; } = (_, _, _) => true;

    /// <summary>
    /// How long a run may take; after that it has failed, its thread is left alone, and the strategy is not run again. Null for as long
    /// as it takes. Which runs fail then depends on the machine: it is for who waits for an answer, not for results.
    /// </summary>
    internal TimeSpan? Patience { get; init; }

    /// <summary>Takes what parties gain in the first replications, where that is asked.</summary>
    internal GainTally? Gains { get; init; }

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

    /// <summary>
    /// Runs the portions. When it is stopped, what was run is still handed over and runs in hand are broken off between two rounds. A
    /// run that does not come to that within half a second is left alone: its thread ends by itself, or with the process.
    /// </summary>
    /// <param name="portions">What to run, at most <see cref="Size"/> replications each.</param>
    /// <param name="threads">Number of threads.</param>
    /// <param name="take">Gets block after block and must not keep them; false when it has enough.</param>
    internal void Run(IEnumerable<Portion> portions, int threads, Func<Block, bool> take)
    {
        using var source = portions.GetEnumerator();
        var workers = new (Thread Thread, Filling Filling)[threads];
        (Thread, Filling) Begin(Filling filling)
        {
            var thread = new Thread(() => Work(filling, source, threads, take)) { IsBackground = true, Name = "replications" };
            thread.Start();
            return (thread, filling);
        }

        for (var number = 0; number < threads; number++)
            workers[number] = Begin(new Filling(this));
        var left = Waits;
        for (var number = 0; number < threads; number++)
        {
            while (left > 0 && !workers[number].Thread.Join(WaitMilliseconds))
            {
                left -= cancellation.IsCancellationRequested ? 1 : 0;
                for (var each = number; Patience is not null && each < threads; each++)
                    workers[each] = workers[each].Filling.Waited() is { } successor ? Begin(successor) : workers[each];
            }
        }

        if (left == 0)
            HandWhatWasRun(take);
        _failure?.Throw();
    }

    // Of the runs that are in hand, those before the last.
    private void HandWhatWasRun(Func<Block, bool> take)
    {
        lock (_door)
        {
            _left = true;
            while (_taking && _failure is null)
                Monitor.Wait(_door, WaitMilliseconds);
        }

        for (; _handed < _next && !_over
            && (_waiting.TryGetValue(_handed, out var block) || _inHand.TryGetValue(_handed, out block)); _handed++)
        {
            block.Freeze();
            _over |= !take(block);
        }
    }

    private void Work(Filling filling, IEnumerator<Portion> source, int threads, Func<Block, bool> take)
    {
        try
        {
            while (filling.IsBegun || filling.Begin(Next(source, AheadPerThread * threads)))
            {
                if (filling.End() is not var (number, block))
                    return;
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
            var block = _spare.TryPop(out var spare) ? spare : new Block(strategies, outcomes.Count, seed);
            block.Begin(source.Current, rounds);
            _inHand[_next] = block;
            return (_next++, source.Current, block);
        }
    }

    // One thread takes what is next, outside the lock, so that the others go on running.
    private void Hand(int number, Block block, Func<Block, bool> take)
    {
        lock (_door)
        {
            if (_left)
                return;
            _inHand.Remove(number);
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
            _taking = !_over && !_left && _waiting.Remove(_handed, out next);
            Monitor.PulseAll(_door);
            return next;
        }
    }

    /// <summary>Some replications of one scenario.</summary>
    internal readonly record struct Portion(int Point, Case Scenario, int[] Replications);

    private IReadOnlyList<string> Strategies => strategies;

    private OutcomeSet Outcomes => outcomes;

    private ulong Seed => seed;

    private CancellationToken Cancellation => cancellation;
}
