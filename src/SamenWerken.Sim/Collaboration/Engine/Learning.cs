using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Step 5 of a round, in this order: trust, public orientation (with the old cynicism), cynicism; and the smoothed net of step
/// 7.</summary>
internal sealed class Learning(Situation situation, Acting acting)
{
    private readonly Situation _s = situation;
    private readonly Acting _acting = acting;
    private readonly TrustFrom _trust = new(situation);
    private readonly double[] _none = Quartet.Row(situation.Ground.Column); // nobody is disappointed

    /// <summary>Whether the last round left everything as it was.</summary>
    internal bool Settled { get; private set; }

    internal void Begin() => Settled = false;

    /// <param name="promises">Whether what everybody is committed to counts as promised.</param>
    internal void Learn(bool promises)
    {
        _trust.Agreements();
        var behaviour = _s.Scenario.Behaviour;
        var publicGain = _acting.PublicSeen - _s.StatusQuo.PublicSeen;
        var same = Vector256<double>.AllBitsSet;
        var (states, world, accounts) = (_s.States, _s.World, _s.Accounts);
        ref var cynicisms = ref Quartet.Start(states.Cynicism);
        ref var orientations = ref Quartet.Start(states.Orientation);
        ref var smootheds = ref Quartet.Start(states.SmoothedNet);
        ref var initialOrientation = ref Quartet.Start(world.Orientation);
        ref var initialCynicism = ref Quartet.Start(world.Cynicism);
        ref var needs = ref Quartet.Start(world.AutonomyNeed);
        ref var present = ref Quartet.Start(world.Present);
        ref var gains = ref Quartet.Start(_acting.Gain);
        ref var nets = ref Quartet.Start(_acting.Net);
        ref var engaged = ref Quartet.Start(_acting.Engaged);
        ref var disappointments = ref Quartet.Start(promises ? _acting.Disappointment : _none);
        ref var imposed = ref Quartet.Start(accounts.Imposed);
        ref var frustration = ref Quartet.Start(accounts.Frustration);
        ref var alone = ref Quartet.Start(_s.StatusQuo.Value);
        for (nuint i = 0; i < (uint)states.Cynicism.Length; i += Quartet.Width)
        {
            var (cynicism, gain, net) = (Quartet.Load(ref cynicisms, i), Quartet.Load(ref gains, i), Quartet.Load(ref nets, i));
            var (orientation, smoothed) = (Quartet.Load(ref orientations, i), Quartet.Load(ref smootheds, i));
            var nextOrientation = OrientationLearning.Next(
                orientation, Quartet.Load(ref initialOrientation, i), behaviour, Quartet.Load(ref engaged, i), publicGain, cynicism, gain);
            var deprivation = CynicismLearning.Deprivation(
                _acting.MeanGain, gain, Quartet.Load(ref alone, i), behaviour.DeprivationFloor);
            var nextCynicism = CynicismLearning.Next(
                cynicism, Quartet.Load(ref initialCynicism, i), behaviour, Quartet.Load(ref disappointments, i),
                Quartet.Load(ref needs, i), Quartet.Load(ref imposed, i), Quartet.Load(ref frustration, i), deprivation, net);
            nextCynicism *= Quartet.Load(ref present, i);
            var nextSmoothed = Leaving.Smoothed(smoothed, behaviour.Memory, net);
            same &= Vector256.Equals(orientation, nextOrientation) & Vector256.Equals(cynicism, nextCynicism)
                & Vector256.Equals(smoothed, nextSmoothed);
            Quartet.Store(nextOrientation, ref orientations, i);
            Quartet.Store(nextCynicism, ref cynicisms, i);
            Quartet.Store(nextSmoothed, ref smootheds, i);
        }

        Settled = same.ExtractMostSignificantBits() == Quartet.Every;
    }
}
