using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>What each kind of question is about, with what the model would do.</summary>
internal static class Subjects
{
    private const int Steps = 10; // from no move to all the way

    /// <summary>The number of a promise in a decision: the other party of an agreement between two, −1 and less for a joint plan.</summary>
    internal static int NumberOf(Promise promise) => promise.Partner >= 0 ? promise.Partner : -1 - promise.Place;

    internal static object Offer(Situation s, int actor, int partner, bool localOnly)
    {
        var model = s.BestOffer(actor, partner, localOnly);
        return new
        {
            Partner = partner,
            Open = Enumerable.Range(0, s.Issues).Where(k => !localOnly || !s.IsRegional(k)),
            // What it is worth to the party to go so many tenths of the way to the other's ideal, and the other to its own.
            Give = Enumerable.Range(0, s.Issues)
                .Select(k => Tenths(step => s.Worth(actor, actor, k, step * (s.Position(partner, k) - s.Committed(actor, k))))),
            Get = Enumerable.Range(0, s.Issues)
                .Select(k => Tenths(step => s.Worth(actor, partner, k, step * (s.Position(actor, k) - s.Committed(partner, k))))),
            Given = Enumerable.Range(0, s.Issues).Select(k => PartyView.Round(s.Position(partner, k) - s.Committed(actor, k))),
            Asked = Enumerable.Range(0, s.Issues).Select(k => PartyView.Round(s.Position(actor, k) - s.Committed(partner, k))),
            Model = model is null ? null : new { model.GivenIssue, model.Given, model.AskedIssue, model.Asked },
        };
    }

    internal static object Answer(Situation s, Proposed offer) => new
    {
        Partner = offer.Proposer,
        offer.GivenIssue,
        offer.Given,
        offer.AskedIssue,
        offer.Asked,
        To = PartyView.Round(s.Committed(offer.Responder, offer.AskedIssue) + offer.Asked),
        OtherTo = PartyView.Round(s.Committed(offer.Proposer, offer.GivenIssue) + offer.Given),
        Gain = PartyView.Round(offer.Gain),
        Required = PartyView.Round(offer.Required),
        Model = offer.Accepted,
    };

    internal static object Sign(Situation s, Draft draft, Answered opinion) => new
    {
        Issues = Enumerable.Range(0, s.Issues).Select(k => double.IsNaN(draft.Aimed(k)) ? (double?)null : PartyView.Round(draft.Aimed(k))),
        With = Enumerable.Range(0, s.Actors).Where(other => other != opinion.Actor && draft.IsInvited(other)),
        Members = s.Members,
        RedLine = opinion.Issue,
        Surplus = PartyView.Round(opinion.Surplus),
        Model = opinion.Objection == Objection.None,
    };

    internal static object Keep(Situation s, Promise promise) => new
    {
        Number = NumberOf(promise),
        promise.Partner,
        Since = promise.Partner >= 0 ? s.Package(promise.Place).Since : s.Plan(promise.Place).Since,
        Own = Moves(s, promise, promise.Actor),
        Theirs = promise.Partner >= 0 ? Moves(s, promise, promise.Partner) : [],
        Temptation = PartyView.Round(promise.Temptation),
        Stake = PartyView.Round(promise.Stake),
        Guilt = PartyView.Round(promise.Guilt),
        Due = PartyView.Round(promise.Due),
        Keeps = PartyView.Round(promise.Probability),
    };

    internal static object Stay(Situation s, int actor, double net) =>
        new { Net = PartyView.Round(net), s.Members, Cynicism = PartyView.Round(s.Cynicism(actor)) };

    private static List<double> Tenths(Func<double, double> worth) =>
        [.. Enumerable.Range(0, Steps + 1).Select(step => PartyView.Round(worth(step / (double)Steps)))];

    private static List<object> Moves(Situation s, Promise promise, int mover) =>
    [
        .. Enumerable.Range(0, s.Issues)
            .Select(k =>
                (Issue: k, Move: promise.Partner >= 0 ? s.Package(promise.Place).Move(mover, k) : s.Plan(promise.Place).Move(mover, k)))
            .Where(side => side.Move != 0).Select(side => (object)new { side.Issue, Move = PartyView.Round(side.Move) }),
    ];
}
