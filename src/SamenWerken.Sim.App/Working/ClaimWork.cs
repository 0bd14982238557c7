using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Claims;

namespace SamenWerken.Sim.App.Working;

/// <summary>Tries claims one after another, and keeps what is found.</summary>
/// <param name="terminal">Where to tell.</param>
/// <param name="folder">Where it is kept; null to keep nothing.</param>
/// <param name="command">The command line that goes on.</param>
internal sealed class ClaimWork(Terminal terminal, ClaimFolder? folder, string command)
{
    /// <exception cref="StoppedException">It was stopped; what was found is kept.</exception>
    internal IReadOnlyList<ClaimResult> Done(IReadOnlyList<ClaimPlan> plans, int? threads, bool quiet, CancellationToken stop)
    {
        var results = plans.Select(plan => folder?.Find(plan)).ToArray();
        var (done, total) = (0L, plans.Zip(results).Sum(its => its.Second is null ? its.First.Runs : 0));
        using var progress = new ProgressLine(terminal, quiet);
        try
        {
            for (var place = 0; place < plans.Count; place++)
            {
                if (results[place] is not null)
                    continue;
                var (result, draws) = plans[place].RunWithDraws(threads, new Part(progress, done, total), stop);
                results[place] = result;
                done += plans[place].Runs;
                folder?.Keep(plans[place], result, draws);
            }
        }
        catch (OperationCanceledException)
        {
            progress.Close();
            throw new StoppedException(folder is null
                ? "Stopped; nothing was written. With --out DIR, claims that are tried are kept."
                : $"Stopped; {results.Count(result => result is not null)} of {Counted.Of(plans.Count, "claim")} "
                    + $"{(plans.Count == 1 ? "is" : "are")} kept. Go on with: {command}");
        }

        progress.Close(done);
        return results!;
    }

    /// <summary>How far one claim is, as a part of all.</summary>
    private sealed class Part(ProgressLine whole, long before, long total) : IProgress<Progress>
    {
        public void Report(Progress value) => whole.Report(new Progress(before + value.Done, total));
    }
}
