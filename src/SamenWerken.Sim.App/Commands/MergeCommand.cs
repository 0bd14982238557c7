using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Puts shards together.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string> Folder = SharedOptions.Folder();

    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("merge",
        "Puts the shards of an experiment into one database, when all are complete, and exports it.", "samenwerken merge results/fines")
        .With(Folder, SharedOptions.Theme)
        .Doing((parsed, stop) => Merge(parsed, terminal, stop));

    private static int Merge(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var folder = ExperimentWork.Open(parsed.GetRequiredValue(Folder));
        var work = new ExperimentWork(terminal, parsed.GetRequiredValue(Folder));
        work.Merge(folder, parsed.GetValue(SharedOptions.Quiet), stop);
        work.Illustrate(folder, SharedOptions.Look(parsed), null, stop);
        ExperimentView.Print(terminal, parsed.GetRequiredValue(Folder), folder);
        return 0;
    }
}
