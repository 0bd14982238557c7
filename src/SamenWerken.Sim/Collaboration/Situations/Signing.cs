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
    private readonly double[] _xWithout = Quartet.Row(situation.Ground.Stride), _cWithout = Quartet.Row(situation.Ground.Stride);
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
        for (var i = 0; i < _s.Actors; i++)
        {
            for (var k = 0; k < _g.Stride; k += Quartet.Width)
            {
                var (at, ideal) = (i * _g.Stride + k, Quartet.Load(_g.Ideal, i * _g.Stride + k));
                var moving = draft.Invited[i] ? draft.Moving(i, k) : Vector256<double>.Zero;
                Quartet.Store(Vector256.ConditionalSelect(moving, Quartet.Load(draft.Target, k), ideal), _planned, at);
            }
        }

        Coherence.At(_g.Influence, _planned, _g.Actors, _g.Stride, _g.Fragmentation, _x, _c);
        Perspective.OfAll(_g.InterestByIssue, _g.IdealByIssue, _g.Column, _g.Issues, _g.Hurt, _x, _c, 0, _interest);
        _s.Relations.MeanTrust(_trust);
    }

    private double Seen(double[] x, double[] c) => Perspective.Weighed(_g.Weight, 0, _g.Perceived, 0, _g.Hurt, x, c, 0, _g.Stride);

    private Opinion Judge(Draft draft, int i, double persuasion, double served)
    {
        var row = i * _g.Stride;
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var (x, c) = Coherence.WithMove(
                _g.Influence, _planned, _g.Actors, _g.Stride, k, _g.Fragmentation, Quartet.Load(_x, k), i, Quartet.Load(_g.Ideal, row + k));
            Quartet.Store(x, _xWithout, k);
            Quartet.Store(c, _cWithout, k);
        }

        var share = Consent.Persuaded(_s.States.PublicShare(i), persuasion, _s.States.Cynicism[i]);
        var without = Perspective.Weighed(_g.Interest, row, _g.Ideal, row, _g.Hurt, _xWithout, _cWithout, 0, _g.Stride);
        var servedWithout = Seen(_xWithout, _cWithout);
        var cost = Perspective.OwnWayCost(_g.OwnWay, _planned, _g.Ideal, row, _g.Stride);
        var gift = _trust[i] * Perspective.Value(share, without - _s.Alone.Interest[i], servedWithout - _s.Alone.Public);
        var sacrifice = Perspective.Value(share, without - _interest[i] + cost, servedWithout - served);
        var behaviour = _s.Scenario.Behaviour;
        var demand = Consent.Demand(Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, _s.States.Cynicism[i]), sacrifice);
        var red = CrossedRedLine(draft, i);
        var objection = red >= 0 ? Objection.RedLine
            : gift >= demand - Consent.Tolerance ? Objection.None : Objection.NotWorthwhile;
        return new Opinion(objection, red, gift - demand);
    }

    private int CrossedRedLine(Draft draft, int actor)
    {
        for (var k = 0; k < _g.Issues; k++)
        {
            var cell = actor * _g.Stride + k;
            if (draft.Moves(actor, k) && _g.Salience[cell] >= 1.0 / _g.Issues - Consent.Tolerance
                && Consent.Crosses(draft.Target[k], _g.Ideal[cell], _s.World.RedLine[cell]))
                return k;
        }

        return -1;
    }
}
