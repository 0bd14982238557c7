namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// A round under clean rules: the valid candidate with the largest equal gain is carried out, candidates that trade an issue it
/// touched are computed anew from the true outcome, those no longer valid stay out, until none is left. Equal within the
/// tolerance: the one found first.
/// </summary>
internal sealed class CleanRound
{
    /// <summary>Smallest gain, move and room that count, in points of the scale.</summary>
    public const double Tolerance = 1e-9;

    private readonly StakeArrays _stakes;
    private readonly ExchangeSettings _settings;
    private readonly int _round;
    private readonly double[,] _weights;
    private readonly bool[,] _left;
    private readonly int[,] _direction; // of moves carried out; 0 before the first
    private readonly double[] _outcome;
    private readonly RoundTrace _trace;

    private CleanRound(StakeArrays stakes, ExchangeSettings settings, int round)
    {
        (_stakes, _settings, _round) = (stakes, settings, round);
        _weights = Compromise.Weights(stakes);
        _outcome = Compromise.Outcomes(_weights, stakes.Position);
        _left = RingSearch.Left(stakes.Position, _outcome);
        _direction = new int[stakes.Actors, stakes.Issues];
        _trace = new RoundTrace(stakes.Actors, (double[,])stakes.Position.Clone());
    }

    public static RoundTrace Of(StakeArrays stakes, ExchangeSettings settings, int round) => new CleanRound(stakes, settings, round).Run();

    private RoundTrace Run()
    {
        var rings = RingSearch.Pairs(_stakes, _left).ToList();
        if (_settings.PackageSize > 2)
            rings.AddRange(RingSearch.Triples(_stakes, _left));
        _trace.Candidates = rings.Count;
        rings.RemoveAll(ring => !Size(ring));
        (_trace.Valid, _trace.Capped) = (rings.Count, rings.Count(ring => ring.Capped));
        while (Largest(rings) is { } best)
        {
            best.Open = false;
            if (_settings.Harm == HarmFilter.None || !Harms(best))
            {
                CarryOut(best);
                foreach (var ring in rings)
                {
                    if (ring.Open && (ring.Bits & best.Bits) != 0)
                        Size(ring);
                }
            }

            rings.RemoveAll(ring => !ring.Open);
        }

        return _trace;
    }

    private static Ring? Largest(List<Ring> rings)
    {
        var most = double.NegativeInfinity;
        foreach (var ring in rings)
            most = ring.Gain > most ? ring.Gain : most;
        foreach (var ring in rings)
        {
            if (ring.Gain >= most - Tolerance)
                return ring;
        }

        return null;
    }

    /// <summary>Computes how far all can go; false, and no longer open, if that brings nothing.</summary>
    private bool Size(Ring ring)
    {
        Span<double> limits = stackalloc double[ring.Size], rooms = stackalloc double[ring.Size];
        var gain = double.PositiveInfinity;
        for (var k = 0; k < ring.Size && ring.Open; k++)
        {
            var (distance, room) = Distances(ring, k);
            (limits[k], rooms[k]) = (_weights[ring.Supplier(k), ring.Issues[k]] * Math.Abs(distance), room);
            gain = Math.Min(gain, limits[k] / ring.ShiftPerGain[k]);
        }

        return ring.Open = ring.Open && gain >= Tolerance && Cap(ring, gain, limits, rooms) && Moves(ring, limits);
    }

    /// <summary>From the supplier's vote to what the demander wants, and from the outcome to there in the direction of the move.</summary>
    private (double Distance, double Room) Distances(Ring ring, int k)
    {
        var p = ring.Issues[k];
        var target = _stakes.Position[ring.Demander(k), p];
        var distance = target - _trace.Votes[ring.Supplier(k), p];
        return (distance, (target - _outcome[p]) * Math.Sign(distance));
    }

