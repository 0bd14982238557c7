using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Who met whom, what was offered, and what the answer was.</summary>
internal sealed class Meetings : Telling
{
    private const double HardlyKnown = 0.4;

    internal override IReadOnlyList<Type> Of { get; } = [typeof(Met), typeof(MissedMeeting), typeof(Proposed)];

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
        if (talks.Count > 0)
            yield return $"Met and talked about what matters to them, without a proposal: {scene.Pairs(talks)}.";
        var missed = scene.All<MissedMeeting>().Select(meeting => (meeting.First, meeting.Second)).ToList();
        if (missed.Count > 0)
            yield return $"Would have met, but one of the two does not take part: {scene.Pairs(missed)}.";
    }

    private static string Proposal(Scene scene, Proposed offer, bool justMet)
    {
        var (proposer, responder) = (scene.Actor(offer.Proposer), scene.Actor(offer.Responder));
        return $"{proposer} {(justMet ? $"meets {responder} and offers" : $"offers {responder}")} to move {Scene.Distance(offer.Given)} towards {responder} on {scene.Issue(offer.GivenIssue)}, "
            + $"if {responder} moves {Scene.Distance(offer.Asked)} towards {proposer} on {scene.Issue(offer.AskedIssue)}. "
            + Scene.Sentence(offer.Accepted ? $"{responder} agrees." : $"{responder} refuses: {WhyRefused(scene, offer)}.");
    }

    private static string WhyRefused(Scene scene, Proposed offer)
    {
        var blind = offer.Expected > offer.Required && offer.Knowledge < HardlyKnown
            ? $"; {scene.Actor(offer.Proposer)} thought it would gain, but hardly knows its interests ({Scene.Share(offer.Knowledge)})"
            : "";
        var reason = offer.Gain <= 0 ? "it would lose by it"
            : scene.IsCynical(offer.Responder) ? $"it would gain a little, but is too cynical ({Scene.Number(scene.Cynicism(offer.Responder))}) to risk it for so little"
            : "it would gain too little to be worth it";
        return reason + blind;
    }
}
