using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What actors learn of each other from who kept what: of each agreement of two parties or more, from the oldest on.</summary>
internal sealed class TrustFrom(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly double[] _trust = situation.Relations.TrustIn;
    private readonly double[] _growth = Quartet.Row(situation.Ground.Column), _loss = Quartet.Row(situation.Ground.Column); // by j
    private readonly double _due = situation.Scenario.Coordination.Detection;

    internal void Agreements()
    {
        var (packages, plans) = (_s.Binding.Packages, _s.Binding.Plans);
        if (packages.Count + plans.Count == 0)
            return;
        var (place, kept, lost) = (0, Growth(consented: true, _s.Scenario.Coordination.PeerFine, 1), _s.Scenario.Behaviour.TrustLoss);
        for (var number = 0; number < plans.Count; number++)
        {
            while (place < packages.Count && packages[place].Number < plans[number].Number)
                Learn(in packages[place++], kept, lost);
            Learn(plans[number]);
        }

        while (place < packages.Count)
            Learn(in packages[place++], kept, lost);
        _s.Relations.TrustChanged();
    }

    // η⁺ g ι.
    private double Growth(bool consented, double enforcement, double attention)
    {
        var behaviour = _s.Scenario.Behaviour;
        var credit = consented ? 1 : behaviour.UnconsentedCredit;
        return behaviour.TrustGrowth * attention * TrustLearning.Information(credit, behaviour.ForceDiscount, enforcement * _due);
    }

    private void Learn(in Package package, double kept, double lost)
    {
        if (package.Parties < 2)
            return;
        See(package.High, package.Low, package.LowKept, kept, lost);
        See(package.Low, package.High, package.HighKept, kept, lost);
    }

    private void Learn(Plan plan)
    {
        var (attention, gossip) = (Keeping.Attention(plan.Parties), _s.Scenario.Behaviour.Gossip > 0);
        var (consented, forced) = (Growth(true, plan.Enforcement, attention), Growth(false, plan.Enforcement, attention));
        var lost = _s.Scenario.Behaviour.TrustLoss * attention;
        if (!gossip)
        {
            AllSee(plan, consented, forced, lost);
            return;
        }

        for (var j = 0; j < plan.Party.Length; j++)
        {
            if (plan.Party[j])
                EachSees(plan, j, plan.Consent[j] ? consented : forced, lost);
        }
    }

    private void EachSees(Plan plan, int j, double growth, double lost)
    {
        for (var i = 0; i < _s.Actors; i++)
        {
            if (i != j && plan.Party[i])
                See(i, j, plan.Kept(j), growth, lost);
        }
    }

    // Without gossip no pair's trust touches another's, so that all can see at once. The diagonal is 0 and stays so.
    private void AllSee(Plan plan, double consented, double forced, double lost)
    {
        Conduct(plan, consented, forced, lost);
        ref var growths = ref Quartet.Start(_growth);
        ref var losses = ref Quartet.Start(_loss);
        ref var bound = ref Quartet.Start(plan.Bound);
        var (column, actors) = (_s.Ground.Column, (nuint)(uint)_s.Actors);
        for (nuint i = 0; i < (uint)column; i += 2 * Quartet.Width)
        {
            // Eight at once; the last four alone are taken twice, before either is written.
            var other = i + Quartet.Width < (uint)column ? i + Quartet.Width : i;
            ref var trusts = ref Quartet.Start(_trust);
            var (party, otherParty) = (Quartet.Load(ref bound, i), Quartet.Load(ref bound, other));
            for (nuint j = 0; j < actors; j++)
            {
                var (trust, otherTrust) = (Quartet.Load(ref trusts, i), Quartet.Load(ref trusts, other));
                var (growth, loss) = (Quartet.Each(ref growths, j), Quartet.Each(ref losses, j));
                var change = growth * (Vector256<double>.One - trust) - loss * trust;
                var otherChange = growth * (Vector256<double>.One - otherTrust) - loss * otherTrust;
                Quartet.Store(Quartet.MultiplyAdd(change, party, trust), ref trusts, i);
                Quartet.Store(Quartet.MultiplyAdd(otherChange, otherParty, otherTrust), ref trusts, other);
                trusts = ref Quartet.After(ref trusts, column);
            }
        }

        for (var diagonal = 0; diagonal < _trust.Length; diagonal += column + 1)
            _trust[diagonal] = 0;
    }

    // By how much who sees a party trusts it more, if it kept its side, or less, if it broke it.
    private void Conduct(Plan plan, double consented, double forced, double lost)
    {
        ref var bound = ref Quartet.Start(plan.Bound);
        ref var willing = ref Quartet.Start(plan.Willing);
        ref var keeping = ref Quartet.Start(plan.Keeping);
        for (nuint j = 0; j < (uint)_growth.Length; j += Quartet.Width)
        {
            var kept = Vector256.Equals(Quartet.Load(ref keeping, j), Vector256<double>.One);
            var consents = Vector256.Equals(Quartet.Load(ref willing, j), Vector256<double>.One);
            var growth = Vector256.ConditionalSelect(consents, Vector256.Create(consented), Vector256.Create(forced));
            Quartet.Store(kept & growth, _growth, (int)j);
            Quartet.Store(Vector256.AndNot(Vector256.Create(lost) * Quartet.Load(ref bound, j), kept), _loss, (int)j);
        }
    }

    // i sees what j did with its side.
    private void See(int i, int j, bool kept, double growth, double lost)
    {
        ref var trust = ref _trust[_s.Relations.At(i, j)];
        if (kept)
        {
            trust = TrustLearning.Kept(trust, growth);
            return;
        }

        trust = TrustLearning.Lost(trust, lost);
        if (_s.Scenario.Behaviour.Gossip > 0)
            Gossip(i, j, lost * _s.Scenario.Behaviour.Gossip);
    }

    // A witness tells everybody else, who believe it as far as they know the witness.
    private void Gossip(int witness, int j, double loss)
    {
        for (var z = 0; z < _s.Actors; z++)
        {
            if (z == witness || z == j)
                continue;
            ref var trust = ref _trust[_s.Relations.At(z, j)];
            trust = TrustLearning.Lost(trust, loss * _s.Relations.KnowledgeOf[_s.Relations.At(z, witness)]);
        }
    }
}
