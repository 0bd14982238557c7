using System.CommandLine;
using SamenWerken.Sim.App.Commands;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Cluster;
using SamenWerken.Sim.Lab.Files;
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
        using var watch = new ExitWatch(terminal, Mistaken, () => signals.ExitCode, OwnParts.Thrower, signals.Token);
        return Run(arguments, terminal, signals.Token, () => signals.ExitCode);
    }

    /// <summary>Runs a command line and gives its exit code: 0 done, 1 failed, 2 a mistake of the user, 129, 130 or 143 stopped.</summary>
    internal static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop, Func<int>? stopped = null)
    {
        using var notice = new StopNotice(terminal, stop);
        var exitCode = Tried(arguments, terminal, stopped, stop);
        terminal.Output.Flush();
        if (terminal.Lost is not { } why)
            return exitCode;
        terminal.Error.WriteLine($"The result cannot be written to standard output: {why}.");
        return exitCode == 0 ? Failed : exitCode;
    }

    private static int Tried(IReadOnlyList<string> arguments, Terminal terminal, Func<int>? stopped, CancellationToken stop)
    {
        terminal.Language = SharedOptions.LanguageIn(arguments);
        try
        {
            var parsed =
                Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (!Help.IsAsked(parsed))
                Typing.Check(parsed);
            var exitCode = parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            }, stop).GetAwaiter().GetResult();
            return Unusable(terminal, exitCode);
        }
        catch (FailedRunException failed)
        {
            return FailuresView.Print(terminal, new RunFailures(1, [failed.Failure]), failed.Seed);
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
            terminal.Error.WriteLine($"The result cannot be written: {FileFailure.Why(failure)}.");
            return Failed;
        }
        catch (Exception failure)
        {
            terminal.Error.WriteLine($"samenwerken {Manifest.ProgramVersion} failed, which is its own fault: {failure}");
            return Failed;
        }
    }

    // Told after what could be done without them.
    private static int Unusable(Terminal terminal, int exitCode)
    {
        var unusable = StrategyInput.HasLoaded ? OwnParts.Unusable() : [];
        foreach (var message in unusable)
            terminal.Error.WriteLine(message);
        return unusable.Count > 0 && exitCode == 0 ? Mistaken : exitCode;
    }

    /// <summary>All commands.</summary>
    internal static RootCommand Root(Terminal terminal)
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
            OddCommand.Make(terminal),
            CompletionCommand.Make(terminal),
            ScenarioCommand.Make(terminal),
            NewCommand.Make(terminal),
            ListCommand.Make(terminal),
            NotebookCommand.Make(terminal),
            SharedOptions.Language,
            SharedOptions.Quiet,
        };
        root.Add(CompletionCommand.Answering(terminal, root));
        Help.Shape(root, terminal);
        return root;
    }
}
