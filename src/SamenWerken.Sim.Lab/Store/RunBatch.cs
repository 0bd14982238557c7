using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Some runs that follow each other; used again and again.</summary>
internal sealed class RunBatch(int outcomes)
{
    private const int MostRuns = 256;

    private readonly long[] _numbers = new long[MostRuns];
    private readonly string?[] _failures = new string?[MostRuns];
    private readonly double[] _outcomes = new double[MostRuns * outcomes];
    private readonly int[] _roundEnds = new int[MostRuns];
    private double[] _rounds = [];

    internal int Count { get; private set; }

    internal bool HasRoom => Count < MostRuns;

    internal void Clear() => Count = 0;

    /// <summary>Adds a run.</summary>
    /// <returns>Where its outcomes go.</returns>
    internal Span<double> Begin(long number, string? failure)
    {
        (_numbers[Count], _failures[Count], _roundEnds[Count]) = (number, failure, RoundsBegin(Count));
        return _outcomes.AsSpan(Count++ * outcomes, outcomes);
    }

    /// <summary>Adds rounds to the last run.</summary>
    /// <param name="values">How many numbers.</param>
    /// <returns>Where they go.</returns>
    internal Span<double> AddRounds(int values)
    {
        ref var end = ref _roundEnds[Count - 1];
        if (_rounds.Length < end + values)
            Array.Resize(ref _rounds, Math.Max(2 * _rounds.Length, end + values));
        end += values;
        return _rounds.AsSpan(end - values, values);
    }

    internal RunOutcome At(int place, ExperimentPlan plan) => new(
        plan.RunAt(_numbers[place]),
        _outcomes.AsSpan(place * outcomes, outcomes),
        _rounds.AsSpan(RoundsBegin(place).._roundEnds[place]),
        _failures[place]);

    private int RoundsBegin(int place) => place == 0 ? 0 : _roundEnds[place - 1];
}
