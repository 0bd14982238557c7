using System.CommandLine;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A benchmark as it was asked for on the command line.</summary>
/// <param name="File">The suite file, as it was named or found.</param>
/// <param name="Suite">The suite.</param>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Path">The folder of the result.</param>
internal sealed record BenchmarkInput(string File, Suite Suite, IReadOnlyList<string> Strategies, string Path)
{
    private const string UsualSuite = "governance-2";

    private static readonly Option<string> SuiteOption = new("--suite")
    {
        HelpName = "NAME|FILE.yaml",
        Description = $"The suite: a file, or a name in {SuiteInput.Shelf}; {UsualSuite} unless told otherwise",
        DefaultValueFactory = _ => UsualSuite,
    };

    private static readonly Option<string[]> StrategiesOption =
        SharedOptions.Names("--strategies", "Strategies to compare; by default all that a comparison takes. 'list strategies' names them");
    private static readonly Option<string> Out = new("--out") { HelpName = "DIR",
        Description = "Folder of the result; the same again goes on where it was stopped", Required = true };
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();
    private static readonly Option<int> ThreadsOption = SharedOptions.Threads();
    private static readonly Option<string[]> Formats = FigureInput.Option();

    /// <summary>Its options.</summary>
    internal static IReadOnlyList<Option> Options { get; } =
        [SuiteOption, StrategiesOption, Out, Assembly, Formats, SharedOptions.Theme, ThreadsOption];

    /// <summary>Files of the user's own strategies.</summary>
    internal IReadOnlyList<string> Assemblies { get; private init; } = [];

    internal int? Threads { get; private init; }

    internal bool Quiet { get; private init; }

    internal IReadOnlyList<FigureFormat> Figures { get; private init; } = [];

    internal Look Look { get; private init; } = Look.Default;

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static BenchmarkInput Of(ParseResult parsed)
    {
        var mistakes = new Mistakes();
        var assemblies = parsed.GetValue(Assembly)!;
        mistakes.Of<bool>(() =>
        {
            StrategyInput.Load(assemblies);
            return true;
        });
        mistakes.Check(); // without them, strategies of the user's own seem unknown
        var file = mistakes.Of(() => SuiteInput.FileOf(parsed.GetValue(SuiteOption)!));
        var suite = file is null ? null : mistakes.Of(() => SuiteInput.Read(file));
        var strategies = suite is null ? null : mistakes.Of(() => Chosen(parsed.GetValue(StrategiesOption)!, suite));
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Formats, Out));
        mistakes.Check();
        return new(file!, suite!, strategies!, parsed.GetRequiredValue(Out))
        {
            Assemblies = assemblies, Threads = SharedOptions.ThreadsOf(parsed, ThreadsOption), Quiet = parsed.GetValue(SharedOptions.Quiet),
            Figures = formats!,
            Look = SharedOptions.Look(parsed),
        };
    }

    private static IReadOnlyList<string> Chosen(string[] asked, Suite suite)
    {
        // Not those of one scenario's question: all worlds are asked the same.
        var model = suite.Groups[0].Experiment.Scenario.Model;
        var strategies = asked.Length == 0
            ? [.. model.Arms.Where(arm => arm.Usual).Select(arm => arm.Key)]
            : StrategyInput.Chosen(asked, suite.Groups[0].Experiment.Scenario);
        return strategies.Count > 1
            ? strategies
            : throw new MistakeException($"Option '--strategies' has one strategy; a benchmark compares two or more.");
    }
}
