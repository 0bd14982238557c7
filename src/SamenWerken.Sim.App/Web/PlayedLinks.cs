using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.App.Web;

/// <summary>Lines between two actors: agreements that hold, are new, were broken or ended, offers refused, and talks.</summary>
internal static class PlayedLinks
{
    internal static IReadOnlyList<Link> Of(RoundResult round, RoundResult? before)
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
