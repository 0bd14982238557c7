using System.CommandLine;
using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A calibration as it was asked for on the command line.</summary>
/// <param name="Trials">How the model is laid beside the patterns.</param>
/// <param name="Patterns">The patterns.</param>
/// <param name="Waves">Number of waves.</param>
/// <param name="Points">Trials of a wave.</param>
/// <param name="Checks">Settings of the posterior that are run on other luck.</param>
/// <param name="Path">The folder of the result.</param>
internal sealed record CalibrateInput(PatternTrials Trials, PatternSet Patterns, int Waves, int Points, int Checks, string Path)
{
    private static readonly Argument<string> Scenario =
        new("SCENARIO|MODEL") { Description = "Scenario file, or the key of a model as it is by default, such as ostrom" };
    private static readonly Option<string> PatternsOption = new("--patterns") { HelpName = "FILE.yaml",
        Description = "What was seen: outcomes or differences of them, with tolerance and source", Required = true };
    private static readonly Option<int> WavesOption = SharedOptions.Count("--waves", "N", "Waves at most", 1, 50, 3);
    private static readonly Option<int> PointsOption = SharedOptions.Count("--points", "N",
        "Settings that are tried in a wave; ten a parameter and at least 30 unless told otherwise", 8, 5_000);
    private static readonly Option<int> ChecksOption =
        SharedOptions.Count("--checks", "N", "Settings of the result that are run once more, on other luck", 2, 10_000, 20);
    private static readonly Option<int> Replications =
        SharedOptions.Count("--replications", "N", "Runs of each strategy at each setting", 2, 1_000_000, 100);
    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<string[]> Set = SharedOptions.Set();
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();
    private static readonly Option<int> ThreadsOption = SharedOptions.Threads();
    private static readonly Option<string> Out = new("--out") { HelpName = "DIR",
        Description = "Folder of the result; the same again goes on where it was stopped", Required = true };
    private static readonly Option<string[]> Formats = FigureInput.Option();

    private static readonly Option<string[]> Vary = new("--vary")
    {
        HelpName = "PATH=FROM..TO",
        Description = "A parameter to calibrate, between two ends; repeat it for more. 'list parameters' names them",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
    [
        Scenario, PatternsOption, Vary, WavesOption, PointsOption, ChecksOption, Replications, Seed, Set, Out, Assembly, Formats,
        SharedOptions.Theme, ThreadsOption,
    ];

    /// <summary>The words that ask for the same again, without the folder.</summary>
    internal IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Files of the user's own.</summary>
    internal IReadOnlyList<string> Assemblies { get; private init; } = [];

    internal int? Threads { get; private init; }

    internal bool Quiet { get; private init; }

    internal IReadOnlyList<FigureFormat> Figures { get; private init; } = [];

    internal Look Look { get; private init; } = Look.Default;

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static CalibrateInput Of(ParseResult parsed)
    {
        var mistakes = new Mistakes();
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        var scenario = mistakes.Of(() => ScenarioInput.ReadOrModel(parsed.GetRequiredValue(Scenario), parsed.GetValue(Set)!));
        var factors = mistakes.Of(() => Factors(parsed));
        var patterns = scenario is null ? null : mistakes.Of(() => PatternsOf(parsed.GetRequiredValue(PatternsOption), scenario));
        var space = scenario is null || factors is null ? null : mistakes.Of(() => LeverInput.Space(scenario, factors, Vary.Name));
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Formats, Out));
        mistakes.Check();
        var trials = new PatternTrials(scenario!, space!, patterns!.Fitted, parsed.GetValue(Replications), parsed.GetValue(Seed));
        var points = SharedOptions.Given(parsed, PointsOption) ?? Math.Max(30, 10 * factors!.Count);
        return new(trials, patterns, parsed.GetValue(WavesOption), points, parsed.GetValue(ChecksOption), parsed.GetRequiredValue(Out))
        {
            Words = WordsOf(parsed, points), Assemblies = parsed.GetValue(Assembly)!,
            Threads = SharedOptions.ThreadsOf(parsed, ThreadsOption), Quiet = parsed.GetValue(SharedOptions.Quiet),
            Figures = formats!, Look = SharedOptions.Look(parsed),
        };
    }

    private static IReadOnlyList<Factor> Factors(ParseResult parsed)
    {
        var given = parsed.GetValue(Vary)!;
        if (given.Length == 0)
            throw new MistakeException(
                "Option '--vary' must be given, for each parameter to calibrate, such as --vary population.trust=0.25..0.8.");
        var factors = VaryInput.Factors([.. given.Select(text => (Vary.Name, text))]);
        var lists = factors.Where(factor => factor.Values.Count > 0)
            .Select(factor => $"--vary {factor.Path}: values; expected two ends, such as {factor.Path}=0..1.").ToList();
        return lists.Count == 0 ? factors : throw new MistakeException(lists);
    }

    private static PatternSet PatternsOf(string file, Case scenario)
    {
        try
        {
            return PatternFile.Read(Shipped.File(file, Shipped.Patterns, "file of patterns"), scenario);
        }
        catch (ScenarioFileException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    private static IReadOnlyList<string> WordsOf(ParseResult parsed, int points)
    {
        static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
        return
        [
            parsed.GetRequiredValue(Scenario), PatternsOption.Name, parsed.GetRequiredValue(PatternsOption),
            .. parsed.GetValue(Vary)!.SelectMany(each => (string[])[Vary.Name, each]),
            WavesOption.Name, Number(parsed.GetValue(WavesOption)), PointsOption.Name, Number(points), ChecksOption.Name,
            Number(parsed.GetValue(ChecksOption)),
            Replications.Name, Number(parsed.GetValue(Replications)), Seed.Name,
            parsed.GetValue(Seed).ToString(CultureInfo.InvariantCulture),
            .. parsed.GetValue(Set)!.SelectMany(change => (string[])[Set.Name, change]),
            .. parsed.GetValue(Assembly)!.SelectMany(each => (string[])[Assembly.Name, each]),
        ];
    }
}
