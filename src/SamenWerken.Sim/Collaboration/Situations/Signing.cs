using System.Numerics;
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
    private readonly double[] _planned = Quartet.Row(situation.Actors * situation.Ground.Stride);
    private readonly double[] _x = Quartet.Row(situation.Ground.Stride), _c = Quartet.Row(situation.Ground.Stride);
    private readonly double[] _interest = Quartet.Row(situation.Ground.Column), _trust = Quartet.Row(situation.Ground.Column);
    private readonly double[] _without = Quartet.Row(situation.Ground.Column), _servedWithout = Quartet.Row(situation.Ground.Column);
    private readonly double[] _cost = Quartet.Row(situation.Ground.Column);
    private readonly double[] _gift = Quartet.Row(situation.Ground.Column), _demand = Quartet.Row(situation.Ground.Column);
    private readonly ulong[] _crossed = new ulong[situation.Actors]; // a bit for each issue

    /// <summary>What an actor makes of a draft.</summary>
    /// <param name="Objection">Why it would not sign.</param>
    /// <param name="Issue">Issue of the red line; −1 without one.</param>
    /// <param name="Surplus">Gift beyond what it demands.</param>
    internal readonly record struct Opinion(Objection Objection, int Issue, double Surplus);

    /// <summary>Asks everybody invited, and notes who consents.</summary>
    internal int Ask(Draft draft, double persuasion, bool counts)
    {
        Plan(draft);
        for (var i = 0; i < _s.Actors; i++)
        {
            if (draft.Invited[i])
                Refrain(draft, i);
        }

        Weigh(persuasion, Seen(_x, _c));
        var signers = 0;
        for (var i = 0; i < _s.Actors; i++)
        {
            if (!draft.Invited[i])
                continue;
            var opinion = Decided(draft, i, OpinionOf(i));
            var signs = opinion.Objection == Objection.None;
            draft.Consents[i] = signs;
            signers += signs ? 1 : 0;
            _s.Accounts.Tally.NonSignatures += counts && !signs ? 1 : 0;
            if (_s.IsTold && counts)
                _s.Tell(new Answered(i, opinion.Objection, opinion.Issue, opinion.Surplus));
        }

        return signers;
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
        for (var i = 0; i < invited.Length; i++)
        {
            ref var ideals = ref Quartet.Start(g.Ideal, (uint)i * stride);
            ref var planned = ref Quartet.Start(_planned, (uint)i * stride);
            var all = Quartet.Mask(invited[i]);
            for (nuint k = 0; k < stride; k += Quartet.Width)
            {
                var moving = draft.Moving(i, (int)k) & all;
                var (there, here) = (Quartet.Load(ref targets, k), Quartet.Load(ref ideals, k));
                Quartet.Store(Vector256.ConditionalSelect(moving, there, here), ref planned, k);
            }
        }

        Coherence.At(g.Influence, _planned, g.Actors, g.Stride, g.Fragmentation, _x, _c);
        Perspective.OfAll(g.InterestByIssue, g.IdealByIssue, g.Column, g.Issues, g.Hurt, _x, _c, 0, _interest);
        _s.Relations.MeanTrust(_trust);
    }

    private double Seen(double[] x, double[] c) => Perspective.Weighed(_g.Weight, 0, _g.Perceived, 0, _g.Hurt, x, c, 0, _g.Stride);

    // What an actor would have if it alone stayed at p, what being at x costs it, and which of its red lines x crosses on issues that
    // matter to it (s ≥ 1/m).
    private void Refrain(Draft draft, int i)
    {
        var (g, row) = (_g, (nuint)(uint)(i * _g.Stride));
        var (influence, everybody, actors, stride, f) = (g.Influence, _planned, g.Actors, g.Stride, g.Fragmentation);
        var (matters, crossed) = (Vector256.Create(1.0 / g.Issues - Consent.Tolerance), 0UL);
        var (ofWhole, ofNeed, ownWay) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (nuint k = 0; k < (uint)stride; k += Quartet.Width)
        {
            var (at, issue) = ((int)(row + k), (int)k);
            var (ideal, planned, hurt) = (Quartet.Load(g.Ideal, at), Quartet.Load(everybody, at), Quartet.Load(g.Hurt, issue));
            var x = Coherence.WithMove(
                influence, everybody, actors, stride, issue, f, Quartet.Load(_x, issue), i, ideal, out var c);
            ofWhole = Quartet.MultiplyAdd(Perspective.Fit(hurt, x, ideal) * Quartet.Load(g.Interest, at), c, ofWhole);
            var seen = Perspective.Fit(hurt, x, Quartet.Load(g.Perceived, issue));
            ofNeed = Quartet.MultiplyAdd(seen * Quartet.Load(g.Weight, issue), c, ofNeed);
            ownWay = Quartet.MultiplyAdd(Quartet.Distance(planned, ideal), Quartet.Load(g.OwnWay, at), ownWay);
            var crosses = draft.Moving(i, issue)
                & Vector256.GreaterThanOrEqual(Quartet.Load(g.Salience, at), matters)
                & Consent.Crosses(Quartet.Load(draft.Target, issue), ideal, Quartet.Load(_s.World.RedLine, at));
            crossed |= (ulong)crosses.ExtractMostSignificantBits() << issue;
        }

        (_without[i], _servedWithout[i], _cost[i]) = (Quartet.Sum(ofWhole), Quartet.Sum(ofNeed), Quartet.Sum(ownWay));
        _crossed[i] = crossed;
    }

    // What others would give, and what they have to give; of four actors at once, invited or not.
    private void Weigh(double persuasion, double served)
    {
        var (behaviour, one) = (_s.Scenario.Behaviour, Vector256<double>.One);
        var (alone, publicAlone) = (_s.Alone.Interest, Vector256.Create(_s.Alone.Public));
        for (var i = 0; i < _gift.Length; i += Quartet.Width)
        {
            var (cynicism, without) = (Quartet.Load(_s.States.Cynicism, i), Quartet.Load(_without, i));
            var faith = one - cynicism;
            var share = Quartet.Load(_s.States.Orientation, i) * faith;
            share += Vector256.Create(persuasion) * faith * (one - share); // ω″
            var servedWithout = Quartet.Load(_servedWithout, i);
            var gift = Perspective.Value(share, without - Quartet.Load(alone, i), servedWithout - publicAlone);
            Quartet.Store(gift * Quartet.Load(_trust, i), _gift, i);
            var sacrifice = Perspective.Value(
                share, without - Quartet.Load(_interest, i) + Quartet.Load(_cost, i), servedWithout - Vector256.Create(served));
            var factor = one + Vector256.Create(behaviour.Margin) * (one + Vector256.Create(behaviour.CynicalDemand) * cynicism);
            var costs = Vector256.GreaterThan(sacrifice, Vector256<double>.Zero);
            Quartet.Store(Vector256.ConditionalSelect(costs, factor * sacrifice, sacrifice), _demand, i);
        }
    }
}
