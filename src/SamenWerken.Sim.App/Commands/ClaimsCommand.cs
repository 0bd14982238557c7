using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Claims;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Tries what is said about collaboration, and judges it.</summary>
internal static class ClaimsCommand
{
    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("claims",
            "Tries what essays and papers say about collaboration: supported, refuted, conditional or undecided by the model, or not "
                + "expressible in it.",
        "samenwerken claims --out results/claims", "samenwerken claims compulsion-raises-cynicism --replications 1000",
        "samenwerken claims --within evidence-2 --out results/claims-within",
        "samenwerken claims compulsion-raises-cynicism --experiment scenarios/stakeholders/workshop-uncertainty.yaml")
        .With(ClaimsRequest.Symbols)
        .Doing((parsed, stop) => Try(ClaimsRequest.Of(parsed), terminal, stop));

    private static void Try(ClaimsRequest asked, Terminal terminal, CancellationToken stop)
    {
        using var folder = asked.Out is { } path ? new ClaimFolder(path) : null;
        var results = new ClaimWork(terminal, folder, asked.Repeat).Done(asked.Plans, asked.Threads, asked.Quiet, stop);
        folder?.Write(results, asked.Plans, asked.Repeat, asked.Look, asked.Figures);
        if (asked.Format == "csv")
            ClaimTables.Write(terminal.Output, results);
        else
            ClaimsView.Print(terminal, results, asked.InFull, asked.Plans[0].Within);
    }
}
