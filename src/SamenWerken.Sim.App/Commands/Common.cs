using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class Common
{
    internal static readonly Option<bool> Quiet = new("--quiet") { Description = "No progress, no speed; mistakes are still told", Recursive = true };

    internal static Argument<string> Scenario(bool optional = false) => new("SCENARIO")
    {
        Description = "Scenario file in YAML",
        Arity = optional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    };

    internal static Option<string[]> Set() => new("--set")
    {
        HelpName = "PATH=VALUE",
        Description = "Change a parameter of the scenario, e.g. population.alignment=0.6; repeat it for more. 'list parameters' names them",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    internal static Option<string[]> Assembly() => new("--assembly")
    {
        HelpName = "FILE.dll",
        Description = "Load strategies of your own; repeat it for more",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    internal static Option<ulong> Seed() => new("--seed")
    {
        HelpName = "S",
        Description = "Seed of all chance, a whole number from 0; the same seed gives the same result",
        DefaultValueFactory = _ => 1,
        CustomParser = result => ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Mistaken<ulong>(result, $"a whole number from 0 to {ulong.MaxValue}"),
    };

    internal static Option<int> Count(string name, string letter, string description, int least, int largest, int? usual = null)
    {
        var option = new Option<int>(name)
        {
            HelpName = letter,
            Description = description,
            CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= largest
                ? count
                : Mistaken<int>(result, FormattableString.Invariant($"a whole number from {least} to {largest}")),
        };
        if (usual is { } count)
            option.DefaultValueFactory = _ => count;
        return option;
    }

    /// <summary>Names with commas between them, in any number of words.</summary>
    internal static Option<string[]> Names(string name, string description) => new(name)
    {
        HelpName = "a,b,…",
        Description = description,
        CustomParser = result => result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names
            ? names
            : Mistaken<string[]>(result, "names with commas between them"),
        Arity = ArgumentArity.ExactlyOne,
        DefaultValueFactory = _ => [],
    };

    internal static Option<string> Format(params string[] formats) => new("--format")
    {
        HelpName = string.Join('|', formats),
        Description = "Form of the result",
        DefaultValueFactory = _ => formats[0],
        CustomParser = result => formats.Contains(result.Tokens[0].Value) ? result.Tokens[0].Value : Mistaken<string>(result, string.Join(" or ", formats)),
    };

    private static T? Mistaken<T>(ArgumentResult result, string expected)
    {
        var option = (result.Parent as OptionResult)?.Option.Name;
        result.AddError($"Option '{option}' has '{result.Tokens[0].Value}'; expected {expected}.");
        return default;
    }
}
