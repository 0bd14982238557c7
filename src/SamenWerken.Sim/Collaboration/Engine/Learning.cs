using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Step 5 of a round, in this order: trust, public orientation (with the old cynicism), cynicism; and the smoothed net of step 7.</summary>
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
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            var (cynicism, gain, net) = (Quartet.Load(_s.States.Cynicism, i), Quartet.Load(_acting.Gain, i), Quartet.Load(_acting.Net, i));
            var (orientation, smoothed) = (Quartet.Load(_s.States.Orientation, i), Quartet.Load(_s.States.SmoothedNet, i));
            var nextOrientation = OrientationLearning.Next(
                orientation, Quartet.Load(_s.World.Orientation, i), behaviour, Quartet.Load(_acting.Engaged, i), publicGain, cynicism, gain);
            var deprivation = CynicismLearning.Deprivation(
                _acting.MeanGain, gain, Quartet.Load(_s.StatusQuo.Value, i), behaviour.DeprivationFloor);
            var disappointment = promises ? Quartet.Load(_acting.Disappointment, i) : Vector256<double>.Zero;
            var nextCynicism = CynicismLearning.Next(
                cynicism, Quartet.Load(_s.World.Cynicism, i), behaviour, disappointment, Quartet.Load(_s.World.AutonomyNeed, i),
                Quartet.Load(_s.Accounts.Imposed, i), Quartet.Load(_s.Accounts.Frustration, i), deprivation, net);
            nextCynicism *= Quartet.Load(_s.World.Present, i);
            var nextSmoothed = Leaving.Smoothed(smoothed, behaviour.Memory, net);
            same &= Vector256.Equals(orientation, nextOrientation) & Vector256.Equals(cynicism, nextCynicism)
                & Vector256.Equals(smoothed, nextSmoothed);
            Quartet.Store(nextOrientation, _s.States.Orientation, i);
            Quartet.Store(nextCynicism, _s.States.Cynicism, i);
            Quartet.Store(nextSmoothed, _s.States.SmoothedNet, i);
        }

        Settled = same.ExtractMostSignificantBits() == Quartet.Every;
    }
}
