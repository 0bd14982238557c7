using System.Runtime.CompilerServices;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>What going alone, z = p, comes to with the influence and the inventions of the moment; made when somebody first asks.</summary>
internal sealed class GoingAlone(Ground ground)
{
    private readonly Ground _g = ground;
    private readonly double[] _x = Quartet.Row(ground.Stride), _c = Quartet.Row(ground.Stride), _interest = Quartet.Row(ground.Column);
    private double _public;
    private int _version;

    /// <summary>x̃(p).</summary>
    internal double[] X
    {
        get
        {
            Know();
            return _x;
        }
    }

    /// <summary>C(p).</summary>
    internal double[] C
    {
        get
        {
            Know();
            return _c;
        }
    }

    /// <summary>The part of the whole in u(p) by actor.</summary>
    internal double[] Interest
    {
        get
        {
            Know();
            return _interest;
        }
    }

    /// <summary>g(p).</summary>
    internal double Public
    {
        get
        {
            Know();
            return _public;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Know()
    {
        if (_version != _g.Version)
            Make();
    }

    private void Make()
    {
        Coherence.At(_g.Influence, _g.Ideal, _g.Actors, _g.Stride, _g.Fragmentation, _x, _c);
        Perspective.OfAll(_g.InterestByIssue, _g.IdealByIssue, _g.Column, _g.Issues, _g.Hurt, _x, _c, 0, _interest);
        _public = Perspective.Weighed(_g.Weight, 0, _g.Perceived, 0, _g.Hurt, _x, _c, 0, _g.Stride);
        _version = _g.Version;
    }
}
