using System.Collections;
using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Parameters;

/// <summary>Numbers by name, such as that of an issue, in the order given: <c>[("nuisance", 0.8), ("arrears", 0.1)]</c>.</summary>
/// <remarks>Immutable; two are equal when they hold the same names and numbers in the same order.</remarks>
[CollectionBuilder(typeof(ByName), nameof(Of))]
public sealed class ByName : IReadOnlyList<(string Name, double Value)>, IEquatable<ByName>
{
    private readonly (string Name, double Value)[] _entries;

    private ByName((string, double)[] entries) => _entries = entries;

    /// <summary>Numbers for the names given.</summary>
    public static ByName Of(ReadOnlySpan<(string Name, double Value)> entries) => new(entries.ToArray());

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public (string Name, double Value) this[int index] => _entries[index];

    /// <summary>The number for a name, or null where there is none.</summary>
    public double? For(string name)
    {
        foreach (var entry in _entries)
        {
            if (entry.Name == name)
                return entry.Value;
        }

        return null;
    }

    /// <summary>The same numbers with one changed or added.</summary>
    public ByName With(string name, double value) => For(name) is null
        ? new([.. _entries, (name, value)])
        : new([.. _entries.Select(e => e.Name == name ? (name, value) : e)]);

    /// <summary>The same numbers without those for one name.</summary>
    public ByName Without(string name) => new([.. _entries.Where(e => e.Name != name)]);

    /// <inheritdoc/>
    public IEnumerator<(string Name, double Value)> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ByName? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ByName);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.Aggregate(0, HashCode.Combine);
}
