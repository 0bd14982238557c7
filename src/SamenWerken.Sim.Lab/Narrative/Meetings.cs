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
        foreach (var happening in scene.Round.Happenings)
        {
            if (happening is Proposed proposed)
            {
                var justMet = met == (proposed.Proposer, proposed.Responder);
                if (justMet)
                    met = null;
                yield return Proposal(scene, proposed, justMet);
            }
            else if (happening is Met meeting)
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

    private static string Proposal(Scene scene, Proposed offer, bool justMet)
    {
        var (proposer, responder) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder));
        var (given, givenIssue) = (scene.Distance(offer.Given), scene.Issue(offer.GivenIssue));
        var (asked, askedIssue) = (scene.Distance(offer.Asked), scene.Issue(offer.AskedIssue));
        var (give, ask) = (scene.Towards(offer.GivenIssue, offer.Given), scene.Towards(offer.AskedIssue, offer.Asked));
        var offered = scene.Say(
            $"{proposer} {(justMet ? $"meets {responder} and offers" : $"offers {responder}")} to move {given} towards {responder} on {givenIssue}{give}, if {responder} moves {asked} towards {proposer} on {askedIssue}{ask}.",
            $"{proposer} {(justMet ? $"ontmoet {responder} en biedt aan" : $"biedt {responder} aan")} op {givenIssue} {given} naar {responder} toe te bewegen{give}, als {responder} op {askedIssue} {asked} naar {proposer} toe beweegt{ask}.");
        return offered + " " + Scene.Sentence(responder) + (offer.Accepted
            ? scene.Say(" agrees.", " stemt in.")
            : $" {scene.Say("refuses", "weigert")}: {WhyRefused(scene, offer)}.");
    }

    private static string WhyRefused(Scene scene, Proposed offer)
    {
        var (proposer, responder, knowledge) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder), scene.Share(offer.Knowledge));
        var blind = offer.Expected > offer.Required && offer.Knowledge < HardlyKnown
            ? scene.Say(
                $"; {proposer} thought it would gain, but hardly knows its interests ({knowledge})",
                $"; {proposer} dacht dat er voor de ander iets te winnen was, maar kent diens belangen nauwelijks ({knowledge})")
            : "";
        var cynicism = scene.Number(scene.Cynicism(offer.Responder));
        var reason = offer.Gain < 0 ? scene.Say("it would lose by it", "dat zou verlies betekenen")
            : scene.IsCynical(offer.Responder) ? scene.Say(
                $"it would gain a little, but is too cynical ({cynicism}) to risk it for so little",
                $"er is iets bij te winnen, maar het cynisme is te groot ({cynicism}) om het voor zo weinig te wagen")
            : scene.Say("it would gain too little to be worth it", "er is te weinig bij te winnen");
        return reason + blind;
    }
}
