using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Replicas;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Computes the published numbers of known models anew.</summary>
internal static class ReplicateCommand
{
    private static readonly Argument<string[]> Models = new("NAME")
    {
        Description = "Models, all if none are named", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [],
    };

    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<int> Threads = SharedOptions.Threads();
    private static readonly Option<string> Out = new("--out")
    {
        HelpName = "DIR", Description = "Write the table, a picture and a report to this folder",
    };

    private static readonly Option<string[]> Figures = FigureInput.Option();
    private static readonly Option<string> Format = SharedOptions.Format("table", "csv");

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand(
            "replicate", "Computes the published numbers of known models anew, and sets them beside those published.",
            "samenwerken replicate --out results/replicate", "samenwerken replicate hauert klein --format csv")
        { Models, Seed, Threads, Out, Figures, SharedOptions.Theme, Format };
        command.SetAction((parsed, stop) => Task.FromResult(Replicate(parsed, terminal, stop)));
        return command;
    }

    private static int Replicate(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var formats = FigureInput.Formats(parsed, Figures, Out);
        var models = ReplicaInput.Chosen(parsed.GetValue(Models)!);
        var (seed, look, out_) = (parsed.GetValue(Seed), SharedOptions.Look(parsed), parsed.GetValue(Out));
        var folder = ReplicaInput.Folder(out_);
        var rows = new ReplicaWork(terminal, parsed.GetValue(SharedOptions.Quiet))
            .Done(models, seed, SharedOptions.ThreadsOf(parsed, Threads) ?? Environment.ProcessorCount, stop);
        if (folder is not null)
        {
            var command = CommandLineText.Of(["samenwerken", "replicate", .. parsed.GetValue(Models)!, "--seed", $"{seed}",
                .. parsed.GetValue(Figures) is { Length: > 0 } forms ? new[] { Figures.Name, string.Join(',', forms) } : [],
                .. SharedOptions.Repeated(look), "--out", out_!]);
            ReplicaInput.Write(folder, ReplicaResult.Files(models, rows, seed, command, formats, look), stop);
        }

        if (parsed.GetValue(Format) == "csv")
            ReplicaTable.Write(terminal.Output, rows);
        else
            ReplicaView.Print(terminal, rows);
        return 0;
    }
}
