using SamenWerken.Sim.Agreements;
using SamenWerken.Sim.Model.Mechanisms;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Engine;

/// <summary>Step 5 of a round, in this order: trust, public orientation (with the old cynicism), cynicism; and the smoothed net of step 7.</summary>
internal sealed class Learning(Situation situation, Acting acting)
{
    private const double Memory = 0.8;

    private readonly Situation _s = situation;
    private readonly Acting _acting = acting;

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
        for (var i = 0; i < _s.Actors; i++)
            LearnAlone(i);
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

    // i sees what j did with its side.
    private void See(int i, int j, bool kept, bool consented, double fine, double attention)
    {
        var behaviour = _s.Behaviour;
        ref var trust = ref _s.TrustOf[i * _s.Actors + j];
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
            ref var trust = ref _s.TrustOf[z * _s.Actors + j];
            trust = TrustLearning.Lost(trust, loss * _s.KnowledgeOf[z * _s.Actors + witness]);
        }
    }

    private void LearnAlone(int i)
    {
        var (behaviour, cynicism) = (_s.Behaviour, _s.CynicismOf[i]);
        _s.Orientation[i] = OrientationLearning.Next(
            _s.Orientation[i], behaviour.OrientationRate, _acting.Engaged[i], _acting.Public - _s.Alone.Public, cynicism, _acting.Gain[i]);
        _s.CynicismOf[i] = CynicismLearning.Next(
            cynicism, _s.World.Cynicism[i], behaviour, _acting.Disappointment[i], _s.World.AutonomyNeed[i], _s.Imposed[i],
            _s.Frustration[i], _acting.MeanGain - _acting.Gain[i], _acting.Net[i]);
        _s.SmoothedNet[i] = Memory * _s.SmoothedNet[i] + (1 - Memory) * _acting.Net[i];
    }
}
