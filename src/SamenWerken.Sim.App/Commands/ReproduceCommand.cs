using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Runs an experiment again and compares.</summary>
internal static class ReproduceCommand
{
    private const int Differs = 1;

    private static readonly Argument<string> Folder = SharedOptions.Folder();
    private static readonly Option<int> Threads = SharedOptions.Threads();

    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("reproduce",
        "Runs a complete experiment again and compares every run with what is stored.", "samenwerken reproduce results/fines")
        .With(Folder, Threads)
        .Doing((parsed, stop) => Reproduce(parsed, terminal, stop));

    private static int Reproduce(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var folder = ExperimentWork.Open(parsed.GetRequiredValue(Folder));
        if (!folder.Manifest.IsOfThisProgram)
            terminal.Error.WriteLine($"Made by {folder.Manifest.Origin}, run again by {ExperimentManifest.ThisOrigin}.");
        new ExperimentWork(terminal, parsed.GetRequiredValue(Folder)).Expand(folder, parsed.GetValue(SharedOptions.Quiet), stop);
        Reproduction again;
        using (var progress = new ProgressLine(terminal, parsed.GetValue(SharedOptions.Quiet)))
            again = folder.Reproduce(SharedOptions.ThreadsOf(parsed, Threads), progress, stop);
        terminal.Tell($"stored SHA-256 {again.Stored}\nagain  SHA-256 {again.Again}");
        terminal.Tell(again.Same ? "The same." : FormattableString.Invariant(
            $"Different in {again.Different:N0} of {Counted.Of(folder.Manifest.Runs, "run")}; first at {again.First}."));
        return again.Same ? 0 : Differs;
    }
}
