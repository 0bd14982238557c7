using SamenWerken.Sim.Parameters;
using System.Collections;
using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Numbers by the name of an issue, in the order given: <c>[("nuisance", 0.8), ("arrears", 0.1)]</c>.</summary>
/// <remarks>Immutable; two are equal when they hold the same names and numbers in the same order.</remarks>
[CollectionBuilder(typeof(ByIssue), nameof(Of))]
public sealed class ByIssue : IReadOnlyList<(string Issue, double Value)>, IEquatable<ByIssue>
{
    private readonly (string Issue, double Value)[] _entries;

    private ByIssue((string, double)[] entries) => _entries = entries;

    /// <summary>Numbers for the issues named.</summary>
    public static ByIssue Of(ReadOnlySpan<(string Issue, double Value)> entries) => new(entries.ToArray());

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public (string Issue, double Value) this[int index] => _entries[index];

    /// <summary>The number for an issue, or null where there is none.</summary>
    public double? For(string issue)
    {
        foreach (var entry in _entries)
        {
            if (entry.Issue == issue)
                return entry.Value;
        }

        return null;
    }

    /// <summary>The same numbers with one changed or added.</summary>
    public ByIssue With(string issue, double value) => For(issue) is null
        ? new([.. _entries, (issue, value)])
        : new([.. _entries.Select(e => e.Issue == issue ? (issue, value) : e)]);

    /// <summary>The same numbers without those for one issue.</summary>
    public ByIssue Without(string issue) => new([.. _entries.Where(e => e.Issue != issue)]);

    /// <inheritdoc/>
    public IEnumerator<(string Issue, double Value)> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ByIssue? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ByIssue);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.Aggregate(0, HashCode.Combine);
}
