using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Completion of command lines by the shell.</summary>
internal static class CompletionCommand
{
    private static readonly Argument<string> Shell = new("SHELL") { Description = string.Join(", ", CompletionScripts.Shells) };
    private static readonly Argument<string[]> Words =
        new("WORD") { Description = "The words after 'samenwerken', the last one unfinished", Arity = ArgumentArity.ZeroOrMore };

    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("completion",
        "Prints the script with which a shell completes commands, options, strategies, outcomes, parameters, claims and scenarios.",
        "samenwerken completion bash > completion.bash", "samenwerken completion zsh > _samenwerken",
        "samenwerken completion fish > samenwerken.fish", "samenwerken completion pwsh > completion.ps1")
        .With(Shell)
        .Doing((parsed, _) => terminal.Output.Write(CompletionScripts.Of(parsed.GetRequiredValue(Shell))
            ?? throw new MistakeException(Typing.Unknown("shell", parsed.GetRequiredValue(Shell), CompletionScripts.Shells))));

    /// <summary>What the scripts ask: the words that may come next, one a line.</summary>
    internal static Command Answering(Terminal terminal, RootCommand root)
    {
        var command = new ExemplifiedCommand(CompletionScripts.Asked, "Prints the words that may come next.",
            "samenwerken complete -- compare --strategies man").With(Words)
            .Doing((parsed, _) =>
            {
                foreach (var word in new Completions(root).Of(parsed.GetValue(Words)!))
                    terminal.Output.WriteLine(word);
            });
        command.Hidden = true;
        return command;
    }
}
