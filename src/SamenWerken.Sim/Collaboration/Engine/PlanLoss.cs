using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// What each party's side of a joint plan adds to what everybody has, split in own value u and perceived public value g, so that it
/// holds as long as nothing changes on the plan's issues:
/// <code>
/// u_i(y) − u_i(y with j's side undone)        g(y) − g(y with j's side undone)
/// </code>
/// </summary>
internal sealed class PlanLoss(Situation situation)
{
    // Behind each other for four issues: what happens, how it is valued, and what residents have of it.
    private const int Coherent = 4, Hurt = 8, Perceived = 12, Weight = 16, Seen = 20, Issues = 24;

    // Behind each other for four cells: what an actor is committed to before it is clipped, and how far the plan moves it.
    private const int Move = 4, Cells = 8;

    private readonly Situation _s = situation;
    private readonly Ground _g = situation.Ground;
    private readonly double[] _issues = Quartet.Row(situation.Ground.Stride / Quartet.Width * Issues);
    private readonly double[] _cells = Quartet.Row(situation.Actors * situation.Ground.Stride / Quartet.Width * Cells);
    private readonly double[] _now = Quartet.Row(situation.Issues * situation.Ground.Column); // m C, rows of issues over actors
    private readonly double[] _without = Quartet.Row(2 * situation.Actors * situation.Ground.Stride); // x̃ and C without each party's side
    private readonly ulong[] _moves = new ulong[situation.Actors]; // on which issues each moves, a bit for each; 0 for who is no party
    private int _plan = -1, _parties, _changes, _ground = -1;
    private long _version;

    /// <summary>Rows of j over i: what i would lose of u without j's side, but for its own way. Zero where j is no party.</summary>
    internal double[] OfAll { get; } = Quartet.Row(situation.Actors * situation.Ground.Column);

    /// <summary>What residents would lose of g without j's side, by j.</summary>
    internal double[] Public { get; } = Quartet.Row(situation.Ground.Column);

    /// <summary>What j itself would lose of u without its side, its own way included.</summary>
    internal double[] Own { get; } = Quartet.Row(situation.Ground.Column);

    /// <summary>S = Σ_k w_k |d_ik| by actor.</summary>
    internal double[] Size { get; } = Quartet.Row(situation.Ground.Column);

    /// <summary>A number that stays only while p, h, e, the plan's moves and what everybody is committed to are as they were when the last
    /// plan was computed, made anew or not.</summary>
    internal int Content { get; private set; }

    internal void Forget() => _plan = -1;

    /// <returns>Whether the plan, or anything it is valued against, is another than when it was last computed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Compute(Plan plan) => !(IsKnown(plan) && _changes == _s.Binding.Committed.Version) && Look(plan);

    private bool IsKnown(Plan plan) => _plan == plan.Number && _parties == plan.Parties;

    private bool Look(Plan plan)
    {
        var version = VersionOf(plan);
        _changes = _s.Binding.Committed.Version;
        if (IsKnown(plan) && _version == version)
        {
            (Content, _ground) = (Content + 1, -1); // another issue's, which is not noted
            return false;
        }

        (_plan, _version, _parties) = (plan.Number, version, plan.Parties);
        if (!Note(plan))
            return true;
        Content++;
        Weigh(plan);
        return true;
    }

    // Counts only grow, so that their sum is another whenever one is.
    private long VersionOf(Plan plan)
    {
        var (sum, versions) = (0L, _s.Binding.Committed.Versions);
        for (var left = plan.Issues; left != 0; left &= left - 1)
            sum += versions[BitOperations.TrailingZeroCount(left)];
        return sum;
    }

    // Notes what everybody is committed to, how far the plan moves it, and what happens. A plan that is made anew as it was is worth what
    // it was: whether anything of this, or of p, h and e, is another than when it was last noted.
    private bool Note(Plan plan)
    {
        var (committed, stride) = (_s.Binding.Committed, (nuint)(uint)_g.Stride);
        var other = _ground == _s.Ground.Version ? Vector256<double>.Zero : Quartet.Mask(true);
        _ground = _s.Ground.Version;
        ref var own = ref Quartet.Start(committed.Own);
        ref var moved = ref Quartet.Start(committed.Moved);
        ref var moves = ref Quartet.Start(plan.Moves);
        ref var bound = ref Quartet.Start(plan.Bound);
        ref var cells = ref Quartet.Start(_cells);
        var end = (nuint)(uint)plan.Moves.Length;
        for (nuint row = 0; row < end; row += stride)
        {
            var party = Vector256.Equals(Quartet.Each(ref bound, 0), Vector256<double>.One);
            bound = ref Quartet.After(ref bound, 1);
            for (var at = row; at < row + stride; at += Quartet.Width)
            {
                var sum = Quartet.Load(ref own, at) + Quartet.Load(ref moved, at);
                var move = Quartet.Load(ref moves, at) & party;
                other |= ~(Vector256.Equals(sum, Quartet.Load(ref cells, 0)) & Vector256.Equals(move, Quartet.Load(ref cells, Move)));
                Quartet.Store(sum, ref cells, 0);
                Quartet.Store(move, ref cells, Move);
                cells = ref Quartet.After(ref cells, Cells);
            }
        }

        ref var xs = ref Quartet.Start(committed.X);
        ref var cs = ref Quartet.Start(committed.C);
        ref var issues = ref Quartet.Start(_issues);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var (x, c) = (Quartet.Load(ref xs, k), Quartet.Load(ref cs, k));
            other |= ~(Vector256.Equals(x, Quartet.Load(ref issues, 0)) & Vector256.Equals(c, Quartet.Load(ref issues, Coherent)));
            Quartet.Store(x, ref issues, 0);
            Quartet.Store(c, ref issues, Coherent);
            issues = ref Quartet.After(ref issues, Issues);
        }

