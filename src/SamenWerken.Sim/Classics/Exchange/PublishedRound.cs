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
        _book = new(stakes.Position, stakes.Salience, stakes.Power, x => x, Edge);
        _exact = new(ledger.Position, ledger.Salience, ledger.Power, Decimal28.Of, 0);
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
        List<PublishedCandidate> candidates = [.. RingSearch.Pairs(_stakes, _left).Select(pair => new PublishedCandidate(pair))];
        var (open, touched) = (new OpenGains(candidates.Count), new Touched(_left.Length, candidates.Count));
        for (var place = 0; place < candidates.Count; place++)
        {
            var it = candidates[place];
            if (!Size(it))
                continue;
            open[place] = it.Gain;
            (_trace.Valid, _trace.Capped) = (_trace.Valid + 1, _trace.Capped + (it.Capped ? 1 : 0));
            foreach (var side in Sides(it))
                touched.Add(side, place);
        }

        _trace.Candidates = candidates.Count;
        while (Largest(candidates, open) is >= 0 and var best)
        {
            open.Close(best);
            CarryOut(candidates[best]);
            touched.Next();
            foreach (var side in Sides(candidates[best]))
                Again(touched.Of(side), candidates[best], touched, candidates, open);
        }

        return _trace;
    }

    /// <summary>Who has to do with which issue.</summary>
    private int[] Sides(PublishedCandidate it)
    {
        int Side(int actor, int issue) => actor * _stakes.Issues + issue;
        return [Side(it.I, it.P), Side(it.I, it.Q), Side(it.J, it.P), Side(it.J, it.Q)];
    }

    private void Again(
        ReadOnlySpan<int> places, PublishedCandidate done, Touched touched, List<PublishedCandidate> candidates, OpenGains open)
    {
        foreach (var place in places)
        {
            var it = candidates[place];
            if (!open.IsOpen(place) || !touched.IsNew(place) || !it.Notices(done))
                continue;
            if (Size(it))
                open[place] = it.Gain;
            else
                open.Close(place);
        }
    }

    private bool Size(PublishedCandidate it)
    {
        var swap = _book.Size(it.I, it.J, it.P, it.Q);
        if (swap.Edge)
        {
            var exact = _exact.Size(it.I, it.J, it.P, it.Q);
            swap = new(
                exact.Valid, true, exact.Capped, (double)exact.Gain,
                (double)exact.ToP, (double)exact.ToQ, (double)exact.MoveP, (double)exact.MoveQ);
        }

        return it.Take(swap);
    }

    private int Largest(List<PublishedCandidate> candidates, OpenGains open)
    {
        var least = open.Largest() - Edge;
        var best = open.First(least);
        Decimal28? gain = null;
        for (var other = best < 0 ? -1 : open.First(least, best + 1); other >= 0; other = open.First(least, other + 1))
        {
            gain ??= Exactly(candidates[best]).Gain;
            if (Exactly(candidates[other]).Gain is var its && its > gain)
                (best, gain) = (other, its);
        }

        return best;
    }

    private PublishedSwap<Decimal28> Exactly(PublishedCandidate it) => _exact.Size(it.I, it.J, it.P, it.Q, it.Near);

    private void CarryOut(PublishedCandidate it)
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
}
