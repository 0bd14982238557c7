using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
        ref var start = ref _rows.Start;
        var (mover, issue, column, left) = ((nuint)(uint)move.Mover, (nuint)(uint)move.Issue, (nuint)(uint)_g.Column, 1 - share);
        ref var row = ref Quartet.One(ref _byIssue.Start, issue * column);
        var (x, now) = (Quartet.One(ref _x.Start, issue), Quartet.One(ref row, mover));
        var to = now + move.By;
        var (moved, coherence) = Coherence.WithMove(
            ref Quartet.One(ref _influence.Start, issue * column), ref row, column, _g.Fragmentation, x, mover, to);

        ref var of = ref DealRows.On(ref Unsafe.Add(ref start, _rows.Of(actor)), issue);
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
        return actor == move.Mover
            ? change - left * Quartet.One(ref of, DealRows.OwnWay) * (Math.Abs(to - ideal) - Math.Abs(now - ideal))
            : change;
    }

    /// <summary>
    /// ΔV of two moves, each on its own: another's, and one of its own. Both at once, after the move and before it; against the rows in
    /// which the deal was looked for, which are at hand.
    /// </summary>
    /// <param name="rows">What it is valued against, as it is now.</param>
    /// <param name="othersPlace">Where the issue of the other's move stands there.</param>
    /// <param name="ownPlace">And that of its own.</param>
    /// <param name="share">ω' of who makes its own move.</param>
    /// <param name="others">The other's move.</param>
    /// <param name="own">Its own.</param>
    internal (double Others, double Own) Of(
        DealRows rows, int othersPlace, int ownPlace, double share, in Move others, in Move own)
    {
        var (k, l, column, left) = ((nuint)(uint)others.Issue, (nuint)(uint)own.Issue, (nuint)(uint)_g.Column, 1 - share);
        ref var z = ref Quartet.One(ref _byIssue.Start, k * column);
        ref var otherZ = ref Quartet.One(ref _byIssue.Start, l * column);
        ref var h = ref Quartet.One(ref _influence.Start, k * column);
        ref var otherH = ref Quartet.One(ref _influence.Start, l * column);
        var now = Two(ref Quartet.After(ref z, others.Mover), ref Quartet.After(ref otherZ, own.Mover), 0);
        var (x, to) = (
            Two(ref Quartet.One(ref _x.Start, k), ref Quartet.One(ref _x.Start, l), 0), now + Vector128.Create(others.By, own.By));
        var influence = Two(ref Quartet.After(ref h, others.Mover), ref Quartet.After(ref otherH, own.Mover), 0);
        var (moved, coherence) = Coherence.WithMoves(
            ref h, ref z, ref otherH, ref otherZ, column, _g.Fragmentation, x, influence, now, to);

        ref var start = ref rows.Start;
        ref var places = ref Unsafe.Add(ref start, rows.Of(own.Mover));
        ref var of = ref DealRows.On(ref places, (uint)othersPlace);
        ref var otherOf = ref DealRows.On(ref places, (uint)ownPlace);
        ref var issue = ref DealRows.Of(ref start, (uint)othersPlace);
        ref var other = ref DealRows.Of(ref start, (uint)ownPlace);
        var (ideal, hurt) = (Two(ref of, ref otherOf, DealRows.Ideal), Twice(Two(ref issue, ref other, DealRows.Hurt)));
        var interest = Vector256.Create(left) * Twice(Two(ref of, ref otherOf, DealRows.Interest));
        var seen = Vector256.Create(share) * Twice(Two(ref issue, ref other, DealRows.Weight));
        var (at, c) = (Vector256.Create(moved, x),
            Vector256.Create(coherence, Two(ref Quartet.One(ref _c.Start, k), ref Quartet.One(ref _c.Start, l), 0)));
        var worth = Outlook.Worth(
            interest, seen, Perspective.Fit(hurt, at, Twice(ideal)),
            Perspective.Fit(hurt, at, Twice(Two(ref issue, ref other, DealRows.Perceived))), c);
        var change = worth.GetLower() - worth.GetUpper();
        var farther = Vector128.Abs(to - ideal) - Vector128.Abs(now - ideal);
        return (change.ToScalar(), change.GetElement(1) - left * Quartet.One(ref otherOf, DealRows.OwnWay) * farther.GetElement(1));
    }

    // The same number of both.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Two(ref double one, ref double other, nuint number) =>
        Vector128.Create(Quartet.One(ref one, number), Quartet.One(ref other, number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Twice(Vector128<double> two) => Vector256.Create(two, two);
}
