using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Compares strategies over the worlds of a suite.</summary>
internal static class BenchmarkCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand(
        "benchmark",
        "Compares strategies over the worlds of a suite: a leaderboard with what each is good for and where it breaks. Given again, it "
            + "runs only what is missing.",
        "samenwerken benchmark --out results/benchmark",
        "samenwerken benchmark --strategies covenant,mandate,monthly-coffee --assembly "
            + "monthly-coffee/bin/Release/net10.0/monthly-coffee.dll --out results/benchmark",
        "samenwerken benchmark --suite benchmarks/suites/quick-1.yaml --language nl --out results/quick")
        .With(BenchmarkInput.Options)
        .Doing((parsed, stop) => Benchmark(BenchmarkInput.Of(parsed), terminal, stop));

    private static void Benchmark(BenchmarkInput input, Terminal terminal, CancellationToken stop)
    {
        var (result, files) = new BenchmarkWork(terminal, input).Done(stop);
        BenchmarkView.Print(terminal, result, input.Look);
        terminal.Output.WriteLine($"{input.Path}: {string.Join(", ", files)}");
    }
}
