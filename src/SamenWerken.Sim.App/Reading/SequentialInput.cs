using System.CommandLine;
using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A comparison that decides itself how many replications it takes.</summary>
/// <param name="Selects">Whether it selects the best; else it runs until differences are precise.</param>
/// <param name="Outcomes">The outcome to select by, or those that are to be precise.</param>
/// <param name="Width">The smallest difference worth finding, or the half-width wanted; in the outcome's unit.</param>
/// <param name="Alpha">Chance of a wrong choice.</param>
/// <param name="Limit">The most replications of each strategy.</param>
internal sealed record SequentialInput(bool Selects, IReadOnlyList<Outcome> Outcomes, double Width, double Alpha, int Limit)
{
    private const int FewestReplications = 20;

    private static readonly Option<bool> SelectBest =
        new("--select-best") { Description = "Find the best strategy in an outcome with as few runs as it takes" };
    private static readonly Option<double> Indifference =
        SharedOptions.Positive("--indifference", "δ", "Smallest difference worth finding, for --select-best");
    private static readonly Option<double> AlphaOption =
        SharedOptions.Positive("--alpha", "α", "Chance of a wrong choice, for --select-best; 0.05 unless told otherwise", below: 0.5);
    private static readonly Option<double> Precision =
        SharedOptions.Positive("--precision", "H", "Run until every paired difference is known to ± H");
    private static readonly Option<string[]> OutcomesOption = SharedOptions.Names("--outcome",
        "Outcome to select by, or outcomes that are to be precise (cooperation and cynicism unless told otherwise)");

    private static readonly Option<int> LimitOption =
        SharedOptions.Count("--limit", "N",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                $"Most runs of each strategy, for --select-best and --precision; {ScenarioExperiments.ReplicationLimit:N0} unless told "
                    + $"otherwise"), FewestReplications, 10_000_000);

    internal static IReadOnlyList<Symbol> Symbols { get; } =
        [SelectBest, Indifference, AlphaOption, Precision, LimitOption, OutcomesOption];

    internal static bool IsAsked(ParseResult parsed) => parsed.GetValue(SelectBest) || parsed.GetResult(Precision) is not null;

    /// <summary>What was asked for; null if the number of replications is given.</summary>
    /// <exception cref="MistakeException">Options do not go together.</exception>
    internal static SequentialInput? Of(ParseResult parsed, Option<int> replications, IReadOnlyList<string>? strategies, Case? scenario)
    {
        var (selects, precise) = (parsed.GetValue(SelectBest), parsed.GetResult(Precision) is not null);
        var outcomes = OutcomeInput.Chosen(parsed.GetValue(OutcomesOption)!, scenario, its => [.. its.Leading.Take(selects ? 1 : 2)]);
        List<string> mistakes = [.. Apart(parsed, selects, precise), .. selects ? OfSelection(outcomes) : []];
        if ((selects || precise) && strategies is { Count: < 2 })
            mistakes.Add(selects
                ? "It takes two strategies or more to find the better one; name them with --strategies."
                : "It takes two strategies or more to know a difference between them; name them with --strategies.");
        if ((selects || precise) && parsed.GetResult(replications) is { Implicit: false })
            mistakes.Add(
                $"--replications says how many runs each strategy gets, and {(selects ? SelectBest.Name : Precision.Name)} finds that "
                    + "out; give the most with --limit.");
        if (mistakes.Count > 0)
            throw new MistakeException(mistakes);
        return !selects && !precise ? null
            : new(selects, outcomes, parsed.GetValue(selects ? Indifference : Precision), parsed.GetResult(AlphaOption) is null
                ? 0.05
                : parsed.GetValue(AlphaOption), SharedOptions.Given(parsed, LimitOption) ?? ScenarioExperiments.ReplicationLimit);
    }

    /// <summary>The words that ask for the same precision again.</summary>
    internal IEnumerable<string> Repeated(PreciseComparison precise) =>
    [
        LimitOption.Name, Limit.ToString(CultureInfo.InvariantCulture),
        Precision.Name, precise.Precision.ToString("R", CultureInfo.InvariantCulture),
        OutcomesOption.Name, string.Join(',', precise.Widest.Select(widest => widest.Outcome.Key)),
    ];

    private static IEnumerable<string> OfSelection(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count > 1)
            yield return $"A selection takes one outcome; --outcome has {outcomes.Count}.";
        if (outcomes[0].Better == Better.Neither)
            yield return $"Outcome '{outcomes[0].Key}' has no better side, so no strategy is best in it.";
    }

    private static IEnumerable<string> Apart(ParseResult parsed, bool selects, bool precise)
    {
        if (selects && precise)
            yield return "--select-best does not go with --precision; take one of them.";
        if (selects && parsed.GetResult(Indifference) is null)
            yield return "--select-best needs --indifference, the smallest difference worth finding, such as 0.01.";
        if (!selects && parsed.GetResult(Indifference) is not null)
            yield return "--indifference goes with --select-best.";
        if (!selects && parsed.GetResult(AlphaOption) is not null)
            yield return "--alpha goes with --select-best.";
        if (!selects && !precise && parsed.GetResult(LimitOption) is not null)
            yield return "--limit goes with --select-best or --precision; --replications says how many runs each strategy gets.";
        if (!selects && !precise && parsed.GetValue(OutcomesOption) is { Length: > 0 })
            yield return "--outcome goes with --select-best or --precision; --outcomes chooses what the table shows.";
        foreach (var option in parsed.CommandResult.Command.Options)
        {
            if (selects && option.Name is "--out" or "--outcomes" or "--format" && parsed.GetResult(option) is { Implicit: false })
                yield return $"{option.Name} goes with a comparison, not with --select-best.";
        }
    }
}
