using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>The live page: choose a scenario, move its parameters, and see the strategies compared while the runs come in.</summary>
internal static class ServeCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("serve",
        "Serves a page on this computer alone: choose a scenario, move its parameters, compare strategies and play runs. Ctrl-C stops it.",
        "samenwerken serve",
        "samenwerken serve scenarios/weer-thuis-gouda.yaml --port 8080",
        "samenwerken serve --no-browser")
        .With(ServeInput.Symbols)
        .Doing((parsed, stop) => Serve(ServeInput.Of(parsed), terminal, stop));

    private static async Task<int> Serve(ServeInput input, Terminal terminal, CancellationToken stop)
    {
        await using var server = await PageServer.Start(new ScenarioShelf(input.Folder, input.File, input.Keys), input.Strategies,
            input.Port, new ResultShelf(input.Results), input.Assemblies);
        terminal.Stays = true;
        terminal.Output.WriteLine(server.Address);
        terminal.Output.Flush();
        terminal.Error.WriteLine("The page is open to who has this address, on this computer only. Ctrl-C stops it.");
        using var browser = new OwnBrowser();
        if (input.Opens && terminal.OutputIsSeen)
            browser.Open(server.Address);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        throw new StoppedException("Stopped.");
    }
}
