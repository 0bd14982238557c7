namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// A round as the published program carries it out. Positions that candidates aim at are those of the start; each pair of demander
/// and issue has a view of its own of the outcome; the largest gain goes first, equal ones in the order of the list.
/// </summary>
internal sealed class PublishedRound
{
    /// <summary>Smallest gain and move that count.</summary>
    public const double Least = 1e-10;

    /// <summary>Comparisons closer than this are made with all 28 digits.</summary>
    public const double Edge = 1e-9;

    private readonly StakeArrays _stakes;
    private readonly PublishedBook<double> _book;
    private readonly PublishedBook<Decimal28> _exact;
    private readonly ExactStakes _ledger;
    private readonly RoundTrace _trace;
    private readonly bool[,] _left;

    private PublishedRound(StakeArrays stakes, ExactStakes ledger)
    {
        (_stakes, _ledger) = (stakes, ledger);
        _book = new(stakes.Position, stakes.Salience, stakes.Power, stakes.Present, x => x, Edge);
        _exact = new(ledger.Position, ledger.Salience, ledger.Power, ledger.Present, Decimal28.Of, 0);
        _trace = new RoundTrace(stakes.Actors, (double[,])stakes.Position.Clone());
        _left = new bool[stakes.Actors, stakes.Issues];
        for (var p = 0; p < stakes.Issues; p++)
        {
            var outcome = _exact.Outcome(p);
            for (var a = 0; a < stakes.Actors; a++)
                _left[a, p] = ledger.Position[a, p] <= outcome;
        }
    }

    public static RoundTrace Of(StakeArrays stakes, ExactStakes ledger) => new PublishedRound(stakes, ledger).Run();

    private RoundTrace Run()
    {
        List<Candidate> candidates = [.. RingSearch.Pairs(_stakes, _left).Select(pair => new Candidate(pair))];
        _trace.Candidates = candidates.Count;
        candidates.RemoveAll(candidate => !Size(candidate));
        (_trace.Valid, _trace.Capped) = (candidates.Count, candidates.Count(candidate => candidate.Capped));
        while (Largest(candidates) is { } best)
        {
            best.Open = false;
            CarryOut(best);
            foreach (var candidate in candidates)
            {
                if (candidate.Open && candidate.Notices(best))
                    Size(candidate);
            }

            candidates.RemoveAll(candidate => !candidate.Open);
        }

        return _trace;
    }

    private bool Size(Candidate it)
    {
        var swap = _book.Size(it.I, it.J, it.P, it.Q);
        if (swap.Edge)
        {
            var exact = _exact.Size(it.I, it.J, it.P, it.Q);
            swap = new(
                exact.Valid, true, exact.Capped, (double)exact.Gain,
                (double)exact.ToP, (double)exact.ToQ, (double)exact.MoveP, (double)exact.MoveQ);
        }

        (it.Gain, it.Capped, it.Near) = (swap.Gain, swap.Capped, swap.Capped || swap.Edge);
        return it.Open = swap.Valid & it.MovesOfJ.Try(swap.MoveP) & it.MovesOfI.Try(swap.MoveQ);
    }

    private Candidate? Largest(List<Candidate> candidates)
    {
        var most = double.NegativeInfinity;
        foreach (var candidate in candidates)
            most = Math.Max(most, candidate.Gain);
        Candidate? best = null;
        Decimal28? gain = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Gain < most - Edge)
                continue;
            if (best is null)
            {
                best = candidate;
                continue;
            }

            gain ??= Exactly(best).Gain;
            var other = Exactly(candidate).Gain;
            if (other > gain)
                (best, gain) = (candidate, other);
        }

        return best;
    }

    private PublishedSwap<Decimal28> Exactly(Candidate it) => _exact.Size(it.I, it.J, it.P, it.Q, it.Near);

    private void CarryOut(Candidate it)
    {
        var (i, j, p, q) = (it.I, it.J, it.P, it.Q);
        var swap = Exactly(it);
        var (toP, toQ, gain) = ((double)swap.ToP, (double)swap.ToQ, (double)swap.Gain);
        var (onP, onQ) = (_book.View(i, p, j, toP), _book.View(j, q, i, toQ));
        Externalities.Book(_trace, _stakes, _left, [i, j], [p, q], actor => !_stakes.HasBoth(actor, p, q) ? 0
            : _stakes.Loss(actor, p, onP.Before) - _stakes.Loss(actor, p, onP.After)
            + _stakes.Loss(actor, q, onQ.Before) - _stakes.Loss(actor, q, onQ.After));
        (_trace.OwnGain[i], _trace.OwnGain[j]) = (_trace.OwnGain[i] + gain, _trace.OwnGain[j] + gain);
        _trace.Realised.Add(new([i, j], [p, q], [_trace.Votes[j, p], _trace.Votes[i, q]], [toP, toQ], [gain, gain], gain));
        (_trace.Votes[j, p], _book.Votes[j, p], _exact.Votes[j, p], _ledger.Votes[j, p]) = (toP, toP, swap.ToP, swap.ToP);
        (_trace.Votes[i, q], _book.Votes[i, q], _exact.Votes[i, q], _ledger.Votes[i, q]) = (toQ, toQ, swap.ToQ, swap.ToQ);
        _book.See(i, p, j, toP);
        _exact.See(i, p, j, swap.ToP);
        _book.See(j, q, i, toQ);
        _exact.See(j, q, i, swap.ToQ);
    }

    /// <summary>A pair: i demands p and supplies q, j the other way round.</summary>
    private sealed class Candidate(Ring pair)
    {
        public MoveList MovesOfI;
        public MoveList MovesOfJ;

        public int I { get; } = pair.Actors[0];

        public int J { get; } = pair.Actors[1];

        public int P { get; } = pair.Issues[0];

        public int Q { get; } = pair.Issues[1];

        public double Gain { get; set; }

        public bool Capped { get; set; }

        /// <summary>Whether the cap matters, or would by another digit.</summary>
        public bool Near { get; set; }

        public bool Open { get; set; } = true;

        /// <summary>Whether another exchange has changed something that this candidate looks at.</summary>
        public bool Notices(Candidate other)
        {
            var movedI = Supplies(other, I, Q);
            var movedJ = Supplies(other, J, P);
            if (movedI)
                MovesOfI.Keep();
            if (movedJ)
                MovesOfJ.Keep();
            return movedI || movedJ || Demands(other, I, P) || Demands(other, J, Q);
        }

        private static bool Supplies(Candidate it, int actor, int issue) =>
            (it.I == actor && it.Q == issue) || (it.J == actor && it.P == issue);

        private static bool Demands(Candidate it, int actor, int issue) =>
            (it.I == actor && it.P == issue) || (it.J == actor && it.Q == issue);
    }
}
