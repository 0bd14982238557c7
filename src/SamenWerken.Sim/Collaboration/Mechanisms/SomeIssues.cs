using System.Runtime.CompilerServices;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Some of the issues, behind each other as if there were no others: what deals on nothing else are valued against, so that of each four
/// issues at once all count. A copy, made anew where what it is made of changed (<see cref="Renew"/>), of which a deal changes but its
/// own cells (<see cref="Follow"/>).
/// </summary>
internal sealed class SomeIssues
{
    private readonly Ground _whole;
    private readonly JointAction _all;
    private readonly double[] _redLine;
    private readonly int[] _issues;
    private int _version, _commitments = -1;

    /// <param name="whole">All issues.</param>
    /// <param name="all">y, and what comes of it, on all issues.</param>
    /// <param name="redLine">Red lines, rows of actors over all issues.</param>
    /// <param name="issues">Which; ascending.</param>
    internal SomeIssues(Ground whole, JointAction all, double[] redLine, int[] issues)
    {
        (_whole, _all, _redLine, _issues) = (whole, all, redLine, issues);
        var stride = Quartet.Padded(issues.Length);
        var cells = whole.Actors * stride;
        double[] Cells() => Quartet.Row(cells);
        double[] Row() => Quartet.Row(stride);
        Ground = whole with
        {
            Issues = issues.Length, Stride = stride, Influence = Cells(), Ideal = Cells(), Salience = Cells(), Interest = Cells(),
            OwnWay = Cells(), Weight = Row(), Perceived = Row(), Hurt = Row(), InfluenceByIssue = [], IdealByIssue = [], InterestByIssue = [],
        };
        (Joint, RedLine) = (new JointAction(Cells(), [], Row(), Row()), Cells());
    }

    /// <summary>What is valued; nothing of it stands by issue.</summary>
    internal Ground Ground { get; }

    /// <summary>y, and what comes of it; not by issue.</summary>
    internal JointAction Joint { get; }

    /// <summary>Red lines, rows of actors over these issues.</summary>
    internal double[] RedLine { get; }

    /// <summary>The issue at a place.</summary>
    internal int this[int place] => _issues[place];

    /// <summary>Copies what is old.</summary>
    /// <param name="commitments">How often y, p, h or e changed, see <see cref="Agreements.Commitments.Version"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Renew(int commitments)
    {
        if (_version != _whole.Version)
            CopyGround();
        if (_commitments == commitments)
            return;
        CopyCells(_all.Y, Joint.Y);
        CopyRow(_all.X, Joint.X);
        CopyRow(_all.C, Joint.C);
        _commitments = commitments;
    }

    /// <summary>Follows a deal: the moves of two actors, each on the issue at a place, after which commitments changed so often.</summary>
    internal void Follow(int first, int firstPlace, int second, int secondPlace, int commitments)
    {
        Copy(first, firstPlace);
        Copy(second, secondPlace);
        _commitments = commitments;
    }

    private void Copy(int actor, int place)
    {
        var issue = _issues[place];
        Quartet.Set(Joint.Y, actor * Ground.Stride + place, _all.Y[actor * _whole.Stride + issue]);
        Quartet.Set(ref Quartet.Start(Joint.X), ref Quartet.Start(Joint.C), place, _all.X[issue], _all.C[issue]);
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
