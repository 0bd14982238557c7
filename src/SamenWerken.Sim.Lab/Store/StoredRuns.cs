using System.Collections.Concurrent;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>The runs of a complete database in their order, read by a thread of its own ahead of who asks for them.</summary>
internal sealed class StoredRuns : IDisposable
{
    private const int Ahead = 4; // batches

    private readonly ExperimentPlan _plan;
    private readonly BlockingCollection<RunBatch> _read = [], _spare = [];
    private readonly CancellationTokenSource _enough = new();
    private readonly Task _reading;
    private RunBatch? _batch;
    private int _next;

    /// <exception cref="StoreException">The database cannot be read.</exception>
    internal StoredRuns(RunDatabase database, string path, ExperimentPlan plan)
    {
        _plan = plan;
        for (var batch = 0; batch < Ahead; batch++)
            _spare.Add(new RunBatch(plan.Outcomes.Count));
        var reader = new RunReader(database, path, plan);
        _reading =
            Task.Factory.StartNew(() => ReadAll(reader), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Gives the next run; false at the end.</summary>
    /// <exception cref="StoreException">Runs are missing or damaged.</exception>
    internal bool Read(out RunOutcome run)
    {
        if (_batch is null || _next == _batch.Count)
        {
            if (_batch is not null)
                _spare.Add(_batch);
            _next = 0;
            if (!_read.TryTake(out _batch, Timeout.Infinite))
            {
                run = default;
                _reading.GetAwaiter().GetResult();
                return false;
            }
        }

        run = _batch.At(_next++, _plan);
        return true;
    }

    public void Dispose()
    {
        _enough.Cancel();
        _reading.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _read.Dispose();
        _spare.Dispose();
        _enough.Dispose();
    }

    private void ReadAll(RunReader reader)
    {
        using (reader)
        {
            try
            {
                while (true)
                {
                    var batch = _spare.Take(_enough.Token);
                    reader.Read(batch);
                    if (batch.Count == 0)
                        return;
                    _read.Add(batch);
                }
            }
            catch (OperationCanceledException)
            {
                // Who asked has enough.
            }
            finally
            {
                _read.CompleteAdding();
            }
        }
    }
}
