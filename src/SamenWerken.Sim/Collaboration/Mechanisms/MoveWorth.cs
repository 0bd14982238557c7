using System.Runtime.CompilerServices;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// ΔV of an actor, with its true values, when a mover goes further on one issue than it is committed to: the summand of (5) there at
/// x̃ and C after the move, less that before it, less (1 − ω') a s times how much farther from its ideal the actor itself would be.
/// </summary>
internal sealed class MoveWorth(Ground ground, DealRows rows)
{
    private readonly Ground _g = ground;
    private readonly DealRows _rows = rows;

    /// <summary>A move of somebody on an issue.</summary>
    /// <param name="Mover">Who moves.</param>
    /// <param name="Issue">On what.</param>
    /// <param name="By">How far.</param>
    internal readonly record struct Move(int Mover, int Issue, double By);

    /// <summary>ΔV of one move.</summary>
    /// <param name="y">y, rows of issues over actors.</param>
    /// <param name="x">x̃(y).</param>
    /// <param name="c">C(y).</param>
    /// <param name="actor">Whose value.</param>
    /// <param name="share">Its ω'.</param>
    /// <param name="move">The move.</param>
    internal double Of(double[] y, double[] x, double[] c, int actor, double share, in Move move)
    {
        _rows.Renew();
        return Of(ref Quartet.Start(y), ref Quartet.Start(x), ref Quartet.Start(c), ref _rows.Of(actor), actor, share, 1 - share, move);
    }

    /// <summary>ΔV of two moves, each on its own: another's, and one of its own.</summary>
    internal (double Others, double Own) Of(double[] y, double[] x, double[] c, int actor, double share, in Move others, in Move own)
    {
        _rows.Renew();
        ref var actions = ref Quartet.Start(y);
        ref var xs = ref Quartet.Start(x);
        ref var cs = ref Quartet.Start(c);
        ref var places = ref _rows.Of(actor);
        var left = 1 - share;
        var other = Of(ref actions, ref xs, ref cs, ref places, actor, share, left, others);
        return (other, Of(ref actions, ref xs, ref cs, ref places, actor, share, left, own));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Of(
        ref double actions, ref double xs, ref double cs, ref double places, int actor, double share, double left, in Move move)
    {
        var (issue, column) = ((nuint)(uint)move.Issue, (nuint)(uint)_g.Column);
        ref var row = ref Unsafe.Add(ref actions, issue * column);
        var (x, c, now) = (Quartet.One(ref xs, issue), Quartet.One(ref cs, issue), Quartet.One(ref row, (nuint)(uint)move.Mover));
        var to = now + move.By;
        var (moved, coherence) = Coherence.WithMove(
            ref Quartet.Start(_g.InfluenceByIssue, issue * column), ref row, column, _g.Fragmentation, x, move.Mover, to);

        ref var of = ref DealRows.On(ref places, issue);
        ref var issues = ref DealRows.Of(ref _rows.Issues, issue);
        var (hurt, ideal, need) = (
            Quartet.One(ref issues, DealRows.Hurt), Quartet.One(ref of, DealRows.Ideal), Quartet.One(ref issues, DealRows.Perceived));
        var (interest, seen) = (left * Quartet.One(ref of, DealRows.Interest), share * Quartet.One(ref issues, DealRows.Weight));
        var change = Outlook.Worth(
                interest, seen, Perspective.Fit(hurt, moved, ideal), Perspective.Fit(hurt, moved, need), coherence)
            - Outlook.Worth(interest, seen, Perspective.Fit(hurt, x, ideal), Perspective.Fit(hurt, x, need), c);
        if (actor != move.Mover)
            return change;
        return change - left * Quartet.One(ref of, DealRows.OwnWay) * (Math.Abs(to - ideal) - Math.Abs(now - ideal));
    }
}
