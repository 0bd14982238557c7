using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;

namespace SamenWerken.Sim.App.Web;

/// <summary>One run as the page plays it: per round the actors, the lines between them, the plan that binds them, and the story.</summary>
internal static class PlayedRun
{
    private const double Percent = 100;

    private static readonly Outcome[] Followed = [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism];

    internal static object Of(RunResult run) => new
    {
        Scenario = run.Scenario.Name,
        run.Strategy,
        run.Replication,
        Seed = run.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Actors = run.ActorNames,
        Rounds = run.Rounds.Select((round, place) => Round(run, round, place == 0 ? null : run.Rounds[place - 1])).ToList(),
    };

    private static object Round(RunResult run, RoundResult round, RoundResult? before) => new
    {
        Cynicism = round.Actors.Select(actor => (int)Math.Round(Percent * actor.Cynicism)),
        Outside = Places(round.Actors, actor => !actor.Member),
        Outcomes = Followed.ToDictionary(outcome => outcome.Key, outcome => Wire.Number(round[outcome], 3)),
        Links = Links(round, before),
        Plan = Plan(run, round),
        Story = new { English = RunStory.OfRound(run, round.Round), Dutch = RunStory.OfRound(run, round.Round, Language.Dutch) },
    };

    /// <summary>Lines between two actors: agreements that hold, are new, were broken or ended, offers refused, and talks.</summary>
    private static List<Link> Links(RoundResult round, RoundResult? before)
    {
        var links = new Dictionary<(int, int), Link>();
        foreach (var agreement in round.Agreements.Where(agreement => agreement.Bilateral))
            Put(agreement.Parties[0], agreement.Parties[1], agreement.Since == round.Round ? LinkState.Made : LinkState.Holds, 1);
        foreach (var ended in round.Happenings.OfType<Dissolved>())
            Put(ended.First, ended.Second, LinkState.Ended, 0);
        foreach (var (first, second) in Gone(round, before))
            Put(first, second, LinkState.Ended, 0);
        foreach (var broken in round.Happenings.OfType<Broke>().Where(broken => broken.Partner >= 0))
            Put(broken.Actor, broken.Partner, LinkState.Broken, 0);
        foreach (var refused in round.Happenings.OfType<Proposed>().Where(offer => !offer.Accepted))
            Put(refused.Proposer, refused.Responder, LinkState.Refused, 0);
        foreach (var met in round.Happenings.OfType<Met>())
            Put(met.First, met.Second, LinkState.Talked, 0);
        return [.. links.Values];

        void Put(int first, int second, LinkState state, int agreements)
        {
            var pair = (Math.Min(first, second), Math.Max(first, second));
            var known = links.TryGetValue(pair, out var link) ? link : new Link(pair.Item1, pair.Item2, state, 0);
            links[pair] = known with { State = state > known.State ? state : known.State, Agreements = known.Agreements + agreements };
        }
    }

    // Agreements also end without a broken side, when a party leaves.
    private static IEnumerable<(int, int)> Gone(RoundResult round, RoundResult? before)
    {
        static (int, int) Pair(AgreementState agreement) => (agreement.Parties[0], agreement.Parties[1]);
        return (before?.Agreements ?? []).Where(agreement => agreement.Bilateral).Select(Pair)
            .Except(round.Agreements.Where(agreement => agreement.Bilateral).Select(Pair));
    }

    private static object? Plan(RunResult run, RoundResult round)
    {
        var bound = round.Agreements.Where(agreement => !agreement.Bilateral).SelectMany(agreement => agreement.Parties).Distinct().Order().ToList();
        var broke = round.Happenings.OfType<Broke>().Where(broken => broken.Partner < 0).Select(broken => broken.Actor).Distinct().ToList();
        if (bound.Count == 0 && broke.Count == 0)
            return null;
        var made = round.Happenings.OfType<PlanMade>().Any();
        var imposed = run.Rounds.Take(round.Round + 1).SelectMany(each => each.Happenings).OfType<PlanMade>().LastOrDefault()?.Imposed ?? [];
        return new { Bound = bound, Broke = broke, Imposed = imposed.Intersect(bound), Made = made };
    }

    private static IEnumerable<int> Places(IReadOnlyList<ActorState> actors, Func<ActorState, bool> where) =>
        Enumerable.Range(0, actors.Count).Where(place => where(actors[place]));

    /// <summary>What a line stands for; of several in a round the last of these is shown.</summary>
    internal enum LinkState
    {
        Talked,
        Refused,
        Holds,
        Made,
        Ended,
        Broken,
    }

    internal sealed record Link(int From, int To, LinkState State, int Agreements);
}
