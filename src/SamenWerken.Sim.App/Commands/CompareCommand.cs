using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>The main job: compares strategies on the same actors with the same luck.</summary>
internal static class CompareCommand
{
    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("compare", "Compares strategies: the same actors and the same luck under each, over many runs.",
        "samenwerken compare weer-thuis-gouda",
        "samenwerken compare scenarios/reference.yaml --strategies mandate,exchange,covenant --replications 1000 --out results/three",
        "samenwerken compare scenarios/reference.yaml --set population.alignment=0.6 --set coordination.fine=0.1 --outcomes all",
        "samenwerken compare scenarios/reference.yaml --strategies mandate,covenant --intervals bca --out results/bca",
        "samenwerken compare scenarios/reference.yaml --select-best --indifference 0.01 --outcome cooperation",
        "samenwerken compare scenarios/reference.yaml --strategies mandate,covenant --precision 0.01 --outcome cynicism")
        .With(CompareInput.Symbols)
        .Doing((parsed, stop) => Compare(CompareInput.Of(parsed), terminal, stop));

    private static int Compare(CompareInput input, Terminal terminal, CancellationToken stop)
    {
        if (!input.Quiet)
            NoticeView.Print(terminal, input.File, input.Scenario.Notices());
        Terminal? page = null;
        var work = new ComparisonWork(terminal, input)
        {
            Meanwhile = known => ComparisonView.Print(page = terminal.Page(), known, input),
        };
        if (input.Sequential is { Selects: true } selecting)
        {
            var selection = work.Selected(selecting, stop);
            SequentialView.Print(terminal, selection);
            return FailuresView.Print(terminal, selection.Failed, input.Seed);
        }

        var (comparison, precise) = work.Compared(stop);
        if (page is null)
            ComparisonView.Print(terminal, comparison, input);
        else
            terminal.Put(page);
        if (precise is not null && input.Format == "table")
            SequentialView.Print(terminal, precise);
        return FailuresView.Print(terminal, comparison.Failed, input.Seed);
    }
}
