using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>What a round brings each actor beside what is done: cost, frustration X and imposed shift R; and what is counted.</summary>
internal sealed class Accounts(int column)
{
    /// <summary>Counts of this round.</summary>
    internal Tally Tally;

    internal double[] Cost { get; } = Quartet.Row(column);

    /// <summary>X.</summary>
    internal double[] Frustration { get; } = Quartet.Row(column);

    /// <summary>R, felt in every round until the next planning moment.</summary>
    internal double[] Imposed { get; } = Quartet.Row(column);

    /// <summary>Whether anybody bears anything.</summary>
    internal bool Any
    {
        get
        {
            ref var cost = ref Quartet.Start(Cost);
            ref var frustration = ref Quartet.Start(Frustration);
            ref var imposed = ref Quartet.Start(Imposed);
            var (any, end) = (Vector256<double>.Zero, (nuint)(uint)Cost.Length);
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

    internal void BeginRound()
    {
        Tally = default;
        ref var cost = ref Quartet.Start(Cost);
        ref var frustration = ref Quartet.Start(Frustration);
        var end = (nuint)(uint)Cost.Length;
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            Quartet.Store(Vector256<double>.Zero, ref cost, i);
            Quartet.Store(Vector256<double>.Zero, ref frustration, i);
        }
    }
}
