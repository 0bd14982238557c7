using System.Collections;

namespace SamenWerken.Sim.Parameters;

/// <summary>A list that cannot change and equals another with the same items in the same order, so that records with lists are
/// values.</summary>
internal sealed class Values<T> : IReadOnlyList<T>, IEquatable<Values<T>>
{
    public static readonly Values<T> None = new([]);

    private readonly T[] _items;

    private Values(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public static Values<T> Of(IReadOnlyList<T> items) => items as Values<T> ?? new([.. items]);

    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Values<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Values<T>);

    public override int GetHashCode() => _items.Aggregate(_items.Length, HashCode.Combine);
}
