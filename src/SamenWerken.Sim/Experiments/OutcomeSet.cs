using System.Collections;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// The outcomes of an experiment in their order: the order of every array of outcome values that goes with it. A value that
/// travels with plans and results; two are equal when they hold the same outcomes in the same order.
/// </summary>
public sealed class OutcomeSet : IReadOnlyList<Outcome>, IEquatable<OutcomeSet>
{
    private readonly Outcome[] _outcomes;
    private readonly Dictionary<string, int> _places;

    /// <summary>Outcomes in an order.</summary>
    /// <exception cref="ArgumentException">Two have the same key.</exception>
    public OutcomeSet(params IEnumerable<Outcome> outcomes)
    {
        _outcomes = [.. outcomes];
        _places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < _outcomes.Length; place++)
        {
            if (!_places.TryAdd(_outcomes[place].Key, place))
                throw new ArgumentException($"Two outcomes have the key '{_outcomes[place].Key}'; rename one.", nameof(outcomes));
        }
    }

    /// <inheritdoc/>
    public int Count => _outcomes.Length;

    /// <inheritdoc/>
    public Outcome this[int index] => _outcomes[index];

    /// <summary>The outcome with a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Outcome this[string key] => _outcomes[IndexOf(key)];

    /// <summary>Those that stand in tables unless others are asked for.</summary>
    public IReadOnlyList<Outcome> Usual => [.. _outcomes.Where(outcome => outcome.Usual)];

    /// <summary>Those that reports and pictures begin with.</summary>
    public IReadOnlyList<Outcome> Leading => [.. _outcomes.Where(outcome => outcome.Leading)];

    /// <summary>Place of an outcome in the order.</summary>
    /// <exception cref="KeyNotFoundException">It is not among them.</exception>
    public int IndexOf(Outcome outcome) => IndexOf(outcome.Key);

    /// <summary>Place of the outcome with a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public int IndexOf(string key) => _places.TryGetValue(key, out var place)
        ? place
        : throw new KeyNotFoundException($"There is no outcome '{key}'; there are {string.Join(", ", _places.Keys)}.");

    /// <summary>The outcome with this key, or null.</summary>
    public Outcome? WithKey(string key) => _places.TryGetValue(key, out var place) ? _outcomes[place] : null;

    /// <inheritdoc/>
    public IEnumerator<Outcome> GetEnumerator() => _outcomes.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(OutcomeSet? other) => other is not null && _outcomes.AsSpan().SequenceEqual(other._outcomes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OutcomeSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _outcomes.Aggregate(_outcomes.Length, HashCode.Combine);
}
