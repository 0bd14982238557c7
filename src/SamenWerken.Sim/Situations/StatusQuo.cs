using SamenWerken.Sim.Model;
using SamenWerken.Sim.Model.Mechanisms;

namespace SamenWerken.Sim.Situations;

/// <summary>
/// What everything is measured against: going alone (u⁰, Y⁰) and the joint optimum (x*, K(x*), the effort to get there), made
/// from the initial h and p, and anew when an event changes p.
/// </summary>
internal sealed class StatusQuo(int n, int m, int stride)
{
    private readonly double[] _at = new double[n * stride], _xs = new double[n * stride], _cs = new double[n * stride];
    private readonly double[] _x = new double[stride], _c = new double[stride], _u = new double[n];

    /// <summary>u⁰ by actor.</summary>
    internal double[] Value { get; } = new double[n];

    /// <summary>x̃(p) by issue.</summary>
    internal double[] Position { get; } = new double[stride];

    /// <summary>C(p) by issue.</summary>
    internal double[] Coherence { get; } = new double[stride];

    /// <summary>x* by issue.</summary>
    internal double[] Optimum { get; } = new double[stride];

    /// <summary>Σ_k h_ik |x*_k − p_ik| by actor.</summary>
    internal double[] Distance { get; } = new double[n];

    /// <summary>K(x*).</summary>
    internal double GiftsAtOptimum { get; private set; }

    /// <summary>Y⁰.</summary>
    internal double Public { get; private set; }

    internal void Compute(
        double[] ideal, double[] salience, double[] h, double[] w, double[] need, Scenario scenario, double[] positions, double[] weights)
    {
        var f = scenario.Fragmentation;
        Model.Mechanisms.Coherence.At(h, ideal, n, stride, f, Position, Coherence);
        Public = PublicValue.At(scenario.Disciplines, w, need, Position, Coherence, m);
        for (var k = 0; k < m; k++)
            Optimum[k] = JointOptimum.On(salience, ideal, k, n, stride, positions, weights);
        for (var i = 0; i < n; i++)
        {
            Value[i] = Perspective.Weighed(salience, i * stride, ideal, i * stride, Position, Coherence, 0, stride);
            Optimum.CopyTo(_at, i * stride);
            Distance[i] = 0;
            for (var k = 0; k < m; k++)
                Distance[i] += h[i * stride + k] * Math.Abs(Optimum[k] - ideal[i * stride + k]);
        }

        Model.Mechanisms.Coherence.At(h, _at, n, stride, f, _x, _c);
        for (var i = 0; i < n; i++)
            _u[i] = Perspective.Weighed(salience, i * stride, ideal, i * stride, _x, _c, 0, stride);
        GiftsAtOptimum = Gifts.At(h, _at, salience, ideal, n, stride, f, _x, _u, _xs, _cs);
    }

    internal void CopyFrom(StatusQuo other)
    {
        other.Value.CopyTo(Value, 0);
        other.Position.CopyTo(Position, 0);
        other.Coherence.CopyTo(Coherence, 0);
        other.Optimum.CopyTo(Optimum, 0);
        other.Distance.CopyTo(Distance, 0);
        (GiftsAtOptimum, Public) = (other.GiftsAtOptimum, other.Public);
    }
}
