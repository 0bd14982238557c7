using System.CommandLine;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>The words that may come next on a command line.</summary>
/// <param name="root">All commands.</param>
internal sealed class Completions(RootCommand root)
{
    private static readonly string[] Paths = ["--set", "--vary", "--x", "--y", "--lever"];

    /// <summary>What the last word may become.</summary>
    /// <param name="words">Words after the program's name; the last one may be unfinished or empty.</param>
    internal IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        var last = words.Count == 0 ? "" : words[^1];
        Command command = root;
        var (place, arguments) = (0, 0);
        Option? open = null; // whose value comes next
        for (; place < words.Count - 1; place++)
        {
            var word = words[place];
            if (open is not null)
                open = null;
            else if (word.StartsWith('-'))
                open = Options(command).FirstOrDefault(option => option.Name == word) is { } found && TakesValue(found) ? found : null;
            else if (command.Subcommands.FirstOrDefault(sub => sub.Name == word) is { } next)
                (command, arguments) = (next, 0);
            else
                arguments++;
        }

        return open is not null ? InList(last, Values(open, words))
            : last.StartsWith('-') ? Fitting(last, Options(command).Where(option => !option.Hidden).Select(option => option.Name))
            : Fitting(last, [.. command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name), .. Arguments(command, arguments)]);
    }

    private static bool TakesValue(Option option) => option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0;

    // A command's own, and those of the commands around it that go for all.
    private IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command == root ? [] : root.Options.Where(option => option.Recursive));

    private static IReadOnlyList<string> Fitting(string begun, IEnumerable<string> words) =>
        [.. words.Where(word => word.StartsWith(begun, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];

    // Of names with commas between them, the last one is completed and those before are not proposed again.
    private static IReadOnlyList<string> InList(string begun, IReadOnlyList<string> words)
    {
        var at = begun.LastIndexOf(',') + 1;
        var before = begun[..at].Split(',').ToHashSet();
        return [.. Fitting(begun[at..], words.Where(word => !before.Contains(word))).Select(word => begun[..at] + word)];
    }

    private static IReadOnlyList<string> Values(Option option, IReadOnlyList<string> words) => option.Name switch
    {
        "--strategies" or "--strategy" => [.. ModelOf(words).Arms.Select(arm => arm.Key)],
        "--outcomes" or "--outcome" => [.. ModelOf(words).Outcomes.Select(outcome => outcome.Key), "all"],
        "--suite" => Shipped.Names(Shipped.Suites),
        "--experiment" => Shipped.Names(Shipped.Experiments),
        "--patterns" => Shipped.Names(Shipped.Patterns),
        "--scenario" or "--base" => Shipped.Names(Shipped.Scenarios),
        "--figures" => [.. Enum.GetNames<Lab.Figures.FigureFormat>().Select(name => name.ToLowerInvariant())],
        "--model" when option.HelpName?.Contains('|') != true => [.. ModelCatalogue.All().Select(model => model.Key)],
        _ when Paths.Contains(option.Name) => [.. ModelOf(words) is var model
            ? model.Parameters(CaseOf(words) ?? model.Reference).Select(parameter => parameter.Path + "=")
            : []],
        _ when option.HelpName?.Contains('|') == true => option.HelpName.Split('|'),
        _ => [],
    };

    private static IEnumerable<string> Arguments(Command command, int place) =>
        command.Arguments.ElementAtOrDefault(Math.Min(place, command.Arguments.Count - 1))?.Name switch
    {
        "SCENARIO" => Shipped.Names(Shipped.Scenarios),
        "ID" => ClaimCatalogue.All().Select(claim => claim.Id),
        "MODEL" => ReplicaCatalogue.All().Select(replica => replica.Model),
        "SHELL" => ["bash", "zsh", "fish", "pwsh"],
        _ => [],
    };

    // The model of the scenario on the line, or the one named.
    private static Model ModelOf(IReadOnlyList<string> words)
    {
        var named =
            words.ToList().IndexOf("--model") is >= 0 and var at && at + 1 < words.Count ? ModelCatalogue.WithKey(words[at + 1]) : null;
        return named ?? CaseOf(words)?.Model ?? ModelCatalogue.Required(CaseFile.UsualModel);
    }

    private static Case? CaseOf(IReadOnlyList<string> words)
    {
        try
        {
            return words.Count > 2 && !words[1].StartsWith('-') ? ScenarioInput.Read(words[1], []) : null;
        }
        catch (MistakeException)
        {
            return null; // what is not a scenario yet
        }
    }
}
