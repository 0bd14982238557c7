using System.CommandLine;
using System.Diagnostics;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>The live page: choose a scenario, move its parameters, and see the strategies compared while the runs come in.</summary>
internal static class ServeCommand
{
    private const string UsualFolder = "scenarios";

    private static readonly Argument<string> Scenario = SharedOptions.Scenario(optional: true);
    private static readonly Option<int> Port = SharedOptions.Count("--port", "N", "Port of the page; by default one that is free", 1, 65_535);
    private static readonly Option<string> Scenarios = new("--scenarios") { HelpName = "DIR", Description = "Folder with the scenarios to choose from and to save in; by default 'scenarios' if there is one" };
    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Only print the address, open no browser" };
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("serve", "Serves a page on this computer alone: choose a scenario, move its parameters, compare strategies and play runs. Ctrl-C stops it.",
            "samenwerken serve",
            "samenwerken serve scenarios/weer-thuis-gouda.yaml --port 8080",
            "samenwerken serve --scenarios scenarios --no-browser")
        { Scenario, Port, Scenarios, NoBrowser, Assembly };
        command.SetAction((parsed, stop) => Serve(parsed, terminal, stop));
        return command;
    }

    private static async Task<int> Serve(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var strategies = StrategyInput.Load(parsed.GetValue(Assembly)!);
        var keys = strategies.Select(strategy => strategy.Key).ToList();
        var file = parsed.GetValue(Scenario);
        var mistakes = new Mistakes();
        var folder = mistakes.Of(() => Folder(parsed.GetValue(Scenarios)));
        mistakes.Of(() => file is null ? null : ScenarioInput.Read(file, []));
        mistakes.Check();

        await using var server = await PageServer.Start(new ScenarioShelf(folder, file, keys), strategies, SharedOptions.Given(parsed, Port) ?? 0);
        terminal.Output.WriteLine(server.Address);
        terminal.Output.Flush();
        terminal.Error.WriteLine("The page is open to this computer only. Ctrl-C stops it.");
        if (!parsed.GetValue(NoBrowser) && terminal.OutputIsSeen)
            Open(server.Address);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        throw new StoppedException("Stopped.");
    }

    private static string? Folder(string? asked) => Directory.Exists(asked ?? UsualFolder) ? Path.GetFullPath(asked ?? UsualFolder)
        : asked is null ? null
        : throw new MistakeException($"There is no folder '{asked}'; name the folder with your scenarios.");

    // Without a desktop there is no browser to open; the address was printed.
    private static void Open(Uri address)
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // No program is set to open pages with.
        }
    }
}
