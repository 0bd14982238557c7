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

    /// <summary>What an actor makes of a draft.</summary>
    /// <param name="Objection">Why it would not sign.</param>
    /// <param name="Issue">Issue of the red line; −1 without one.</param>
    /// <param name="Surplus">Gift beyond what it demands.</param>
    internal readonly record struct Opinion(Objection Objection, int Issue, double Surplus);

    /// <summary>Asks everybody invited, and notes who consents.</summary>
    internal int Ask(Draft draft, double persuasion, bool counts)
    {
        Plan(draft);
        var (signers, served) = (0, Seen(_x, _c));
        for (var i = 0; i < _s.Actors; i++)
        {
            if (!draft.Invited[i])
                continue;
            var opinion = Decided(draft, i, Judge(draft, i, persuasion, served));
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

    // Everybody invited at x, the others at p.
    private void Plan(Draft draft)
    {
        var (g, planned, ideals, target, invited) = (_g, _planned, _g.Ideal, draft.Target, draft.Invited);
        for (var i = 0; i < invited.Length; i++)
        {
            for (var (k, at) = (0, i * g.Stride); k < g.Stride; k += Quartet.Width, at += Quartet.Width)
            {
                var ideal = Quartet.Load(ideals, at);
                var place = invited[i] ? Vector256.ConditionalSelect(draft.Moving(i, k), Quartet.Load(target, k), ideal) : ideal;
                Quartet.Store(place, planned, at);
            }
        }

        Coherence.At(g.Influence, planned, g.Actors, g.Stride, g.Fragmentation, _x, _c);
        Perspective.OfAll(g.InterestByIssue, g.IdealByIssue, g.Column, g.Issues, g.Hurt, _x, _c, 0, _interest);
        _s.Relations.MeanTrust(_trust);
    }

    private double Seen(double[] x, double[] c) => Perspective.Weighed(_g.Weight, 0, _g.Perceived, 0, _g.Hurt, x, c, 0, _g.Stride);

    private Opinion Judge(Draft draft, int i, double persuasion, double served)
    {
        var (g, row) = (_g, i * _g.Stride);
        var (ofWhole, ofNeed, ownWay) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = 0; k < g.Stride; k += Quartet.Width)
        {
            var (ideal, planned, hurt) = (Quartet.Load(g.Ideal, row + k), Quartet.Load(_planned, row + k), Quartet.Load(g.Hurt, k));
            var x = Coherence.WithMove(
                g.Influence, _planned, g.Actors, g.Stride, k, g.Fragmentation, Quartet.Load(_x, k), i, ideal, out var c);
            ofWhole = Quartet.MultiplyAdd(Quartet.Load(g.Interest, row + k) * Perspective.Fit(hurt, x, ideal), c, ofWhole);
            var seen = Perspective.Fit(hurt, x, Quartet.Load(g.Perceived, k));
            ofNeed = Quartet.MultiplyAdd(Quartet.Load(g.Weight, k) * seen, c, ofNeed);
            ownWay = Quartet.MultiplyAdd(Quartet.Load(g.OwnWay, row + k), Quartet.Distance(planned, ideal), ownWay);
        }

        var share = Consent.Persuaded(_s.States.PublicShare(i), persuasion, _s.States.Cynicism[i]);
        var (without, servedWithout, cost) = (Quartet.Sum(ofWhole), Quartet.Sum(ofNeed), Quartet.Sum(ownWay));
        var gift = _trust[i] * Perspective.Value(share, without - _s.Alone.Interest[i], servedWithout - _s.Alone.Public);
        var sacrifice = Perspective.Value(share, without - _interest[i] + cost, servedWithout - served);
        var behaviour = _s.Scenario.Behaviour;
        var demand = Consent.Demand(Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, _s.States.Cynicism[i]), sacrifice);
        var red = CrossedRedLine(draft, i);
        var objection = red >= 0 ? Objection.RedLine
            : gift >= demand - Consent.Tolerance ? Objection.None : Objection.NotWorthwhile;
        return new Opinion(objection, red, gift - demand);
    }

    // The first issue that matters to an actor (s ≥ 1/m) on which the draft crosses its red line; −1 without one.
    private int CrossedRedLine(Draft draft, int actor)
    {
        var matters = Vector256.Create(1.0 / _g.Issues - Consent.Tolerance);
        for (var (k, at) = (0, actor * _g.Stride); k < _g.Stride; k += Quartet.Width, at += Quartet.Width)
        {
            var crossed = draft.Moving(actor, k)
                & Vector256.GreaterThanOrEqual(Quartet.Load(_g.Salience, at), matters)
                & Consent.Crosses(Quartet.Load(draft.Target, k), Quartet.Load(_g.Ideal, at), Quartet.Load(_s.World.RedLine, at));
            if (Quartet.Any(crossed))
                return k + Quartet.First(crossed);
        }

        return -1;
    }
}
