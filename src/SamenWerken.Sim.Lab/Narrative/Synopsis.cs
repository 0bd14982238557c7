using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>A run in half a page: how it ended, where it turned and why, who won and lost, what held.</summary>
internal sealed class Synopsis(RunResult run, Language language)
{
    private const int MostTurns = 4;
    private const double Turn = 0.05; // change of cooperation, trust and cynicism together
    private const int Season = 6; // rounds
    private const double Notable = 0.0005;

    private static readonly Outcome[] Followed = [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism];

    internal IEnumerable<string> Tell()
    {
        if (run.Rounds.Count == 0)
            yield break;
        yield return "";
        yield return Say("In short", "In het kort");
        yield return "  " + Ended();
        foreach (var line in Turns().Select(line => "  " + line))
            yield return line;
        yield return "  " + WonAndLost();
        yield return "  " + Held();
    }

    private string Ended()
    {
        var first = run.Rounds[0];
        string Went(Outcome outcome) => $"{Glossary.Name(outcome, language).ToLowerInvariant()} {Number(run[outcome])} ({Number(first[outcome])})";
        var (helped, of) = (run[CollaborationOutcomes.HouseholdsHelped], run.Scenario.Households);
        return Say(
            $"In the second half of {Months}: {Scene.Listed(Followed.Select(Went), language)}, with the first month in brackets; {Number(helped, 1)} of {of} households a month got fitting help.",
            $"In de tweede helft van {Months}: {Scene.Listed(Followed.Select(Went), language)}, met de eerste maand tussen haakjes; {Number(helped, 1)} van de {of} huishoudens per maand kregen passende hulp.");
    }

    private IEnumerable<string> Turns()
    {
        var turns = new List<int>();
        foreach (var round in Enumerable.Range(1, run.Rounds.Count - 1).Where(round => Size(round) >= Turn).OrderByDescending(Size).ThenBy(round => round))
        {
            if (turns.Count < MostTurns && turns.TrueForAll(other => Math.Abs(other - round) >= Season))
                turns.Add(round);
        }

        if (turns.Count == 0)
            yield return Say(
                "It has no turning point: from half a year to the next little changed.",
                "Er is geen keerpunt: van het ene half jaar op het andere veranderde weinig.");
        foreach (var round in turns.Order())
            yield return Say(
                $"Round {run.Rounds[round].Round}: ",
                $"Ronde {run.Rounds[round].Round}: ") + Cause(round) + " " + Moved(round);
    }

    // How much the half year that begins with a round differs from the one before it: a month that soon is as before is no turning point.
    private double Size(int round) => Followed.Sum(outcome => Math.Abs(Change(round, outcome)) is var change && double.IsFinite(change) ? change : 0);

    private double Change(int round, Outcome outcome) => Mean(round, round + Season, outcome) - Mean(round - Season, round, outcome);

