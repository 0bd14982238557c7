using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private readonly Place _all = new(situation.Relations.TrustIn);
    private readonly Place _rate = new(Quartet.Row(situation.Ground.Column)), _aim = new(Quartet.Row(situation.Ground.Column)); // by j
    private readonly double _due = situation.Scenario.Coordination.Detection;
    private readonly double _lost = situation.Scenario.Behaviour.TrustLoss, _gossip = situation.Scenario.Behaviour.Gossip;
    private readonly int[] _who = new int[situation.Actors]; // the parties of the plan
    private int _plan = -1, _parties; // what is known is of this plan, with so many parties
    private int _some; // how many these are where they are few enough to be looked up, else 0: all are seen
    private double _consented, _forced, _noticed; // η⁺ g ι of who consented and who did not, and η⁻ g

    /// <summary>A run begins: plans are counted from 0 again.</summary>
    internal void Begin() => _plan = -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Agreements()
    {
        var (packages, plans) = (_s.Binding.Packages, _s.Binding.Plans);
        if (packages.Count + plans.Count == 0)
            return;
        var place = 0;
        for (var number = 0; number < plans.Count; number++)
        {
            var plan = plans[number];
            if (place < packages.Count)
                place = LearnOlder(packages, place, plan.Number);
            Learn(plan);
        }

        if (place < packages.Count)
            Learn(packages, place, packages.Count);
        _s.Relations.TrustChanged();
    }

    // η⁺ g ι.
    private double Growth(bool consented, double enforcement, double attention)
    {
        var behaviour = _s.Scenario.Behaviour;
        var credit = consented ? 1 : behaviour.UnconsentedCredit;
        return behaviour.TrustGrowth * attention * TrustLearning.Information(credit, behaviour.ForceDiscount, enforcement * _due);
    }

    // From packages that are older than a plan, from one place on; up to which place they are.
    private int LearnOlder(PackageBook packages, int place, int number)
    {
        var older = place;
        while (older < packages.Count && packages[older].Number < number)
            older++;
        if (older > place)
            Learn(packages, place, older);
        return older;
    }

    // Both see what the other did, of packages from one place up to another. Most sides are kept.
    private void Learn(PackageBook packages, int place, int end)
    {
        var growth = Growth(consented: true, _s.Scenario.Coordination.PeerFine, 1);
        ref var trusts = ref _all.Start;
        var column = (nuint)(uint)_s.Ground.Column;
        foreach (ref var package in packages.Between(place, end))
        {
            if (!(package.LowMoves && package.HighMoves))
                continue;
            if (!(package.LowKept && package.HighKept))
            {
                SeeBroken(in package, growth);
                continue;
            }

            var (low, high) = ((nuint)(uint)package.Low, (nuint)(uint)package.High);
            ref var ofLow = ref Quartet.One(ref trusts, low * column + high);
            ref var ofHigh = ref Quartet.One(ref trusts, high * column + low);
            ofLow = TrustLearning.Kept(ofLow, growth);
            ofHigh = TrustLearning.Kept(ofHigh, growth);
        }
    }

    private void SeeBroken(in Package package, double growth)
    {
        See(package.High, package.Low, package.LowKept, growth, _lost);
        See(package.Low, package.High, package.HighKept, growth, _lost);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Learn(Plan plan)
    {
        if (_plan != plan.Number || _parties != plan.Parties)
            Notice(plan);
        if (_gossip <= 0)
        {
            AllSee(plan, _consented, _forced, _noticed);
            return;
        }

        for (var j = 0; j < plan.Party.Length; j++)
        {
            if (plan.Party[j])
                EachSees(plan, j, plan.Consent[j] ? _consented : _forced, _noticed);
        }
    }

    // What a side kept or broken says about a party; the same until parties leave or the plan is another.
    private void Notice(Plan plan)
    {
        var attention = Keeping.Attention(plan.Parties);
        (_plan, _parties, _noticed) = (plan.Number, plan.Parties, _lost * attention);
        (_consented, _forced) = (Growth(true, plan.Enforcement, attention), Growth(false, plan.Enforcement, attention));
        _some = 4 * plan.Parties > 3 * _s.Actors ? 0 : plan.Parties;
        if (_some == 0)
            return;
        for (var (j, party) = (0, 0); j < plan.Party.Length; j++)
        {
            if (plan.Party[j])
                _who[party++] = j;
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

    // Without gossip no pair's trust touches another's, so that all can see at once what each party did. The diagonal is 0 and stays so.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AllSee(Plan plan, double consented, double forced, double lost)
    {
        ref var rates = ref _rate.Start;
        ref var aims = ref _aim.Start;
        ref var bound = ref Quartet.Start(plan.Bound);
        ref var all = ref _all.Start;
        ref var who = ref MemoryMarshal.GetArrayDataReference(_who);
        var (column, actors, parties) = (_s.Ground.Column, (nuint)(uint)_s.Actors, (nuint)(uint)_some);
        Conduct(plan, consented, forced, lost, ref rates, ref aims, ref bound, (uint)column);
        for (nuint i = 0; i < (uint)column; i += 2 * Quartet.Width)
        {
            // Eight at once; the last four alone are taken twice, before either is written.
            var other = i + Quartet.Width < (uint)column ? i + Quartet.Width : i;
            var (party, otherParty) = (Quartet.Load(ref bound, i), Quartet.Load(ref bound, other));
            if (parties == 0)
            {
                ref var trusts = ref all;
                for (nuint j = 0; j < actors; j++)
                {
                    SeeOne(ref trusts, i, other, party, otherParty, ref rates, ref aims, j);
                    trusts = ref Quartet.After(ref trusts, column);
                }
            }

            for (nuint number = 0; number < parties; number++)
            {
                var j = (nuint)(uint)Unsafe.Add(ref who, number);
                SeeOne(ref Quartet.One(ref all, j * (uint)column), i, other, party, otherParty, ref rates, ref aims, j);
            }
        }
    }

    // Twice four see what j did.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SeeOne(
        ref double trusts, nuint i, nuint other, Vector256<double> party, Vector256<double> otherParty, ref double rates,
        ref double aims, nuint j)
    {
        var (trust, otherTrust) = (Quartet.Load(ref trusts, i), Quartet.Load(ref trusts, other));
        var (rate, aim) = (Quartet.Each(ref rates, j), Quartet.Each(ref aims, j));
        var (change, otherChange) = (TrustLearning.Change(trust, rate, aim), TrustLearning.Change(otherTrust, rate, aim));
        Quartet.Store(Quartet.MultiplyAdd(change, party, trust), ref trusts, i);
        Quartet.Store(Quartet.MultiplyAdd(otherChange, otherParty, otherTrust), ref trusts, other);
        Quartet.One(ref trusts, j) = 0;
    }

    // How fast, and towards what, trust in a party goes: towards 1 if it kept its side, towards 0 if it broke it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Conduct(
        Plan plan, double consented, double forced, double lost, ref double rates, ref double aims, ref double bound, nuint column)
    {
        var one = Vector256<double>.One;
        var (consent, force, loss) = (Vector256.Create(consented), Vector256.Create(forced), Vector256.Create(lost));
        ref var willing = ref Quartet.Start(plan.Willing);
        ref var keeping = ref Quartet.Start(plan.Keeping);
        for (nuint j = 0; j < column; j += Quartet.Width)
        {
            var kept = Vector256.Equals(Quartet.Load(ref keeping, j), one);
            var consents = Vector256.Equals(Quartet.Load(ref willing, j), one);
            var growth = Vector256.ConditionalSelect(consents, consent, force);
            Quartet.Store(Vector256.ConditionalSelect(kept, growth, loss * Quartet.Load(ref bound, j)), ref rates, j);
            Quartet.Store(kept & one, ref aims, j);
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
        if (_gossip > 0)
            Gossip(i, j, lost * _gossip);
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