    /// <summary>No outcome passes what its demander wants.</summary>
    private static bool Cap(Ring ring, double gain, Span<double> limits, ReadOnlySpan<double> rooms)
    {
        var capped = gain;
        for (var k = 0; k < ring.Size; k++)
        {
            if (gain * ring.ShiftPerGain[k] > rooms[k] + Tolerance)
            {
                if (rooms[k] <= Tolerance)
                    return false;
                capped = Math.Min(capped, rooms[k] / ring.ShiftPerGain[k]);
            }

            limits[k] = Math.Min(limits[k], Math.Max(0, rooms[k]));
        }

        (ring.Gain, ring.Capped) = (capped, capped < gain);
        return true;
    }

    private bool Moves(Ring ring, ReadOnlySpan<double> limits)
    {
        Divide(ring, limits);
        for (var k = 0; k < ring.Size; k++)
        {
            var (supplier, p) = (ring.Supplier(k), ring.Issues[k]);
            var target = _stakes.Position[ring.Demander(k), p];
            var from = _trace.Votes[supplier, p];
            var (move, sign) = (ring.Shifts[k] / _weights[supplier, p], Math.Sign(target - from));
            ring.To[k] = Snapped(from + sign * move, target);
            if (!(move > Tolerance) || ring.To[k] is < 0 or > 100 || _direction[supplier, p] * sign < 0)
                return false;
        }

        return true;
    }

    private void Divide(Ring ring, ReadOnlySpan<double> limits)
    {
        for (var k = 0; k < ring.Size; k++)
            ring.Shifts[k] = ring.Gain * ring.ShiftPerGain[k];
        if (_settings.Rate == ExchangeRate.Nash)
            Rates.Nash(ring, limits, _stakes.Salience);
        else if (_settings.Rate == ExchangeRate.Random)
            Rates.Random(ring, limits, _stakes.Salience, _settings, _round);
    }

    private static double Snapped(double position, double target) =>
        Math.Abs(position - target) <= Tolerance ? target
        : Math.Abs(position) <= Tolerance ? 0
        : Math.Abs(position - 100) <= Tolerance ? 100
        : position;

    private double Shift(Ring ring, int k) =>
        _weights[ring.Supplier(k), ring.Issues[k]] * (ring.To[k] - _trace.Votes[ring.Supplier(k), ring.Issues[k]]);

    private double GainOf(Ring ring, int k) =>
        _stakes.Salience[ring.Actors[k], ring.Issues[k]] * ring.Shifts[k]
        - _stakes.Salience[ring.Actors[k], ring.Issues[ring.SuppliedBy(k)]] * ring.Shifts[ring.SuppliedBy(k)];

    private double EffectOn(int actor, Ring ring)
    {
        var effect = 0.0;
        for (var k = 0; k < ring.Size; k++)
        {
            var p = ring.Issues[k];
            effect += _stakes.Loss(actor, p, _outcome[p]) - _stakes.Loss(actor, p, _outcome[p] + Shift(ring, k));
        }

        return effect;
    }

    private bool Harms(Ring ring)
    {
        var (together, anyone) = (0.0, false);
        for (var a = 0; a < _stakes.Actors; a++)
        {
            var effect = EffectOn(a, ring);
            together += effect;
            anyone |= effect < -Tolerance && !ring.Actors.AsSpan().Contains(a);
        }

        return _settings.Harm == HarmFilter.Anyone ? anyone : together < -Tolerance;
    }

    private void CarryOut(Ring ring)
    {
        var from = new double[ring.Size];
        var gains = new double[ring.Size];
        Externalities.Book(_trace, _stakes, _left, ring.Actors, ring.Issues, actor => EffectOn(actor, ring));
        for (var k = 0; k < ring.Size; k++)
        {
            gains[k] = GainOf(ring, k);
            _trace.OwnGain[ring.Actors[k]] += gains[k];
        }

        for (var k = 0; k < ring.Size; k++)
        {
            var (supplier, p) = (ring.Supplier(k), ring.Issues[k]);
            from[k] = _trace.Votes[supplier, p];
            _outcome[p] += Shift(ring, k);
            _direction[supplier, p] = Math.Sign(ring.To[k] - from[k]);
            _trace.Votes[supplier, p] = ring.To[k];
        }

        _trace.Realised.Add(new RealisedRing(ring.Actors, ring.Issues, from, [.. ring.To], gains, ring.Gain));
    }
}
