using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Varies parameters and stores every run.</summary>
internal static class SweepCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("sweep",
        "Varies parameters, runs strategies at every design point, and stores every run in a folder that can be resumed.",
        "samenwerken sweep scenarios/reference.yaml --vary coordination.fine=0..1:5 --vary population.alignment=0.1,0.3,0.6 --out "
            + "results/fine-and-alignment",
        "samenwerken sweep scenarios/reference.yaml --vary coordination.fine=0..1 --vary behaviour.ownWay=0..0.2 --design sobol "
            + "--points 64 --strategies mandate,covenant --out results/sequence",
        "samenwerken sweep --experiment fines --out results/fines",
        "samenwerken sweep --experiment fines --shards 4 --plan --out results/shards")
        .With(SweepInput.Symbols)
        .Doing((parsed, stop) => Sweep(SweepInput.Of(parsed, Expansion.Of(parsed, terminal, stop)), terminal, stop));

    private static int Sweep(ExperimentRequest asked, Terminal terminal, CancellationToken stop)
    {
        NoticeView.Print(terminal, asked.Plan);
        var folder = ExperimentWork.Begin(asked);
        if (!asked.PlanOnly)
        {
            var work = new ExperimentWork(terminal, asked.Path);
            work.Finish(folder, null, asked.Threads, asked.Quiet, stop);
            work.Illustrate(folder, asked.Look, asked.Figures, stop);
        }

        return ExperimentView.Print(terminal, asked.Path, folder);
    }
}
