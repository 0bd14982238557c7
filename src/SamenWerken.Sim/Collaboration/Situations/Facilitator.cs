using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// A session at the table (section 6.2): the facilitator tries proposals, an issue at random and on it the ideal of a member at
/// random, and the text takes over what improves it for the signatures that are required.
/// </summary>
internal sealed class Facilitator(Situation situation)
{
    private const double LeastEpsilon = 1e-12;

    private readonly Situation _s = situation;
    private readonly Facilitation _table = new(situation.Ground);
    private readonly int[] _members = new int[situation.Actors], _negotiable = new int[situation.Issues];
    private readonly double[] _trust = Quartet.Row(situation.Ground.Column);

    /// <summary>What the text comes to by what the facilitator knows.</summary>
    internal double Objective => _table.Objective;

    /// <returns>How many proposals were taken over.</returns>
    internal int Improve(TableText text, int signatures)
    {
        var (members, negotiable) = (Seat(), Negotiable(text));
        if (members == 0 || negotiable == 0)
            return 0;
        for (var k = 0; k < text.Issues; k++)
        {
            if (text.Includes(k))
                _table.Put(k, text.Position(k));
        }

        var coordination = _s.Scenario.Coordination;
        var stake = AtStake(text, members);
        if (stake <= Consent.Tolerance)
            return 0; // all want the same
        var epsilon = Math.Max(LeastEpsilon, coordination.Caution * stake);
        _table.Open(Math.Min(signatures, members), epsilon, coordination.CautionFloor);
        var taken = 0;
        var draws = _s.Address(Purposes.Table, 0);
        for (var left = Proposals(coordination.Proposals, negotiable, members); left > 0; left--)
        {
            var issue = _negotiable[(int)(draws.Uniform() * negotiable)];
            var position = _s.Position(_members[(int)(draws.Uniform() * members)], issue);
            if (!_table.Try(issue, position))
                continue;
            text.Put(issue, position);
            taken++;
        }

        return taken;
    }

    // Each takes as long as there are members to react; half away from zero.
    private static int Proposals(double proposals, int negotiable, int members) => proposals > 0
        ? Math.Max(1, (int)Math.Round(proposals * negotiable / members, MidpointRounding.AwayFromZero))
        : 0;

    private int Negotiable(TableText text)
    {
        var count = 0;
        for (var k = 0; k < text.Issues; k++)
        {
            if (text.IsNegotiable(k))
                _negotiable[count++] = k;
        }

        return count;
    }

    private int Seat()
    {
        var (count, trust, cynicism, share) = (0, 0.0, 0.0, 0.0);
        _s.Relations.MeanTrust(_trust);
        for (var i = 0; i < _s.Actors; i++)
        {
            if (!_s.IsMember(i))
                continue;
            _members[count++] = i;
            trust += _trust[i];
            cynicism += _s.States.Cynicism[i];
            share += _s.States.PublicShare(i);
        }

        if (count == 0)
            return 0;
        var behaviour = _s.Scenario.Behaviour;
        _table.Clear(trust / count, Consent.Factor(behaviour.Margin, behaviour.CynicalDemand, cynicism / count), share / count);
        foreach (var i in _members.AsSpan(0, count))
            _table.Seat(i, _s.Relations.Known(i), _s.World.RedLine, _s.Alone.X, _s.Alone.C);
        return count;
    }

    // σ, the mean over members of Σ_k ŝ_ik |p_ik − x̃_k(p)| over the table's issues.
    private double AtStake(TableText text, int members)
    {
        var sum = 0.0;
        for (var seat = 0; seat < members; seat++)
        {
            for (var k = 0; k < text.Issues; k++)
            {
                if (text.IsOnTable(k))
                    sum += _table.AtStake(seat, k, _s.Alone.X[k]);
            }
        }

        return sum / members;
    }
}
