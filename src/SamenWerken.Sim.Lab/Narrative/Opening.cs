using System.Globalization;
using SamenWerken.Sim.Engine;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>What a reader needs to know before the first round.</summary>
internal static class Opening
{
    internal static IEnumerable<string> Tell(RunResult run, string? summary)
    {
        yield return run.Scenario.Name;
        if (run.Scenario.Question is { Length: > 0 } question)
            yield return "  " + question;
        yield return string.Create(CultureInfo.InvariantCulture, $"  Strategy {run.Strategy}, replication {run.Replication}, seed {run.Seed}: {run.ActorNames.Count} actors, {run.IssueNames.Count} issues, {run.Rounds.Count} rounds of a month.");
        if (summary is { Length: > 0 })
            yield return $"  How agreements come about: {summary.TrimEnd('.')}.";
        yield return "";
        yield return "Who takes part, and what matters most to them";
        for (var actor = 0; actor < run.ActorNames.Count; actor++)
        {
            var most = run.Saliences[actor].Select((salience, issue) => (Salience: salience, Issue: issue))
                .OrderByDescending(weight => weight.Salience).Take(2).Where(weight => weight.Salience > 0)
                .Select(weight => $"{run.IssueNames[weight.Issue]} ({Scene.Share(weight.Salience)})");
            yield return $"  {Scene.Sentence(run.ActorNames[actor])}: {Scene.Listed(most)}";
        }
    }
}
