using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Step 5 of a round, in this order: trust, public orientation (with the old cynicism), cynicism; and the smoothed net of step 7.</summary>
internal sealed class Learning(Situation situation, Acting acting)
{
    private const double Memory = 0.8;

    private readonly Situation _s = situation;
    private readonly Acting _acting = acting;

    /// <summary>
    /// Whether the last round left everything as it was: without agreements, costs and frustration, the next one will, too.
    /// </summary>
    internal bool Settled { get; private set; }

    internal void Begin() => Settled = false;

    internal void Learn()
    {
        for (var place = 0; place < _s.Book.Count; place++)
        {
            ref var agreement = ref _s.Book[place];
            if (agreement.Plan is { } plan)
                LearnFrom(plan);
            else
                LearnFrom(in agreement);
        }

        _s.TrustChanged |= _s.Book.Count > 0;
        LearnAlone();
    }

    private void LearnFrom(in Agreement agreement)
    {
        See(agreement.J, agreement.I, agreement.KeptI, true, agreement.Enforcement, 1);
        See(agreement.I, agreement.J, agreement.KeptJ, true, agreement.Enforcement, 1);
    }

    private void LearnFrom(Plan plan)
    {
        if (plan.Parties < 2)
            return;
        var attention = TrustLearning.Attention(plan.Parties);
        if (_s.Behaviour.Gossip == 0)
        {
            LearnAtOnce(plan, attention);
            return;
        }

        for (var j = 0; j < _s.Actors; j++)
        {
            if (!plan.Party[j])
                continue;
            for (var i = 0; i < _s.Actors; i++)
            {
                if (i != j && plan.Party[i])
                    See(i, j, plan.Kept[j], plan.Consented[j], plan.Enforcement, attention);
            }
        }
    }

    // Without gossip no pair's trust touches another's, so the order of a plan's parties does not matter: row by row.
    private void LearnAtOnce(Plan plan, double attention)
    {
        var behaviour = _s.Behaviour;
        var detection = _s.Coordination.Detection;
        var consented = behaviour.TrustGrowth * attention * TrustLearning.Information(true, plan.Enforcement, detection);
        var forced = behaviour.TrustGrowth * attention * TrustLearning.Information(false, plan.Enforcement, detection);
        var lost = behaviour.TrustLoss * attention;
        for (var j = 0; j < _s.Actors; j++)
        {
            if (!plan.Party[j])
                continue;
            var growth = Vector512.Create(!plan.Kept[j] ? 0 : plan.Consented[j] ? consented : forced);
            var loss = Vector512.Create(plan.Kept[j] ? 0 : lost);
            var row = j * _s.Column;
            for (var i = 0; i < _s.Column; i += Octet.Width)
            {
                var trust = Octet.Load(_s.TrustIn, row + i);
                var change = growth * (Vector512<double>.One - trust) - loss * trust;
                Octet.Store(Octet.Sum(change, Octet.Load(plan.Bound, i), trust), _s.TrustIn, row + i);
            }

            _s.TrustIn[row + j] = 0;
        }
    }

    // i sees what j did with its side.
    private void See(int i, int j, bool kept, bool consented, double fine, double attention)
    {
        var behaviour = _s.Behaviour;
        ref var trust = ref _s.TrustIn[j * _s.Column + i];
        if (kept)
        {
            trust = TrustLearning.Kept(trust, behaviour.TrustGrowth, attention, TrustLearning.Information(consented, fine, _s.Coordination.Detection));
            return;
        }

        trust = TrustLearning.Lost(trust, behaviour.TrustLoss * attention);
        if (behaviour.Gossip > 0)
            Gossip(i, j, behaviour.TrustLoss * attention * behaviour.Gossip);
    }

    // A witness tells everybody else, who believe it as far as they know the witness.
    private void Gossip(int witness, int j, double loss)
    {
        for (var z = 0; z < _s.Actors; z++)
        {
            if (z == witness || z == j)
                continue;
            ref var trust = ref _s.TrustIn[j * _s.Column + z];
            trust = TrustLearning.Lost(trust, loss * _s.KnowledgeOf[z * _s.Column + witness]);
        }
    }

    private void LearnAlone()
    {
        var behaviour = _s.Behaviour;
        var publicGain = _acting.Public - _s.Alone.Public;
        var same = Vector512<double>.AllBitsSet;
        for (var i = 0; i < _s.Column; i += Octet.Width)
        {
            var (cynicism, gain, net) = (Octet.Load(_s.CynicismOf, i), Octet.Load(_acting.Gain, i), Octet.Load(_acting.Net, i));
            var (orientation, smoothed) = (Octet.Load(_s.Orientation, i), Octet.Load(_s.SmoothedNet, i));
            var nextOrientation = OrientationLearning.Next(
                orientation, behaviour.OrientationRate, Octet.Load(_acting.Engaged, i), publicGain, cynicism, gain);
            var nextCynicism = CynicismLearning.Next(
                cynicism, Octet.Load(_s.World.Cynicism, i), behaviour, Octet.Load(_acting.Disappointment, i),
                Octet.Load(_s.World.AutonomyNeed, i), Octet.Load(_s.Imposed, i), Octet.Load(_s.Frustration, i),
                Vector512.Create(_acting.MeanGain) - gain, net) * Octet.Load(_s.Present, i);
            var nextSmoothed = Vector512.Create(Memory) * smoothed + Vector512.Create(1 - Memory) * net;
            same &= Vector512.Equals(orientation, nextOrientation) & Vector512.Equals(cynicism, nextCynicism) & Vector512.Equals(smoothed, nextSmoothed);
            Octet.Store(nextOrientation, _s.Orientation, i);
            Octet.Store(nextCynicism, _s.CynicismOf, i);
            Octet.Store(nextSmoothed, _s.SmoothedNet, i);
        }

        Settled = same.ExtractMostSignificantBits() == Octet.Every && _s.Book.Count == 0 && !_acting.Changed && !_s.Disturbed;
    }
}
