namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The mean gain of each actor in a run, over the second half of its rounds, as all outcomes are.</summary>
/// <param name="simulation">What is run.</param>
/// <param name="rounds">Rounds of a run.</param>
internal sealed class ActorGains(Simulation simulation, int rounds)
{
    private readonly double[] _sums = new double[simulation.Situation.Actors];
    private readonly int _first = rounds / 2;

    /// <summary>Before a run.</summary>
    internal void Begin() => Array.Clear(_sums);

    /// <summary>After a round.</summary>
    internal void Add(int round)
    {
        for (var actor = 0; round >= _first && actor < _sums.Length; actor++)
            _sums[actor] += simulation.Acting.Gain[actor];
    }

    /// <summary>After a run.</summary>
    /// <param name="gains">Takes the mean of each actor.</param>
    internal void End(Span<double> gains)
    {
        for (var actor = 0; actor < _sums.Length; actor++)
            gains[actor] = _sums[actor] / (rounds - _first);
    }
}
