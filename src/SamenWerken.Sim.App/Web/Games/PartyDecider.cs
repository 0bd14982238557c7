using System.Text.Json;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>
/// Plays the decisions that were made, in their order, and stops where one is missing. Who keeps what is asked of all parties
/// before anybody is told, so that these questions are gathered first.
/// </summary>
internal sealed class PartyDecider : Decider
{
    private readonly Dictionary<int, Queue<Decision>> _made;
    private readonly Dictionary<int, int> _model = [], _keeping = [], _staying = [];
    private readonly Dictionary<int, (int Round, IReadOnlyList<int> Breaks)> _kept = [];
    private readonly Dictionary<int, (int Round, JsonElement View, List<JsonElement> Promises)> _toKeep = [];

    internal PartyDecider(GameFile game)
    {
        _made = game.Parties.ToDictionary(party => party, _ => new Queue<Decision>());
        foreach (var decision in game.Decisions)
        {
            if (!_made.TryGetValue(decision.Actor, out var own))
                throw new WrongDecisionException(
                    FormattableString.Invariant($"A decision is about party {decision.Actor}, which nobody took."));
            own.Enqueue(decision);
        }
    }

    /// <summary>The questions at which it stopped.</summary>
    internal List<Question> Open { get; } = [];

    /// <summary>Decisions that were not asked for.</summary>
    internal int Left => _made.Values.Sum(own => own.Count);

    public override bool Decides(int actor) => _made.ContainsKey(actor);

    public override Offer? Propose(Situation situation, int actor, int partner, bool localOnly) =>
        Next(situation, actor, DecisionKind.Offer, () => Subjects.Offer(situation, actor, partner, localOnly)) is not { } made ? null
            : made.GivenIssue < 0 ? Offer.Nothing
            : new Offer(made.GivenIssue, made.Given, made.AskedIssue, made.Asked);

    public override bool? Accepts(Situation situation, Proposed offer) =>
        Next(situation, offer.Responder, DecisionKind.Answer, () => Subjects.Answer(situation, offer))?.Yes;

    public override bool? Signs(Situation situation, Draft draft, Answered opinion) =>
        Next(situation, opinion.Actor, DecisionKind.Sign, () => Subjects.Sign(situation, draft, opinion))?.Yes;

    public override bool? Keeps(Situation situation, Promise promise)
    {
        var (actor, round) = (promise.Actor, situation.Round);
        if (Stands(_model, actor, round))
            return null;
        if (Stands(_keeping, actor, round))
            return true;
        if (_kept.GetValueOrDefault(actor, (-1, [])) is var (when, breaks) && when == round)
            return !breaks.Contains(Subjects.NumberOf(promise));
        if (!_toKeep.ContainsKey(actor) && Made(actor, DecisionKind.Keep, round) is { } made)
        {
            if (made.Kind == DecisionKind.Model)
                return null;
            _kept[actor] = (round, made.Breaks);
            _keeping[actor] = made.Until;
            return !made.Breaks.Contains(Subjects.NumberOf(promise));
        }

        if (!_toKeep.TryGetValue(actor, out var asked))
            _toKeep[actor] = asked = (round, Wire.Element(PartyView.Of(situation, actor)), []);
        asked.Promises.Add(Wire.Element(Subjects.Keep(situation, promise)));
        return null; // what comes of this round is not told
    }

    public override bool? Leaves(Situation situation, int actor, double net)
    {
        if (Stands(_staying, actor, situation.Round))
            return false;
        if (Next(situation, actor, DecisionKind.Stay, () => Subjects.Stay(situation, actor, net)) is not { } made)
            return null;
        _staying[actor] = made.Yes ? made.Until : -1;
        return !made.Yes;
    }

    public override bool? Returns(Situation situation, int actor)
    {
        if (Stands(_staying, actor, situation.Round))
            return false;
        if (Next(situation, actor, DecisionKind.Return, () => Subjects.Stay(situation, actor, 0)) is not { } made)
            return null;
        _staying[actor] = made.Yes ? -1 : made.Until;
        return made.Yes;
    }

    /// <summary>A round is over: what was asked in it comes before the next.</summary>
    internal void RoundEnds() => Stop();

    // Null: the model decides.
    private Decision? Next(Situation situation, int actor, DecisionKind kind, Func<object> subject)
    {
        Stop();
        if (Stands(_model, actor, situation.Round))
            return null;
        if (Made(actor, kind, situation.Round) is { } made)
            return made.Kind == DecisionKind.Model ? null : made;
        Open.Add(new Question(actor, kind, situation.Round, Wire.Element(PartyView.Of(situation, actor)), Wire.Element(subject())));
        throw new OpenQuestionsException();
    }

    private Decision? Made(int actor, DecisionKind kind, int round)
    {
        if (!_made[actor].TryDequeue(out var made))
            return null;
        if (made.Kind == DecisionKind.Model)
            _model[actor] = Math.Max(made.Until, round);
        else if (made.Kind != kind)
            throw new WrongDecisionException(FormattableString.Invariant(
                $"In round {round} party {actor} is asked about '{kind}', and the decision is about '{made.Kind}'."));
        return made;
    }

    private void Stop()
    {
        if (_toKeep.Count == 0)
            return;
        foreach (var (actor, (round, view, promises)) in _toKeep)
            Open.Add(new Question(actor, DecisionKind.Keep, round, view, Wire.Element(new { Promises = promises })));
        throw new OpenQuestionsException();
    }

    private static bool Stands(Dictionary<int, int> until, int actor, int round) => until.TryGetValue(actor, out var last) && round <= last;
}
