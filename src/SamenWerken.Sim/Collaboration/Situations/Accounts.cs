using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>What a round brings each actor beside what is done: cost, frustration X and imposed shift R; and what is counted.</summary>
internal sealed class Accounts
{
    private readonly Place _cost, _frustration, _imposed;

    internal Accounts(int column)
    {
        (Cost, Frustration, Imposed) = (Quartet.Row(column), Quartet.Row(column), Quartet.Row(column));
        (_cost, _frustration, _imposed) = (new(Cost), new(Frustration), new(Imposed));
    }

    /// <summary>Counts of this round.</summary>
    internal Tally Tally;

    internal double[] Cost { get; }

    /// <summary>X.</summary>
    internal double[] Frustration { get; }

    /// <summary>R, felt in every round until the next planning moment.</summary>
    internal double[] Imposed { get; }

    /// <summary>Whether anybody bears anything.</summary>
    internal bool Any
    {
        get
        {
            ref var cost = ref _cost.Start;
            ref var frustration = ref _frustration.Start;
            ref var imposed = ref _imposed.Start;
            var (any, end) = (Vector256<double>.Zero, (nuint)(uint)_cost.Length);
            for (nuint i = 0; i < end; i += Quartet.Width)
                any |= Quartet.Load(ref cost, i) | Quartet.Load(ref frustration, i) | Quartet.Load(ref imposed, i);
            return any != Vector256<double>.Zero;
        }
    }

    internal void Begin()
    {
        BeginRound();
        Quartet.Clear(Imposed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginRound()
    {
        Tally = default;
        ref var cost = ref _cost.Start;
        ref var frustration = ref _frustration.Start;
        var end = (nuint)(uint)_cost.Length;
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            Quartet.Store(Vector256<double>.Zero, ref cost, i);
            Quartet.Store(Vector256<double>.Zero, ref frustration, i);
        }
    }
}
