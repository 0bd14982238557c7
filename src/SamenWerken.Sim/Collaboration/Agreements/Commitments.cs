using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// What everybody is committed to, and what comes of it:
/// <code>
/// y_ik = clip(own_ik + Σ d over all in force)        summed first, clipped once
/// </code>
/// own is p, unless an actor adjusts to others without promises; x̃ and C are (1) and (2) at y. After a change of many, they and the rows
/// of issues are made when somebody first asks.
/// </summary>
internal sealed class Commitments
{
    private readonly Ground _g;
    private readonly double[] _byIssue, _x, _c;
    private readonly Place _ownAt, _movedAt, _actionsAt, _byIssueAt, _xAt, _cAt, _influenceAt;
    private bool _turned, _happens; // whether the rows of issues, and x̃ and C, are of y as it is

    /// <param name="ground">What everything is valued against.</param>
    /// <param name="some">Issues of which what everybody is committed to also stands apart.</param>
    internal Commitments(Ground ground, int[] some)
    {
        _g = ground;
        Some = some.Length > 0 ? new Excerpt(ground.Actors, ground.Stride, some) : null;
        var cells = ground.Actors * ground.Stride;
        (Own, Moved, Actions) = (Quartet.Row(cells), Quartet.Row(cells), Quartet.Row(cells));
        _byIssue = Quartet.Row(ground.Issues * ground.Column);
        (_x, _c) = (Quartet.Row(ground.Stride), Quartet.Row(ground.Stride));
        Versions = new int[ground.Stride];
        Joint = new JointAction(Actions, _byIssue, _x, _c);
        (_ownAt, _movedAt, _actionsAt, _byIssueAt) = (new(Own), new(Moved), new(Actions), new(_byIssue));
        (_xAt, _cAt, _influenceAt) = (new(_x), new(_c), new(ground.InfluenceByIssue));
    }

    /// <summary>What an actor does apart from what it promised.</summary>
    internal double[] Own { get; }

    /// <summary>Σ d of the agreements in force.</summary>
    internal double[] Moved { get; }

    /// <summary>y.</summary>
    internal double[] Actions { get; }

    /// <summary>y, rows of issues over actors.</summary>
    internal double[] ActionsByIssue
    {
        get
        {
            if (!_turned)
                Turn();
            return _byIssue;
        }
    }

    /// <summary>x̃(y).</summary>
    internal double[] X
    {
        get
        {
            if (!_happens)
                Happen();
            return _x;
        }
    }

    /// <summary>C(y).</summary>
    internal double[] C
    {
        get
        {
            if (!_happens)
                Happen();
            return _c;
        }
    }

    /// <summary>y and what comes of it, as it is once it is settled.</summary>
    internal JointAction Joint { get; }

    /// <summary>The same on some issues, behind each other; null where there are none.</summary>
    internal Excerpt? Some { get; }

    /// <summary>How often y, p, h or e changed in this run.</summary>
    internal int Version { get; private set; }

    /// <summary>How often they changed on an issue.</summary>
    internal int[] Versions { get; }

    /// <summary>Nothing is promised, and everybody does what it would do alone.</summary>
    internal void Begin()
    {
        Quartet.Copy(_g.Ideal, Own);
        Quartet.Clear(Moved);
        CommitAll();
    }

    /// <summary>Makes the rows of issues, and x̃ and C, where they are old.</summary>
    internal void Settle()
    {
        if (!_turned)
            Turn();
        if (!_happens)
            Happen();
    }

    /// <summary>Adds a deal: the moves of two actors, each on one issue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in MoveWorth.Move first, in MoveWorth.Move second)
    {
        Settle();
        var (stride, column, k, l) = (_g.Stride, _g.Column, first.Issue, second.Issue);
        ref var row = ref Quartet.After(ref _byIssueAt.Start, k * column);
        ref var otherRow = ref Quartet.After(ref _byIssueAt.Start, l * column);
        var (lane, otherLane) = (Quartet.Lane(k), Quartet.Lane(l)); // in every row over issues: these are a multiple of four long
        var (moved, y) = Add(first, stride, lane, ref row);
        var (otherMoved, otherY) = Add(second, stride, otherLane, ref otherRow);
        var (x, c) = Coherence.OnIssues(
            ref Quartet.After(ref _influenceAt.Start, k * column), ref row, ref Quartet.After(ref _influenceAt.Start, l * column),
            ref otherRow, (uint)column, _g.Fragmentation);
        Set(k, lane, x.ToScalar(), c.ToScalar());
        Set(l, otherLane, x.GetElement(1), c.GetElement(1));
        Version += 2;
        if (Some is not { Follows: true } some)
            return;
        some.Follow(first.Mover, k, moved, y, x.ToScalar(), c.ToScalar());
        some.Follow(second.Mover, l, otherMoved, otherY, x.GetElement(1), c.GetElement(1));
    }

