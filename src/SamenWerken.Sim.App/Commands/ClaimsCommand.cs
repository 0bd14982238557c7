using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Claims;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Tries what is said about collaboration, and judges it.</summary>
internal static class ClaimsCommand
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Claims to try, all if none are named. 'list claims' names them", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };
    private static readonly Option<int> Replications = SharedOptions.Count("--replications", "N", $"Runs of each treatment in each scenario and seed; in each of {ClaimPlan.Draws} draws of the parameters one in 25 of them", 2, 1_000_000, ClaimPlan.UsualReplications);
    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<int> Threads = SharedOptions.Threads();
    private static readonly Option<string> Scenarios = new("--scenarios") { HelpName = "DIR", Description = "Folder with the scenarios that claims name", DefaultValueFactory = _ => "scenarios" };
    private static readonly Option<string> Out = new("--out") { HelpName = "DIR", Description = "Keep what is found in this folder, claim by claim, and write tables, a picture and a report to it; given again, the command goes on where it was" };
    private static readonly Option<string[]> Figures = FigureInput.Option();
    private static readonly Option<string> Format = SharedOptions.Format("table", "csv");

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("claims", "Tries what essays and papers say about collaboration: supported, refuted, conditional or undecided by the model.",
            "samenwerken claims --out results/claims", "samenwerken claims compulsion-raises-cynicism --replications 1000")
        { Ids, Replications, Seed, Threads, Scenarios, Out, Figures, SharedOptions.Language, SharedOptions.Theme, Format };
        command.SetAction((parsed, stop) => Task.FromResult(Try(parsed, terminal, stop)));
        return command;
    }

    private static int Try(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var formats = FigureInput.Formats(parsed, Figures, Out);
        var claims = ClaimInput.Chosen(parsed.GetValue(Ids)!);
        var (replications, seed) = (parsed.GetValue(Replications), parsed.GetValue(Seed));
        var scenarios = ClaimInput.Scenarios(claims, parsed.GetValue(Scenarios)!);
        var plans = ClaimInput.Plans(claims, scenarios, replications, seed);
        using var folder = parsed.GetValue(Out) is { } path ? new ClaimFolder(path) : null;
        var command = CommandLineText.Of(["samenwerken", "claims", .. parsed.GetValue(Ids)!, "--replications", $"{replications}", "--seed", $"{seed}", "--scenarios", parsed.GetValue(Scenarios)!,
            .. parsed.GetValue(Figures) is { Length: > 0 } forms ? new[] { Figures.Name, string.Join(',', forms) } : [],
            .. SharedOptions.Repeated(SharedOptions.Look(parsed)), .. parsed.GetValue(Out) is { } named ? ["--out", named] : Array.Empty<string>()]);

        var results = new ClaimWork(terminal, folder, command).Done(plans, SharedOptions.Given(parsed, Threads), parsed.GetValue(SharedOptions.Quiet), stop);
        folder?.Write(results, plans, command, SharedOptions.Look(parsed), formats);
        if (parsed.GetValue(Format) == "csv")
            ClaimTables.Write(terminal.Output, results);
        else
            ClaimsView.Print(terminal, results, inFull: parsed.GetValue(Ids)!.Length > 0);
        return 0;
    }
}
