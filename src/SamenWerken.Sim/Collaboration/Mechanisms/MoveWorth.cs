using System.Runtime.CompilerServices;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// ΔV of an actor, with its true values, when a mover goes further on one issue than it is committed to: the summand of (5) there at
/// x̃ and C after the move, less that before it, less (1 − ω') a s times how much farther from its ideal the actor itself would be.
/// </summary>
internal sealed class MoveWorth(Ground ground, JointAction joint, DealRows rows)
{
    private readonly Ground _g = ground;
    private readonly Place _byIssue = new(joint.ByIssue), _x = new(joint.X), _c = new(joint.C), _influence = new(ground.InfluenceByIssue);
    private readonly DealRows _rows = rows;

    /// <summary>A move of somebody on an issue.</summary>
    /// <param name="Mover">Who moves.</param>
    /// <param name="Issue">On what.</param>
    /// <param name="By">How far.</param>
    internal readonly record struct Move(int Mover, int Issue, double By);

    /// <summary>ΔV of one move.</summary>
    /// <param name="actor">Whose value.</param>
    /// <param name="share">Its ω'.</param>
    /// <param name="move">The move.</param>
    internal double Of(int actor, double share, in Move move)
    {
        _rows.Renew();
        return Of(ref _rows.Start, _rows.Of(actor), share, move, actor == move.Mover);
    }

    /// <summary>ΔV of two moves, each on its own: another's, and one of its own.</summary>
    internal (double Others, double Own) Of(double share, in Move others, in Move own)
    {
        _rows.Renew();
        ref var start = ref _rows.Start;
        var place = _rows.Of(own.Mover);
        return (Of(ref start, place, share, others, own: false), Of(ref start, place, share, own, own: true));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Of(ref double start, nuint place, double share, in Move move, bool own)
    {
        var (mover, issue, column, left) = ((nuint)(uint)move.Mover, (nuint)(uint)move.Issue, (nuint)(uint)_g.Column, 1 - share);
        ref var row = ref Quartet.One(ref _byIssue.Start, issue * column);
        var (x, now) = (Quartet.One(ref _x.Start, issue), Quartet.One(ref row, mover));
        var to = now + move.By;
        var (moved, coherence) = Coherence.WithMove(
            ref Quartet.One(ref _influence.Start, issue * column), ref row, column, _g.Fragmentation, x, mover, to);

        ref var of = ref DealRows.On(ref Unsafe.Add(ref start, place), issue);
        ref var issues = ref DealRows.Of(ref start, issue);
        var (hurt, ideal, need) = (
            Quartet.One(ref issues, DealRows.Hurt), Quartet.One(ref of, DealRows.Ideal), Quartet.One(ref issues, DealRows.Perceived));
        var (interest, seen) = (left * Quartet.One(ref of, DealRows.Interest), share * Quartet.One(ref issues, DealRows.Weight));
        var after = Outlook.Worth(
            interest, seen, Perspective.Fit(hurt, moved, ideal), Perspective.Fit(hurt, moved, need), coherence);
        var before = Outlook.Worth(
            interest, seen, Perspective.Fit(hurt, x, ideal), Perspective.Fit(hurt, x, need),
            Quartet.One(ref _c.Start, issue));
        var change = after - before;
        return own ? change - left * Quartet.One(ref of, DealRows.OwnWay) * (Math.Abs(to - ideal) - Math.Abs(now - ideal)) : change;
    }
}
