using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// What everything is measured against: going alone (u⁰, Y⁰, Ŷ⁰) and the joint optimum (x*, K(x*), the effort to get there), made
/// from the initial h and p without inventions, and anew when an event changes p. The optimum is computed when somebody first asks.
/// </summary>
internal sealed class StatusQuo
{
    private const int Unknown = -1;

    private readonly Ground _g;
    private readonly double _disciplines;
    private readonly double[] _need, _at, _x, _c;
    private readonly double[] _optimum, _distance;
    private double _giftsAtOptimum;
    private int _rooms; // with how many inventions of this run that holds
    private bool _optimumKnown;

    /// <summary>For a ground with the initial influences, and a need q.</summary>
    internal StatusQuo(Scenario scenario, Ground ground, double[] need)
    {
        (_g, _disciplines, _need) = (ground, scenario.Disciplines, need);
        _at = Quartet.Row(ground.Actors * ground.Stride);
        (_x, _c, _optimum) = (Quartet.Row(ground.Stride), Quartet.Row(ground.Stride), Quartet.Row(ground.Stride));
        (X, C, Interest) = (Quartet.Row(ground.Stride), Quartet.Row(ground.Stride), Quartet.Row(ground.Column));
        Value = Quartet.Row(ground.Column);
        _distance = Quartet.Row(ground.Column);
    }

    /// <summary>u⁰ by actor.</summary>
    internal double[] Value { get; }

    /// <summary>The part of the whole in u⁰ by actor.</summary>
    internal double[] Interest { get; }

    /// <summary>x̃(p) by issue.</summary>
    internal double[] X { get; }

    /// <summary>C(p) by issue.</summary>
    internal double[] C { get; }

    /// <summary>Y⁰.</summary>
    internal double Public { get; private set; }

    /// <summary>Ŷ⁰.</summary>
    internal double PublicSeen { get; private set; }

    /// <summary>Σ_k h_ik |x*_k − p_ik| by actor, padded with 0.</summary>
    internal double[] Distance
    {
        get
        {
            FindOptimum();
            return _distance;
        }
    }

    /// <summary>K(x*) with the inventions of the moment.</summary>
    /// <param name="hurt">1 − e by issue.</param>
    /// <param name="rooms">Number of inventions so far.</param>
    internal double GiftsAtOptimum(double[] hurt, int rooms)
    {
        FindOptimum();
        if (_rooms != rooms)
            (_giftsAtOptimum, _rooms) = (Gifts.At(_g, _g.Influence, hurt, _at, _x, _c), rooms);
        return _giftsAtOptimum;
    }

    /// <summary>A run begins: K(x*) with the inventions of the run before is old; without any it is the same in every run.</summary>
    internal void Begin() => _rooms = _rooms == 0 ? 0 : Unknown;

    internal void Compute()
    {
        _optimumKnown = false;
        Coherence.At(_g.Influence, _g.Ideal, _g.Actors, _g.Stride, _g.Fragmentation, X, C);
        Public = PublicValue.At(_disciplines, _g.Weight, _need, _g.Hurt, X, C);
        PublicSeen = PublicValue.At(_disciplines, _g.Weight, _g.Perceived, _g.Hurt, X, C);
        Perspective.OfAll(_g.InterestByIssue, _g.IdealByIssue, _g.Column, _g.Issues, _g.Hurt, X, C, 0, Interest);
        for (var i = 0; i < _g.Column; i += Quartet.Width)
            Quartet.Store(Quartet.Load(Interest, i) + Quartet.Load(_g.OwnShare, i), Value, i);
    }

    private void FindOptimum()
    {
        if (_optimumKnown)
            return;
        (_optimumKnown, _rooms) = (true, Unknown);
        JointOptimum.At(_g.Salience, _g.Ideal, _g.Actors, _g.Stride, _optimum);
        var (influence, ideal, stride) = (_g.Influence, _g.Ideal, _g.Stride);
        for (var (i, row) = (0, 0); i < _g.Actors; i++, row += stride)
        {
            var distance = Vector256<double>.Zero; // padding weighs nothing
            for (var k = 0; k < stride; k += Quartet.Width)
            {
                var optimum = Quartet.Load(_optimum, k);
                Quartet.Store(optimum, _at, row + k);
                var away = Quartet.Distance(optimum, Quartet.Load(ideal, row + k));
                distance = Quartet.MultiplyAdd(Quartet.Load(influence, row + k), away, distance);
            }

            _distance[i] = Quartet.Sum(distance);
        }

        Coherence.At(_g.Influence, _at, _g.Actors, _g.Stride, _g.Fragmentation, _x, _c);
    }
}
