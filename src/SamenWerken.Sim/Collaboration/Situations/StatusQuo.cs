using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// What everything is measured against: going alone (u⁰, Y⁰) and the joint optimum (x*, K(x*), the effort to get there), made
/// from the initial h and p, and anew when an event changes p. The optimum is computed when somebody first asks for it.
/// </summary>
internal sealed class StatusQuo
{
    private readonly Scenario _scenario;
    private readonly World _world;
    private readonly double[] _ideal, _idealByIssue;
    private readonly int _n, _stride;
    private readonly double[] _at, _xs, _cs, _x, _c, _u, _positions, _weights;
    private readonly double[] _optimum, _distance;
    private double _giftsAtOptimum;
    private bool _optimumKnown;

    /// <summary>For ideals that may change, in a world whose needs, saliences and initial influences stay.</summary>
    internal StatusQuo(Scenario scenario, double[] ideal, double[] idealByIssue, World world)
    {
        (_scenario, _ideal, _idealByIssue, _world, _n, _stride) = (scenario, ideal, idealByIssue, world, world.Actors, world.Stride);
        (_at, _xs, _cs) = (Octet.Row(_n * _stride), Octet.Row(_n * _stride), Octet.Row(_n * _stride));
        (_x, _c, _optimum, Position, Coherent) = (Octet.Row(_stride), Octet.Row(_stride), Octet.Row(_stride), Octet.Row(_stride), Octet.Row(_stride));
        (_u, _positions, _weights, _distance) = (Octet.Row(world.Column), Octet.Row(_n), Octet.Row(_n), Octet.Row(_n));
        Value = Octet.Row(world.Column);
    }

    /// <summary>u⁰ by actor.</summary>
    internal double[] Value { get; }

    /// <summary>x̃(p) by issue.</summary>
    internal double[] Position { get; }

    /// <summary>C(p) by issue.</summary>
    internal double[] Coherent { get; }

    /// <summary>Y⁰.</summary>
    internal double Public { get; private set; }

    /// <summary>x* by issue.</summary>
    internal double[] Optimum
    {
        get
        {
            FindOptimum();
            return _optimum;
        }
    }

    /// <summary>Σ_k h_ik |x*_k − p_ik| by actor.</summary>
    internal double[] Distance
    {
        get
        {
            FindOptimum();
            return _distance;
        }
    }

    /// <summary>K(x*).</summary>
    internal double GiftsAtOptimum
    {
        get
        {
            FindOptimum();
            return _giftsAtOptimum;
        }
    }

    internal void Compute()
    {
        _optimumKnown = false;
        Coherence.At(_world.Influence, _ideal, _n, _stride, _scenario.Fragmentation, Position, Coherent);
        Public = PublicValue.At(_scenario.Disciplines, _world.Weight, _world.Need, Position, Coherent);
        Perspective.OfAll(_world.SalienceByIssue, _idealByIssue, _world.Column, _world.Issues, Position, Coherent, 0, Value);
    }

    private void FindOptimum()
    {
        if (_optimumKnown)
            return;
        _optimumKnown = true;
        for (var k = 0; k < _world.Issues; k++)
            _optimum[k] = JointOptimum.On(_world.Salience, _ideal, k, _n, _stride, _positions, _weights);
        for (var i = 0; i < _n; i++)
        {
            _optimum.CopyTo(_at, i * _stride);
            _distance[i] = 0;
            for (var k = 0; k < _world.Issues; k++)
                _distance[i] += _world.Influence[i * _stride + k] * Math.Abs(_optimum[k] - _ideal[i * _stride + k]);
        }

        Coherence.At(_world.Influence, _at, _n, _stride, _scenario.Fragmentation, _x, _c);
        Perspective.OfAll(_world.SalienceByIssue, _idealByIssue, _world.Column, _world.Issues, _x, _c, 0, _u);
        _giftsAtOptimum = Gifts.At(_world.Influence, _at, _world.Salience, _ideal, _n, _stride, _scenario.Fragmentation, _x, _u, _xs, _cs);
    }
}
