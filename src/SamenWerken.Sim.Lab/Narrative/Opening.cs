using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>What a reader needs to know before the first round.</summary>
internal static class Opening
{
    internal static IEnumerable<string> Tell(RunResult run, string? summary, Language language)
    {
        yield return run.Scenario.Name;
        if (run.Scenario.Question is { Length: > 0 } question)
            yield return "  " + question;
        var (actors, issues, rounds) = (run.ActorNames.Count, run.IssueNames.Count, run.Rounds.Count);
        var strategy = Glossary.Strategy(run.Strategy, language);
        yield return Scene.In(language,
            string.Create(CultureInfo.InvariantCulture, $"  Strategy {strategy}, replication {run.Replication}, seed {run.Seed}: {actors} actors, {issues} {(issues == 1 ? "issue" : "issues")}, {rounds} {(rounds == 1 ? "round" : "rounds")} of a month."),
            string.Create(CultureInfo.InvariantCulture, $"  Strategie {strategy}, herhaling {run.Replication}, toevalszaad {run.Seed}: {actors} actoren, {issues} {(issues == 1 ? "onderwerp" : "onderwerpen")}, {rounds} {(rounds == 1 ? "ronde" : "rondes")} van een maand."));
        if (summary is { Length: > 0 })
            yield return $"  {Scene.In(language, "How agreements come about", "Hoe afspraken tot stand komen")}: {summary.TrimEnd('.')}.";
        yield return "";
        yield return Scene.In(language, "Who takes part, and what matters most to them", "Wie meedoen, en wat hun het meest waard is");
        for (var actor = 0; actor < actors; actor++)
        {
            var most = run.Saliences[actor].Select((salience, issue) => (Salience: salience, Issue: issue))
                .OrderByDescending(weight => weight.Salience).Take(2).Where(weight => weight.Salience > 0)
                .Select(weight => $"{run.IssueNames[weight.Issue]} ({Scene.Share(weight.Salience)})");
            yield return $"  {Scene.Sentence(run.ActorNames[actor])}: {Scene.Listed(most, language)}";
        }
    }
}
