using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Classics;

/// <summary>Puts what a model measures where a worker's arrays have it.</summary>
/// <param name="known">What the model measures, in its own order.</param>
/// <param name="asked">What the arrays hold, in theirs.</param>
internal sealed class Measures(OutcomeSet known, OutcomeSet asked)
{
    private readonly int[] _places = [.. known.Select(outcome => asked.WithKey(outcome.Key) is null ? -1 : asked.IndexOf(outcome))];
    private readonly int _width = asked.Count;

    /// <summary>Puts the values of a run, in the model's own order.</summary>
    internal void Put(Span<double> outcomes, params ReadOnlySpan<double> values)
    {
        for (var place = 0; place < _places.Length; place++)
        {
            if (_places[place] >= 0)
                outcomes[_places[place]] = values[place];
        }
    }

    /// <summary>Puts the values of a round, from 0; nothing where rounds are not wanted.</summary>
    internal void Put(double[]? rounds, int round, params ReadOnlySpan<double> values)
    {
        if (rounds is not null)
            Put(rounds.AsSpan(round * _width, _width), values);
    }
}
