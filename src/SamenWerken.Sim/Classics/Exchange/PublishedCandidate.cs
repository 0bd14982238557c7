namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>A pair under published rules: i demands p and supplies q, j the other way round.</summary>
internal sealed class PublishedCandidate(Ring pair)
{
    private MoveList _movesOfI;
    private MoveList _movesOfJ;

    public int I { get; } = pair.Actors[0];

    public int J { get; } = pair.Actors[1];

    public int P { get; } = pair.Issues[0];

    public int Q { get; } = pair.Issues[1];

    public double Gain { get; private set; }

    public bool Capped { get; private set; }

    /// <summary>Whether the cap matters, or would by another digit.</summary>
    public bool Near { get; private set; }

    /// <summary>Takes over how far the two would go; whether that is allowed.</summary>
    public bool Take(PublishedSwap<double> swap)
    {
        (Gain, Capped, Near) = (swap.Gain, swap.Capped, swap.Capped || swap.Edge);
        return swap.Valid & _movesOfJ.Try(swap.MoveP) & _movesOfI.Try(swap.MoveQ);
    }

    /// <summary>Whether another exchange has changed something that this candidate looks at.</summary>
    public bool Notices(PublishedCandidate other)
    {
        var (movedI, movedJ) = (other.Supplies(I, Q), other.Supplies(J, P));
        if (movedI)
            _movesOfI.Keep();
        if (movedJ)
            _movesOfJ.Keep();
        return movedI || movedJ || other.Demands(I, P) || other.Demands(J, Q);
    }

    private bool Supplies(int actor, int issue) => (I == actor && Q == issue) || (J == actor && P == issue);

    private bool Demands(int actor, int issue) => (I == actor && P == issue) || (J == actor && Q == issue);
}
