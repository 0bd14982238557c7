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

    private static string Proposal(Scene scene, Proposed offer, bool justMet)
    {
        var (proposer, responder) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder));
        var (given, givenIssue) = (scene.Distance(offer.Given), scene.Issue(offer.GivenIssue));
        var (asked, askedIssue) = (scene.Distance(offer.Asked), scene.Issue(offer.AskedIssue));
        var (give, ask) = (scene.Towards(offer.GivenIssue, offer.Given), scene.Towards(offer.AskedIssue, offer.Asked));
        var offered = justMet ? scene.Say("story.meetings.meets-and-offers-to", ("proposer", proposer), ("responder", responder), ("given", given), ("givenIssue", givenIssue), ("give", give), ("asked", asked), ("askedIssue", askedIssue), ("ask", ask)) : scene.Say("story.meetings.offers-to-move-towards", ("proposer", proposer), ("responder", responder), ("given", given), ("givenIssue", givenIssue), ("give", give), ("asked", asked), ("askedIssue", askedIssue), ("ask", ask));
        return offered + " " + Scene.Sentence(responder) + (offer.Accepted
            ? scene.Say("story.meetings.agrees")
            : $" {scene.Say("story.meetings.refuses")}: {WhyRefused(scene, offer)}.");
    }

    private static string WhyRefused(Scene scene, Proposed offer)
    {
        var (proposer, responder, knowledge) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder), scene.Share(offer.Knowledge));
        var blind = offer.Expected > offer.Required && offer.Knowledge < HardlyKnown
            ? scene.Say("story.meetings.thought-it-would-gain", ("proposer", proposer), ("knowledge", knowledge))
            : "";
        var cynicism = scene.Number(scene.Cynicism(offer.Responder));
        var reason = offer.Gain < 0 ? scene.Say("story.meetings.it-would-lose-by")
            : scene.IsCynical(offer.Responder) ? scene.Say("story.meetings.it-would-gain-a", ("cynicism", cynicism))
            : scene.Say("story.meetings.it-would-gain-too");
        return reason + blind;
    }
}
