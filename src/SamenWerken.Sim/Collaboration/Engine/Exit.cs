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
    private readonly Place _nets = new(situation.States.SmoothedNet), _members = new(situation.States.Joined),
        _gone = new(situation.States.Gone), _cynicism = new(situation.States.Cynicism);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Leave(Strategy strategy)
    {
        if (_s.Round - _s.Since > _s.Scenario.Behaviour.Grace && _s.Scenario.Coordination.Exit && strategy.HasExit)
            Consider(strategy);
    }

    private void Consider(Strategy strategy)
    {
        var (behaviour, coordination) = (_s.Scenario.Behaviour, _s.Scenario.Coordination);
        var returnable = -behaviour.ReturnThreshold * coordination.MeetingCost;
        if (_s.Decider is not null)
        {
            for (var i = 0; i < _s.Actors; i++)
                Consider(strategy, i, returnable);
            return;
        }

        // Most often nobody has a net that makes it leave or return; else luck decides, which is made for some rounds together.
        if (_luck.IsMade || AnyDriven(returnable))
            DrawLots(strategy, returnable);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Leaves(Vector256<double> net, Vector256<double> member) =>
        Vector256.LessThan(net, Vector256.Create(-Consent.Tolerance)) & Vector256.GreaterThan(member, Vector256<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Returns(Vector256<double> net, Vector256<double> gone, double returnable) =>
        Vector256.GreaterThan(net, Vector256.Create(returnable + Consent.Tolerance)) & Vector256.GreaterThan(gone, Vector256<double>.Zero);

    private bool AnyDriven(double returnable)
    {
        var (driven, column) = (Vector256<double>.Zero, (nuint)(uint)_s.Ground.Column);
        ref var nets = ref _nets.Start;
        ref var members = ref _members.Start;
        ref var gone = ref _gone.Start;
        for (nuint i = 0; i < column; i += Quartet.Width)
        {
            var net = Quartet.Load(ref nets, i);
            driven |= Leaves(net, Quartet.Load(ref members, i)) | Returns(net, Quartet.Load(ref gone, i), returnable);
        }

        return Quartet.Any(driven);
    }

    // Luck lets few go: who they are is looked up when there are any.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DrawLots(Strategy strategy, double returnable)
    {
        var (going, column) = (Vector256<double>.Zero, (nuint)(uint)_s.Ground.Column);
        var lots = new Lots(this, returnable);
        for (nuint i = 0; i < column; i += Quartet.Width)
            going |= lots.Of(i);
        if (Quartet.Any(going))
            Go(strategy, returnable);
    }

    private void Go(Strategy strategy, double returnable)
    {
        var lots = new Lots(this, returnable);
        for (var i = 0; i < _s.Ground.Column; i += Quartet.Width)
        {
            for (var going = lots.Of((nuint)(uint)i).ExtractMostSignificantBits(); going != 0; going &= going - 1)
                Consider(strategy, i + BitOperations.TrailingZeroCount(going), returnable);
        }
    }

    // Whom luck may let go. Nobody is trusted more than fully, so that mean trust is asked of those alone whom luck would let back with
    // full trust.
    private readonly ref struct Lots
    {
        private readonly ref double _nets, _members, _gone, _cynics, _draws;
        private readonly double _leaving, _returning, _returnable;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Lots(Exit exit, double returnable)
        {
            var (behaviour, (draws, at)) = (exit._s.Scenario.Behaviour, exit._luck.OfAll());
            _nets = ref exit._nets.Start;
            _members = ref exit._members.Start;
            _gone = ref exit._gone.Start;
            _cynics = ref exit._cynicism.Start;
            _draws = ref Quartet.Start(draws, (uint)at);
            (_leaving, _returning, _returnable) = (behaviour.Leaving, behaviour.Returning, returnable);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<double> Of(nuint i)
        {
            var (net, cynicism, draw) = (Quartet.Load(ref _nets, i), Quartet.Load(ref _cynics, i), Quartet.Load(ref _draws, i));
            var leaves = Leaves(net, Quartet.Load(ref _members, i));
            var returns = Returns(net, Quartet.Load(ref _gone, i), _returnable);
            return (leaves & Vector256.LessThan(draw, Leaving.Chance(_leaving, cynicism)))
                | (returns & Vector256.LessThan(draw, Leaving.ChanceOfReturn(_returning, cynicism, Vector256<double>.One)));
        }
    }

    // One actor.
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
            else if (net < -Consent.Tolerance && _luck.Of(i) < chance && strategy.MayLeave(_s, i))
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
        _s.States.Return(actor, _s.Round);
        if (_s.IsTold)
            _s.Tell(new Returned(actor, chance));
    }
}
