using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The deals of one meeting (section 6.1): the proposer looks for the pair of steps, its own on k against the partner's on l,
/// with the best product of nets as it sees them; the partner answers with its true values. After an accepted deal comes the next.
/// </summary>
internal sealed class Bargaining(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly Ground _g = situation.Ground;
    private readonly DealSteps _steps = new(situation.Ground);
    private readonly double _fairness = situation.Scenario.Coordination.Fairness, _margin = situation.Scenario.Behaviour.Margin;

    internal void Propose(int i, int j, bool localOnly)
    {
        for (var deals = _s.Scenario.Coordination.Deals; deals > 0; deals--)
        {
            if (!Find(i, j, localOnly, out var offer) || !Answer(i, j, offer))
                return;
        }
    }

    private bool Find(int i, int j, bool localOnly, out Offer offer)
    {
        var (committed, coordination, ij) = (_s.Binding.Committed, _s.Scenario.Coordination, _s.Relations.At(i, j));
        var pair = new DealSteps.Pair(
            i, j, _s.States.PublicShare(i), _s.States.PublicShare(j), _s.Relations.TrustIn[ij], _s.Relations.KnowledgeOf[ij]);
        var open = localOnly ? _s.World.Local : _s.World.Everywhere;
        var rules = new DealSteps.Rules(coordination.Step, coordination.LeastStep, _s.World.RedLine, open);
        offer = default;
        return _steps.Value(committed.Actions, committed.X, committed.C, pair, rules) && Best(out offer);
    }

    // The first of the best pairs; four issues of the partner's at once against one of the proposer's. Whoever does not care for
    // several issues makes products that are equal but for rounding: better is more by a part of 10⁻¹².
    private bool Best(out Offer offer)
    {
        var (most, first, second) = (0.0, -1, -1);
        for (var left = _steps.Giving; left != 0; left &= left - 1)
        {
            var k = BitOperations.TrailingZeroCount(left);
            var (costI, gainJ) = (Vector256.Create(_steps.CostI[k]), Vector256.Create(_steps.GainJ[k]));
            for (var l = 0; l < _g.Stride; l += Quartet.Width)
            {
                var products = Quartet.Load(_steps.Asking, l) & FairScaling.Products(
                    Quartet.Load(_steps.GainI, l), costI, gainJ, Quartet.Load(_steps.CostJ, l), _fairness, _margin);
                for (var better = Above(products, most); better != 0; better &= Above(products, most))
                {
                    var lane = BitOperations.TrailingZeroCount(better);
                    (most, first, second) = (products[lane], k, l + lane);
                    better &= better - 1;
                }
            }
        }

        if (first < 0)
        {
            offer = default;
            return false;
        }

        var (gain, cost) = (_steps.GainJ[first], _steps.CostJ[second]);
        var (a, b) = FairScaling.Of(_steps.GainI[second], _steps.CostI[first], gain, cost, _fairness, _margin);
        offer = new Offer(first, second, a * _steps.Given[first], b * _steps.Asked[second], a * gain - b * cost);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Above(Vector256<double> products, double most) =>
        Vector256.GreaterThan(products, Vector256.Create(most * (1 + Consent.Tolerance))).ExtractMostSignificantBits();

    private bool Answer(int i, int j, in Offer offer)
    {
        _s.Accounts.Tally.Proposals++;
        var (behaviour, ij) = (_s.Scenario.Behaviour, _s.Relations.At(i, j));
        var gain = _s.Relations.TrustIn[_s.Relations.At(j, i)] * Change(j, i, offer.K, offer.Given);
        var give = -Change(j, j, offer.L, offer.Asked);
        var required = Consent.Demand(Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, _s.States.Cynicism[j]), give);
        var (accepted, known) = (gain > required + Consent.Tolerance, _s.Relations.KnowledgeOf[ij]);
        if (_s.IsTold)
        {
            _s.Tell(new Proposed(
                i, j, offer.K, offer.Given, offer.L, offer.Asked, accepted, offer.Net, gain - give, required - give, known));
        }

        if (accepted)
        {
            _s.Binding.Deal(i, offer.K, offer.Given, j, offer.L, offer.Asked, _s.Round);
            return true;
        }

        // A refusal is read as unwillingness as far as i does not know j (S1).
        _s.Accounts.Tally.Refusals++;
        var read = behaviour.AttributionWeight * (1 - known);
        _s.Relations.Lose(i, j, behaviour.RefusalLoss * behaviour.TrustLoss * read);
        _s.Accounts.Frustration[i] += behaviour.RefusalFrustration * read;
        return false;
    }

    // ΔV of one actor, with its true values, when a mover goes d further on an issue.
    private double Change(int actor, int mover, int issue, double d)
    {
        var committed = _s.Binding.Committed;
        return DealSteps.Change(
            _g, committed.ActionsByIssue, committed.X[issue], committed.C[issue], actor, _s.States.PublicShare(actor), mover, issue,
            committed.Actions[mover * _g.Stride + issue] + d);
    }

    private readonly record struct Offer(int K, int L, double Given, double Asked, double Net);
}
