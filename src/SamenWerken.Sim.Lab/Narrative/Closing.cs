using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>How it ended: the outcomes of the run, who gained and who lost.</summary>
internal static class Closing
{
    internal static IEnumerable<string> Tell(RunResult run, Language language)
    {
        if (run.Rounds.Count == 0)
            yield break;
        yield return "";
        yield return run.Rounds.Count == 1
            ? language.Say("story.closing.after-1-round")
            : language.Say("story.closing.after-rounds-means-over", ("rounds", run.Rounds.Count));
        var width = CollaborationOutcomes.All.Max(outcome => Glossary.Name(outcome, language).Length);
        foreach (var outcome in CollaborationOutcomes.All)
        {
            var value = run[outcome];
            var told = double.IsFinite(value)
                ? Scene.Number(language, value, Math.Abs(value) >= 10 ? 1 : 2).PadLeft(6) + " " + Glossary.Unit(outcome, language)
                : "     – " + language.Say("story.closing.no-value-in-this");
            yield return $"  {Glossary.Name(outcome, language).PadRight(width)}  {told}";
        }

        yield return "";
        yield return Gains(run, language);
        yield return Counts(run, language);
        if (run.ActorNames.Count > 0)
            yield return Standing(run, language);
    }

    private static string Gains(RunResult run, Language language)
    {
        var half = run.Rounds.Where((_, place) => 2 * place >= run.Rounds.Count || run.Rounds.Count == 1).ToList();
        var gains = run.ActorNames.Select((name, actor) => (Name: name, Gain: half.Average(round => round.Actors[actor].Gain)))
            .OrderByDescending(actor => actor.Gain).ToList();
        if (gains.Count == 0 || gains[0].Gain - gains[^1].Gain <= 0.0005)
            return language.Say("story.closing.compared-with-going-alone");
        var (most, least) = (Scene.Signed(language, gains[0].Gain, 3), Scene.Signed(language, gains[^1].Gain, 3));
        return language.Say("story.closing.compared-with-going-alone-gained", ("first", gains[0].Name), ("most", most),
            ("last", gains[^1].Name), ("least", least));
    }

    private static string Counts(RunResult run, Language language)
    {
        var happenings = run.Rounds.SelectMany(round => round.Happenings).ToList();
        var exchanges = happenings.OfType<Proposed>().Count(offer => offer.Accepted);
        var (plans, broken, left) =
            (happenings.OfType<PlanMade>().Count(), happenings.OfType<Broke>().Count(), happenings.OfType<Left>().Count());
        var exchanged = exchanges switch
        {
            0 => language.Say("story.closing.no-exchanges"),
            1 => language.Say("story.closing.one-exchange"),
            _ => language.Say("story.closing.exchanges", ("exchanges", exchanges)),
        };
        var planned = plans switch
        {
            0 => language.Say("story.closing.no-plans"),
            1 => language.Say("story.closing.one-plan"),
            _ => language.Say("story.closing.plans", ("plans", plans)),
        };
        var promises = broken switch
        {
            0 => language.Say("story.closing.no-promises-broken"),
            1 => language.Say("story.closing.one-promise-broken"),
            _ => language.Say("story.closing.promises-broken", ("broken", broken)),
        };
        var departed = left switch
        {
            0 => language.Say("story.closing.no-departures"),
            1 => language.Say("story.closing.one-departure"),
            _ => language.Say("story.closing.departures", ("left", left)),
        };
        return Scene.Sentence(language.Say("story.closing.and-agreed-or-imposed", ("exchanged", exchanged), ("planned", planned),
            ("promises", promises), ("departed", departed)));
    }

    private static string Standing(RunResult run, Language language)
    {
        var last = run.Rounds[^1];
        var actors = run.ActorNames.Select((name, actor) => (Name: name, State: last.Actors[actor])).ToList();
        var (cynical, trusted) = (actors.MaxBy(actor => actor.State.Cynicism), actors.MaxBy(actor => actor.State.Trusted));
        var (cynicism, trust) = (Scene.Number(language, cynical.State.Cynicism), Scene.Number(language, trusted.State.Trusted));
        var (many, more) = (GrammaticalNumber.IsMany(cynical.Name, language), GrammaticalNumber.IsMany(trusted.Name, language));
        return language.Say("story.closing.at-the-end-the", ("cynical", cynical.Name),
            ("many", many ? language.Say("story.closing.are") : "is"), ("cynicism", cynicism), ("trusted", trusted.Name),
            ("more", more ? language.Say("common.are") : language.Say("common.is")), ("trust", trust));
    }
}
