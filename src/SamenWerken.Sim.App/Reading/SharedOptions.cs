using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.ScottPlot;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    private const int MostThreads = 1024;

    internal static readonly Option<bool> Quiet =
        new("--quiet") { Description = "No progress, no speed; mistakes are still told", Recursive = true };

    /// <summary>Language of all that people read; what programs read, and this help, is the same in both.</summary>
    internal static readonly Option<string> Language = Everywhere(
        Choice("--language", "Language of what is shown and written for people; tables in CSV are the same in both", "en", "nl"));

    /// <summary>The language that a command line asks for, which may be mistaken in all else.</summary>
    internal static Lab.Figures.Language LanguageIn(IReadOnlyList<string> arguments) =>
        arguments.Index().Any(word => word.Item == Language.Name + "=nl" || word.Item == Language.Name + ":nl"
            || (word.Item == "nl" && word.Index > 0 && arguments[word.Index - 1] == Language.Name))
            ? Lab.Figures.Language.Dutch
            : Lab.Figures.Language.English;

    /// <summary>Paper of pictures; a report follows the reader's.</summary>
    internal static readonly Option<string> Theme =
        Choice("--theme",
            "Pictures on light or dark paper, or in greys for a printer without colours; a report follows the reader's screen", "light",
            "dark", "grey");

    /// <summary>How pictures are to look.</summary>
    internal static Look Look(ParseResult parsed) => new()
    {
        Language = parsed.GetValue(Language) == "nl" ? Lab.Figures.Language.Dutch : Lab.Figures.Language.English,
        Dark = parsed.GetValue(Theme) == "dark",
        Greys = parsed.GetValue(Theme) == "grey",
        Painter = FigurePlots.Paint,
    };

    /// <summary>The words that ask for this look again; none where it is the usual one.</summary>
    internal static IEnumerable<string> Repeated(Look look) =>
        [.. look.Language == Lab.Figures.Language.Dutch ? new[] { Language.Name, "nl" } : [],
            .. look.Dark ? new[] { Theme.Name, "dark" } : look.Greys ? [Theme.Name, "grey"] : []];

    /// <summary>The words that ask for a language again; none where it is the usual one.</summary>
    internal static IEnumerable<string> Repeated(Lab.Figures.Language language) =>
        Repeated(new Look { Language = language });

    internal static Argument<string> Folder() => new("DIR") { Description = "Folder of an experiment" };

    internal static Option<int> Threads() => Count("--threads", "T",
        "Threads; by default the number of processors, or of those that Slurm gave. The result does not depend on it", 1, MostThreads);

    /// <summary>The number that was given for an option; null if none was.</summary>
    internal static int? Given(ParseResult parsed, Option<int> option) => parsed.GetResult(option) is null ? null : parsed.GetValue(option);

    /// <summary>The number of threads that was given, else that of the processors that Slurm gave a task; null if it gave none.</summary>
    internal static int? ThreadsOf(ParseResult parsed, Option<int> option) => Given(parsed, option)
        ?? (int.TryParse(Environment.GetEnvironmentVariable("SLURM_CPUS_PER_TASK"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var cpus) && cpus is >= 1 and <= MostThreads ? cpus : null);

    internal static Argument<string> Scenario(bool optional = false) => new("SCENARIO")
    {
        Description = "Scenario: a file in YAML, or the name of one that came along (list scenarios)",
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
        Description = "Load strategies, models and claims of your own; repeat it for more",
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
            CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count >= least && count <= largest
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
        CustomParser = result => result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries) is var names
            && Array.TrueForAll(names, item => item.Length > 0)
            ? names
            : Mistaken<string[]>(result, "names with commas between them"),
        Arity = ArgumentArity.ExactlyOne,
        DefaultValueFactory = _ => [],
    };

    internal static Option<string> Format(params string[] formats) => Choice("--format", "Form of the result", formats);

    internal static Option<string> Choice(string name, string description, params string[] words) => new(name)
    {
        HelpName = string.Join('|', words),
        Description = description,
        DefaultValueFactory = _ => words[0],
        CustomParser = result =>
            words.Contains(result.Tokens[0].Value) ? result.Tokens[0].Value : Mistaken<string>(result, string.Join(" or ", words)),
    };

    private static Option<T> Everywhere<T>(Option<T> option)
    {
        option.Recursive = true;
        return option;
    }

    /// <summary>A number above 0.</summary>
    internal static Option<double> Positive(string name, string letter, string description, double below = double.PositiveInfinity) =>
        new(name)
    {
        HelpName = letter,
        Description = description,
        CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number < below
            ? number
            : Mistaken<double>(result, FormattableString.Invariant(
                $"a number above 0{(double.IsFinite(below) ? $" and below {below}" : "")}{DecimalComma.Hint(result.Tokens[0].Value)}")),
    };

    private static T? Mistaken<T>(ArgumentResult result, string expected)
    {
        var option = (result.Parent as OptionResult)?.Option.Name;
        result.AddError($"Option '{option}' has '{result.Tokens[0].Value}'; expected {expected}.");
        return default;
    }
}
