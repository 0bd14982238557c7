using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Step 7 of a round: who leaves what costs more than it brings, and who returns. One draw per actor and round serves
/// both.</summary>
/// <remarks>Where nothing costs and nobody moves, the smoothed net is 0 but for rounding, which drives nobody away.</remarks>
internal sealed class Exit(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly ActorLuck _luck = new(situation, Purposes.Leaving);

    internal void Leave(Strategy strategy)
    {
        var (behaviour, coordination) = (_s.Scenario.Behaviour, _s.Scenario.Coordination);
        if (_s.Round - _s.Since <= behaviour.Grace || !coordination.Exit || !strategy.HasExit)
            return;
        var returnable = -behaviour.ReturnThreshold * coordination.MeetingCost;
        if (_s.Decider is not null)
        {
            for (var i = 0; i < _s.Actors; i++)
                Consider(strategy, i, returnable);
            return;
        }

        var (leaving, returning, column) = (behaviour.Leaving, behaviour.Returning, (nuint)(uint)_s.Ground.Column);
        ref var nets = ref Quartet.Start(_s.States.SmoothedNet);
        ref var members = ref Quartet.Start(_s.States.Joined);
        ref var gone = ref Quartet.Start(_s.States.Gone);
        ref var cynics = ref Quartet.Start(_s.States.Cynicism);
        for (nuint i = 0; i < column; i += Quartet.Width)
        {
            // Most often nobody has a net that makes it leave or return; else luck decides.
            var net = Quartet.Load(ref nets, i);
            var (leaves, returns) = (Leaves(net, Quartet.Load(ref members, i)), Returns(net, Quartet.Load(ref gone, i), returnable));
            if (!Quartet.Any(leaves | returns))
                continue;
            var (luck, at) = _luck.OfAll();
            var (draw, cynicism) = (Quartet.Load(luck, at + (int)i), Quartet.Load(ref cynics, i));
            var goes = leaves & Vector256.LessThan(draw, Leaving.Chance(leaving, cynicism));
            // Nobody is trusted more than fully: whose luck would not do then needs no mean.
            returns &= Vector256.LessThan(draw, Leaving.ChanceOfReturn(returning, cynicism, Vector256<double>.One));
            if (Quartet.Any(returns))
            {
                var chance = Leaving.ChanceOfReturn(returning, cynicism, _s.Relations.MeanTrustOfFour((int)i));
                goes |= returns & Vector256.LessThan(draw, chance);
            }

            if (Quartet.Any(goes))
                Go(strategy, (int)i, goes.ExtractMostSignificantBits());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Leaves(Vector256<double> net, Vector256<double> member) =>
        Vector256.LessThan(net, Vector256.Create(-Consent.Tolerance)) & Vector256.GreaterThan(member, Vector256<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Returns(Vector256<double> net, Vector256<double> gone, double returnable) =>
        Vector256.GreaterThan(net, Vector256.Create(returnable + Consent.Tolerance)) & Vector256.GreaterThan(gone, Vector256<double>.Zero);

    private void Go(Strategy strategy, int at, uint going)
    {
        for (var behaviour = _s.Scenario.Behaviour; going != 0; going &= going - 1)
        {
            var actor = at + BitOperations.TrailingZeroCount(going);
            if (_s.States.HasLeft(actor))
                Return(actor, Leaving.ChanceOfReturn(behaviour.Returning, _s.States.Cynicism[actor], _s.Relations.MeanTrust(actor)));
            else if (strategy.MayLeave(_s, actor))
                Leave(actor, _s.States.SmoothedNet[actor], Leaving.Chance(behaviour.Leaving, _s.States.Cynicism[actor]));
        }
    }

    // One actor, where some decide for themselves.
    private void Consider(Strategy strategy, int i, double returnable)
    {
        var (behaviour, net, cynicism) = (_s.Scenario.Behaviour, _s.States.SmoothedNet[i], _s.States.Cynicism[i]);
        if (_s.States.Member[i])
        {
            var chance = Leaving.Chance(behaviour.Leaving, cynicism);
            if (Decided(i) is { } decider && strategy.MayLeave(_s, i) && decider.Leaves(_s, i, net) is { } leaves)
            {
                if (leaves)
                    Leave(i, net, chance);
            }
            else if (net < -Consent.Tolerance && strategy.MayLeave(_s, i) && _luck.Of(i) < chance)
            {
                Leave(i, net, chance);
            }
        }
        else if (_s.States.HasLeft(i) && Decided(i)?.Returns(_s, i) is { } returns)
        {
            if (returns)
                Return(i, chance: 1);
        }
        else if (_s.States.HasLeft(i) && net > returnable + Consent.Tolerance)
        {
            var chance = Leaving.ChanceOfReturn(behaviour.Returning, cynicism, _s.Relations.MeanTrust(i));
            if (_luck.Of(i) < chance)
                Return(i, chance);
        }
    }

    private Decider? Decided(int actor) => _s.Decider is { } decider && decider.Decides(actor) ? decider : null;

    private void Leave(int actor, double net, double chance)
    {
        _s.Leave(actor);
        if (_s.IsTold)
            _s.Tell(new Left(actor, net, chance));
    }

    private void Return(int actor, double chance)
    {
        _s.Admit(actor);
        _s.States.SmoothedNet[actor] = 0;
        if (_s.IsTold)
            _s.Tell(new Returned(actor, chance));
    }
}
