using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What the sides that are broken this round take away from what everybody is committed to.</summary>
internal sealed class Undoing(int actors, int stride)
{
    /// <summary>Of so many actors <see cref="Who"/> tells who they are.</summary>
    internal const int Told = 7;

    private const int Bits = 9; // of an actor's number, from 1 up to 256

    private readonly int[] _actors = new int[actors];
    private readonly bool[] _breaks = new bool[actors];
    private bool _alone;
    private int _many;

    /// <summary>Σ d of the broken sides, rows of actors over issues; of who keeps all its sides, and where there is but one agreement, a
    /// row says nothing.</summary>
    internal double[] Moves { get; } = Quartet.Row(actors * stride);

    /// <summary>Whether any side was broken.</summary>
    internal bool Any => _many > 0;

    /// <summary>Who broke any side, in the order in which they first did.</summary>
    internal ReadOnlySpan<int> Actors => _actors.AsSpan(0, _many);

    /// <summary>How many they are.</summary>
    internal int Many => _many;

    /// <summary>Another number for other actors, or others last, while they are no more than <see cref="Told"/>; 0 for nobody.</summary>
    internal ulong Who { get; private set; }

    /// <summary>A round begins: nobody has broken anything yet.</summary>
    /// <param name="alone">Whether there is but one agreement, a plan: there is nothing to add up then.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(bool alone)
    {
        if (_many > 0)
            Forget();
        _alone = alone;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Undo(int actor, double[] moves, int at)
    {
        if (_alone)
            Note(actor);
        else
            Add(actor, moves, at);
    }

    private void Forget()
    {
        foreach (var actor in Actors)
            _breaks[actor] = false;
        (_many, Who) = (0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Note(int actor)
    {
        _actors[_many++] = actor;
        Who = Who << Bits | (uint)(actor + 1);
    }

    private void Add(int actor, double[] moves, int at)
    {
        var first = !_breaks[actor];
        _breaks[actor] = true;
        if (first)
            Note(actor);
        ref var its = ref Quartet.Start(Moves, (nuint)(uint)(actor * stride));
        ref var side = ref Quartet.Start(moves, (nuint)(uint)at);
        for (nuint k = 0; k < (uint)stride; k += Quartet.Width)
        {
            var before = first ? Vector256<double>.Zero : Quartet.Load(ref its, k);
            Quartet.Store(before + Quartet.Load(ref side, k), ref its, k);
        }
    }
}
