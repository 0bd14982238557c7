namespace SamenWerken.Sim.Parameters;

/// <summary>Parameters that parts of a model have of their own, as far as they differ from the defaults.</summary>
/// <remarks>Immutable; two are equal when they say the same of the same parts. Change one by path: <c>own.coffee.every</c>.</remarks>
public sealed class PartSettings : IEquatable<PartSettings>
{
    private readonly SortedDictionary<string, (object Unchanged, SortedDictionary<string, object> Values)> _parts;

    private PartSettings(SortedDictionary<string, (object, SortedDictionary<string, object>)> parts) => _parts = parts;

    /// <summary>Every part as it is by default.</summary>
    public static PartSettings None { get; } = new(new(StringComparer.Ordinal));

    /// <summary>Keys of the parts of which something is said.</summary>
    public IReadOnlyCollection<string> Keys => _parts.Keys;

    /// <summary>Tells a part what is said of it.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="part">The part, which is changed.</param>
    internal void Apply(string key, object part)
    {
        if (!_parts.TryGetValue(key, out var its))
            return;
        foreach (var known in RecordKey.Of(part.GetType()).Where(known => its.Values.ContainsKey(known.Name)))
            known.Put(part, its.Values[known.Name]);
    }

    /// <summary>A copy of a part with what is said of it.</summary>
    /// <param name="part">The part as it is by default.</param>
    public object Of(Part part) => RecordKey.Of(part.Unchanged.GetType()).Aggregate(part.Unchanged, (copy, key) =>
        _parts.TryGetValue(part.Key, out var its) && its.Values.TryGetValue(key.Name, out var value) ? key.With(copy, value) : copy);

    /// <summary>The parts of which something is said, as they then are, and as they are by default.</summary>
    public IEnumerable<(string Key, object Changed, object Unchanged)> All() =>
        _parts.Select(its => (its.Key, Of(new Part(its.Key, its.Value.Unchanged)), its.Value.Unchanged));

    /// <summary>The same with a part as it is now.</summary>
    /// <param name="part">The part as it is by default.</param>
    /// <param name="changed">The part with other values.</param>
    public PartSettings With(Part part, object changed)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in RecordKey.Of(changed.GetType()))
        {
            if (key.In(changed) is { } value && !value.Equals(key.In(part.Unchanged)))
                values[key.Name] = value;
        }

        var parts = new SortedDictionary<string, (object, SortedDictionary<string, object>)>(_parts, StringComparer.Ordinal);
        parts.Remove(part.Key);
        if (values.Count > 0)
            parts[part.Key] = (part.Unchanged, values);
        return new(parts);
    }

    /// <inheritdoc/>
    public bool Equals(PartSettings? other) => other is not null && Told().SequenceEqual(other.Told());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartSettings);

    /// <inheritdoc/>
    public override int GetHashCode() => Told().Aggregate(0, HashCode.Combine);

    private IEnumerable<(string Part, string Name, object Value)> Told() =>
        from part in _parts from value in part.Value.Values select (part.Key, value.Key, value.Value);
}
