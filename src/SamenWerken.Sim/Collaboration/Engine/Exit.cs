using System.Numerics;
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
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            for (var asked = _s.Decider is null ? Driven(i, returnable) : Quartet.Every; asked != 0; asked &= asked - 1)
            {
                var actor = i + BitOperations.TrailingZeroCount(asked);
                if (actor < _s.Actors)
                    Consider(strategy, actor, returnable);
            }
        }
    }

    // Which of four actors have a net that makes them leave, or return.
    private uint Driven(int i, double returnable)
    {
        var (nets, zero) = (Quartet.Load(_s.States.SmoothedNet, i), Vector256<double>.Zero);
        var leaves = Vector256.LessThan(nets, Vector256.Create(-Consent.Tolerance))
            & Vector256.GreaterThan(Quartet.Load(_s.States.Joined, i), zero);
        var returns = Vector256.GreaterThan(nets, Vector256.Create(returnable + Consent.Tolerance))
            & Vector256.GreaterThan(Quartet.Load(_s.States.Gone, i), zero);
        return (leaves | returns).ExtractMostSignificantBits();
    }

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
