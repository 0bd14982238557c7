using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What the sides that are broken this round take away from what everybody is committed to.</summary>
internal sealed class Undoing(int actors, int stride)
{
    /// <summary>Σ d of the broken sides, rows of actors over issues.</summary>
    internal double[] Moves { get; } = Quartet.Row(actors * stride);

    /// <summary>Whether any side was broken.</summary>
    internal bool Any { get; private set; }

    internal void Clear()
    {
        if (Any)
            Quartet.Clear(Moves);
        Any = false;
    }

    internal void Undo(int actor, double[] moves, int at)
    {
        Any = true;
        for (var (k, row) = (0, actor * stride); k < stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(Moves, row + k) + Quartet.Load(moves, at + k), Moves, row + k);
    }
}
