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
        yield return Scene.In(language,
            run.Rounds.Count == 1 ? "After 1 round" : $"After {run.Rounds.Count} rounds (means over the second half)",
            run.Rounds.Count == 1 ? "Na 1 ronde" : $"Na {run.Rounds.Count} rondes (gemiddelden over de tweede helft)");
        var width = CollaborationOutcomes.All.Max(outcome => Glossary.Name(outcome, language).Length);
        foreach (var outcome in CollaborationOutcomes.All)
        {
            var value = run[outcome];
            var told = double.IsFinite(value)
                ? Scene.Number(language, value, Math.Abs(value) >= 10 ? 1 : 2).PadLeft(6) + " " + Glossary.Unit(outcome, language)
                : "     – " + Scene.In(language, "no value in this run", "geen waarde in deze run");
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
        var gains = run.ActorNames.Select((name, actor) => (Name: name, Gain: half.Average(round => round.Actors[actor].Gain))).OrderByDescending(actor => actor.Gain).ToList();
        if (gains.Count == 0 || gains[0].Gain - gains[^1].Gain <= 0.0005)
            return Scene.In(language, "Compared with going alone nobody gained more than anybody else.", "Vergeleken met alleen gaan won niemand meer dan een ander.");
        var (most, least) = (Scene.Signed(language, gains[0].Gain, 3), Scene.Signed(language, gains[^1].Gain, 3));
        return Scene.In(language,
            $"Compared with going alone {gains[0].Name} gained most ({most} a month) and {gains[^1].Name} least ({least}).",
            $"Vergeleken met alleen gaan won {gains[0].Name} het meest ({most} per maand) en {gains[^1].Name} het minst ({least}).");
    }

    private static string Counts(RunResult run, Language language)
    {
        var happenings = run.Rounds.SelectMany(round => round.Happenings).ToList();
        var exchanges = happenings.OfType<Proposed>().Count(offer => offer.Accepted);
        var (plans, broken, left) = (happenings.OfType<PlanMade>().Count(), happenings.OfType<Broke>().Count(), happenings.OfType<Left>().Count());
        return Scene.Sentence(language == Language.Dutch
            ? $"{Aantal(exchanges, "uitruil", "uitruilen")} en {Aantal(plans, "plan", "plannen")} afgesproken of opgelegd; {Aantal(broken, "toezegging", "toezeggingen")} gebroken; {Aantal(left, "partij", "partijen")} vertrokken."
            : $"{Count(exchanges, "exchange")} and {Count(plans, "plan")} agreed or imposed; {Count(broken, "promise")} broken; {Count(left, "departure")}.");
    }

    private static string Standing(RunResult run, Language language)
    {
        var last = run.Rounds[^1];
        var actors = run.ActorNames.Select((name, actor) => (Name: name, State: last.Actors[actor])).ToList();
        var (cynical, trusted) = (actors.MaxBy(actor => actor.State.Cynicism), actors.MaxBy(actor => actor.State.Trusted));
        var (cynicism, trust) = (Scene.Number(language, cynical.State.Cynicism), Scene.Number(language, trusted.State.Trusted));
        var (many, more) = (GrammaticalNumber.IsMany(cynical.Name, language), GrammaticalNumber.IsMany(trusted.Name, language));
        return Scene.In(language,
            $"At the end {cynical.Name} {(many ? "are" : "is")} the most cynical ({cynicism}) and {trusted.Name} {(more ? "are" : "is")} the most trusted ({trust}).",
            $"Aan het eind {(many ? "zijn" : "is")} {cynical.Name} het meest cynisch ({cynicism}) en {(more ? "worden" : "wordt")} {trusted.Name} het meest vertrouwd ({trust}).");
    }

    private static string Count(int number, string what) => number switch { 0 => $"no {what}s", 1 => $"one {what}", _ => $"{number} {what}s" };

    private static string Aantal(int number, string one, string more) => number switch { 0 => $"geen {more}", 1 => $"één {one}", _ => $"{number} {more}" };
}
