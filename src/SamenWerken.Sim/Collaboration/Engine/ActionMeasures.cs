using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What is measured of the actions alone (section 5): once for all rounds in which what comes of them is known.</summary>
internal sealed class ActionMeasures(Situation situation, Acting acting)
{
    private const double NoDistance = 1e-9;

    private readonly Situation _s = situation;
    private readonly Ground _g = situation.Ground;
    private readonly Acting _acting = acting;
    private readonly double[] _values = Quartet.Row(situation.Ground.Column), // u by actor
        _moved = Quartet.Row(situation.Ground.Column); // Σ_k h_ik |a_ik − p_ik|

    /// <summary>Measures what comes of the actions, see <see cref="Consequences.Measured"/>.</summary>
    internal void Measure()
    {
        var now = _acting.Consequences;
        now.Measured = true;
        var gifts = Gifts.At(_g, _g.Influence, _g.Hurt, _acting.Actions, now.X, now.C);
        now.Cooperation = gifts == 0 ? 0 : Gifts.Cooperation(gifts, _s.StatusQuo.GiftsAtOptimum(_g.Hurt, _s.Rooms));
        now.Effort = MeanEffort();
        var (interest, coherence) = GainParts.At(_g, now.X, now.C, _s.StatusQuo.X, _s.StatusQuo.C);
        (now.InterestGain, now.CoherenceGain) = (interest / _s.Actors, coherence / _s.Actors);
        ref var interests = ref Quartet.Start(now.Interest);
        ref var costs = ref Quartet.Start(now.OwnWay);
        ref var shares = ref Quartet.Start(_g.OwnShare);
        ref var values = ref Quartet.Start(_values);
        var (sum, end) = (Vector256<double>.Zero, (nuint)(uint)_values.Length); // padding costs nothing
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            var cost = Quartet.Load(ref costs, i);
            sum += cost;
            Quartet.Store(Quartet.Load(ref interests, i) + Quartet.Load(ref shares, i) - cost, ref values, i);
        }

        now.OwnWayCost = Quartet.Sum(sum) / _s.Actors;
        now.Gini = GiniOf(ref values, end);
    }

    // mean_i min(1, Σ_k h_ik |a_ik − p_ik| / Σ_k h_ik |x*_k − p_ik|), by the initial h; who has no way to go is left out.
    private double MeanEffort()
    {
        var (total, counted, distance) = (0.0, 0, _s.StatusQuo.Distance);
        Perspective.Away(_s.World.Influence, _acting.Actions, _g.Ideal, _g.Actors, _g.Stride, _moved);
        ref var moved = ref Quartet.Start(_moved);
        ref var whole = ref Quartet.Start(distance);
        var end = (nuint)(uint)distance.Length;
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            var way = Quartet.Load(ref whole, i);
            var counts = Vector256.GreaterThanOrEqual(way, Vector256.Create(NoDistance));
            var effort = Quartet.Smaller(Vector256<double>.One, Quartet.Load(ref moved, i) / way) & counts;
            total += effort.ToScalar();
            total += effort.GetElement(1);
            total += effort.GetElement(2);
            total += effort.GetElement(3);
            counted += BitOperations.PopCount(counts.ExtractMostSignificantBits());
        }

        return counted == 0 ? 0 : total / counted;
    }

    // Mean absolute difference of all pairs over twice the mean; padding is taken out.
    private double GiniOf(ref double values, nuint end)
    {
        ref var there = ref Quartet.Start(_s.World.Present);
        var (total, apart, actors, pairs) = (0.0, Vector256<double>.Zero, (nuint)(uint)_s.Actors, end & ~(nuint)(2 * Quartet.Width - 1));
        for (nuint i = 0; i < actors; i++)
        {
            var value = Quartet.Each(ref values, i);
            total += value.ToScalar();
            nuint j = 0;
            for (; j < pairs; j += 2 * Quartet.Width)
            {
                apart = Apart(value, ref values, ref there, j, apart);
                apart = Apart(value, ref values, ref there, j + Quartet.Width, apart);
            }

            if (j < end)
                apart = Apart(value, ref values, ref there, j, apart);
        }

        return total <= 0 ? 0 : Quartet.Sum(apart) / (2 * _s.Actors * total);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Apart(
        Vector256<double> value, ref double values, ref double there, nuint j, Vector256<double> apart) =>
        Quartet.MultiplyAdd(Quartet.Distance(value, Quartet.Load(ref values, j)), Quartet.Load(ref there, j), apart);
}
