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
        var (states, world, accounts, acting) = (_s.States, _s.World, _s.Accounts, _acting);
        var (cynicisms, orientations, smootheds) = (states.Cynicism, states.Orientation, states.SmoothedNet);
        var (initialOrientation, initialCynicism, needs, present) = (world.Orientation, world.Cynicism, world.AutonomyNeed, world.Present);
        var (gains, nets, engaged, disappointments) = (acting.Gain, acting.Net, acting.Engaged, acting.Disappointment);
        var (imposed, frustration, alone) = (accounts.Imposed, accounts.Frustration, _s.StatusQuo.Value);
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            var (cynicism, gain, net) = (Quartet.Load(cynicisms, i), Quartet.Load(gains, i), Quartet.Load(nets, i));
            var (orientation, smoothed) = (Quartet.Load(orientations, i), Quartet.Load(smootheds, i));
            var nextOrientation = OrientationLearning.Next(
                orientation, Quartet.Load(initialOrientation, i), behaviour, Quartet.Load(engaged, i), publicGain, cynicism, gain);
            var deprivation = CynicismLearning.Deprivation(acting.MeanGain, gain, Quartet.Load(alone, i), behaviour.DeprivationFloor);
            var disappointment = promises ? Quartet.Load(disappointments, i) : Vector256<double>.Zero;
            var nextCynicism = CynicismLearning.Next(
                cynicism, Quartet.Load(initialCynicism, i), behaviour, disappointment, Quartet.Load(needs, i),
                Quartet.Load(imposed, i), Quartet.Load(frustration, i), deprivation, net);
            nextCynicism *= Quartet.Load(present, i);
            var nextSmoothed = Leaving.Smoothed(smoothed, behaviour.Memory, net);
            same &= Vector256.Equals(orientation, nextOrientation) & Vector256.Equals(cynicism, nextCynicism)
                & Vector256.Equals(smoothed, nextSmoothed);
            Quartet.Store(nextOrientation, orientations, i);
            Quartet.Store(nextCynicism, cynicisms, i);
            Quartet.Store(nextSmoothed, smootheds, i);
        }

        Settled = same.ExtractMostSignificantBits() == Quartet.Every;
    }
}
