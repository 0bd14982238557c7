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
    private readonly Ground _g = situation.Ground;
    // Behind each other for four issues: what would happen, and how it is valued.
    private const int Hurt = 4, Perceived = 8, Weight = 12, Issues = 16;

    private readonly double[] _planned = Quartet.Row(situation.Actors * situation.Ground.Stride);
    private readonly double[] _x = Quartet.Row(situation.Ground.Stride), _c = Quartet.Row(situation.Ground.Stride);
    private readonly double[] _issues = Quartet.Row(situation.Ground.Stride / Quartet.Width * Issues);
    private readonly double[] _interest = Quartet.Row(situation.Ground.Column);
    private readonly double[] _without = Quartet.Row(situation.Ground.Column), _servedWithout = Quartet.Row(situation.Ground.Column);
    private readonly double[] _cost = Quartet.Row(situation.Ground.Column);
    private readonly double[] _gift = Quartet.Row(situation.Ground.Column), _demand = Quartet.Row(situation.Ground.Column);
    private readonly ulong[] _crossed = new ulong[situation.Actors]; // a bit for each issue
    private readonly double _matters = 1.0 / situation.Issues - Consent.Tolerance;

    // What was last asked, and of whom, and how often p, h or e had changed by then.
    private readonly double[] _text = Quartet.Row(situation.Ground.Stride);
    private readonly bool[] _asked = new bool[situation.Actors];
    private int _ground = -1;
    private double _served;

    /// <summary>What an actor makes of a draft.</summary>
    /// <param name="Objection">Why it would not sign.</param>
    /// <param name="Issue">Issue of the red line; −1 without one.</param>
    /// <param name="Surplus">Gift beyond what it demands.</param>
    internal readonly record struct Opinion(Objection Objection, int Issue, double Surplus);

    /// <summary>Asks everybody invited, and notes who consents.</summary>
    internal int Ask(Draft draft, double persuasion, bool counts)
    {
        if (Note(draft))
            Plan(draft);
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
        ref var consent = ref MemoryMarshal.GetArrayDataReference(consents);
        ref var crossed = ref MemoryMarshal.GetArrayDataReference(_crossed);
        ref var gifts = ref Quartet.Start(_gift);
        ref var demands = ref Quartet.Start(_demand);
        for (nuint i = 0; i < (uint)invited.Length; i++)
        {
            var asks = invited[i];
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

        var (invited, version) = (draft.Invited, draft.Excludes ? -1 : _s.Ground.Version);
        var same = !Quartet.Any(other) && version == _ground && version >= 0 && invited.AsSpan().SequenceEqual(_asked);
        if (!same)
            invited.CopyTo(_asked, 0);
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
        var (gift, demand, crossed) = (_gift[i], _demand[i], _crossed[i]);
        var objection = crossed != 0 ? Objection.RedLine
            : gift >= demand - Consent.Tolerance ? Objection.None : Objection.NotWorthwhile;
        return new Opinion(objection, crossed != 0 ? BitOperations.TrailingZeroCount(crossed) : -1, gift - demand);
    }

    // Everybody invited at x, the others at p.
    private void Plan(Draft draft)
    {
        var (g, invited, stride) = (_g, draft.Invited, (nuint)(uint)_g.Stride);
        ref var targets = ref Quartet.Start(draft.Target);
        ref var inText = ref Quartet.Start(draft.InText);
        for (var i = 0; i < invited.Length; i++)
        {
            var row = (nuint)(uint)i * stride;
            ref var ideals = ref Quartet.Start(g.Ideal, row);
            ref var excluded = ref Quartet.Start(draft.Excluded, row);
            ref var planned = ref Quartet.Start(_planned, row);
            var all = Quartet.Mask(invited[i]);
            for (nuint k = 0; k < stride; k += Quartet.Width)
            {
                var moving = Vector256.AndNot(Quartet.Load(ref inText, k), Quartet.Load(ref excluded, k)) & all;
                var (there, here) = (Quartet.Load(ref targets, k), Quartet.Load(ref ideals, k));
                Quartet.Store(Vector256.ConditionalSelect(moving, there, here), ref planned, k);
            }
        }

        Coherence.At(g.Influence, _planned, g.Actors, g.Stride, g.Fragmentation, _x, _c);
        Perspective.OfAll(g.InterestByIssue, g.IdealByIssue, g.Column, g.Issues, g.Hurt, _x, _c, 0, _interest);
        _served = Perspective.Weighed(g.Weight, 0, g.Perceived, 0, g.Hurt, _x, _c, 0, g.Stride);
        ref var issues = ref Quartet.Start(_issues);
        for (var k = 0; k < g.Stride; k += Quartet.Width)
        {
            Quartet.Store(Quartet.Load(_x, k), ref issues, 0);
            Quartet.Store(Quartet.Load(g.Hurt, k), ref issues, Hurt);
            Quartet.Store(Quartet.Load(g.Perceived, k), ref issues, Perceived);
            Quartet.Store(Quartet.Load(g.Weight, k), ref issues, Weight);
            issues = ref Quartet.After(ref issues, Issues);
        }

        Refrain(invited);
    }

    // What each who is invited would have if it alone stayed at p, what being at x costs it, and which of its red lines x crosses on
    // issues that matter to it (s ≥ 1/m); where x does not move it, it crosses none.
    private void Refrain(bool[] invited)
    {
        var (g, crossings) = (_g, _crossed);
        var (stride, end, f) = ((nuint)(uint)g.Stride, (nuint)(uint)_planned.Length, Vector256.Create(-2 * g.Fragmentation));
        ref var all = ref Quartet.Start(_issues);
        ref var influence = ref Quartet.Start(g.Influence);
        ref var plan = ref Quartet.Start(_planned);
        ref var ideals = ref Quartet.Start(g.Ideal);
        ref var interests = ref Quartet.Start(g.Interest);
        ref var ways = ref Quartet.Start(g.OwnWay);
        ref var saliences = ref Quartet.Start(g.Salience);
        ref var redLines = ref Quartet.Start(_s.World.RedLine);
        ref var withouts = ref Quartet.Start(_without);
        ref var servedWithouts = ref Quartet.Start(_servedWithout);
        ref var costs = ref Quartet.Start(_cost);
        for (var i = 0; i < invited.Length; i++)
        {
            if (!invited[i])
                continue;
            ref var issues = ref all;
            ref var influences = ref influence;
            ref var plans = ref plan;
            var (matters, crossed, row) = (Vector256.Create(_matters), 0UL, (nuint)(uint)i * stride);
            var (ofWhole, ofNeed, ownWay) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint k = 0; k < stride; k += Quartet.Width)
            {
                var (ideal, planned) = (Quartet.Load(ref ideals, row + k), Quartet.Load(ref plans, row));
                var hurt = Quartet.Load(ref issues, Hurt);
                var x = Coherence.WithMove(
                    ref influences, ref plans, row, stride, end, f, Quartet.Load(ref issues, 0), ideal, out var c);
                ofWhole = Quartet.MultiplyAdd(Perspective.Fit(hurt, x, ideal) * Quartet.Load(ref interests, row + k), c, ofWhole);
                var seen = Perspective.Fit(hurt, x, Quartet.Load(ref issues, Perceived));
                ofNeed = Quartet.MultiplyAdd(seen * Quartet.Load(ref issues, Weight), c, ofNeed);
                ownWay = Quartet.MultiplyAdd(Quartet.Distance(planned, ideal), Quartet.Load(ref ways, row + k), ownWay);
                var crosses = Vector256.GreaterThanOrEqual(Quartet.Load(ref saliences, row + k), matters)
                    & Consent.Crosses(planned, ideal, Quartet.Load(ref redLines, row + k));
                crossed |= (ulong)crosses.ExtractMostSignificantBits() << (int)k;
                issues = ref Quartet.After(ref issues, Issues);
                influences = ref Quartet.After(ref influences, Quartet.Width);
                plans = ref Quartet.After(ref plans, Quartet.Width);
            }

            var sums = Quartet.Sums(ofWhole, ofNeed, ownWay, Vector256<double>.Zero);
            Quartet.One(ref withouts, (uint)i) = sums.ToScalar();
            Quartet.One(ref servedWithouts, (uint)i) = sums.GetElement(1);
            Quartet.One(ref costs, (uint)i) = sums.GetElement(2);
            crossings[i] = crossed;
        }
    }

    // What others would give, and what they have to give; of four actors at once, invited or not.
    private void Weigh(double persuasion)
    {
        var (behaviour, one) = (_s.Scenario.Behaviour, Vector256<double>.One);
        var (persuading, publicAlone, served) = (
            Vector256.Create(persuasion), Vector256.Create(_s.Alone.Public), Vector256.Create(_served));
        var (margin, cynicalDemand) = (Vector256.Create(behaviour.Margin), Vector256.Create(behaviour.CynicalDemand));
        ref var cynics = ref Quartet.Start(_s.States.Cynicism);
        ref var orientations = ref Quartet.Start(_s.States.Orientation);
        ref var alone = ref Quartet.Start(_s.Alone.Interest);
        ref var withouts = ref Quartet.Start(_without);
        ref var servedWithouts = ref Quartet.Start(_servedWithout);
        ref var trust = ref Quartet.Start(_s.Relations.MeanTrusts);
        for (nuint i = 0; i < (uint)_gift.Length; i += Quartet.Width)
        {
            var (cynicism, without) = (Quartet.Load(ref cynics, i), Quartet.Load(ref withouts, i));
            var faith = one - cynicism;
            var share = Consent.Persuaded(Perspective.PublicShare(Quartet.Load(ref orientations, i), faith), persuading, faith);
            var servedWithout = Quartet.Load(ref servedWithouts, i);
            var gift = Perspective.Value(share, without - Quartet.Load(ref alone, i), servedWithout - publicAlone);
            Quartet.Store(gift * Quartet.Load(ref trust, i), _gift, (int)i);
            var sacrifice = Perspective.Value(
                share, without - Quartet.Load(_interest, (int)i) + Quartet.Load(_cost, (int)i), servedWithout - served);
            var factor = one + margin * (one + cynicalDemand * cynicism);
            var costs = Vector256.GreaterThan(sacrifice, Vector256<double>.Zero);
            Quartet.Store(Vector256.ConditionalSelect(costs, factor * sacrifice, sacrifice), _demand, (int)i);
        }
    }
}
