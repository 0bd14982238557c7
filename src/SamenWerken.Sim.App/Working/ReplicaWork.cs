using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Working;

/// <summary>Computes published numbers anew, model by model.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="quiet">Whether to tell nothing.</param>
internal sealed class ReplicaWork(Terminal terminal, bool quiet)
{
    /// <exception cref="StoppedException">It was stopped.</exception>
    internal IReadOnlyList<ReplicaRow> Done(IReadOnlyList<Replica> models, ulong seed, int threads, CancellationToken stop)
    {
        var progress = new ProgressLine(terminal, quiet, what: "numbers");
        var (rows, total) = (new List<ReplicaRow>(), models.Sum(model => (long)model.Numbers.Count));
        try
        {
            foreach (var model in models)
            {
                progress.Report(new Progress(rows.Count, total));
                var computed = Abandonable.Of(() => model.Compute(seed, threads, stop), stop);
                rows.AddRange(model.Numbers.Zip(computed, (published, its) => new ReplicaRow(model.Model, published, its)));
            }
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException("Stopped; nothing was written.");
        }
        finally
        {
            progress.Close();
        }

        return rows;
    }
}
