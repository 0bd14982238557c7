using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Tells of runs that threw, whose they are and where it happened first.</summary>
internal static class FailuresView
{
    private const int OfTheProgram = 1;
    private const int OfTheUser = 2;

    /// <summary>Tells of them on the error stream.</summary>
    /// <returns>The exit code that they ask for: 0 where there are none, 2 where only the user's own strategies threw, else 1.</returns>
    internal static int Print(Terminal terminal, RunFailures failed, ulong seed)
    {
        foreach (var line in Lines(failed, seed))
            terminal.Error.WriteLine(line);
        return failed.Count == 0 ? 0 : failed.First.All(failure => OwnParts.IsOwn(failure.Strategy)) ? OfTheUser : OfTheProgram;
    }

    /// <summary>A sentence for each strategy of which runs threw.</summary>
    internal static IEnumerable<string> Lines(RunFailures failed, ulong seed) =>
        from failure in failed.First
        group failure by failure.Strategy into of
        let first = of.First()
        let runs = (failed.Count > failed.First.Count ? "at least " : "") + Counted.Of(of.Count(), "run")
        select string.Create(System.Globalization.CultureInfo.InvariantCulture, 
            $"{OwnParts.Named(of.Key)} failed in {runs}, first in replication {first.Replication} with seed {seed}: "
                + $"{first.Reason.TrimEnd('.')}.");
}
