using System.Collections.Immutable;
using System.CommandLine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Optimisation;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A search as it was asked for on the command line.</summary>
/// <param name="Search">What is searched for.</param>
/// <param name="Algorithm">How.</param>
/// <param name="Generations">Generations after the first population.</param>
/// <param name="Fresh">Replications with which the front is evaluated anew.</param>
/// <param name="Path">The folder of the result.</param>
internal sealed record OptimiseInput(LeverSearch Search, NsgaII Algorithm, int Generations, int Fresh, string Path)
{
    private static readonly Argument<string> Scenario = SharedOptions.Scenario(optional: true);
    private static readonly Option<string> Over =
        new("--over") { HelpName = "NAME|FILE.yaml", Description = "Search over the worlds of a suite instead of one scenario" };
    private static readonly Option<string> Robust = SharedOptions.Choice(
        "--robust",
        "Over many worlds: by the mean, by the tenth of them where it does worst, or by how far it stays at most behind the best "
            + "strategy of a world", "mean", "worst10", "regret");
    private static readonly Option<string> Strategy =
        new("--strategy") { HelpName = "X", Description = "The strategy. 'list strategies' names them", Required = true };
    private static readonly Option<string[]> Objectives = SharedOptions.Names("--objectives",
        "Outcomes that judge, two or more; with a minus where less is better, such as cooperation,-cynicism. 'list outcomes' names them");
    private static readonly Option<int> Size =
        SharedOptions.Count("--population", "N", "Settings that live, an even number", 4, 10_000, 40);
    private static readonly Option<int> GenerationsOption =
        SharedOptions.Count("--generations", "N", "Generations after the first", 0, 100_000, 25);
    private static readonly Option<int> Replications =
        SharedOptions.Count("--replications", "N", "Runs of each setting in each world", 1, 1_000_000, 20);
    private static readonly Option<int> FreshOption =
        SharedOptions.Count("--fresh", "N", "Runs on other luck with which the front is evaluated anew", 2, 1_000_000, 100);
    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<string[]> Set = SharedOptions.Set();
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();
    private static readonly Option<int> ThreadsOption = SharedOptions.Threads();
    private static readonly Option<string> Out = new("--out") { HelpName = "DIR",
        Description = "Folder of the result; the same again goes on where it was stopped", Required = true };
    private static readonly Option<string[]> Formats = FigureInput.Option();

    private static readonly Option<string[]> Levers = new("--levers")
    {
        HelpName = "PATH=FROM..TO",
        Description =
            "A parameter to search over, between two ends or over values: PATH=a,b,c; repeat it for more. 'list parameters' names them",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
    [
        Scenario, Over, Robust, Strategy, Levers, Objectives, Size, GenerationsOption, Replications, FreshOption, Seed, Set, Out, Assembly,
        Formats,
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
    internal static OptimiseInput Of(ParseResult parsed)
    {
        var mistakes = new Mistakes();
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        var worlds = mistakes.Of(() => Worlds(parsed));
        var factors = mistakes.Of(() => Factors(parsed));
        var strategy = worlds is null ? null : mistakes.Of(() => StrategyInput.Chosen([parsed.GetRequiredValue(Strategy)], worlds[0])[0]);
        var objectives = worlds is null ? default : mistakes.Of(() => Criteria(parsed.GetValue(Objectives)!, OutcomeInput.InAll(worlds)));
        var algorithm = mistakes.Of(() => AlgorithmOf(parsed, factors?.Count ?? 1));
        var space = worlds is null || factors is null ? null : mistakes.Of(() => LeverInput.Space(worlds[0], factors, Levers.Name));
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Formats, Out));
        if (worlds?.Count < 2 && parsed.GetValue(Robust) is not "mean" and { } robust)
            mistakes.Of<bool>(() => throw new MistakeException($"'--robust {robust}' needs many worlds: give '--over' a suite."));
        mistakes.Check();
        var search = new LeverSearch(
            worlds!, strategy!, space!, objectives, Judged(parsed.GetValue(Robust)!),
            parsed.GetValue(Replications), parsed.GetValue(Seed));
        return new(search, algorithm!, parsed.GetValue(GenerationsOption), parsed.GetValue(FreshOption), parsed.GetRequiredValue(Out))
        {
            Words = WordsOf(parsed), Assemblies = parsed.GetValue(Assembly)!,
            Threads = SharedOptions.ThreadsOf(parsed, ThreadsOption), Quiet = parsed.GetValue(SharedOptions.Quiet), Figures = formats!,
            Look = SharedOptions.Look(parsed),
        };
    }

