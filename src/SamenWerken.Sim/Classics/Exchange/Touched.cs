using System.Runtime.InteropServices;

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Which candidates have to do with a thing that may change; each is told once for all changes of an exchange.</summary>
/// <param name="things">Number of things.</param>
/// <param name="candidates">Number of candidates.</param>
internal sealed class Touched(int things, int candidates)
{
    private readonly List<int>[] _of = [.. Enumerable.Range(0, things).Select(_ => new List<int>())];
    private readonly int[] _told = new int[candidates]; // by which exchange, from 1
    private int _exchange;

    public void Add(int thing, int candidate) => _of[thing].Add(candidate);

    /// <summary>Another exchange has been carried out.</summary>
    public void Next() => _exchange++;

    public ReadOnlySpan<int> Of(int thing) => CollectionsMarshal.AsSpan(_of[thing]);

    /// <summary>Whether a candidate is told for the first time since <see cref="Next"/>.</summary>
    public bool IsNew(int candidate)
    {
        var isNew = _told[candidate] != _exchange;
        _told[candidate] = _exchange;
        return isNew;
    }
}
