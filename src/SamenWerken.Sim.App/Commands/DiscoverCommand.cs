using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Finds in which part of the space of parameters a condition holds, from the runs of a stored experiment.</summary>
internal static class DiscoverCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand(
        "discover",
        "Finds where in the space of parameters a condition on outcomes holds: boxes, from the runs of a stored experiment, without "
            + "new runs.",
        "samenwerken discover results/sequence --where \"covenant.cooperation - mandate.cooperation < 0\"",
        "samenwerken discover results/sequence --where \"mandate.cynicism > 0.3\" --density 0.8 --as cynical --language nl")
        .With(DiscoverInput.Symbols)
        .Doing((parsed, stop) => Discover(DiscoverInput.Of(parsed), terminal, stop));

    private static void Discover(DiscoverInput input, Terminal terminal, CancellationToken stop)
    {
        var (report, files) = DiscoverWork.Done(input, stop);
        DiscoverView.Print(terminal, report, input.Look);
        terminal.Output.WriteLine($"{input.Path}: {string.Join(", ", files)}");
    }
}
