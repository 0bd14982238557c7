using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Finds what stakeholders decide, by published models of collective decisions.</summary>
internal static class DecideCommand
{
    private const string Table = "scenarios/stakeholders/neighbourhood.csv --issues scenarios/stakeholders/neighbourhood-issues.csv";

    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("decide",
        "Finds what stakeholders decide: a table of who wants what, how much it matters to whom, and with what power.",
        $"samenwerken decide {Table} --model compromise",
        $"samenwerken decide {Table} --model exchange --rounds 3 --out results/exchange",
        $"samenwerken decide {Table} --model exchange --rules published",
        $"samenwerken decide {Table} --model exchange --harm together --package 3",
        "samenwerken decide scenarios/stakeholders/neighbourhood-space.csv --model challenge --language nl --out results/challenge")
        .With(DecideInput.Symbols)
        .Doing((parsed, stop) => Decide(DecideInput.Of(parsed), terminal, stop));

    private static void Decide(DecideInput input, Terminal terminal, CancellationToken stop)
    {
        var decision = Abandonable.Of(() => DecideWork.Done(input), stop);
        DecideWork.Keep(input, decision, stop);
        DecideView.Print(terminal, decision, input.Format);
    }
}
