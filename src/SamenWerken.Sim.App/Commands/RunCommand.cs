using System.CommandLine;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Narrative;

namespace SamenWerken.Sim.App.Commands;

/// <summary>One run, told round by round.</summary>
internal static class RunCommand
{
    private static readonly Argument<string> Scenario = SharedOptions.Scenario();
    private static readonly Option<string> Strategy = new("--strategy") { HelpName = "X", Description = "Strategy of the run. 'list strategies' names them", Required = true };
    private static readonly Option<int> Replication = SharedOptions.Count("--replication", "R", "Number of the run, from 0: the same actors and luck as that run of 'compare'", 0, int.MaxValue, 0);
    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<string[]> Set = SharedOptions.Set();
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("run", "Tells one run round by round: who met whom, what was agreed, refused or broken and why, how trust and cynicism moved.",
            "samenwerken run scenarios/weer-thuis-gouda.yaml --strategy covenant",
            "samenwerken run scenarios/reference.yaml --strategy mandate --replication 7 --set rounds=12")
        { Scenario, Strategy, Replication, Seed, Set, Assembly };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, terminal, stop)));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var all = StrategyInput.Load(parsed.GetValue(Assembly)!);
        var key = parsed.GetRequiredValue(Strategy);
        var mistakes = new Mistakes();
        mistakes.Of(() => StrategyInput.Chosen([key], all));
        var scenario = mistakes.Of(() => ScenarioInput.Read(parsed.GetRequiredValue(Scenario), parsed.GetValue(Set)!, [.. all.Select(strategy => strategy.Key)]));
        mistakes.Check();

        var run = scenario!.Run(key, parsed.GetValue(Replication), parsed.GetValue(Seed), stop);
        foreach (var line in RunStory.Tell(run, all.First(strategy => strategy.Key == key).Summary))
        {
            stop.ThrowIfCancellationRequested();
            terminal.WriteWrapped(line);
        }

        return 0;
    }
}
