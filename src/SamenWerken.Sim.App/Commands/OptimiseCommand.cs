using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Searches for what a strategy could be at its best.</summary>
internal static class OptimiseCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand(
        "optimise",
        "Searches for the settings of a strategy that cannot be bettered in several outcomes at once. Given again, it goes on where it "
            + "was stopped.",
        "samenwerken optimise scenarios/reference.yaml --strategy mandate --levers coordination.fine=0..1 --levers "
            + "coordination.detection=0..1 --objectives cooperation,-cynicism --out results/best-mandate",
        "samenwerken optimise --over benchmarks/suites/quick-1.yaml --robust regret --strategy covenant --levers "
            + "coordination.meetings=1..6 --levers coordination.fine=0..1 --objectives cooperation,-cynicism,-cost --out "
            + "results/safe-covenant")
        .With(OptimiseInput.Symbols)
        .Doing((parsed, stop) => Optimise(OptimiseInput.Of(parsed), terminal, stop));

    private static void Optimise(OptimiseInput input, Terminal terminal, CancellationToken stop)
    {
        var (result, files) = new OptimiseWork(terminal, input).Done(stop);
        OptimiseView.Print(terminal, result, input.Look);
        terminal.Output.WriteLine($"{input.Path}: {string.Join(", ", files)}");
    }
}
