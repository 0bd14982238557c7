namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 6: the strategies, but for meeting (6.1), the table (6.2) and the tender.</content>
internal sealed partial class PlainModel
{
    private string active = "", next = "";
    private Func<bool> switches = () => false;
    private int since, impassesInARow;

    internal bool[] AllIssues => [.. Enumerable.Repeat(true, m)];

    // "Every so many rounds" counts from the round in which the strategy became active.
    private bool IsMoment(int every) => (t - since) % every == 0;

    private void Choose(string key)
    {
        var (phased, escalating) = (scenario.Coordination.Phased, scenario.Coordination.Escalating);
        (active, next) = key switch
        {
            "phased" => (phased.First, phased.Then),
            "escalating" => (escalating.First, escalating.Then),
            _ => (key, ""),
        };
        switches = key switch
        {
            "phased" => () => t >= phased.Until,
            "escalating" => () => impassesInARow >= escalating.Patience,
            _ => () => false,
        };
        Begin();
    }

    // At a switch plans, R, signatures, text, smoothed net and a tender's h are reset, packages stand.
    private void Begin()
    {
        (since, impassesInARow) = (t, 0);
        Array.Copy(p, b, p.Length);
        Array.Copy(h0, h, h.Length);
        Array.Clear(SmoothedNet);
        Lapse();
        OpenText(active == "norm" ? world.Regional : AllIssues);
        Appoint();
    }

    private void Coordinate()
    {
        if (switches())
        {
            (active, switches) = (next, () => false);
            Begin();
        }

        y = Committed();
        switch (active)
        {
            case "autonomous": break;
            case "adjustment": Adjust(); break;
            case "appeal": Appeal(); break;
            case "mandate": Mandate(); break;
            case "tender": Tender(); break;
            case "exchange": Meet(speed: 1, proposals: 1, localOnly: false); break;
            case "relational": Meet(speed: the.RelationalSpeed, proposals: the.RelationalProposals, localOnly: false); break;
            case "covenant":
                Meet(speed: 1, proposals: 0, localOnly: false);
                Table(AllIssues, quorum: 1, bindsMinority: false);
                break;
            case "norm":
                Meet(speed: 1, proposals: 1, localOnly: true);
                Table(world.Regional, the.Quorum, bindsMinority: true);
                break;
            default: throw new NotSupportedException($"The paper has no strategy '{active}'.");
        }
    }

    // In turn, everybody sets its own action on each issue to what is best for V_i given the others'.
    private void Adjust()
    {
        for (var turn = 0; turn < n; turn++)
        {
            var i = (t + turn) % n;
            for (var k = 0; k < m && Member[i]; k++)
            {
                var (moved, stays) = (Sum(Agreements.Count, A => Agreements[A].d[i]?[k] ?? 0), y[i, k]);
                b[i, k] = BestAction(i, k) is var best && best == stays ? b[i, k] : best - moved;
                y[i, k] = Clip(b[i, k] + moved);
            }
        }
    }

    private double BestAction(int i, int k)
    {
        var (stays, best, most) = (y[i, k], 0.0, double.NegativeInfinity);
        var grid = Enumerable.Range(0, the.AdjustmentSteps + 1).Select(step => step / (double)the.AdjustmentSteps);
        foreach (var action in grid.Append(p[i, k]))
        {
            if (Value(action) is var value && value > most)
                (best, most) = (action, value);
        }

        var better = most > Value(stays) + 1e-9;
        y[i, k] = stays;
        return better ? best : stays;

        double Value(double action)
        {
            y[i, k] = action;
            var xk = x(y, k, h);
            return VOn(i, k, ωPrime(i), s[i, k], xk, C(y, k, h, xk), action);
        }
    }

    private void Appeal()
    {
        if (IsMoment(the.E) && Member.Contains(true))
        {
            Lapse();
            var signs = WouldSign(Member, qHat, AllIssues, the.Persuasion);
            CloseMoment(!signs.SequenceEqual(Member), Member, signs);
            PutInForce(qHat, On(signs, AllIssues), signs, 0);
        }

        ChargeMembers(the.AppealCost * the.χ);
    }

    private void Mandate()
    {
        if (IsMoment(the.MandatePeriod * the.E))
        {
            Lapse();
            Array.Fill(Member, true);
            Array.Clear(Left);
            var signs = WouldSign(Member, qHat, AllIssues, 0);
            for (var i = 0; i < n; i++)
                R[i] = signs[i] ? 0 : Imposed(i, qHat, AllIssues);
            PutInForce(qHat, On(Member, AllIssues), signs, the.Fine);
        }

        for (var i = 0; i < n; i++)
            Cost[i] += the.MandateCost * the.χ;
    }

    private void ChargeMembers(double cost)
    {
        for (var i = 0; i < n; i++)
            Cost[i] += Member[i] ? cost : 0;
    }
}
