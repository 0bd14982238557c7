using System.Runtime.CompilerServices;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// Some of the issues, behind each other as if there were no others: what deals and packages on nothing else are valued against, so
/// that of each four issues at once all count. A copy of the ground, made anew where that changed, and what everybody is committed to
/// (<see cref="Excerpt"/>).
/// </summary>
internal sealed class SomeIssues
{
    private readonly Ground _whole;
    private readonly Commitments _committed;
    private readonly Excerpt _excerpt;
    private readonly double[] _redLine;
    private readonly int[] _issues;
    private int _version;

    /// <param name="whole">All issues.</param>
    /// <param name="committed">What everybody is committed to, on all issues.</param>
    /// <param name="excerpt">The same on some of them.</param>
    /// <param name="redLine">Red lines, rows of actors over all issues.</param>
    internal SomeIssues(Ground whole, Commitments committed, Excerpt excerpt, double[] redLine)
    {
        (_whole, _committed, _excerpt, _redLine, _issues) = (whole, committed, excerpt, redLine, excerpt.Issues);
        var stride = Quartet.Padded(_issues.Length);
        var cells = whole.Actors * stride;
        double[] Cells() => Quartet.Row(cells);
        double[] Row() => Quartet.Row(stride);
        Ground = whole with
        {
            Issues = _issues.Length, Stride = stride, Influence = Cells(), Ideal = Cells(), Salience = Cells(), Interest = Cells(),
            OwnWay = Cells(), Weight = Row(), Perceived = Row(), Hurt = Row(),
            InfluenceByIssue = [], IdealByIssue = [], InterestByIssue = [],
        };
        RedLine = Cells();
    }

    /// <summary>What is valued; nothing of it stands by issue.</summary>
    internal Ground Ground { get; }

    /// <summary>y, and what comes of it; not by issue.</summary>
    internal JointAction Joint => _excerpt.Joint;

    /// <summary>What an actor does apart from what it promised.</summary>
    internal double[] Own => _excerpt.Own;

    /// <summary>Σ d of the agreements in force.</summary>
    internal double[] Moved => _excerpt.Moved;

    /// <summary>Red lines, rows of actors over these issues.</summary>
    internal double[] RedLine { get; }

    /// <summary>The issue at a place.</summary>
    internal int this[int place] => _issues[place];

    /// <summary>Copies what is old.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Renew()
    {
        if (_version != _whole.Version)
            CopyGround();
        if (!_excerpt.Follows)
            CopyCommitments();
    }

    private void CopyCommitments()
    {
        _committed.Settle();
        _excerpt.Copy(_committed.Own, _committed.Moved, _committed.Joint);
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
