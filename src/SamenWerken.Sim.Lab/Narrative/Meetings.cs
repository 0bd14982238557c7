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
            yield return scene.Say("story.meetings.find-something-new-on", ("pair", pair), ("issue", issue), ("room", room));
        }

        if (talks.Count > MostNamed)
            yield return scene.Say("story.meetings.meetings-in-which-two", ("talks", talks.Count));
        else if (talks.Count > 0)
            yield return $"{scene.Say("story.meetings.met-and-talked-about")}: {scene.Pairs(talks)}.";
        var missed = scene.All<MissedMeeting>().Select(meeting => (meeting.First, meeting.Second)).ToList();
        if (missed.Count > MostNamed)
            yield return scene.Say("story.meetings.meetings-came-to-nothing", ("missed", missed.Count));
        else if (missed.Count > 0)
            yield return $"{scene.Say("story.meetings.would-have-met-but")}: {scene.Pairs(missed)}.";
    }

    // What two agree directly after an offer that was accepted, on the same issues in the same directions.
    private static IEnumerable<Proposed> Again(Scene scene, int place)
    {
        var first = (Proposed)scene.Round.Happenings[place];
        return !first.Accepted
            ? []
            : scene.Round.Happenings.Skip(place + 1).TakeWhile(happening => happening is Proposed { Accepted: true } next
            && (next.Proposer, next.Responder, next.GivenIssue,
                next.AskedIssue) == (first.Proposer, first.Responder, first.GivenIssue, first.AskedIssue)
            && Math.Sign(next.Given) == Math.Sign(first.Given) && Math.Sign(next.Asked) == Math.Sign(first.Asked)).Cast<Proposed>();
    }

    private static string Smaller(Scene scene, List<Proposed> again)
    {
        if (again.Count == 0)
            return "";
        var moves = scene.Listed(again.Select(offer =>
            scene.Say("story.meetings.for", ("distance", scene.Distance(offer.Given)), ("distanceAsked", scene.Distance(offer.Asked)))));
        return scene.Say("story.meetings.they-agree-on-the", ("moves", moves));
    }

    private static string Proposal(Scene scene, Proposed offer, bool justMet)
    {
        var (proposer, responder) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder));
        var (offering, answering) = (scene.IsMany(offer.Proposer), scene.IsMany(offer.Responder));
        var (given, givenIssue) = (scene.Distance(offer.Given), scene.Issue(offer.GivenIssue));
        var (asked, askedIssue) = (scene.Distance(offer.Asked), scene.Issue(offer.AskedIssue));
        var (give, ask) =
            (Bracketed(scene.Towards(offer.GivenIssue, offer.Given)), Bracketed(scene.Towards(offer.AskedIssue, offer.Asked)));
        var begun = (justMet, offering) switch
        {
            (true, false) => scene.Say("story.meetings.meets-and-offers", ("proposer", proposer), ("responder", responder)),
            (true, true) => scene.Say("story.meetings.meet-and-offer", ("proposer", proposer), ("responder", responder)),
            (false, false) => scene.Say("story.meetings.offers", ("proposer", proposer), ("responder", responder)),
            (false, true) => scene.Say("story.meetings.offer", ("proposer", proposer), ("responder", responder)),
        };
        var offered =
            answering
                ? scene.Say("story.meetings.to-move-towards-on", ("begun", begun), ("given", given), ("responder", responder),
                    ("givenIssue", givenIssue), ("give", give), ("asked", asked), ("proposer", proposer), ("askedIssue", askedIssue),
                    ("ask", ask))
                : scene.Say("story.meetings.to-move-towards-on-if", ("begun", begun), ("given", given), ("responder", responder),
                    ("givenIssue", givenIssue), ("give", give), ("asked", asked), ("proposer", proposer), ("askedIssue", askedIssue),
                    ("ask", ask));
        return offered + " " + Scene.Sentence(responder) + (offer.Accepted
            ? answering ? scene.Say("story.meetings.agree") : scene.Say("story.meetings.agrees")
            : $" {(answering ? scene.Say("story.meetings.refuse") : scene.Say("story.meetings.refuses"))}: {WhyRefused(scene, offer)}.");
    }

    private static string Bracketed(string towards) => towards.Length == 0 ? "" : $" ({towards.TrimStart()})";

    private static string WhyRefused(Scene scene, Proposed offer)
    {
        var (proposer, responder, knowledge) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder), scene.Share(offer.Knowledge));
        var many = scene.IsMany(offer.Proposer);
        var blind = offer.Expected > offer.Required && offer.Knowledge < HardlyKnown
            ? many ? scene.Say("story.meetings.thought-there-was-something", ("proposer", proposer), ("responder", responder),
                ("knowledge", knowledge)) : scene.Say("story.meetings.thought-there-was-something-in", ("proposer", proposer),
                    ("responder", responder), ("knowledge", knowledge))
            : "";
        var cynicism = scene.Number(scene.Cynicism(offer.Responder));
        var reason = offer.Gain < 0 ? scene.Say("story.meetings.that-would-mean-a")
            : scene.IsCynical(offer.Responder) ? scene.Say("story.meetings.there-is-a-little", ("cynicism", cynicism))
            : scene.Say("story.meetings.there-is-too-little");
        return reason + blind;
    }
}
