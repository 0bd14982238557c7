using System.Runtime.ExceptionServices;

namespace SamenWerken.Sim.Lab.Files;

/// <summary>Jobs that are done side by side, each begun when a processor is free, in their order: what takes longest had better come
/// first.</summary>
internal sealed class SideBySide
{
    private readonly object _door = new();
    private readonly Action<int> _job;
    private readonly CancellationToken _cancellation;
    private readonly ExceptionDispatchInfo?[] _failures;
    private int _next, _running;
    private bool _over;

    private SideBySide(int count, Action<int> job, CancellationToken cancellation) =>
        (_job, _cancellation, _failures) = (job, cancellation, new ExceptionDispatchInfo?[count]);

    /// <summary>Does all jobs. Where one fails no other is begun; of several failures that of the first job is thrown.</summary>
    /// <param name="count">How many.</param>
    /// <param name="job">Does the job with a number, from 0.</param>
    /// <param name="cancellation">Stops it between two jobs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static void Each(int count, Action<int> job, CancellationToken cancellation = default)
    {
        var jobs = new SideBySide(count, job, cancellation);
        // Who comes when nothing is left to do is not waited for.
        for (var other = 1; other < Math.Min(count, Environment.ProcessorCount); other++)
            Task.Run(jobs.Work, CancellationToken.None);
        jobs.Work();
        lock (jobs._door)
        {
            while (jobs._running > 0)
                Monitor.Wait(jobs._door);
        }

        Array.Find(jobs._failures, failure => failure is not null)?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }

    private void Work()
    {
        for (var at = Begin(); at >= 0; at = Begin())
        {
            try
            {
                _job(at);
            }
            catch (Exception failure)
            {
                _failures[at] = ExceptionDispatchInfo.Capture(failure);
            }

            lock (_door)
            {
                _over |= _failures[at] is not null;
                _running--;
                Monitor.PulseAll(_door);
            }
        }
    }

    private int Begin()
    {
        lock (_door)
        {
            if (_over || _next == _failures.Length || _cancellation.IsCancellationRequested)
                return -1;
            _running++;
            return _next++;
        }
    }
}
