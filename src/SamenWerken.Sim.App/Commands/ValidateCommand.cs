using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Reads scenario and experiment files and tells all their mistakes.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files =
        new("FILE") { Description = "Scenario or experiment files in YAML", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();

    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("validate", "Checks scenario and experiment files and names every mistake with its line and column.",
        "samenwerken validate scenarios/*.yaml", "samenwerken validate scenarios/experiments/fines.yaml")
        .With(Files, Assembly)
        .Doing((parsed, stop) =>
        {
            StrategyInput.Load(parsed.GetValue(Assembly)!);
            Validate([.. parsed.GetRequiredValue(Files).SelectMany(Shipped.Matching)], terminal, Expansion.Of(parsed, terminal, stop),
                stop);
        });

    private static void Validate(IReadOnlyList<string> files, Terminal terminal, Expansion expansion, CancellationToken stop)
    {
        var mistakes = new Mistakes();
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            var (valid, notices) = mistakes.Of(() => FileCheck.Of(file, expansion));
            if (valid is null)
                continue;
            terminal.Tell(valid);
            NoticeView.Print(terminal, file, notices);
        }

        mistakes.Check();
    }
}
