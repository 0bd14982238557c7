namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// The moves that the published program remembers of a supplier within one candidate. A tentative move stays in the list when the
/// supplier has moved elsewhere and a new one is added; together they may not exceed the scale upwards, nor go both ways.
/// </summary>
internal struct MoveList
{
    private double _stale, _latest;
    private bool _up, _down;

    /// <summary>The supplier has moved: what was tentative stays.</summary>
    public void Keep()
    {
        _stale += _latest;
        _up |= _latest > 0;
        _down |= _latest < 0;
    }

    /// <summary>Replaces the latest tentative move; whether the list is still allowed.</summary>
    public bool Try(double move)
    {
        _latest = move;
        return _stale + move <= 100 + PublishedRound.Edge && !(_up && move < 0) && !(_down && move > 0) && !(_up && _down);
    }
}
