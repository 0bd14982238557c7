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
    private readonly double[] _actors = Quartet.Row(situation.Ground.Column / Quartet.Width * Four);
    private readonly double[] _orientation = OrientationLearning.Coefficients(situation.Scenario.Behaviour),
        _cynicism = CynicismLearning.Coefficients(situation.Scenario.Behaviour),
        _smoothing = Leaving.Coefficients(situation.Scenario.Behaviour.Memory);

    /// <summary>Whether the last round left everything as it was, and nobody bore anything in it that the next may spare it.</summary>
    internal bool Settled { get; private set; }

    /// <summary>A run begins, in the world as it is drawn.</summary>
    internal void Begin()
    {
        Settled = false;
        _trust.Begin();
        var (world, weight) = (_s.World, Vector256.Create(_s.Scenario.Behaviour.ReactanceWeight));
        ref var actors = ref Quartet.Start(_actors);
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
        var (states, accounts, acting) = (_s.States, _s.Accounts, _acting);
        var publicGain = Vector256.Create(double.MaxNative(0, acting.Consequences.PublicSeen - _s.StatusQuo.PublicSeen));
        var (same, meanGain) = (Vector256<double>.AllBitsSet, Vector256.Create(acting.MeanGain));
        ref var cynicisms = ref Quartet.Start(states.Cynicism);
        ref var orientations = ref Quartet.Start(states.Orientation);
        ref var smootheds = ref Quartet.Start(states.SmoothedNet);
        ref var actors = ref Quartet.Start(_actors);
        ref var gains = ref Quartet.Start(acting.Gain);
        ref var nets = ref Quartet.Start(acting.Net);
        ref var engaged = ref Quartet.Start(acting.Engaged);
        ref var disappointments = ref Quartet.Start(promises ? acting.Disappointment : _none);
        ref var imposed = ref Quartet.Start(accounts.Imposed);
        ref var frustration = ref Quartet.Start(accounts.Frustration);
        ref var alone = ref Quartet.Start(_s.StatusQuo.Value);
        ref var orienting = ref Quartet.Start(_orientation);
        ref var feeding = ref Quartet.Start(_cynicism);
        ref var smoothing = ref Quartet.Start(_smoothing);
        var end = (nuint)(uint)states.Cynicism.Length;
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

        Settled = same.ExtractMostSignificantBits() == Quartet.Every && !accounts.Any;
    }
}
