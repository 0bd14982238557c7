using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Who met whom, what was offered, and what the answer was.</summary>
internal sealed class Meetings : Telling
{
    private const double HardlyKnown = 0.4;
    private const int MostNamed = 3; // meetings; more are counted

    internal override IReadOnlyList<Type> Of { get; } = [typeof(Met), typeof(MissedMeeting), typeof(Invented), typeof(Proposed)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        var talks = new List<(int, int)>();
        (int First, int Second)? met = null;
        for (var place = 0; place < scene.Round.Happenings.Count; place++)
        {
            if (scene.Round.Happenings[place] is Proposed proposed)
            {
                var justMet = met == (proposed.Proposer, proposed.Responder);
                if (justMet)
                    met = null;
                var again = Again(scene, place).ToList();
                place += again.Count;
                yield return Proposal(scene, proposed, justMet) + Smaller(scene, again);
            }
            else if (scene.Round.Happenings[place] is Met meeting)
            {
                if (met is { } before)
                    talks.Add(before);
                met = (meeting.First, meeting.Second);
            }
        }

        if (met is { } last)
            talks.Add(last);
        foreach (var found in scene.All<Invented>())
        {
            var (pair, issue, room) = (scene.Actors([found.First, found.Second]), scene.Issue(found.Issue), scene.Share(found.Room));
            yield return scene.Say(
                $"{pair} find something new on {issue}: what divides parties there hurts {room} less than at the start.",
                $"{pair} vinden iets nieuws op {issue}: wat partijen daar scheidt, doet {room} minder pijn dan aan het begin.");
        }

        if (talks.Count > MostNamed)
            yield return scene.Say(
                $"{talks.Count} meetings in which two talked about what matters to them, without a proposal.",
                $"{talks.Count} ontmoetingen waarin twee spraken over wat hen beweegt, zonder voorstel.");
        else if (talks.Count > 0)
            yield return $"{scene.Say(
                "Met and talked about what matters to them, without a proposal",
                "Ontmoetten elkaar en spraken over wat hen beweegt, zonder voorstel")}: {scene.Pairs(talks)}.";
        var missed = scene.All<MissedMeeting>().Select(meeting => (meeting.First, meeting.Second)).ToList();
        if (missed.Count > MostNamed)
            yield return scene.Say(
                $"{missed.Count} meetings came to nothing, because one of the two does not take part.",
                $"{missed.Count} ontmoetingen gingen niet door, omdat een van de twee niet meedoet.");
        else if (missed.Count > 0)
            yield return $"{scene.Say(
                "Would have met, but one of the two does not take part",
                "Zouden elkaar hebben ontmoet, maar een van de twee doet niet mee")}: {scene.Pairs(missed)}.";
    }

    // What two agree directly after an offer that was accepted, on the same issues in the same directions.
    private static IEnumerable<Proposed> Again(Scene scene, int place)
    {
        var first = (Proposed)scene.Round.Happenings[place];
        return !first.Accepted ? [] : scene.Round.Happenings.Skip(place + 1).TakeWhile(happening => happening is Proposed { Accepted: true } next
            && (next.Proposer, next.Responder, next.GivenIssue, next.AskedIssue) == (first.Proposer, first.Responder, first.GivenIssue, first.AskedIssue)
            && Math.Sign(next.Given) == Math.Sign(first.Given) && Math.Sign(next.Asked) == Math.Sign(first.Asked)).Cast<Proposed>();
    }

    private static string Smaller(Scene scene, List<Proposed> again)
    {
        if (again.Count == 0)
            return "";
        var moves = scene.Listed(again.Select(offer => scene.Say(
            $"{scene.Distance(offer.Given)} for {scene.Distance(offer.Asked)}",
            $"{scene.Distance(offer.Given)} voor {scene.Distance(offer.Asked)}")));
        return scene.Say($" They agree on the same again: {moves}.", $" Ze spreken nog eens hetzelfde af: {moves}.");
    }

    private static string Proposal(Scene scene, Proposed offer, bool justMet)
    {
        var (proposer, responder) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder));
        var (offering, answering) = (scene.IsMany(offer.Proposer), scene.IsMany(offer.Responder));
        var (given, givenIssue) = (scene.Distance(offer.Given), scene.Issue(offer.GivenIssue));
        var (asked, askedIssue) = (scene.Distance(offer.Asked), scene.Issue(offer.AskedIssue));
        var (give, ask) = (Bracketed(scene.Towards(offer.GivenIssue, offer.Given)), Bracketed(scene.Towards(offer.AskedIssue, offer.Asked)));
        var begun = (justMet, offering) switch
        {
            (true, false) => scene.Say($"{proposer} meets {responder} and offers", $"{proposer} ontmoet {responder} en biedt aan"),
            (true, true) => scene.Say($"{proposer} meet {responder} and offer", $"{proposer} ontmoeten {responder} en bieden aan"),
            (false, false) => scene.Say($"{proposer} offers {responder}", $"{proposer} biedt {responder} aan"),
            (false, true) => scene.Say($"{proposer} offer {responder}", $"{proposer} bieden {responder} aan"),
        };
        var offered = scene.Say(
            $"{begun} to move {given} towards {responder} on {givenIssue}{give}, if {responder} {(answering ? "move" : "moves")} {asked} towards {proposer} on {askedIssue}{ask}.",
            $"{begun} op {givenIssue} {given} naar {responder} toe te bewegen{give}, als {responder} op {askedIssue} {asked} naar {proposer} toe {(answering ? "bewegen" : "beweegt")}{ask}.");
        return offered + " " + Scene.Sentence(responder) + (offer.Accepted
            ? scene.Say(answering ? " agree." : " agrees.", answering ? " stemmen in." : " stemt in.")
            : $" {scene.Say(answering ? "refuse" : "refuses", answering ? "weigeren" : "weigert")}: {WhyRefused(scene, offer)}.");
    }

    private static string Bracketed(string towards) => towards.Length == 0 ? "" : $" ({towards.TrimStart()})";

    private static string WhyRefused(Scene scene, Proposed offer)
    {
        var (proposer, responder, knowledge) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder), scene.Share(offer.Knowledge));
        var many = scene.IsMany(offer.Proposer);
        var blind = offer.Expected > offer.Required && offer.Knowledge < HardlyKnown
            ? scene.Say(
                $"; {proposer} thought there was something in it for {responder}, but hardly {(many ? "know" : "knows")} those interests ({knowledge})",
                $"; {proposer} {(many ? "dachten" : "dacht")} dat er voor {responder} iets te winnen was, maar {(many ? "kennen" : "kent")} die belangen nauwelijks ({knowledge})")
            : "";
        var cynicism = scene.Number(scene.Cynicism(offer.Responder));
        var reason = offer.Gain < 0 ? scene.Say("that would mean a loss", "dat zou verlies betekenen")
            : scene.IsCynical(offer.Responder) ? scene.Say(
                $"there is a little to gain, but cynicism is too great ({cynicism}) to risk it for so little",
                $"er is iets bij te winnen, maar het cynisme is te groot ({cynicism}) om het voor zo weinig te wagen")
            : scene.Say("there is too little to gain by it", "er is te weinig bij te winnen");
        return reason + blind;
    }
}
