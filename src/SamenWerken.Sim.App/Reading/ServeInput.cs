using System.CommandLine;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.App.Reading;

/// <summary>What the page is to serve, as it was asked for on the command line.</summary>
/// <param name="Strategies">The strategies to choose from.</param>
/// <param name="Folder">Folder with scenarios; null if there is none.</param>
/// <param name="File">Scenario to begin with; null if none was named.</param>
/// <param name="Port">Port; 0 for one that is free.</param>
/// <param name="Results">Folders with results to show.</param>
/// <param name="Opens">Whether a browser is to be opened.</param>
internal sealed record ServeInput(IReadOnlyList<Strategy> Strategies, string? Folder, string? File, int Port, IReadOnlyList<string> Results,
    bool Opens)
{
    private const string UsualFolder = "scenarios";
    private static readonly string[] UsualResults = ["results", Path.Combine("benchmarks", "leaderboards")];

    private static readonly Argument<string> Scenario = SharedOptions.Scenario(optional: true);
    private static readonly Option<int> PortOption =
        SharedOptions.Count("--port", "N", "Port of the page; by default one that is free", 1, 65_535);
    private static readonly Option<string> Scenarios = new("--scenarios") { HelpName = "DIR",
        Description = "Folder with the scenarios to choose from and to save in; by default 'scenarios' if there is one" };
    private static readonly Option<string[]> ResultsOption =
        new("--results") { HelpName = "DIR",
            Description =
                "Folder with results to show: leaderboards, boxes, reports; repeat it for more; by default 'results' and "
                    + "'benchmarks/leaderboards' if they are there", AllowMultipleArgumentsPerToken = false,
                    DefaultValueFactory = _ => [] };
    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Only print the address, open no browser" };
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } = [Scenario, PortOption, Scenarios, ResultsOption, NoBrowser, Assembly];

    /// <summary>Files of the user's own.</summary>
    internal IReadOnlyList<string> Assemblies { get; private init; } = [];

    internal IReadOnlyList<string> Keys { get; } = [.. Strategies.Select(strategy => strategy.Key)];

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static ServeInput Of(ParseResult parsed)
    {
        var strategies = StrategyInput.Load(parsed.GetValue(Assembly)!);
        var mistakes = new Mistakes();
        var file = parsed.GetValue(Scenario) is { } named ? mistakes.Of(() => ScenarioInput.FileOf(named)) : null;
        var folder = mistakes.Of(() => FolderOf(parsed.GetValue(Scenarios)));
        var results = parsed.GetValue(ResultsOption)!;
        foreach (var missing in results.Where(its => !Directory.Exists(its)))
            mistakes.Of<bool>(() => throw new MistakeException($"{FolderPath.Absence(missing)}; name the folder with your results."));
        mistakes.Of(() => file is null ? null : ModelInput.Collaboration(ScenarioInput.Read(file, []), "live page"));
        mistakes.Check();
        return new(strategies, folder, file, SharedOptions.Given(parsed, PortOption) ?? 0, results.Length > 0 ? results : UsualResults,
            !parsed.GetValue(NoBrowser)) { Assemblies = parsed.GetValue(Assembly)! };
    }

    private static string? FolderOf(string? asked) => Directory.Exists(asked ?? UsualFolder) ? Path.GetFullPath(asked ?? UsualFolder)
        : asked is null ? null
        : throw new MistakeException($"{FolderPath.Absence(asked)}; name the folder with your scenarios.");
}
