using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// Who would sign a draft: no red line is crossed on an issue with s_ik ≥ 1/m, and it does not ask too much:
/// <code>
/// gift      = τ̄_i [ V_i(all other members at x, i at p) − V_i(p) ]
/// sacrifice = V_i(others at x, i at p) − V_i(all members at x)
/// gift ≥ (1 + M(1 + 4c_i)) sacrifice where the sacrifice is positive,  gift ≥ sacrifice where it is not
/// </code>
/// with ω″ = ω' + persuasion (1 − c_i)(1 − ω') in V, and who is not invited at p.
/// </summary>
internal sealed class Signing(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly TextWorth _worth = new(situation.Ground, situation.World.RedLine);
    private readonly double[] _gift = Quartet.Row(situation.Ground.Column), _demand = Quartet.Row(situation.Ground.Column);

    // What was last asked, and of whom, and how often p, h or e had changed by then.
    private readonly double[] _text = Quartet.Row(situation.Ground.Stride);
    private readonly bool[] _asked = new bool[situation.Actors];
    private int _ground = -1;

    /// <summary>What an actor makes of a draft.</summary>
    /// <param name="Objection">Why it would not sign.</param>
    /// <param name="Issue">Issue of the red line; −1 without one.</param>
    /// <param name="Surplus">Gift beyond what it demands.</param>
    internal readonly record struct Opinion(Objection Objection, int Issue, double Surplus);

    /// <summary>Asks everybody invited, and notes who consents.</summary>
    internal int Ask(Draft draft, double persuasion, bool counts)
    {
        if (Note(draft))
            _worth.Of(draft);
        Weigh(persuasion);
        var asking = _s.Decider is not null || (counts && _s.IsTold);
        var (signers, asked) = asking ? Listen(draft, counts) : Count(draft.Invited, draft.Consents);
        _s.Accounts.Tally.NonSignatures += counts ? asked - signers : 0;
        return signers;
    }

    // Who would sign, of everybody invited, and how many were asked; without a jump, since nobody can guess who would.
    private (int Signers, int Asked) Count(bool[] invited, bool[] consents)
    {
        var (signers, asked) = (0, 0);
        ref var invite = ref MemoryMarshal.GetArrayDataReference(invited);
        ref var consent = ref MemoryMarshal.GetArrayDataReference(consents);
        ref var crossed = ref MemoryMarshal.GetArrayDataReference(_worth.Crossed);
        ref var gifts = ref Quartet.Start(_gift);
        ref var demands = ref Quartet.Start(_demand);
        for (nuint i = 0; i < (uint)invited.Length; i++)
        {
            var asks = Unsafe.Add(ref invite, i);
            var signs = asks & Unsafe.Add(ref crossed, i) == 0
                & Quartet.One(ref gifts, i) >= Quartet.One(ref demands, i) - Consent.Tolerance;
            Unsafe.Add(ref consent, i) = signs | (Unsafe.Add(ref consent, i) & !asks);
            signers += Unsafe.BitCast<bool, byte>(signs);
            asked += Unsafe.BitCast<bool, byte>(asks);
        }

        return (signers, asked);
    }

    private (int Signers, int Asked) Listen(Draft draft, bool counts)
    {
        var (signers, asked) = (0, 0);
        for (var i = 0; i < draft.Invited.Length; i++)
        {
            if (!draft.Invited[i])
                continue;
            draft.Consents[i] = Answer(draft, i, counts);
            signers += draft.Consents[i] ? 1 : 0;
            asked++;
        }

        return (signers, asked);
    }

    // One actor, where some decide for themselves or somebody listens.
    private bool Answer(Draft draft, int i, bool counts)
    {
        var opinion = Decided(draft, i, OpinionOf(i));
        if (_s.IsTold && counts)
            _s.Tell(new Answered(i, opinion.Objection, opinion.Issue, opinion.Surplus));
        return opinion.Objection == Objection.None;
    }

    // What a text brings whom does not depend on how they are minded. Whether this one, whom it is put to, or p, h and e, are others than
    // last time.
    private bool Note(Draft draft)
    {
        var (other, nowhere) = (Vector256<double>.Zero, Vector256.Create(-1.0));
        for (var k = 0; k < _text.Length; k += Quartet.Width)
        {
            var text = Vector256.ConditionalSelect(Quartet.Load(draft.InText, k), Quartet.Load(draft.Target, k), nowhere);
            other |= ~Vector256.Equals(text, Quartet.Load(_text, k));
            Quartet.Store(text, _text, k);
        }

        var (others, version) = (0, draft.Excludes ? -1 : _s.Ground.Version);
        ref var invited = ref MemoryMarshal.GetArrayDataReference(draft.Invited);
        ref var asked = ref MemoryMarshal.GetArrayDataReference(_asked);
        var actors = (nuint)(uint)_asked.Length;
        for (nuint i = 0; i < actors; i++)
        {
            var asks = Unsafe.Add(ref invited, i);
            others |= Unsafe.BitCast<bool, byte>(asks ^ Unsafe.Add(ref asked, i));
            Unsafe.Add(ref asked, i) = asks;
        }

        var same = !Quartet.Any(other) && others == 0 && version == _ground && version >= 0;
        _ground = version;
        return !same;
    }

    private Opinion Decided(Draft draft, int i, in Opinion model)
    {
        if (_s.Decider is not { } decider || !decider.Decides(i)
            || decider.Signs(_s, draft, new Answered(i, model.Objection, model.Issue, model.Surplus)) is not { } signs)
            return model;
        return signs ? model with { Objection = Objection.None, Issue = -1 }
            : model.Objection == Objection.None ? model with { Objection = Objection.NotWorthwhile }
            : model;
    }

    private Opinion OpinionOf(int i)
    {
        var (gift, demand, crossed) = (_gift[i], _demand[i], _worth.Crossed[i]);
        var objection = crossed != 0 ? Objection.RedLine
            : gift >= demand - Consent.Tolerance ? Objection.None : Objection.NotWorthwhile;
        return new Opinion(objection, crossed != 0 ? BitOperations.TrailingZeroCount(crossed) : -1, gift - demand);
    }

    // What others would give, and what they have to give; of four actors at once, invited or not.
    private void Weigh(double persuasion)
    {
        var (behaviour, one) = (_s.Scenario.Behaviour, Vector256<double>.One);
        var (persuading, publicAlone, served) = (
            Vector256.Create(persuasion), Vector256.Create(_s.Alone.Public), Vector256.Create(_worth.Served));
        var (margin, cynicalDemand) = (Vector256.Create(behaviour.Margin), Vector256.Create(behaviour.CynicalDemand));
        ref var cynics = ref Quartet.Start(_s.States.Cynicism);
        ref var orientations = ref Quartet.Start(_s.States.Orientation);
        ref var alone = ref Quartet.Start(_s.Alone.Interest);
        ref var ofWhole = ref Quartet.Start(_worth.OfWhole);
        ref var withouts = ref Quartet.Start(_worth.Without);
        ref var gifts = ref Quartet.Start(_gift);
        ref var demands = ref Quartet.Start(_demand);
        ref var trust = ref Quartet.Start(_s.Relations.MeanTrusts);
        for (nuint i = 0; i < (uint)_gift.Length; i += Quartet.Width)
        {
            var (without, servedWithout) = (Quartet.Load(ref withouts, 0), Quartet.Load(ref withouts, Quartet.Width));
            var (cost, nothing) = (Quartet.Load(ref withouts, 2 * Quartet.Width), Quartet.Load(ref withouts, 3 * Quartet.Width));
            Turned.Cross(ref without, ref servedWithout, ref cost, ref nothing);
            withouts = ref Quartet.After(ref withouts, 4 * Quartet.Width);
            var cynicism = Quartet.Load(ref cynics, i);
            var faith = one - cynicism;
            var share = Consent.Persuaded(Perspective.PublicShare(Quartet.Load(ref orientations, i), faith), persuading, faith);
            var gift = Perspective.Value(share, without - Quartet.Load(ref alone, i), servedWithout - publicAlone);
            Quartet.Store(gift * Quartet.Load(ref trust, i), ref gifts, i);
            var sacrifice = Perspective.Value(share, without - Quartet.Load(ref ofWhole, i) + cost, servedWithout - served);
            var factor = one + margin * (one + cynicalDemand * cynicism);
            Quartet.Store(Quartet.Larger(factor * sacrifice, sacrifice), ref demands, i);
        }
    }
}
