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
        yield return Scene.In(language,
            string.Create(CultureInfo.InvariantCulture, $"  Strategy {strategy}, replication {run.Replication}, seed {run.Seed}: {actors} actors, {issues} {(issues == 1 ? "issue" : "issues")}, {rounds} {(rounds == 1 ? "round" : "rounds")} of a month."),
            string.Create(CultureInfo.InvariantCulture, $"  Strategie {strategy}, herhaling {run.Replication}, toevalszaad {run.Seed}: {actors} actoren, {issues} {(issues == 1 ? "onderwerp" : "onderwerpen")}, {rounds} {(rounds == 1 ? "ronde" : "rondes")} van een maand."));
        if (summary is { Length: > 0 })
            yield return $"  {Scene.In(language, "How agreements come about", "Hoe afspraken tot stand komen")}: {summary.TrimEnd('.')}.";
    }

    /// <summary>Who takes part, and what they care about most.</summary>
    internal static IEnumerable<string> Parties(RunResult run, Language language)
    {
        yield return "";
        yield return Scene.In(language, "Who takes part, and what matters most to them", "Wie meedoen, en wat hun het meest waard is");
        for (var actor = 0; actor < run.ActorNames.Count; actor++)
        {
            var most = run.Saliences[actor].Select((salience, issue) => (Salience: salience, Issue: issue))
                .OrderByDescending(weight => weight.Salience).Take(2).Where(weight => weight.Salience > 0)
                .Select(weight => $"{run.IssueNames[weight.Issue]} ({NumberText.Percent(weight.Salience, language)})");
            yield return $"  {Scene.Sentence(run.ActorNames[actor])}: {Scene.Listed(most, language)}";
        }
    }
}
