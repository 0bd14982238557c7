using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// Some of the issues, behind each other as if there were no others: what deals and packages on nothing else are valued against, so
/// that of each four issues at once all count. A copy, made anew where what it is made of changed (<see cref="Renew"/>), of which a deal
/// changes but its own cells (<see cref="Follow(int, int, int, int)"/>).
/// </summary>
internal sealed class SomeIssues
{
    private readonly Ground _whole;
    private readonly Commitments _committed;
    private readonly double[] _redLine;
    private readonly int[] _issues, _padded; // the second with the last issue repeated up to a multiple of four
    private int _version, _commitments = -1;

    /// <param name="whole">All issues.</param>
    /// <param name="committed">What everybody is committed to, on all issues.</param>
    /// <param name="redLine">Red lines, rows of actors over all issues.</param>
    /// <param name="issues">Which; ascending.</param>
    internal SomeIssues(Ground whole, Commitments committed, double[] redLine, int[] issues)
    {
        (_whole, _committed, _redLine, _issues) = (whole, committed, redLine, issues);
        var stride = Quartet.Padded(issues.Length);
        _padded = [.. Enumerable.Range(0, stride).Select(place => issues[Math.Min(place, issues.Length - 1)])];
        var cells = whole.Actors * stride;
        double[] Cells() => Quartet.Row(cells);
        double[] Row() => Quartet.Row(stride);
        Ground = whole with
        {
            Issues = issues.Length, Stride = stride, Influence = Cells(), Ideal = Cells(), Salience = Cells(), Interest = Cells(),
            OwnWay = Cells(), Weight = Row(), Perceived = Row(), Hurt = Row(),
            InfluenceByIssue = [], IdealByIssue = [], InterestByIssue = [],
        };
        (Joint, RedLine, Own, Moved) = (new JointAction(Cells(), [], Row(), Row()), Cells(), Cells(), Cells());
    }

    /// <summary>What is valued; nothing of it stands by issue.</summary>
    internal Ground Ground { get; }

    /// <summary>y, and what comes of it; not by issue.</summary>
    internal JointAction Joint { get; }

    /// <summary>What an actor does apart from what it promised, as when it was last renewed.</summary>
    internal double[] Own { get; }

    /// <summary>Σ d of the agreements in force, as when it was last renewed.</summary>
    internal double[] Moved { get; }

    /// <summary>Red lines, rows of actors over these issues.</summary>
    internal double[] RedLine { get; }

    /// <summary>The issue at a place.</summary>
    internal int this[int place] => _issues[place];

    /// <summary>Copies what is old; what everybody is committed to is settled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Renew()
    {
        if (_version != _whole.Version)
            CopyGround();
        if (_commitments != _committed.Version)
            CopyCommitments();
    }

    /// <summary>Follows a deal, but for sums of moves: two actors moved, each on the issue at a place.</summary>
    internal void Follow(int first, int firstPlace, int second, int secondPlace)
    {
        var all = _committed.Joint;
        CopyCell(all, first, firstPlace);
        CopyCell(all, second, secondPlace);
        _commitments = _committed.Version;
    }

    /// <summary>Copies the sums of moves, and what actors do apart from them.</summary>
    internal void Sum()
    {
        Gather(_committed.Own, Own, _whole.Actors);
        Gather(_committed.Moved, Moved, _whole.Actors);
    }

    private void CopyCell(JointAction all, int actor, int place)
    {
        var issue = _issues[place];
        Quartet.Set(Joint.Y, actor * Ground.Stride + place, all.Y[actor * _whole.Stride + issue]);
        Quartet.Set(ref Quartet.Start(Joint.X), ref Quartet.Start(Joint.C), place, all.X[issue], all.C[issue]);
    }

    private void CopyCommitments()
    {
        var all = _committed.Joint;
        Gather(all.Y, Joint.Y, _whole.Actors);
        Gather(all.X, Joint.X, 1);
        Gather(all.C, Joint.C, 1);
        _commitments = _committed.Version;
    }

    // Four at once; what lies behind the last issue weighs nothing.
    private void Gather(double[] from, double[] to, int rows)
    {
        var (step, stride) = (_whole.Stride, Ground.Stride);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_padded);
        for (nuint place = 0; place < (uint)stride; place += Quartet.Width)
        {
            var (first, second) = ((nuint)(uint)Unsafe.Add(ref places, place), (nuint)(uint)Unsafe.Add(ref places, place + 1));
            var (third, fourth) = ((nuint)(uint)Unsafe.Add(ref places, place + 2), (nuint)(uint)Unsafe.Add(ref places, place + 3));
            ref var source = ref Quartet.Start(from);
            ref var target = ref Quartet.Start(to, place);
            for (var row = 0; row < rows; row++)
            {
                var four = Vector256.Create(
                    Quartet.One(ref source, first), Quartet.One(ref source, second), Quartet.One(ref source, third),
                    Quartet.One(ref source, fourth));
                Quartet.Store(four, ref target, 0);
                source = ref Quartet.After(ref source, step);
                target = ref Quartet.After(ref target, stride);
            }
        }
    }

    private void CopyGround()
    {
        CopyCells(_whole.Influence, Ground.Influence);
        CopyCells(_whole.Ideal, Ground.Ideal);
        CopyCells(_whole.Salience, Ground.Salience);
        CopyCells(_whole.Interest, Ground.Interest);
        CopyCells(_whole.OwnWay, Ground.OwnWay);
        CopyCells(_redLine, RedLine);
        CopyRow(_whole.Weight, Ground.Weight);
        CopyRow(_whole.Perceived, Ground.Perceived);
        CopyRow(_whole.Hurt, Ground.Hurt);
        Ground.Changed();
        _version = _whole.Version;
    }

    private void CopyCells(double[] from, double[] to)
    {
        ref var source = ref Quartet.Start(from);
        ref var target = ref Quartet.Start(to);
        for (var actor = 0; actor < _whole.Actors; actor++)
        {
            Copy(ref source, ref target);
            source = ref Quartet.After(ref source, _whole.Stride);
            target = ref Quartet.After(ref target, Ground.Stride);
        }
    }

    private void CopyRow(double[] from, double[] to) => Copy(ref Quartet.Start(from), ref Quartet.Start(to));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(ref double source, ref double target)
    {
        for (var place = 0; place < _issues.Length; place++)
            Quartet.After(ref target, place) = Quartet.After(ref source, _issues[place]);
    }
}
