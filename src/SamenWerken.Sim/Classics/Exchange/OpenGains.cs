namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Gains of the candidates of a round, in the order in which they were found; none for those that are out.</summary>
internal sealed class OpenGains
{
    private const double Out = double.NegativeInfinity;

    private readonly double[] _gains;

    public OpenGains(int candidates)
    {
        _gains = new double[candidates];
        Array.Fill(_gains, Out);
    }

    public double this[int candidate]
    {
        get => _gains[candidate];
        set => _gains[candidate] = value;
    }

    public bool IsOpen(int candidate) => _gains[candidate] > Out;

    public void Close(int candidate) => _gains[candidate] = Out;

    /// <summary>The largest gain; negative infinity if all are out.</summary>
    public double Largest()
    {
        var most = Out;
        foreach (var gain in _gains)
            most = gain > most ? gain : most;
        return most;
    }

    /// <summary>The first candidate, from a place on, whose gain is at least this large; −1 if there is none.</summary>
    public int First(double least, int from = 0)
    {
        for (var candidate = from; candidate < _gains.Length; candidate++)
        {
            if (_gains[candidate] >= least && _gains[candidate] > Out)
                return candidate;
        }

        return -1;
    }
}
