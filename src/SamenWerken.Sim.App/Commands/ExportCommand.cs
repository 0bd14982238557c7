using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Writes the tables of an experiment.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = SharedOptions.Folder();

    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("export", "Writes runs.csv, summary.csv and datapackage.json of a complete experiment.", "samenwerken export results/fines")
        .With(Folder)
        .Doing((parsed, stop) => Export(parsed, terminal, stop));

    private static int Export(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var path = parsed.GetRequiredValue(Folder);
        foreach (var file in new ExperimentWork(terminal, path).Export(ExperimentWork.Open(path), parsed.GetValue(SharedOptions.Quiet), stop))
            terminal.Output.WriteLine(FormattableString.Invariant($"{Path.Combine(path, file.Name)}: {Counted.Of(file.Rows, "row")}, SHA-256 {file.Sha256}"));
        return 0;
    }
}
