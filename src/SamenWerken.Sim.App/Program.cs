using System.CommandLine;
using SamenWerken.Sim.App.Commands;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App;

/// <summary>The command <c>samenwerken</c>.</summary>
internal static class Program
{
    private const int Failed = 1;
    private const int Mistaken = 2;

    private static int Main(string[] arguments)
    {
        using var terminal = Terminal.OfProcess();
        using var signals = new StopSignals();
        return Run(arguments, terminal, signals.Token, () => signals.ExitCode);
    }

    /// <summary>Runs a command line and gives its exit code: 0 done, 1 failed, 2 a mistake of the user, 130 or 143 stopped.</summary>
    internal static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop, Func<int>? stopped = null)
    {
        try
        {
            var parsed = Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (!Help.IsAsked(parsed))
                Typing.Check(parsed);
            return parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            }, stop).GetAwaiter().GetResult();
        }
        catch (MistakeException mistake)
        {
            foreach (var message in mistake.Messages)
                terminal.Error.WriteLine(message);
            return Mistaken;
        }
        catch (Exception failure) when (failure is StoreException or ClusterException or ResultFolderException)
        {
            terminal.Error.WriteLine(failure.Message);
            return Mistaken;
        }
        catch (OperationCanceledException stopping) when (stop.IsCancellationRequested)
        {
            terminal.Error.WriteLine(stopping is StoppedException told ? told.Message : "Stopped; nothing was written.");
            return stopped?.Invoke() ?? StopSignals.Interrupted;
        }
        catch (IOException failure)
        {
            terminal.Error.WriteLine($"The result cannot be written: {failure.Message}");
            return Failed;
        }
        catch (Exception failure)
        {
            terminal.Error.WriteLine($"samenwerken {Manifest.ProgramVersion} failed, which is its own fault: {failure}");
            return Failed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Compares ways to coordinate the same actors: how far they cooperate, and how cynical they become.")
        {
            CompareCommand.Make(terminal),
            RunCommand.Make(terminal),
            SweepCommand.Make(terminal),
            SensitivityCommand.Make(terminal),
            DiscoverCommand.Make(terminal),
            BenchmarkCommand.Make(terminal),
            OptimiseCommand.Make(terminal),
            CalibrateCommand.Make(terminal),
            ClaimsCommand.Make(terminal),
            ReplicateCommand.Make(terminal),
            SubmitCommand.Make(terminal),
            MapCommand.Make(terminal),
            DecideCommand.Make(terminal),
            StatusCommand.Make(terminal),
            ResumeCommand.Make(terminal),
            MergeCommand.Make(terminal),
            ExportCommand.Make(terminal),
            ReproduceCommand.Make(terminal),
            ServeCommand.Make(terminal),
            ValidateCommand.Make(terminal),
            SchemaCommand.Make(terminal),
            ListCommand.Make(terminal),
            NotebookCommand.Make(terminal),
            SharedOptions.Quiet,
        };
        Help.Shape(root, terminal);
        return root;
    }
}
