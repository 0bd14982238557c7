namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Writes a round down with the names of the table.</summary>
internal sealed class Account(StakeTable table, IReadOnlyList<string> actors)
{
    private readonly Dictionary<string, int> _actors = Places(actors);
    private readonly IReadOnlyList<string> _inOrderOfTable = table.Actors;
    private readonly Dictionary<string, int> _issues = Places([.. table.Issues.Select(issue => issue.Name)]);

    public ExchangeRound Of(int round, StakeArrays stakes, RoundTrace trace)
    {
        var weights = Compromise.Weights(stakes);
        var (before, after) = (Compromise.Outcomes(weights, stakes.Position), Compromise.Outcomes(weights, trace.Votes));
        return new ExchangeRound(
            round, trace.Candidates, trace.Valid, trace.Capped,
            [
                .. table.Issues.Select((issue, p) =>
                    new IssueOutcome(issue.Name, before[p], after[p], Compromise.Variance(stakes, p, before[p])))
            ],
            [.. trace.Realised.Select((ring, order) => Named(ring, order + 1))],
            [.. _inOrderOfTable.Select(name => Utility(name, stakes, trace, before, after))],
            [.. table.Stakes.Select(stake => Position(stake, stakes, trace))]);
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> names) =>
        names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);

    private RealisedExchange Named(RealisedRing ring, int order)
    {
        var n = ring.Actors.Length;
        return new RealisedExchange(order, [.. Enumerable.Range(0, n).Select(Party)], ring.Gain);

        Concession Party(int k)
        {
            var supplied = k == 0 ? n - 1 : k - 1;
            return new Concession(
                actors[ring.Actors[k]], table.Issues[ring.Issues[supplied]].Name, ring.From[supplied], ring.To[supplied],
                table.Issues[ring.Issues[k]].Name, ring.Gains[k]);
        }
    }

    private ActorUtility Utility(string name, StakeArrays stakes, RoundTrace trace, double[] before, double[] after)
    {
        var a = _actors[name];
        var change = Enumerable.Range(0, stakes.Issues).Sum(p => stakes.Loss(a, p, before[p]) - stakes.Loss(a, p, after[p]));
        return new ActorUtility(name, trace.OwnGain[a], trace.Inner[a], trace.Outer[a], change);
    }

    private VotingPosition Position(Stake stake, StakeArrays stakes, RoundTrace trace)
    {
        var (a, p) = (_actors[stake.Actor], _issues[stake.Issue]);
        return new VotingPosition(stake.Actor, stake.Issue, stakes.Position[a, p], trace.Votes[a, p]);
    }
}