    /// <summary>Adds a row of moves without looking at what comes of it yet.</summary>
    internal void AddRow(int actor, double[] moves, int at)
    {
        for (var (k, row) = (0, actor * _g.Stride); k < _g.Stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(Moved, row + k) + Quartet.Load(moves, at + k), Moved, row + k);
    }

    /// <summary>The same for everybody who is party to a plan; rows of actors over issues.</summary>
    internal void AddRows(bool[] party, double[] moves)
    {
        var stride = (nuint)(uint)_g.Stride;
        ref var moved = ref Quartet.Start(Moved);
        ref var adds = ref Quartet.Start(moves);
        foreach (var takesPart in party)
        {
            if (takesPart)
            {
                for (nuint k = 0; k < stride; k += Quartet.Width)
                    Quartet.Store(Quartet.Load(ref moved, k) + Quartet.Load(ref adds, k), ref moved, k);
            }

            moved = ref Quartet.One(ref moved, stride);
            adds = ref Quartet.One(ref adds, stride);
        }
    }

    /// <summary>y of one actor on one issue, and x̃ and C of the issue, after a change.</summary>
    internal void Commit(int actor, int issue)
    {
        Settle();
        var (cell, column) = (actor * _g.Stride + issue, _g.Column);
        var moved = Quartet.After(ref _movedAt.Start, cell);
        ref var row = ref Quartet.After(ref _byIssueAt.Start, issue * column);
        var lane = Quartet.Lane(issue);
        var y = Commit(actor, issue, cell, moved, lane, ref row);
        var (x, c) = Coherence.OnIssue(
            ref Quartet.After(ref _influenceAt.Start, issue * column), ref row, (uint)column, _g.Fragmentation);
        Set(issue, lane, x, c);
        Version++;
        if (Some is not { Follows: true } some)
            return;
        some.SetOwn(actor, issue, Own[cell]);
        some.Follow(actor, issue, moved, y, x, c);
    }

    /// <summary>y of all, and what comes of it, after changes of many.</summary>
    internal void CommitAll()
    {
        ref var own = ref Quartet.Start(Own);
        ref var moved = ref Quartet.Start(Moved);
        ref var actions = ref Quartet.Start(Actions);
        var end = (nuint)(uint)Moved.Length;
        for (nuint cell = 0; cell < end; cell += Quartet.Width)
            Quartet.Store(Quartet.Clip(Quartet.Load(ref own, cell) + Quartet.Load(ref moved, cell)), ref actions, cell);
        _turned = false;
        Redivided();
    }

    /// <summary>Notes that h changed.</summary>
    internal void Redivided()
    {
        _happens = false;
        Some?.Forget();
        Version++;
        foreach (ref var version in Versions.AsSpan())
            version++;
    }

    /// <summary>Notes that what an issue is valued against changed.</summary>
    internal void Changed(int issue)
    {
        Version++;
        Versions[issue]++;
    }

    // Σ d and y of who moves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (double Moved, double Y) Add(in MoveWorth.Move move, int stride, Vector256<double> lane, ref double row)
    {
        var cell = move.Mover * stride + move.Issue;
        ref var moved = ref Quartet.After(ref _movedAt.Start, cell);
        var sum = moved + move.By;
        moved = sum;
        return (sum, Commit(move.Mover, move.Issue, cell, sum, lane, ref row));
    }

    // y of one actor on one issue, from Σ d: at its cell, and in the issue's row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Commit(int actor, int issue, int cell, double moved, Vector256<double> lane, ref double row)
    {
        Versions[issue]++;
        var y = Quartet.Clip(Quartet.After(ref _ownAt.Start, cell) + moved);
        Quartet.Set(ref _actionsAt.Start, (nuint)(uint)(cell & ~(Quartet.Width - 1)), lane, y);
        Quartet.Set(ref row, actor, y);
        return y;
    }

    // x̃ and C of an issue.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int issue, Vector256<double> lane, double x, double c)
    {
        var four = (nuint)(uint)(issue & ~(Quartet.Width - 1));
        Quartet.Set(ref _xAt.Start, four, lane, x);
        Quartet.Set(ref _cAt.Start, four, lane, c);
    }

    private void Turn()
    {
        Turned.Turn(Actions, _g.Actors, _g.Stride, _byIssue, _g.Issues, _g.Column);
        _turned = true;
    }

    private void Happen()
    {
        Coherence.At(_g.Influence, Actions, _g.Actors, _g.Stride, _g.Fragmentation, _x, _c);
        _happens = true;
    }
}
