using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>What a reader needs to know before the first round.</summary>
internal static class Opening
{
    internal static IEnumerable<string> Tell(RunResult run, string? summary, Language language)
    {
        var its = new Look { Language = language }.Told(run.Scenario);
        yield return its.Name;
        if (its.Question is { Length: > 0 } question)
            yield return "  " + question;
        var (actors, issues, rounds) = (run.ActorNames.Count, run.IssueNames.Count, run.Rounds.Count);
        var strategy = Glossary.Strategy(run.Strategy, language);
        yield return language.Say("story.opening.strategy-replication-seed-actors", ("strategy", strategy),
            ("replication", run.Replication), ("seed", run.Seed), ("actors", actors), ("issues", issues),
            ("issueNoun", issues == 1 ? language.Say("common.issue") : language.Say("story.opening.issues")), ("rounds", rounds),
            ("roundNoun", rounds == 1 ? language.Say("common.round") : language.Say("story.opening.rounds")));
        if (summary is { Length: > 0 })
            yield return $"  {language.Say("story.opening.how-agreements-come-about")}: {summary.TrimEnd('.')}.";
    }

    /// <summary>Who takes part, and what they care about most.</summary>
    internal static IEnumerable<string> Parties(RunResult run, Language language)
    {
        yield return "";
        yield return language.Say("story.opening.who-takes-part-and");
        for (var actor = 0; actor < run.ActorNames.Count; actor++)
        {
            var most = run.Saliences[actor].Select((salience, issue) => (Salience: salience, Issue: issue))
                .OrderByDescending(weight => weight.Salience).Take(2).Where(weight => weight.Salience > 0)
                .Select(weight => $"{run.IssueNames[weight.Issue]} ({NumberText.Percent(weight.Salience, language)})");
            yield return $"  {Scene.Sentence(run.ActorNames[actor])}: {Scene.Listed(most, language)}";
        }
    }
}
