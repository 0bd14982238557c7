using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What is measured of the actions alone (section 5), and measured anew only when they changed.</summary>
internal sealed class ActionMeasures(Situation situation, Acting acting)
{
    private const double NoDistance = 1e-9;

    private readonly Situation _s = situation;
    private readonly Ground _g = situation.Ground;
    private readonly Acting _acting = acting;
    private readonly double[] _values = Quartet.Row(situation.Ground.Column); // u by actor
    private int _version = -1;

    internal double Cooperation { get; private set; }

    internal double Effort { get; private set; }

    internal double Gini { get; private set; }

    /// <summary>What actors gained of what they want.</summary>
    internal double InterestGain { get; private set; }

    /// <summary>What they gained by acting alike.</summary>
    internal double CoherenceGain { get; private set; }

    /// <summary>What it cost them not to do it their own way.</summary>
    internal double OwnWayCost { get; private set; }

    internal void Begin() => _version = -1;

    internal void Measure()
    {
        if (_version == _acting.Version)
            return;
        _version = _acting.Version;
        var gifts = Gifts.At(_g, _g.Influence, _g.Hurt, _acting.Actions, _acting.X, _acting.C);
        Cooperation = gifts == 0 ? 0 : Gifts.Cooperation(gifts, _s.StatusQuo.GiftsAtOptimum(_g.Hurt, _s.Rooms));
        Effort = MeanEffort();
        Gini = GiniOfValue();
        var (interest, coherence) = GainParts.At(_g, _acting.X, _acting.C, _s.StatusQuo.X, _s.StatusQuo.C);
        (InterestGain, CoherenceGain) = (interest / _s.Actors, coherence / _s.Actors);
        var cost = Vector256<double>.Zero; // padding costs nothing
        for (var i = 0; i < _g.Column; i += Quartet.Width)
            cost += Quartet.Load(_acting.OwnWayCost, i);
        OwnWayCost = Quartet.Sum(cost) / _s.Actors;
    }

    // mean_i min(1, Σ_k h_ik |a_ik − p_ik| / Σ_k h_ik |x*_k − p_ik|), by the initial h.
    private double MeanEffort()
    {
        var (sum, counted, distance, stride) = (0.0, 0, _s.StatusQuo.Distance, (nuint)(uint)_g.Stride);
        ref var actions = ref Quartet.Start(_acting.Actions);
        ref var ideals = ref Quartet.Start(_g.Ideal);
        ref var influence = ref Quartet.Start(_s.World.Influence);
        for (var (i, row) = (0, (nuint)0); i < distance.Length; i++, row += stride)
        {
            if (distance[i] < NoDistance)
                continue;
            var moved = Vector256<double>.Zero;
            for (var cell = row; cell < row + stride; cell += Quartet.Width)
            {
                var away = Quartet.Distance(Quartet.Load(ref actions, cell), Quartet.Load(ref ideals, cell));
                moved = Quartet.MultiplyAdd(away, Quartet.Load(ref influence, cell), moved);
            }

            sum += Math.Min(1, Quartet.Sum(moved) / distance[i]);
            counted++;
        }

        return counted == 0 ? 0 : sum / counted;
    }

    // Mean absolute difference of all pairs over twice the mean; padding is taken out.
    private double GiniOfValue()
    {
        var (values, present, total) = (_values, _s.World.Present, 0.0);
        for (var i = 0; i < values.Length; i += Quartet.Width)
        {
            var value = Quartet.Load(_acting.Interest, i) + Quartet.Load(_g.OwnShare, i) - Quartet.Load(_acting.OwnWayCost, i);
            Quartet.Store(value, values, i);
        }

        ref var start = ref Quartet.Start(values);
        ref var there = ref Quartet.Start(present);
        var apart = Vector256<double>.Zero;
        for (nuint i = 0; i < (uint)_s.Actors; i++)
        {
            var value = Quartet.Each(ref start, i);
            total += value.ToScalar();
            for (nuint j = 0; j < (uint)values.Length; j += Quartet.Width)
                apart = Quartet.MultiplyAdd(Quartet.Distance(value, Quartet.Load(ref start, j)), Quartet.Load(ref there, j), apart);
        }

        return total <= 0 ? 0 : Quartet.Sum(apart) / (2 * _s.Actors * total);
    }
}
