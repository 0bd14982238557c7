using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What the sides that are broken this round take away from what everybody is committed to.</summary>
internal sealed class Undoing(int actors, int stride)
{
    private readonly int[] _actors = new int[actors];
    private readonly bool[] _breaks = new bool[actors];
    private int _many;

    /// <summary>Σ d of the broken sides, rows of actors over issues.</summary>
    internal double[] Moves { get; } = Quartet.Row(actors * stride);

    /// <summary>Whether any side was broken.</summary>
    internal bool Any => _many > 0;

    /// <summary>Who broke any side, in the order in which they first did.</summary>
    internal ReadOnlySpan<int> Actors => _actors.AsSpan(0, _many);

    internal void Clear()
    {
        foreach (var actor in Actors)
        {
            Quartet.Clear(Moves, actor * stride, stride);
            _breaks[actor] = false;
        }

        _many = 0;
    }

    internal void Undo(int actor, double[] moves, int at)
    {
        if (!_breaks[actor])
            (_breaks[actor], _actors[_many++]) = (true, actor);
        for (var (k, row) = (0, actor * stride); k < stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(Moves, row + k) + Quartet.Load(moves, at + k), Moves, row + k);
    }
}
