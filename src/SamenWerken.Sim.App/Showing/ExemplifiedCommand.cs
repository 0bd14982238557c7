using System.CommandLine;

namespace SamenWerken.Sim.App.Showing;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">The word that names it.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Command lines that work.</param>
internal sealed class ExemplifiedCommand(string name, string description, params IReadOnlyList<string> examples)
    : Command(name, description)
{
    internal IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>The command with these arguments and options, in this order in its help.</summary>
    internal ExemplifiedCommand With(params IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                Arguments.Add(argument);
            else
                Options.Add((Option)symbol);
        }

        return this;
    }

    /// <summary>The command that does this, and is done when it returns.</summary>
    internal ExemplifiedCommand Doing(Action<ParseResult, CancellationToken> work) => Doing((parsed, stop) =>
    {
        work(parsed, stop);
        return 0;
    });

    /// <summary>The command that does this and ends with its exit code.</summary>
    internal ExemplifiedCommand Doing(Func<ParseResult, CancellationToken, int> work)
    {
        SetAction((parsed, stop) => Task.FromResult(work(parsed, stop)));
        return this;
    }

    /// <inheritdoc cref="Doing(Func{ParseResult, CancellationToken, int})"/>
    internal ExemplifiedCommand Doing(Func<ParseResult, CancellationToken, Task<int>> work)
    {
        SetAction(work);
        return this;
    }
}
