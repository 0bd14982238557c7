using System.CommandLine;
using System.CommandLine.Parsing;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Finds what is mistyped on a command line, before anything is read or run.</summary>
internal static class Typing
{
    /// <exception cref="MistakeException">Something is mistyped.</exception>
    internal static void Check(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // Of a mistyped command no option is known.
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.FirstOrDefault(word => !LooksLikeOption(word, false)) is { } name)
            throw new MistakeException(Unknown("command", name, command.Subcommands.Select(c => c.Name)));
        var unknown = UnknownOptions(parsed).ToList();
        if (unknown.Count > 0)
            throw new MistakeException(unknown);
        if (command.Subcommands.Count > 0)
            throw new MistakeException(NoCommand(command));
        var extra = parsed.UnmatchedTokens.Select(word => $"'{word}' is one word too many; see '{Line(command)} --help'.").ToList();
        if (extra.Count > 0)
            throw new MistakeException(extra);
        if (parsed.Errors.Count > 0)
            throw new MistakeException([.. parsed.Errors.Select(error => Told(error, command)).Distinct()]);
    }

    /// <summary>A name that does not exist, with the nearest one that does.</summary>
    internal static string Unknown(string kind, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        return NearestName.Of(name, names) is { } nearest
            ? $"There is no {kind} '{name}'; did you mean '{nearest}'?"
            : $"There is no {kind} '{name}'; there {(names.Count == 1 ? "is" : "are")} {string.Join(", ", names)}.";
    }

    // An unknown option can be taken for the value of an argument: a file named '--sed'.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var known = Options(parsed.CommandResult).Where(option => !option.Hidden).Select(option => option.Name).Distinct().ToList();
        for (var place = 0; place < parsed.Tokens.Count; place++)
        {
            var token = parsed.Tokens[place];
            if (token.Type == TokenType.DoubleDash)
                yield break;
            if (token.Type == TokenType.Argument
                && LooksLikeOption(token.Value, place > 0 && parsed.Tokens[place - 1].Type == TokenType.Option))
                yield return Unknown("option", token.Value.Split('=')[0], known);
        }
    }

    private static bool LooksLikeOption(string word, bool afterOption) =>
        word.StartsWith("--", StringComparison.Ordinal) ? word.Length > 2
        : word.Length > 1 && word[0] == '-' && !afterOption && !char.IsAsciiDigit(word[1]) && word[1] != '.';

    private static IEnumerable<Option> Options(CommandResult command)
    {
        for (SymbolResult? result = command; result is not null; result = result.Parent)
        {
            foreach (var option in result is CommandResult at
                ? at.Command.Options.Where(option => result == command || option.Recursive)
                : [])
                yield return option;
        }
    }

    private static string Told(ParseError error, Command command) => error.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing
        ? $"{missing.Argument.HelpName ?? missing.Argument.Name} is missing; see '{Line(command)} --help'."
        : error.SymbolResult is OptionResult { Tokens.Count: 0 } option && option.Option.Arity.MinimumNumberOfValues > 0
            ? option.IdentifierTokenCount == 0
                ? $"Option '{option.Option.Name}' must be given."
                : $"Option '{option.Option.Name}' needs a value."
            : error.SymbolResult is CommandResult && error.Message.Contains("is required", StringComparison.Ordinal)
            ? error.Message.Replace(" is required.", " must be given.", StringComparison.Ordinal)
            : error.Message;

    private static string NoCommand(Command command) =>
        $"Name what to do: {string.Join(", ", command.Subcommands.Select(c => c.Name))}; see '{Line(command)} --help'.";

    private static string Line(Command command) => string.Join(' ', Path(command).Reverse());

    private static IEnumerable<string> Path(Command command)
    {
        for (Symbol? symbol = command; symbol is not null; symbol = symbol.Parents.FirstOrDefault())
            yield return symbol is RootCommand ? "samenwerken" : symbol.Name;
    }
}
