using System.Runtime.Intrinsics;
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
            ref var row = ref Quartet.Start(Moves, (nuint)(uint)(actor * stride));
            for (nuint k = 0; k < (uint)stride; k += Quartet.Width)
                Quartet.Store(Vector256<double>.Zero, ref row, k);
            _breaks[actor] = false;
        }

        _many = 0;
    }

    internal void Undo(int actor, double[] moves, int at)
    {
        if (!_breaks[actor])
            (_breaks[actor], _actors[_many++]) = (true, actor);
        ref var its = ref Quartet.Start(Moves, (nuint)(uint)(actor * stride));
        ref var side = ref Quartet.Start(moves, (nuint)(uint)at);
        for (nuint k = 0; k < (uint)stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(ref its, k) + Quartet.Load(ref side, k), ref its, k);
    }
}
