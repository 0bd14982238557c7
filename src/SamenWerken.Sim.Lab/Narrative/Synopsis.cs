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
    private const double Notable = 0.0025; // of a gain; less is not worth a word

    private static readonly Outcome[] Followed =
        [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism];

    internal IEnumerable<string> Tell()
    {
        if (run.Rounds.Count == 0)
            yield break;
        yield return "";
        yield return Say("story.synopsis.in-short");
        yield return "  " + Ended();
        foreach (var line in Turns().Select(line => "  " + line))
            yield return line;
        yield return "  " + WonAndLost();
        yield return "  " + Held();
    }

    private string Ended()
    {
        var first = run.Rounds[0];
        string Went(Outcome outcome) =>
            $"{Glossary.Name(outcome, language).ToLowerInvariant()} {Number(run[outcome])} ({Number(first[outcome])})";
        var (helped, of) = (run[CollaborationOutcomes.HouseholdsHelped], run.Scenario.Households);
        return Say("story.synopsis.in-the-second-half", ("months", Months), ("followed", Scene.Listed(Followed.Select(Went), language)),
            ("helped", Number(helped, 1)), ("of", of));
    }

    private IEnumerable<string> Turns()
    {
        var turns = new List<int>();
        foreach (var round in Enumerable.Range(1, run.Rounds.Count - 1).Where(round => Size(round) >= Turn).OrderByDescending(Size)
            .ThenBy(round => round))
        {
            if (turns.Count < MostTurns && turns.TrueForAll(other => Math.Abs(other - round) >= Season))
                turns.Add(round);
        }

        if (turns.Count == 0)
            yield return run.Rounds.Count < 2 * Season ? Say("story.synopsis.it-is-too-short") : Say("story.synopsis.it-has-no-turning");
        foreach (var round in turns.Order())
            yield return Say("story.synopsis.round", ("round", run.Rounds[round].Round)) + Told(round);
    }

    // Where nothing that happened can have moved it that way, what moved is told alone.
    private string Told(int round) => Cause(round) is { } cause
        ? cause + " " + Moved(round)
        : char.ToLower(Moved(round)[0], System.Globalization.CultureInfo.InvariantCulture) + Moved(round)[1..];

    // How much the half year that begins with a round differs from the one before it: a month that soon is as before is no turning point.
    private double Size(int round) =>
        Followed.Sum(outcome => Math.Abs(Change(round, outcome)) is var change && double.IsFinite(change) ? change : 0);

    private double Change(int round, Outcome outcome) => Mean(round, round + Season, outcome) - Mean(round - Season, round, outcome);

    private double Mean(int from, int to, Outcome outcome) =>
        Enumerable.Range(0, run.Rounds.Count).Where(round => round >= from && round < to)
        .Select(round => run.Rounds[round][outcome]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    private Outcome Most(int round) =>
        Followed.MaxBy(outcome => Math.Abs(Change(round, outcome)) is var size && double.IsFinite(size) ? size : 0)!;

    private string Moved(int round)
    {
        var moved = Most(round);
        return Say("story.synopsis.goes-from-to-means", ("moved", Glossary.Name(moved, language)),
            ("before", Number(Mean(round - Season, round, moved))), ("after", Number(Mean(round, round + Season, moved))));
    }

    // What weighs most of what happened in the round and can have moved it the way it went: nobody trusts more because of a promise
    // broken.
    private string? Cause(int round)
    {
        var (moved, change) = (Most(round), Change(round, Most(round)));
        var up = moved.Better == Better.Lower ? change < 0 : change > 0;
        var happenings = run.Rounds[round].Happenings;
        var (broken, deals) = (happenings.OfType<Broke>().ToList(), happenings.OfType<Proposed>().Count(offer => offer.Accepted));
        if (happenings.OfType<StrategyChanged>().LastOrDefault() is { } changed)
        {
            return Say("story.synopsis.takes-over-from", ("to", Glossary.Phrase(changed.To, language)),
                ("from", Glossary.Phrase(changed.From, language)));
        }

        if (happenings.OfType<PlanMade>().LastOrDefault() is { } plan)
            return Planned(plan);
        if (!up && happenings.OfType<Left>().Select(left => left.Actor).ToList() is { Count: > 0 } left)
            return IsOne(left)
                ? Say("story.synopsis.leaves", ("actors", Actors(left)))
                : Say("story.synopsis.leave", ("actors", Actors(left)));
        if (!up && happenings.OfType<Impasse>().Any())
            return Say("story.synopsis.a-plan-fails-to");
        if (happenings.OfType<Trained>().Any())
            return Say("story.synopsis.parties-are-trained");
        if (broken.Count > 0 && !up)
        {
            var who = broken.Select(each => each.Actor).Distinct().ToList();
            var (one, each, promises) = (IsOne(who), who.Count == broken.Count, broken.Count);
            return Say("story.synopsis.parties-one-each-each2", ("parties", Parties(who)),
                ("one", one ? Say("story.synopsis.breaks") : Say("story.synopsis.break")),
                ("first", each ? Say("story.synopsis.a-promise") : Say("story.synopsis.promises", ("promises", promises))),
                ("rest", each && who.Count > 1 ? Say("story.synopsis.each") : ""));
        }

        return !up ? null
            : deals == 1 ? Say("story.synopsis.1-exchange-is-agreed")
            : deals > 0 ? Say("story.synopsis.exchanges-are-agreed", ("deals", deals))
            : run.Rounds[round].Agreements.Count > 0 ? Say("story.synopsis.what-was-agreed-before") : null;
    }

    private string Planned(PlanMade plan)
    {
        var (bound, imposed) = (plan.Consenting.Count + plan.Imposed.Count, Plans.IsImposed(plan));
        return imposed
            ? Say("story.synopsis.a-plan-is-imposed", ("bound", bound))
            : plan.Imposed.Count > 0
            ? Say("story.synopsis.a-plan-comes-into", ("consenting", plan.Consenting.Count), ("bound", bound),
                ("all", run.ActorNames.Count))
            : Say("story.synopsis.a-plan-comes-into-force", ("consenting", plan.Consenting.Count), ("all", run.ActorNames.Count));
    }

    private string WonAndLost()
    {
        var half = run.Rounds.Where((_, place) => 2 * place >= run.Rounds.Count || run.Rounds.Count == 1).ToList();
        var gains = run.ActorNames.Select((name, actor) => (Name: name, Gain: half.Average(round => round.Actors[actor].Gain)))
            .OrderByDescending(actor => actor.Gain).ToList();
        var (won, lost) =
            (gains.Where(actor => actor.Gain > Notable).ToList(), gains.Where(actor => actor.Gain < -Notable).Reverse().ToList());
        string Few(List<(string Name, double Gain)> some)
        {
            var few = Scene.Listed(some.Take(3).Select(actor => $"{actor.Name} ({Scene.Signed(language, actor.Gain, 3)})"), language);
            return some.Count <= 3 ? Say("story.synopsis.namely", ("few", few)) : Say("story.synopsis.most-of-all", ("few", few));
        }

        var gained = won.Count == 1 ? Say("story.synopsis.gained") : Say("story.synopsis.gained-many");
        var missed = lost.Count == 1 ? Say("story.synopsis.lost") : Say("story.synopsis.lost-many");
        return Scene.Sentence((won.Count, lost.Count) switch
        {
            (0, 0) => Say("story.synopsis.nobody-gained-or-lost"),
            (_, 0) => Say("story.synopsis.compared-with-going-alone", ("won", won.Count), ("gained", gained),
                ("all", gains.Count), ("few", Few(won))),
            (0, _) =>
                Say("story.synopsis.compared-with-going-alone-nobody", ("lost", lost.Count), ("missed", missed), ("all", gains.Count),
                    ("few", Few(lost))),
            _ => Say("story.synopsis.compared-with-going-alone-of", ("won", won.Count), ("gained", gained), ("all", gains.Count),
                ("few", Few(won)), ("lost", lost.Count), ("missed", missed), ("fewLost", Few(lost))),
        });
    }

    private string Held()
    {
        var (kept, broken) = (run.Rounds.Sum(round => round.Kept), run.Rounds.Sum(round => round.Happenings.OfType<Broke>().Count()));
        var (running, members) = (run.Rounds[^1].Agreements.Count, run.Rounds[^1].Actors.Count(actor => actor.Member));
        if (kept + broken == 0)
            return Say("story.synopsis.nothing-was-agreed-that");
        var share = Scene.Number(language, 100.0 * kept / (kept + broken), 0);
        var parties = run.ActorNames.Count;
        var inForce =
            running == 1 ? Say("story.synopsis.1-agreement-is-in") : Say("story.synopsis.agreements-are-in-force", ("running", running));
        var takePart = members == parties ? Say("story.synopsis.all-parties-take-part", ("parties", parties))
            : members == 1 ? Say("story.synopsis.1-of-parties-takes", ("parties", parties))
            : Say("story.synopsis.of-parties-take-part", ("members", members), ("parties", parties));
        return Say("story.synopsis.promises-were-kept-in", ("share", share), ("inForce", inForce), ("takePart", takePart));
    }

    private string Parties(List<int> who) => who.Count <= 3 ? Actors(who) : Say("story.synopsis.parties", ("who", who.Count));

    private bool IsOne(List<int> who) => who.Count == 1 && !GrammaticalNumber.IsMany(run.ActorNames[who[0]], language);

    private string Actors(IEnumerable<int> actors) => Scene.Listed(actors.Select(actor => run.ActorNames[actor]), language);

    private string Months => run.Rounds.Count == 1
        ? Say("story.synopsis.month", ("rounds", run.Rounds.Count))
        : Say("story.synopsis.months", ("rounds", run.Rounds.Count));

    private string Number(double value, int decimals = 2) => Scene.Number(language, value, decimals);

    private string Say(string key, params ReadOnlySpan<(string Hole, object? Value)> values) => language.Say(key, values);

    private string Say(string english, string dutch) => Scene.In(language, english, dutch);
}