    private double Mean(int from, int to, Outcome outcome) => Enumerable.Range(0, run.Rounds.Count).Where(round => round >= from && round < to)
        .Select(round => run.Rounds[round][outcome]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    private string Moved(int round)
    {
        var moved = Followed.MaxBy(outcome => Math.Abs(Change(round, outcome)) is var size && double.IsFinite(size) ? size : 0)!;
        return Say(
            $"{Glossary.Name(moved, language)} goes from {Number(Mean(round - Season, round, moved))} to {Number(Mean(round, round + Season, moved))} (means of half a year).",
            $"{Glossary.Name(moved, language)} gaat van {Number(Mean(round - Season, round, moved))} naar {Number(Mean(round, round + Season, moved))} (gemiddelden van een half jaar).");
    }

    // What weighs most of what happened in the round.
    private string Cause(int round)
    {
        var happenings = run.Rounds[round].Happenings;
        var (broken, deals) = (happenings.OfType<Broke>().ToList(), happenings.OfType<Proposed>().Count(offer => offer.Accepted));
        if (happenings.OfType<StrategyChanged>().LastOrDefault() is { } changed)
        {
            return Say($"{Glossary.Strategy(changed.To, language)} takes over from {Glossary.Strategy(changed.From, language)}.",
                $"{Glossary.Strategy(changed.To, language)} neemt het over van {Glossary.Strategy(changed.From, language)}.");
        }

        if (happenings.OfType<PlanMade>().LastOrDefault() is { } plan)
            return Planned(plan);
        if (happenings.OfType<Left>().Select(left => left.Actor).ToList() is { Count: > 0 } left)
            return Say(
                $"{Actors(left)} {(IsOne(left) ? "leaves" : "leave")}.",
                $"{Actors(left)} {(IsOne(left) ? "vertrekt" : "vertrekken")}.");
        if (happenings.OfType<Impasse>().Any())
            return Say("a plan fails to get the signatures it needs.", "een plan krijgt niet de handtekeningen die nodig zijn.");
        if (happenings.OfType<Trained>().Any())
            return Say("parties are trained.", "partijen worden getraind.");
        if (broken.Count > 0 && (broken.Count >= deals || Change(round, CollaborationOutcomes.Cooperation) < 0))
        {
            var who = broken.Select(each => each.Actor).Distinct().ToList();
            var (one, each, promises) = (IsOne(who), who.Count == broken.Count, broken.Count);
            return Say(
                $"{Parties(who)} {(one ? "breaks" : "break")} {(each ? "a promise" : $"{promises} promises")}{(each && who.Count > 1 ? " each" : "")}.",
                $"{Parties(who)} {(one ? "breekt" : "breken")} {(each && who.Count > 1 ? "elk " : "")}{(each ? "een toezegging" : $"{promises} toezeggingen")}.");
        }

        return deals > 0
            ? Say(
                $"{deals} {(deals == 1 ? "exchange is" : "exchanges are")} agreed.",
                $"er {(deals == 1 ? "wordt één uitruil" : $"worden {deals} uitruilen")} afgesproken.")
            : Say("what was agreed before is carried out.", "wat eerder is afgesproken, wordt uitgevoerd.");
    }

    private string Planned(PlanMade plan)
    {
        var (bound, imposed) = (plan.Consenting.Count + plan.Imposed.Count, Plans.IsImposed(plan));
        return imposed
            ? Say($"a plan is imposed on {bound} parties.", $"een plan wordt aan {bound} partijen opgelegd.")
            : Say($"a plan comes into force, signed by {plan.Consenting.Count}{(plan.Imposed.Count > 0 ? $", binding {bound}" : "")} of {run.ActorNames.Count} parties.",
                $"er gaat een plan gelden, getekend door {plan.Consenting.Count}{(plan.Imposed.Count > 0 ? $", bindend voor {bound}" : "")} van de {run.ActorNames.Count} partijen.");
    }

    private string WonAndLost()
    {
        var half = run.Rounds.Where((_, place) => 2 * place >= run.Rounds.Count || run.Rounds.Count == 1).ToList();
        var gains = run.ActorNames.Select((name, actor) => (Name: name, Gain: half.Average(round => round.Actors[actor].Gain))).OrderByDescending(actor => actor.Gain).ToList();
        var (won, lost) = (gains.Where(actor => actor.Gain > Notable).ToList(), gains.Where(actor => actor.Gain < -Notable).Reverse().ToList());
        string Few(List<(string Name, double Gain)> some) =>
            Scene.Listed(some.Take(3).Select(actor => $"{actor.Name} ({Scene.Signed(language, actor.Gain, 3)})"), language);
        return Scene.Sentence((won.Count, lost.Count) switch
        {
            (0, 0) => Say(
                "nobody gained or lost by it, compared with going alone.",
                "niemand won of verloor erbij, vergeleken met alleen gaan."),
            (_, 0) => Say($"compared with going alone {won.Count} of {gains.Count} parties gained, most {Few(won)}; none lost.",
                $"vergeleken met alleen gaan wonnen {won.Count} van de {gains.Count} partijen, het meest {Few(won)}; geen verloor."),
            (0, _) => Say($"compared with going alone nobody gained; {lost.Count} of {gains.Count} parties lost, most {Few(lost)}.",
                $"vergeleken met alleen gaan won niemand; {lost.Count} van de {gains.Count} partijen verloren, het meest {Few(lost)}."),
            _ => Say($"compared with going alone {won.Count} of {gains.Count} parties gained, most {Few(won)}; {lost.Count} lost, most {Few(lost)}.",
                $"vergeleken met alleen gaan wonnen {won.Count} van de {gains.Count} partijen, het meest {Few(won)}; {lost.Count} verloren, het meest {Few(lost)}."),
        });
    }

    private string Held()
    {
        var (kept, broken) = (run.Rounds.Sum(round => round.Kept), run.Rounds.Sum(round => round.Happenings.OfType<Broke>().Count()));
        var (running, members) = (run.Rounds[^1].Agreements.Count, run.Rounds[^1].Actors.Count(actor => actor.Member));
        if (kept + broken == 0)
            return Say("Nothing was agreed that could be kept.", "Er is niets afgesproken dat nagekomen kon worden.");
        var share = Scene.Number(language, 100.0 * kept / (kept + broken), 0);
        return Say(
            $"Promises were kept in {share} % of cases; at the end {running} {(running == 1 ? "agreement is" : "agreements are")} in force and {members} of {run.ActorNames.Count} parties take part.",
            $"Toezeggingen werden in {share} % van de gevallen nagekomen; aan het eind {(running == 1 ? "loopt er 1 afspraak" : $"lopen er {running} afspraken")} en {(members == 1 ? "doet 1" : $"doen {members}")} van de {run.ActorNames.Count} partijen mee.");
    }

    private string Parties(List<int> who) => who.Count <= 3 ? Actors(who) : Say($"{who.Count} parties", $"{who.Count} partijen");

    private bool IsOne(List<int> who) => who.Count == 1 && !GrammaticalNumber.IsMany(run.ActorNames[who[0]], language);

    private string Actors(IEnumerable<int> actors) => Scene.Listed(actors.Select(actor => run.ActorNames[actor]), language);

    private string Months => Say(
        $"{run.Rounds.Count} {(run.Rounds.Count == 1 ? "month" : "months")}",
        $"{run.Rounds.Count} {(run.Rounds.Count == 1 ? "maand" : "maanden")}");

    private string Number(double value, int decimals = 2) => Scene.Number(language, value, decimals);

    private string Say(string english, string dutch) => Scene.In(language, english, dutch);
}
