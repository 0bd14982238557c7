using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Klein;

/// <summary>
/// The single text: from a contract by chance, the mediator changes one issue by chance, all vote, and the change is kept if
/// they consent. One mediation holds the interests of one replication; whoever votes, and however, meets the same proposals.
/// </summary>
internal sealed class Mediation
{
    private readonly int _issues, _parties;
    private readonly ulong _seed, _replication;
    private readonly Utility[] _utilities;
    private readonly Utility _all;
    private readonly Lazy<Extremes>[] _extremes;
    private readonly Lazy<Extremes> _together;

    /// <summary>Draws the interests of a number of parties.</summary>
    /// <param name="issues">N, number of issues.</param>
    /// <param name="parties">Number of parties.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    public Mediation(int issues, int parties, ulong seed, ulong replication)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(issues, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        (_issues, _parties, _seed, _replication) = (issues, parties, seed, replication);
        double[][] influences = [.. Enumerable.Range(0, parties).Select(party => Utility.Draw(issues, seed, replication, party))];
        var sum = new double[issues * issues];
        foreach (var influence in influences)
        {
            for (var place = 0; place < sum.Length; place++)
                sum[place] += influence[place];
        }

        _utilities = [.. influences.Select(influence => new Utility(issues, influence))];
        _all = new Utility(issues, sum);
        _extremes =
        [
            .. influences.Select((influence, party) =>
                new Lazy<Extremes>(() => Extremes.Of(issues, influence, seed, replication, party)))
        ];
        _together = new Lazy<Extremes>(() => Extremes.Of(issues, sum, seed, replication, parties));
    }

    /// <summary>Negotiates.</summary>
    /// <param name="negotiation">Who vote how; with as many issues and parties as were drawn.</param>
    /// <exception cref="ArgumentException">A number is out of range, or not what was drawn; all are named.</exception>
    public Settlement Settle(Negotiation negotiation) => Path(negotiation, 1)[0];

    /// <summary>Negotiates, and gives the text at a number of times at equal distances, the end last.</summary>
    /// <param name="negotiation">Who vote how; with as many issues and parties as were drawn.</param>
    /// <param name="times">How often the text is looked at: 1 to the number of proposals.</param>
    /// <exception cref="ArgumentException">A number is out of range, or not what was drawn; all are named.</exception>
    public IReadOnlyList<Settlement> Path(Negotiation negotiation, int times)
    {
        ArgumentNullException.ThrowIfNull(negotiation);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var mistakes = negotiation.Check().ToList();
        if (negotiation.Issues != _issues || negotiation.Parties.Count != _parties)
        {
            mistakes.Add($"{negotiation.Parties.Count} parties and {negotiation.Issues} issues are asked for, and interests were " +
                $"drawn for {_parties} and {_issues}: give the same numbers to both.");
        }

        if (mistakes.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), nameof(negotiation));
        TakeStart();
        var proposed = new Draws(_seed, Negotiation.Proposed, _replication);
        var (changes, path) = (0, new List<Settlement>());
        for (var proposal = 0; proposal < negotiation.Proposals; proposal++)
        {
            var issue = proposed.Below(_issues);
            if (Accepted(negotiation, issue, proposal))
            {
                changes++;
                foreach (var utility in _utilities)
                    utility.Flip(issue);
                _all.Flip(issue);
            }

            if ((proposal + 1L) * times / negotiation.Proposals > (long)proposal * times / negotiation.Proposals)
                path.Add(new Settlement([.. _all.Contract], [.. _utilities.Select(utility => utility.Value)], changes));
        }

        return path;
    }

    /// <summary>What a party gets: 0 for its worst contract, 1 for its best.</summary>
    public double UtilityOf(Settlement settlement, int party)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return _extremes[party].Value.Normalised(settlement.Values[party]);
    }

    /// <summary>What all get together, Σ u: 0 for the worst contract, 1 for the best.</summary>
    public double Welfare(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return _together.Value.Normalised(settlement.Values.Sum());
    }

    private void TakeStart()
    {
        var draws = new Draws(_seed, Negotiation.Start, _replication);
        var contract = new bool[_issues];
        for (var issue = 0; issue < _issues; issue++)
            contract[issue] = draws.Happens(0.5);
        foreach (var utility in _utilities)
            utility.Take(contract);
        _all.Take(contract);
    }

    private bool Accepted(Negotiation negotiation, int issue, int proposal)
    {
        if (negotiation.Consent == Consent.Sum)
            return _all.Change(issue) > 0;
        var temperature = negotiation.Temperature * (1 - (double)proposal / negotiation.Proposals);
        for (var party = 0; party < _parties; party++)
        {
            if (!Accepts(negotiation.Parties[party], party, _utilities[party].Change(issue), temperature, proposal))
                return false;
        }

        return true;
    }

    private bool Accepts(Negotiator negotiator, int party, double change, double temperature, int proposal)
    {
        if (change > 0)
            return true;
        if (negotiator == Negotiator.HillClimber || temperature <= 0)
            return false;
        var draws = new Draws(_seed, Negotiation.Accepting, _replication, 0, (ulong)party) { Next = (ulong)proposal };
        return draws.Happens(Elementary.Exp(change / temperature));
    }
}
