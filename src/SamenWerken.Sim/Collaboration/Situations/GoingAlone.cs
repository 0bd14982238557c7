using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>What going alone, z = p, comes to with the influence and the inventions of the moment.</summary>
internal sealed class GoingAlone(Ground ground)
{
    private readonly Ground _g = ground;

    /// <summary>x̃(p).</summary>
    internal double[] X { get; } = Quartet.Row(ground.Stride);

    /// <summary>C(p).</summary>
    internal double[] C { get; } = Quartet.Row(ground.Stride);

    /// <summary>The part of the whole in u(p) by actor.</summary>
    internal double[] Interest { get; } = Quartet.Row(ground.Column);

    /// <summary>g(p).</summary>
    internal double Public { get; private set; }

    internal void Refresh()
    {
        Coherence.At(_g.Influence, _g.Ideal, _g.Actors, _g.Stride, _g.Fragmentation, X, C);
        Perspective.OfAll(_g.InterestByIssue, _g.IdealByIssue, _g.Column, _g.Issues, _g.Hurt, X, C, 0, Interest);
        Public = Perspective.Weighed(_g.Weight, 0, _g.Perceived, 0, _g.Hurt, X, C, 0, _g.Stride);
    }
}