        return Quartet.Any(other);
    }

    private void Weigh(Plan plan)
    {
        Happen();
        Enjoy(plan.Issues);
        Undo(plan);
        Lose(plan);
    }

    // How four issues each are valued, and what residents have of what happens.
    private void Happen()
    {
        ref var issues = ref Quartet.Start(_issues);
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var (hurt, perceived) = (Quartet.Load(_g.Hurt, k), Quartet.Load(_g.Perceived, k));
            Quartet.Store(hurt, ref issues, Hurt);
            Quartet.Store(perceived, ref issues, Perceived);
            Quartet.Store(Quartet.Load(_g.Weight, k), ref issues, Weight);
            var fit = Perspective.Fit(hurt, Quartet.Load(ref issues, 0), perceived);
            Quartet.Store(fit * Quartet.Load(ref issues, Coherent), ref issues, Seen);
            issues = ref Quartet.After(ref issues, Issues);
        }
    }

    // m C of everybody on these issues as they are.
    private void Enjoy(ulong onIssues)
    {
        var column = (nuint)(uint)_g.Column;
        ref var issues = ref Quartet.Start(_issues);
        ref var hurts = ref Quartet.Start(_g.Hurt);
        ref var ideals = ref Quartet.Start(_g.IdealByIssue);
        ref var nows = ref Quartet.Start(_now);
        for (; onIssues != 0; onIssues &= onIssues - 1)
        {
            var k = (nuint)(uint)BitOperations.TrailingZeroCount(onIssues);
            ref var its = ref Quartet.One(ref issues, k / Quartet.Width * Issues + k % Quartet.Width);
            var (lost, x, c) = (-Quartet.Each(ref hurts, k), Quartet.Each(ref its, 0), Quartet.Each(ref its, Coherent));
            var end = (k + 1) * column;
            for (var at = k * column; at < end; at += Quartet.Width)
                Quartet.Store(Perspective.Near(lost, x, Quartet.Load(ref ideals, at)) * c, ref nows, at);
        }
    }

    // What happens without each party's side, and what it would keep of its own way and residents lose.
    private void Undo(Plan plan)
    {
        var (stride, end, perSpread) = (_g.Stride, (nuint)(uint)plan.Moves.Length, Coherence.PerSpread(_g.Fragmentation));
        ref var party = ref MemoryMarshal.GetArrayDataReference(plan.Party);
        ref var moves = ref MemoryMarshal.GetArrayDataReference(_moves);
        ref var cells = ref Quartet.Start(_cells);
        ref var issues = ref Quartet.Start(_issues);
        ref var influences = ref Quartet.Start(_g.Influence);
        ref var acts = ref Quartet.Start(_s.Binding.Committed.Actions);
        ref var ideals = ref Quartet.Start(_g.Ideal);
        ref var ways = ref Quartet.Start(_g.OwnWay);
        ref var without = ref Quartet.Start(_without);
        ref var seen = ref Quartet.Start(Public);
        ref var sizes = ref Quartet.Start(Size);
        ref var own = ref Quartet.Start(Own);
        nuint j = 0;
        for (nuint row = 0; row < end; row += (uint)stride, j++)
        {
            if (Unsafe.Add(ref party, j))
            {
                Unsafe.Add(ref moves, j) = Undo(
                    ref cells, ref issues, ref influences, ref acts, ref ideals, ref ways, ref without, row, (uint)stride, end, perSpread,
                    ref Quartet.One(ref seen, j), ref Quartet.One(ref sizes, j), ref Quartet.One(ref own, j));
            }
            else
            {
                (Unsafe.Add(ref moves, j), Quartet.One(ref seen, j), Quartet.One(ref own, j), Quartet.One(ref sizes, j)) = (0, 0, 0, 0);
            }

            cells = ref Quartet.After(ref cells, 2 * stride);
            ideals = ref Quartet.After(ref ideals, stride);
            ways = ref Quartet.After(ref ways, stride);
            without = ref Quartet.After(ref without, 2 * stride);
        }
    }

    // The same of one, from where its rows begin. On which issues it moves, a bit for each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Undo(
        ref double cells, ref double issues, ref double influences, ref double acts, ref double ideals, ref double ways,
        ref double without, nuint row, nuint stride, nuint end, Vector256<double> perSpread, ref double publicly, ref double size,
        ref double own)
    {
        var moves = 0UL;
        var (seen, far, ownWay) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var (move, now) = (Quartet.Load(ref cells, Move), Quartet.Load(ref issues, 0));
            var undone = Quartet.Clip(Quartet.Load(ref cells, 0) - move);
            var x = Coherence.WithMove(ref influences, ref acts, row, stride, end, perSpread, now, undone, out var c);
            var stays = Vector256.Equals(move, Vector256<double>.Zero);
            moves |= (ulong)(~stays.ExtractMostSignificantBits() & Quartet.Every) << (int)k;
            Quartet.Store(Vector256.ConditionalSelect(stays, now, x), ref without, k);
            Quartet.Store(Vector256.ConditionalSelect(stays, Quartet.Load(ref issues, Coherent), c), ref without, stride + k);
            var fit = Perspective.Fit(Quartet.Load(ref issues, Hurt), x, Quartet.Load(ref issues, Perceived));
            seen = Quartet.MultiplyAdd(Quartet.Load(ref issues, Weight), Quartet.Load(ref issues, Seen) - fit * c, seen);
            far = Quartet.MultiplyAdd(Quartet.Load(ref issues, Weight), Vector256.Abs(move), far);
            var (action, ideal) = (Quartet.Load(ref acts, row), Quartet.Load(ref ideals, k));
            var nearer = Quartet.Distance(action, ideal) - Quartet.Distance(undone, ideal);
            ownWay = Quartet.MultiplyAdd(nearer, Quartet.Load(ref ways, k), ownWay);
            cells = ref Quartet.After(ref cells, Cells);
            issues = ref Quartet.After(ref issues, Issues);
            influences = ref Quartet.After(ref influences, Quartet.Width);
            acts = ref Quartet.After(ref acts, Quartet.Width);
        }

        (publicly, size, own) = (Quartet.Sum(seen), Quartet.Sum(far), -Quartet.Sum(ownWay));
        return moves;
    }

    // What everybody would lose without each party's side on the issues on which it moves, eight at once. On the others it takes nothing
    // away.
    private void Lose(Plan plan)
    {
        var (stride, column) = ((nuint)(uint)_g.Stride, (nuint)(uint)_g.Column);
        ref var moves = ref MemoryMarshal.GetArrayDataReference(_moves);
        ref var xs = ref Quartet.Start(_without);
        ref var hurts = ref Quartet.Start(_g.Hurt);
        ref var ideals = ref Quartet.Start(_g.IdealByIssue);
        ref var interests = ref Quartet.Start(_g.InterestByIssue);
        ref var nows = ref Quartet.Start(_now);
        ref var losses = ref Quartet.Start(OfAll);
        ref var own = ref Quartet.Start(Own);
        for (nuint j = 0; j < (uint)plan.Party.Length; j++)
        {
            for (nuint i = 0; i < column; i += 2 * Quartet.Width)
            {
                // The last four alone are taken twice.
                var other = i + Quartet.Width < column ? i + Quartet.Width : i;
                var (loss, otherLoss) = (Vector256<double>.Zero, Vector256<double>.Zero);
                for (var left = Unsafe.Add(ref moves, j); left != 0; left &= left - 1)
                {
                    var k = (nuint)(uint)BitOperations.TrailingZeroCount(left);
                    var (then, coherence) = (Quartet.Each(ref xs, k), Quartet.Each(ref xs, stride + k));
                    var (lost, row) = (-Quartet.Each(ref hurts, k), k * column);
                    var (at, otherAt) = (row + i, row + other);
                    var fit = Perspective.Near(lost, then, Quartet.Load(ref ideals, at));
                    loss = Quartet.MultiplyAdd(Quartet.Load(ref nows, at) - fit * coherence, Quartet.Load(ref interests, at), loss);
                    fit = Perspective.Near(lost, then, Quartet.Load(ref ideals, otherAt));
                    otherLoss = Quartet.MultiplyAdd(
                        Quartet.Load(ref nows, otherAt) - fit * coherence, Quartet.Load(ref interests, otherAt), otherLoss);
                }

                Quartet.Store(loss, ref losses, i);
                Quartet.Store(otherLoss, ref losses, other);
            }

            Quartet.One(ref own, j) += Quartet.One(ref losses, j);
            losses = ref Quartet.After(ref losses, (int)column);
            xs = ref Quartet.After(ref xs, 2 * (int)stride);
        }
    }
}
