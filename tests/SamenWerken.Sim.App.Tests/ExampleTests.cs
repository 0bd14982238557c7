using System.CommandLine;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Tests;

public sealed class ExampleTests
{
    // These need what a folder of results has not: the repository's notebooks, and a cluster. Tests of their own run them.
    private static readonly string[] Elsewhere = ["samenwerken notebook ", "samenwerken submit results/cluster --shards "];

    private static List<(string Command, string Line)> All()
    {
        using StringWriter output = new(), error = new();
        using var terminal = new Terminal(output, error);
        return [.. Of(Program.Root(terminal))];

        static IEnumerable<(string, string)> Of(Command command) =>
            (command as ExemplifiedCommand)?.Examples.Select(line => (command.Name, line)).Concat(command.Subcommands.SelectMany(Of))
                ?? command.Subcommands.SelectMany(Of);
    }

    [Fact]
    public void Every_command_has_an_example()
    {
        using StringWriter output = new(), error = new();
        using var terminal = new Terminal(output, error);
        Assert.All(Commands(Program.Root(terminal)), command => Assert.NotEmpty(((ExemplifiedCommand)command).Examples));

        static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(sub => Commands(sub).Prepend(sub));
    }

    /// <summary>What takes long is stopped once it works: it then says so.</summary>
    [FactWith("bash")]
    public void Every_example_of_help_runs_as_it_is_printed_in_a_folder_with_nothing_in_it()
    {
        using var folder = new EmptyFolder();
        var lines = All().Select(example => example.Line).Distinct().Where(line => !Elsewhere.Any(line.StartsWith)).ToList();
        Assert.True(lines.Count > 70);
        // What others go on with is made first, and in full.
        var firsts = new[] { "--out results/fines", "--out results/shards", "--out results/cluster", "--out results/sequence",
            "scenario template --actors 8", "scenario import table.csv", "new strategy monthly-coffee" };
        var (before, after) = (lines.Where(line => Array.Exists(firsts, line.Contains)).ToList(),
            lines.Where(line => !Array.Exists(firsts, line.Contains)).ToList());
        List<string> wrong = [];
        foreach (var line in before)
        {
            var run = folder.Of(line);
            if (run.ExitCode != 0)
                wrong.Add($"{line}: exit code {run.ExitCode}: {run.Error}");
        }

        Directory.CreateDirectory(folder.At("monthly-coffee/bin/Release/net10.0"));
        OwnAssembly.Write(folder.At("monthly-coffee/bin/Release/net10.0/monthly-coffee.dll"),
            OwnAssembly.Strategy("monthly-coffee", OwnAssembly.Coordinating("")));
        foreach (var line in after)
            wrong.AddRange(Told(folder, line));
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Told(EmptyFolder folder, string line)
    {
        for (var limit = 2000; ; limit *= 3)
        {
            using var process = folder.Start(line);
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(limit))
            {
                process.Signal(Processes.Interrupt);
                process.WaitForExit();
            }

            if (process.ExitCode == 0 || error.Result.Contains("Stopped", StringComparison.Ordinal)
                || output.Result.Contains("http://127.0.0.1", StringComparison.Ordinal))
                return [];
            if (process.ExitCode != 130 || limit > 50_000)
                return [$"{line}: exit code {process.ExitCode}: {error.Result}"];
        }
    }
}
