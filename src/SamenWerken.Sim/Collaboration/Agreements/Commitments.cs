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
    private bool _turned, _happens; // whether the rows of issues, and x̃ and C, are of y as it is

    internal Commitments(Ground ground)
    {
        _g = ground;
        var cells = ground.Actors * ground.Stride;
        (Own, Moved, Actions) = (Quartet.Row(cells), Quartet.Row(cells), Quartet.Row(cells));
        _byIssue = Quartet.Row(ground.Issues * ground.Column);
        (_x, _c) = (Quartet.Row(ground.Stride), Quartet.Row(ground.Stride));
        Versions = new int[ground.Stride];
        Joint = new JointAction(Actions, _byIssue, _x, _c);
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
    internal void Add(in MoveWorth.Move first, in MoveWorth.Move second)
    {
        Settle();
        var (stride, column, moved) = (_g.Stride, _g.Column, Moved);
        ref var byIssue = ref Quartet.Start(_byIssue);
        ref var own = ref Quartet.Start(Own);
        ref var actions = ref Quartet.Start(Actions);
        Add(moved, ref own, ref actions, ref byIssue, stride, column, first);
        Add(moved, ref own, ref actions, ref byIssue, stride, column, second);

        ref var influence = ref Quartet.Start(_g.InfluenceByIssue);
        ref var x = ref Quartet.Start(_x);
        ref var c = ref Quartet.Start(_c);
        var f = _g.Fragmentation;
        Happen(ref influence, ref byIssue, column, f, first.Issue, ref x, ref c);
        Happen(ref influence, ref byIssue, column, f, second.Issue, ref x, ref c);
        Version += 2;
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
        ref var byIssue = ref Quartet.Start(_byIssue);
        Versions[issue]++;
        Commit(Moved[cell], ref Quartet.Start(Own), ref Quartet.Start(Actions), cell, ref byIssue, issue * column + actor);
        Happen(
            ref Quartet.Start(_g.InfluenceByIssue), ref byIssue, column, _g.Fragmentation, issue, ref Quartet.Start(_x),
            ref Quartet.Start(_c));
        Version++;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(
        double[] moved, ref double own, ref double actions, ref double byIssue, int stride, int column, in MoveWorth.Move move)
    {
        var (actor, issue) = (move.Mover, move.Issue);
        var cell = actor * stride + issue;
        Versions[issue]++;
        ref var sum = ref moved[cell];
        sum += move.By;
        Commit(sum, ref own, ref actions, cell, ref byIssue, issue * column + actor);
    }

    // y of one actor on one issue, in both rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Commit(double moved, ref double own, ref double actions, int cell, ref double byIssue, int turned)
    {
        var committed = Quartet.Clip(Quartet.One(ref own, (uint)cell) + moved);
        Quartet.Set(ref actions, cell, committed);
        Quartet.Set(ref byIssue, turned, committed);
    }

    // x̃ and C of an issue.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Happen(
        ref double influence, ref double byIssue, int column, double f, int issue, ref double xs, ref double cs)
    {
        var start = (nuint)(uint)(issue * column);
        var (x, c) = Coherence.OnIssue(ref Unsafe.Add(ref influence, start), ref Unsafe.Add(ref byIssue, start), (uint)column, f);
        Quartet.Set(ref xs, ref cs, issue, x, c);
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
