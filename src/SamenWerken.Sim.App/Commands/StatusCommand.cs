using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Commands;

/// <summary>How far an experiment is.</summary>
internal static class StatusCommand
{
    private static readonly Argument<string> Folder = SharedOptions.Folder();

    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("status", "Says how far an experiment is, also while it runs.", "samenwerken status results/fines")
        .With(Folder)
        .Doing((parsed, _) =>
        {
            ExperimentView.Print(terminal, parsed.GetRequiredValue(Folder), ExperimentFolder.Open(parsed.GetRequiredValue(Folder)));
        });
}
