using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Finds which strategy is best over a plane of two parameters.</summary>
internal static class MapCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("map",
        "Finds which strategy is best over a plane of two parameters, with ties where no strategy clearly is, as a table and pictures.",
        "samenwerken map scenarios/reference.yaml --x population.alignment=0..1:11 --y population.autonomyNeed.mean=0..1:11 --out "
            + "results/map",
        "samenwerken map scenarios/reference.yaml --x coordination.fine=0..1:6 --y coordination.meetings=1..6:6 --outcome cynicism "
            + "--strategies mandate,covenant,norm --language nl --out results/fine-and-meetings")
        .With(MapInput.Symbols)
        .Doing((parsed, stop) => Map(MapInput.Of(parsed, Expansion.Of(parsed, terminal, stop)), terminal, stop));

    private static int Map(MapInput input, Terminal terminal, CancellationToken stop)
    {
        var work = new ExperimentWork(terminal, input.Asked.Path) { Then = "; or give this command again, which then draws the map" };
        var folder = ExperimentWork.Begin(input.Asked);
        if (!input.Asked.PlanOnly)
        {
            work.Finish(folder, null, input.Asked.Threads, input.Asked.Quiet, stop);
            IReadOnlyList<StrategyMap> maps = [];
            work.Making("maps", folder, () => maps = MapWork.Drawn(folder, input, stop));
            MapView.Print(terminal, maps);
        }

        var exitCode = ExperimentView.Print(terminal, input.Asked.Path, folder);
        if (input.Asked.PlanOnly)
            terminal.WriteWrapped("Once it is complete, this command without --plan draws the map.");
        return exitCode;
    }
}
