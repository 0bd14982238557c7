using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Commands;

/// <summary>The ways of <c>compare</c> that decide themselves how many replications they take.</summary>
internal sealed class SequentialCompare
{
    private const int FewestReplications = 20;

    private static readonly Option<bool> SelectBest = new("--select-best") { Description = "Find the best strategy in an outcome with as few runs as it takes; --replications is then the most" };
    private static readonly Option<double> Indifference = SharedOptions.Positive("--indifference", "δ", "Smallest difference worth finding, for --select-best");
    private static readonly Option<double> Alpha = SharedOptions.Positive("--alpha", "α", "Chance of a wrong choice, for --select-best; 0.05 unless told otherwise", below: 0.5);
    private static readonly Option<double> Precision = SharedOptions.Positive("--precision", "H", "Run until every paired difference is known to ± H; --replications is then the most");
    private static readonly Option<string[]> Outcomes = SharedOptions.Names("--outcome", "Outcome to select by, or outcomes that are to be precise (cooperation and cynicism unless told otherwise)");

    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly double _number, _alpha;

    private SequentialCompare(bool selects, IReadOnlyList<Outcome> outcomes, double number, double alpha) =>
        (Selects, _outcomes, _number, _alpha) = (selects, outcomes, number, alpha);

    /// <summary>Whether it selects the best; else it runs until differences are precise.</summary>
    internal bool Selects { get; }

    internal static void AddTo(Command command)
    {
        foreach (var option in new Option[] { SelectBest, Indifference, Alpha, Precision, Outcomes })
            command.Add(option);
    }

    internal static bool IsAsked(ParseResult parsed) => parsed.GetValue(SelectBest) || parsed.GetResult(Precision) is not null;

    /// <summary>What was asked for; null if the number of replications is given.</summary>
    /// <exception cref="MistakeException">Options do not go together.</exception>
    internal static SequentialCompare? Of(ParseResult parsed, IReadOnlyList<string>? strategies, OutcomeSet set)
    {
        var (selects, precise) = (parsed.GetValue(SelectBest), parsed.GetResult(Precision) is not null);
        var asked = parsed.GetValue(Outcomes)!;
        var outcomes = OutcomeInput.Chosen(asked, set, its => [.. its.Leading.Take(selects ? 1 : 2)]);
        var mistakes = Together(parsed, selects, precise).ToList();
        if (selects && outcomes.Count > 1)
            mistakes.Add($"A selection takes one outcome; --outcome has {outcomes.Count}.");
        if (selects && outcomes[0].Better == Better.Neither)
            mistakes.Add($"Outcome '{outcomes[0].Key}' has no better side, so no strategy is best in it.");
        if ((selects || precise) && strategies is { Count: < 2 })
            mistakes.Add("It takes two strategies or more to find the better one; name them with --strategies.");
        if (mistakes.Count > 0)
            throw new MistakeException(mistakes);
        return selects || precise ? new(selects, outcomes, selects ? parsed.GetValue(Indifference) : parsed.GetValue(Precision), parsed.GetResult(Alpha) is null ? 0.05 : parsed.GetValue(Alpha)) : null;
    }

    /// <summary>Selects the best and says which it is.</summary>
    internal int Select(Work work, Terminal terminal)
    {
        var selection = Known(work, () => work.Scenario.SelectBest(
            _outcomes[0], _number, work.Strategies, _alpha, work.Limit ?? ScenarioExperiments.ReplicationLimit, work.Seed, work.Threads, work.Progress, work.Stop));
        work.Progress.Close(selection.Runs);
        SequentialView.Print(terminal, selection);
        return 0;
    }

    /// <summary>Runs until differences are precise.</summary>
    internal PreciseComparison Run(Work work) => Known(work, () => work.Scenario.ComparePrecisely(
        _outcomes, _number, work.Strategies, work.Limit ?? ScenarioExperiments.ReplicationLimit, work.Seed, work.Threads, work.Progress, work.Stop));

    /// <summary>The words that ask for the same precision again.</summary>
    internal static IEnumerable<string> Repeated(PreciseComparison precise) =>
    [
        Precision.Name, precise.Precision.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        Outcomes.Name, string.Join(',', precise.Widest.Select(widest => widest.Outcome.Key)),
    ];

    private static T Known<T>(Work work, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (MissingOutcomeException missing)
        {
            throw new MistakeException(missing.Message);
        }
        finally
        {
            if (work.Stop.IsCancellationRequested)
                work.Progress.Close();
        }
    }

    private static IEnumerable<string> Together(ParseResult parsed, bool selects, bool precise)
    {
        if (selects && precise)
            yield return "--select-best does not go with --precision; take one of them.";
        if (selects && parsed.GetResult(Indifference) is null)
            yield return "--select-best needs --indifference, the smallest difference worth finding, such as 0.01.";
        if (!selects && parsed.GetResult(Indifference) is not null)
            yield return "--indifference goes with --select-best.";
        if (!selects && parsed.GetResult(Alpha) is not null)
            yield return "--alpha goes with --select-best.";
        if (!selects && !precise && parsed.GetValue(Outcomes) is { Length: > 0 })
            yield return "--outcome goes with --select-best or --precision; --outcomes chooses what the table shows.";
        foreach (var option in parsed.CommandResult.Command.Options.Where(option => selects && option.Name is "--out" or "--outcomes" or "--format" && parsed.GetResult(option) is { Implicit: false }))
            yield return $"{option.Name} goes with a comparison, not with --select-best.";
        if ((selects || precise) && parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == "--replications") is { } most
            && parsed.GetResult(most) is { Implicit: false } given && int.TryParse(given.Tokens is [var word] ? word.Value : "", out var limit) && limit < FewestReplications)
            yield return $"--replications {limit} is fewer than the first look takes; expected {FewestReplications} or more.";
    }
}

/// <summary>What a comparison is asked to run.</summary>
internal sealed record Work(
    Case Scenario, IReadOnlyList<string> Strategies, int? Limit, ulong Seed, int? Threads, ProgressLine Progress, CancellationToken Stop);