    private static JudgedBy Judged(string robust) => robust switch
    {
        "worst10" => JudgedBy.WorstTenth,
        "regret" => JudgedBy.LargestRegret,
        _ => JudgedBy.Mean,
    };

    private static IReadOnlyList<Case> Worlds(ParseResult parsed) => (parsed.GetValue(Scenario), parsed.GetValue(Over)) switch
    {
        (null, null) => throw new MistakeException("SCENARIO is missing, or --over SUITE; see 'samenwerken optimise --help'."),
        (not null, not null) => throw new MistakeException("SCENARIO does not go with --over; the suite names the scenarios."),
        ({ } file, null) => [ScenarioInput.Read(file, parsed.GetValue(Set)!)],
        (null, { } suite) => [.. SuiteInput.Read(suite).Groups.Where(group => group.Effort is null).SelectMany(group => Points(group))
            .Select(its => ScenarioInput.Changed(its, parsed.GetValue(Set)!))],
    };

    private static IEnumerable<Case> Points(SuiteGroup group) =>
        group.Plan(group.Experiment.Scenario.Model.Arms[0].Key).Points.Select(point => point.Scenario);

    private static IReadOnlyList<Factor> Factors(ParseResult parsed)
    {
        var given = parsed.GetValue(Levers)!;
        return given.Length > 0
            ? VaryInput.Factors([.. given.Select(text => (Levers.Name, text))])
            : throw new MistakeException(
                "Option '--levers' must be given, for each parameter to search over, such as --levers coordination.fine=0..1.");
    }

    private static ImmutableArray<Criterion> Criteria(string[] asked, OutcomeSet outcomes)
    {
        if (asked.Length < 2)
            throw new MistakeException(
                $"Option '--objectives' has {(asked.Length == 0 ? "none" : "one")}; expected two outcomes or more, such as "
                    + "cooperation,-cynicism.");
        var keys = asked.Select(name => name.TrimStart('-', '+')).ToList();
        OutcomeInput.Chosen(keys, outcomes, outcomes);
        return keys.Distinct().Count() == keys.Count
            ? [.. asked.Select((name, place) => new Criterion(keys[place], !name.StartsWith('-')))]
            : throw new MistakeException("Option '--objectives' names an outcome twice; expected each once.");
    }

    private static NsgaII AlgorithmOf(ParseResult parsed, int levers)
    {
        var size = parsed.GetValue(Size);
        return size % 2 == 0
            ? new NsgaII(size, levers, parsed.GetValue(Seed))
            : throw new MistakeException($"Option '--population' has '{size}'; expected an even number, since children come in pairs.");
    }

    private static IReadOnlyList<string> WordsOf(ParseResult parsed)
    {
        static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            .. parsed.GetValue(Scenario) is { } file ? new[] { file } : [Over.Name, parsed.GetValue(Over)!],
            Robust.Name, parsed.GetValue(Robust)!, Strategy.Name, parsed.GetValue(Strategy)!,
            .. parsed.GetValue(Levers)!.SelectMany(lever => (string[])[Levers.Name, lever]),
            Objectives.Name, string.Join(',', parsed.GetValue(Objectives)!), Size.Name, Number(parsed.GetValue(Size)),
            GenerationsOption.Name, Number(parsed.GetValue(GenerationsOption)), Replications.Name, Number(parsed.GetValue(Replications)),
            FreshOption.Name, Number(parsed.GetValue(FreshOption)), Seed.Name,
            parsed.GetValue(Seed).ToString(System.Globalization.CultureInfo.InvariantCulture),
            .. parsed.GetValue(Set)!.SelectMany(change => (string[])[Set.Name, change]),
            .. parsed.GetValue(Assembly)!.SelectMany(each => (string[])[Assembly.Name, each]),
        ];
    }
}
