using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>Reads what a request asks for, and refuses what cannot be run or would not end in a page's time.</summary>
/// <param name="keys">Keys of the strategies.</param>
internal sealed class ScenarioReading(IReadOnlyCollection<string> keys)
{
    internal const int MostReplications = 100_000;
    internal const int MostPlayedRounds = 600;

    private const int MostChanges = 2000;
    private const int MostVariedReplications = 2000;
    private const int MostVariedRuns = 500_000;
    private const int MostLevels = 25;
    private const int MostPathPoints = 12_000; // strategies × rounds, each with its runs in memory
    private const int MostPlayedPairs = 5_000_000; // rounds × actors², each with its trust: seconds
    private const int MostPlayedActions = 1_000_000; // rounds × actors × issues

    internal Scenario Scenario(ScenarioRequest request)
    {
        Scenario scenario;
        try
        {
            scenario = ScenarioFile.Parse(request.Yaml, request.Name.Length > 0 ? request.Name : "scenario", keys);
        }
        catch (ScenarioFileException mistaken)
        {
            var count = mistaken.Problems.Count;
            throw new RefusedException(StatusCodes.Status422UnprocessableEntity, count == 1
                ? "The scenario has a mistake."
                : $"The scenario has {count} mistakes.", [.. mistaken.Problems.Take(ScenarioFileException.Listed)]);
        }

        if (request.Set is not { Count: > 0 } changes)
            return scenario;
        if (changes.Count > MostChanges)
            throw Unusable($"Too many changes at once; at most {MostChanges}.");
        try
        {
            return ScenarioInput.Changed(scenario, [.. changes.Select(change => $"{change.Key}={change.Value}")]);
        }
        catch (MistakeException mistaken)
        {
            throw Unusable(string.Join('\n', mistaken.Messages.Select(message => message.Replace("--set ", "", StringComparison.Ordinal))));
        }
    }

    internal Scenario Scenario(CompareRequest request)
    {
        if (request.Replications is < 1 or > MostReplications)
            throw Unusable(FormattableString.Invariant(
                $"{request.Replications} runs of each strategy; expected a whole number from 1 to {MostReplications}."));
        if (request.Strategies.Count == 0)
            throw Unusable("No strategy is ticked; tick at least one.");
        Known(request.Strategies);
        var scenario = Scenario((ScenarioRequest)request);
        if ((long)scenario.Rounds * request.Strategies.Count > MostPathPoints)
            throw Unusable(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                    $"{request.Strategies.Count} strategies over {scenario.Rounds} rounds are more than this page holds (at most "
                        + $"{MostPathPoints} together); take fewer, or use 'samenwerken compare'."));
        return scenario;
    }

    internal Scenario Scenario(PlayRequest request)
    {
        if (request.Replication < 0)
            throw Unusable(FormattableString.Invariant($"Run {request.Replication}; expected a whole number from 0."));
        Known([request.Strategy]);
        var scenario = Scenario((ScenarioRequest)request);
        var (rounds, actors, issues) = ((long)scenario.Rounds, scenario.ActorCount, scenario.IssueCount);
        if (rounds > MostPlayedRounds || rounds * actors * actors > MostPlayedPairs || rounds * actors * issues > MostPlayedActions)
        {
            var most = Math.Min(MostPlayedRounds,
                Math.Min(MostPlayedPairs / Math.Max(1, actors * actors), MostPlayedActions / Math.Max(1, actors * issues)));
            throw Unusable(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                    $"{actors} actors and {issues} issues over {rounds} rounds are more than this page plays: at most {most} rounds "
                        + $"for so many. 'samenwerken run' tells longer ones."));
        }

        return scenario;
    }

    internal Scenario Scenario(StillRequest request)
    {
        Known(request.Strategies);
        return Scenario((ScenarioRequest)request);
    }

    /// <summary>The experiment that varies what is asked for; it can be expanded.</summary>
    internal Experiment Experiment(VaryRequest request)
    {
        if (request.Replications is < 2 or > MostVariedReplications)
            throw Unusable(FormattableString.Invariant(
                $"{request.Replications} runs at each point; expected a whole number from 2 to {MostVariedReplications}."));
        if (request.Strategies.Count == 0)
            throw Unusable("No strategy is ticked; tick at least one.");
        Known(request.Strategies);
        if (new[] { request.X, request.Y }.FirstOrDefault(side => side is { Levels: < 2 or > MostLevels }) is { } side)
            throw Unusable(
                FormattableString.Invariant($"{side.Levels} values of {side.Path}; expected a whole number from 2 to {MostLevels}."));
        var experiment = new Experiment
        {
            Scenario = Scenario((ScenarioRequest)request),
            Factors = [.. new[] { request.X, request.Y }.OfType<VariedParameter>()
                .Select(axis => Factor.Between(axis.Path, axis.From, axis.To, axis.Levels))],
            Strategies = [.. request.Strategies],
            Replications = request.Replications,
            Seed = request.Seed,
        };
        try
        {
            var runs = experiment.Expand().Runs;
            return runs <= MostVariedRuns ? experiment
                : throw Unusable(
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                        $"{runs} runs are more than this page waits for (at most {MostVariedRuns}); take fewer values, strategies or "
                            + $"runs, or use 'samenwerken sweep'."));
        }
        catch (ExperimentException mistaken)
        {
            throw Unusable(string.Join('\n', mistaken.Mistakes.Select(mistake => mistake.ToString())));
        }
    }

    private void Known(IReadOnlyList<string> strategies)
    {
        var mistakes = strategies.Distinct().Where(key => !keys.Contains(key)).Select(key => Typing.Unknown("strategy", key, keys))
            .Concat(strategies.GroupBy(key => key).Where(same => same.Count() > 1)
                .Select(same => $"Strategy '{same.Key}' is named {same.Count()} times.")).ToList();
        if (mistakes.Count > 0)
            throw Unusable(string.Join('\n', mistakes));
    }

    private static RefusedException Unusable(string message) => new(StatusCodes.Status422UnprocessableEntity, message);
}
