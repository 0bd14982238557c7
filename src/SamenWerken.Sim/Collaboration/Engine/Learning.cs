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
    // Of each four actors behind each other: ω⁰, c⁰, ν_r α, and 1 for an actor, 0 for padding; the same all run.
    private const int InitialCynicism = Quartet.Width, Sensitivity = 2 * Quartet.Width, Present = 3 * Quartet.Width,
        Four = 4 * Quartet.Width;

    private readonly Situation _s = situation;
    private readonly Acting _acting = acting;
    private readonly TrustFrom _trust = new(situation);
    private readonly double[] _none = Quartet.Row(situation.Ground.Column); // nobody is disappointed
    private readonly Place _actors = new(Quartet.Row(situation.Ground.Column / Quartet.Width * Four));
    private readonly Place _orienting = new(OrientationLearning.Coefficients(situation.Scenario.Behaviour)),
        _feeding = new(CynicismLearning.Coefficients(situation.Scenario.Behaviour)),
        _smoothing = new(Leaving.Coefficients(situation.Scenario.Behaviour.Memory));
    private readonly Place _cynicism = new(situation.States.Cynicism), _orientation = new(situation.States.Orientation),
        _smoothed = new(situation.States.SmoothedNet), _gain = new(acting.Gain), _net = new(acting.Net),
        _engaged = new(acting.Engaged), _imposed = new(situation.Accounts.Imposed), _frustration = new(situation.Accounts.Frustration);

    /// <summary>Whether the last round left everything as it was, and nobody bore anything in it that the next may spare it.</summary>
    internal bool Settled { get; private set; }

    /// <summary>A run begins, in the world as it is drawn.</summary>
    internal void Begin()
    {
        Settled = false;
        _trust.Begin();
        var (world, weight) = (_s.World, Vector256.Create(_s.Scenario.Behaviour.ReactanceWeight));
        ref var actors = ref _actors.Start;
        for (var i = 0; i < world.Column; i += Quartet.Width)
        {
            Quartet.Store(Quartet.Load(world.Orientation, i), ref actors, 0);
            Quartet.Store(Quartet.Load(world.Cynicism, i), ref actors, InitialCynicism);
            Quartet.Store(weight * Quartet.Load(world.AutonomyNeed, i), ref actors, Sensitivity);
            Quartet.Store(Quartet.Load(world.Present, i), ref actors, Present);
            actors = ref Quartet.After(ref actors, Four);
        }
    }

    /// <param name="promises">Whether what everybody is committed to counts as promised.</param>
    internal void Learn(bool promises)
    {
        _trust.Agreements();
        var acting = _acting;
        var publicGain = Vector256.Create(double.MaxNative(0, acting.Consequences.PublicSeen - _s.StatusQuo.PublicSeen));
        var (same, meanGain) = (Vector256<double>.AllBitsSet, Vector256.Create(acting.MeanGain));
        ref var cynicisms = ref _cynicism.Start;
        ref var orientations = ref _orientation.Start;
        ref var smootheds = ref _smoothed.Start;
        ref var actors = ref _actors.Start;
        ref var gains = ref _gain.Start;
        ref var nets = ref _net.Start;
        ref var engaged = ref _engaged.Start;
        ref var disappointments = ref Quartet.Start(promises ? acting.Disappointment : _none);
        ref var imposed = ref _imposed.Start;
        ref var frustration = ref _frustration.Start;
        ref var alone = ref Quartet.Start(_s.StatusQuo.Value);
        ref var orienting = ref _orienting.Start;
        ref var feeding = ref _feeding.Start;
        ref var smoothing = ref _smoothing.Start;
        var end = (nuint)(uint)_cynicism.Length;
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            var (cynicism, gain, net) = (Quartet.Load(ref cynicisms, i), Quartet.Load(ref gains, i), Quartet.Load(ref nets, i));
            var orientation = Quartet.Load(ref orientations, i);
            var nextOrientation = OrientationLearning.Next(
                orientation, Quartet.Load(ref actors, 0), ref orienting, Quartet.Load(ref engaged, i), publicGain, cynicism, gain);
            Quartet.Store(nextOrientation, ref orientations, i);
            same &= Vector256.Equals(orientation, nextOrientation);
            var deprivation = CynicismLearning.Deprivation(meanGain, gain, Quartet.Load(ref alone, i), ref feeding);
            var nextCynicism = CynicismLearning.Next(
                cynicism, Quartet.Load(ref actors, InitialCynicism), ref feeding, Quartet.Load(ref disappointments, i),
                Quartet.Load(ref actors, Sensitivity), Quartet.Load(ref imposed, i), Quartet.Load(ref frustration, i), deprivation, net);
            nextCynicism *= Quartet.Load(ref actors, Present);
            Quartet.Store(nextCynicism, ref cynicisms, i);
            same &= Vector256.Equals(cynicism, nextCynicism);
            var smoothed = Quartet.Load(ref smootheds, i);
            var nextSmoothed = Leaving.Smoothed(smoothed, ref smoothing, net);
            Quartet.Store(nextSmoothed, ref smootheds, i);
            same &= Vector256.Equals(smoothed, nextSmoothed);
            actors = ref Quartet.After(ref actors, Four);
        }

        Settled = same.ExtractMostSignificantBits() == Quartet.Every && !_s.Accounts.Any;
    }
}
