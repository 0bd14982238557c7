using System.Runtime.CompilerServices;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>What changes in the actors themselves.</summary>
internal sealed class States(World world)
{
    private readonly World _world = world;

    /// <summary>ω.</summary>
    internal double[] Orientation { get; } = Quartet.Row(world.Column);

    /// <summary>c.</summary>
    internal double[] Cynicism { get; } = Quartet.Row(world.Column);

    /// <summary>o.</summary>
    internal double[] Openness { get; } = Quartet.Row(world.Column);

    /// <summary>How often anybody's openness changed, in any run.</summary>
    internal int OpennessVersion { get; private set; }

    /// <summary>What taking part brought of late.</summary>
    internal double[] SmoothedNet { get; } = Quartet.Row(world.Column);

    /// <summary>How often one of these began anew.</summary>
    internal int Returns { get; private set; }

    internal bool[] Member { get; } = new bool[world.Actors];

    /// <summary>1 for a member, else 0.</summary>
    internal double[] Joined { get; } = Quartet.Row(world.Column);

    /// <summary>Number of members.</summary>
    internal int Members { get; private set; }

    /// <summary>How often somebody became a member or left in this run.</summary>
    internal int Changes { get; private set; }

    /// <summary>Round in which a member last became one.</summary>
    internal int[] MemberSince { get; } = new int[world.Actors];

    /// <summary>1 for who is no member and was one, else 0.</summary>
    internal double[] Gone { get; } = Quartet.Row(world.Column);

    /// <summary>ω' = ω (1 − c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double PublicShare(int actor) => Perspective.PublicShare(Orientation[actor], Cynicism[actor]);

    /// <summary>Whether who is no member was one.</summary>
    internal bool HasLeft(int actor) => Gone[actor] != 0;

    internal void Begin()
    {
        Quartet.Copy(_world.Orientation, Orientation);
        Quartet.Copy(_world.Cynicism, Cynicism);
        Quartet.Copy(_world.Openness, Openness);
        OpennessVersion++;
        _world.Member.CopyTo(Member, 0);
        Quartet.Clear(SmoothedNet);
        Array.Clear(MemberSince);
        Quartet.Clear(Gone);
        (Members, Changes) = (Member.AsSpan().Count(true), 0);
        for (var i = 0; i < Member.Length; i++)
            Joined[i] = Member[i] ? 1 : 0;
    }

    /// <summary>An actor becomes more open by so much, or less.</summary>
    internal void Open(int actor, double more)
    {
        Openness[actor] = Math.Clamp(Openness[actor] + more, 0, 1);
        OpennessVersion++;
    }

    internal void Join(int actor, int round)
    {
        if (!Member[actor])
            (MemberSince[actor], Members, Changes) = (round, Members + 1, Changes + 1);
        (Member[actor], Joined[actor], Gone[actor]) = (true, 1, 0);
    }

    /// <summary>Who left becomes a member again; what taking part brought it before is forgotten.</summary>
    internal void Return(int actor, int round)
    {
        Join(actor, round);
        SmoothedNet[actor] = 0;
        Returns++;
    }

    internal void Leave(int actor)
    {
        if (Member[actor])
            (Members, Changes) = (Members - 1, Changes + 1);
        (Member[actor], Joined[actor], Gone[actor]) = (false, 0, 1);
    }
}
