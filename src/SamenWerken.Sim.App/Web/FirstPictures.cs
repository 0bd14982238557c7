using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// First pictures that somebody waits for. What is found out in passing stands aside until they are there: on a busy computer it
/// would otherwise take as much of the processor as they do, and go on for seconds.
/// </summary>
internal sealed class FirstPictures
{
    private const int WaitMilliseconds = 50; // to look whether it was stopped

    private readonly object _door = new();
    private int _awaited;

    /// <summary>One is waited for from now on, until the first of what is told was taken or this is disposed of.</summary>
    internal Awaited Await()
    {
        lock (_door)
            _awaited++;
        return new Awaited(this);
    }

    /// <summary>Waits while there is one.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal void StandAside(CancellationToken stop)
    {
        lock (_door)
        {
            while (_awaited > 0)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(_door, WaitMilliseconds);
            }
        }
    }

    /// <summary>A first picture.</summary>
    internal sealed class Awaited(FirstPictures all) : IDisposable
    {
        private int _came;

        /// <summary>What is told, the first of it awaited.</summary>
        internal async IAsyncEnumerable<T> In<T>(
            IAsyncEnumerable<T> told, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await foreach (var piece in told.WithCancellation(cancellation))
            {
                yield return piece;
                Dispose();
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _came, 1) != 0)
                return;
            lock (all._door)
            {
                all._awaited--;
                Monitor.PulseAll(all._door);
            }
        }
    }
}
