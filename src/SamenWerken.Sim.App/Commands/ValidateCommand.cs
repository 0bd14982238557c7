using System.CommandLine;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Reads scenario files and tells all their mistakes.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Scenario files in YAML", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("validate", "Checks scenario files and names every mistake with its line and column.",
            "samenwerken validate scenarios/*.yaml")
        { Files, Assembly };
        command.SetAction((parsed, stop) => Task.FromResult(Validate(parsed, terminal, stop)));
        return command;
    }

    private static int Validate(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var keys = StrategyInput.Load(parsed.GetValue(Assembly)!).Select(strategy => strategy.Key).ToList();
        var mistakes = new Mistakes();
        var valid = new List<string>();
        foreach (var file in parsed.GetRequiredValue(Files))
        {
            stop.ThrowIfCancellationRequested();
            if (mistakes.Of(() => ScenarioInput.Read(file, [], keys)) is { } scenario)
                valid.Add($"{file}: valid ({scenario.ActorCount} actors, {scenario.IssueCount} issues, {scenario.Rounds} rounds)");
        }

        mistakes.Check();
        valid.ForEach(terminal.Output.WriteLine);
        return 0;
    }
}
