using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Section 6.1 by hand, and the division of gains as a law.</summary>
public sealed class DealTests
{
    private const int Figures = 12;

    private static readonly Arbitrary<(double GainI, double CostI, double GainJ, double CostJ)> GainsAndCosts = Arb.From(
        from gains in Gen.Choose(1, 1_000_000).ArrayOf(2)
        from costs in Gen.Choose(-1_000_000, 1_000_000).ArrayOf(2)
        select (gains[0] / 1e6, costs[0] / 1e6, gains[1] / 1e6, costs[1] / 1e6));

    [Fact]
    public void A_step_is_worth_something_else_in_each_perspective()
    {
        var situation = Duo.Begun(Duo.Scenario).Situation;
        var (steps, rows, found) = Valued(situation, new(0, 1, 0.15, 0.15, 0.5, 0.4));

        Assert.True(found);
        Assert.Equal(0.2, rows.Over(DealRows.Given)[0], Figures); // 0.5 (0.6 − 0.2)
        Assert.Equal(-0.2, rows.Over(DealRows.Given)[1], Figures); // 0.5 (0.4 − 0.8)
        // On issue 0: x̃ 0.4 → 0.5, C 0.88 → 0.94. Public: 0.6 (1 · 0.94 − 0.9 · 0.88) = 0.0888.
        // Mover: 0.85 · 0.75 (0.7 · 0.94 − 0.8 · 0.88) + 0.15 · 0.0888 = 0.85 · (−0.0345) + 0.01332
        Assert.Equal(0.016005, rows.Over(DealRows.CostI)[0], Figures);
        // Partner, as thought of, ŝ = 0.4 · 0.5 + 0.6 · 0.75 = 0.65: τ (0.85 · 0.65 (0.9 · 0.94 − 0.8 · 0.88) + 0.01332)
        Assert.Equal(0.5 * 0.091775, rows.Over(DealRows.GainJ)[0], Figures);
        Assert.Equal(0b11UL, steps.Giving & 0b11);
    }

    [Fact]
    public void Not_doing_it_its_own_way_is_part_of_what_a_step_costs()
    {
        // a = 0.5 · 0.6 = 0.3
        var situation = Duo.Begun(Duo.OfTheirOwn with { Behaviour = new() { OwnWay = 0.5 } }).Situation;
        var rows = Valued(situation, new(0, 1, 0, 0, 0.5, 1)).Rows;
        Assert.Equal(0.7 * 0.75 * (0.704 - 0.658) + 0.045, rows.Over(DealRows.CostI)[0], Figures);
        var worth = new MoveWorth(situation.Ground, situation.Binding.Committed.Joint, rows);
        Assert.Equal(-rows.Over(DealRows.CostI)[0], worth.Of(0, 0, new(0, 0, 0.2)), Figures);
    }

    [Theory]
    [InlineData(0.2, 0.1, 0.3, -0.2)] // gain_i + cost_j = 0
    [InlineData(0.3, -0.2, 0.2, 0.1)] // gain_j + cost_i = 0
    [InlineData(0.1, 0.1, 0.3, -0.2)] // below 0
    public void Where_the_two_sides_together_bring_one_of_them_nothing_both_go_all_the_way(
        double gainI, double costI, double gainJ, double costJ) =>
        Assert.Equal((1.0, 1.0), FairScaling.Of(gainI, costI, gainJ, costJ, fairness: 1, margin: 0));

    [Theory]
    [InlineData(0.19, false)] // a step of 0.2 from 0.2 is beyond a red line of 0.19, whatever the salience
    [InlineData(0.2, true)]
    public void A_step_stays_within_the_red_line(double redLine, bool within)
    {
        var situation = Duo.Begun(Duo.Scenario with { Population = Duo.Scenario.Population with { RedLine = redLine } }).Situation;
        Assert.Equal(within, Valued(situation, new(0, 1, 0.15, 0.15, 0.5, 0.4)).Some);
    }

    [Fact]
    public void Fair_scaling_makes_both_gain_the_same()
    {
        // ratio (0.03 + 0.02) / (0.06 + 0.01) = 5/7: the responder's side shrinks.
        var (a, b) = FairScaling.Of(0.06, 0.02, 0.03, 0.01, 1, 0.05);
        Assert.Equal(1, a);
        Assert.Equal(5.0 / 7, b, Figures);
        Assert.Equal(0.16 / 7, b * 0.06 - a * 0.02, Figures);
        Assert.Equal(0.16 / 7, a * 0.03 - b * 0.01, Figures);
        Assert.Equal(0.16 / 7 * 0.16 / 7, FairScaling.Product(0.06, 0.02, 0.03, 0.01, 1, 0.05), Figures);
        // Seen from the other side the proposer's shrinks.
        Assert.Equal(5.0 / 7, FairScaling.Of(0.03, 0.01, 0.06, 0.02, 1, 0.05).A, Figures);
    }

    [Fact]
    public void Without_fairness_the_proposer_keeps_nearly_all()
    {
        // A = 1.1 · 5/7 · 0.01 / 0.03 = 5.5/21; the responder keeps 10 % of its cost: 0.1 · 5/7 · 0.01
        var (a, b) = FairScaling.Of(0.06, 0.02, 0.03, 0.01, 0, 0.05);
        Assert.Equal(5.5 / 21, a, Figures);
        Assert.Equal(0.005 / 7, a * 0.03 - b * 0.01, Figures);
        // Half fair lies in the middle.
        Assert.Equal((1 + 5.5 / 21) / 2, FairScaling.Of(0.06, 0.02, 0.03, 0.01, 0.5, 0.05).A, Figures);
        // A move that the responder likes by itself needs no gift at all.
        Assert.Equal(0, FairScaling.Of(0.06, 0.02, 0.03, -0.01, 0, 0.05).A);
    }

    [Fact]
    public void An_offer_leaves_both_more_than_a_margin_of_what_they_give()
    {
        // Nets of 0.0 and 0.1: too little for the proposer, who gives 0.1 and gets as much.
        Assert.Equal(0, FairScaling.Product(0.1, 0.1, 0.1, 0.1, 1, 0.05));
        // gain 0.106 for 0.1: 0.006 > 0.05 · 0.1; 0.104 is too little.
        Assert.True(FairScaling.Product(0.106, 0.1, 0.106, 0.1, 1, 0.05) > 0);
        Assert.Equal(0, FairScaling.Product(0.104, 0.1, 0.104, 0.1, 1, 0.05));
    }

    [Theory]
    [InlineData(1.25, 0.2, 0.25)]
    [InlineData(1.25, -0.2, -0.2)] // what one would do anyway is demanded no margin for
    [InlineData(1, 0.2, 0.2)]
    public void More_is_demanded_than_a_sacrifice_and_no_more_than_what_is_none(double factor, double sacrifice, double demand) =>
        Assert.Equal(demand, Consent.Demand(factor, sacrifice));

    [Property(MaxTest = 1000, Replay = "20260101,25")]
    public Property Equal_gain_is_equal_for_any_gains_and_costs() => Prop.ForAll(GainsAndCosts, it =>
    {
        var (gainI, costI, gainJ, costJ) = it;
        var (a, b) = FairScaling.Of(gainI, costI, gainJ, costJ, 1, 0.05);
        if (!(a is >= 0 and <= 1 && b is >= 0 and <= 1))
            return false;
        return gainJ + costI > 0 && gainI + costJ > 0
            ? Math.Abs(b * gainI - a * costI - (a * gainJ - b * costJ)) < 1e-12
            : (a, b) == (1, 1);
    });

    [Property(MaxTest = 500, Replay = "20260101,29")]
    public Property The_best_offer_is_found_as_by_trying_all() => Prop.ForAll(
        Arb.From(
            from issues in Gen.Choose(1, 11)
            from seed in Gen.Choose(0, 100_000)
            from fairness in Gen.Elements(1, 1, 0.5)
            from own in Gen.Elements(0, 0.05)
            from orientation in Gen.Elements(0, 0.2, 0.9)
            select (issues, seed, fairness, own, orientation)),
        it =>
        {
            var (steps, rows, stride, some) = Steps(it.issues, it.seed, it.own, it.orientation);
            return FoundAsByTryingAll(steps, rows, stride, it.issues, some, it.fairness);
        });

    // Eighths, of which a gain and a cost are often each other's opposite to the last digit: then no scale makes both gain the same.
    [Property(MaxTest = 500, Replay = "20261129,25")]
    public Property The_best_offer_is_found_also_where_a_gain_and_a_cost_cancel_exactly() => Prop.ForAll(
        Arb.From(
            from issues in Gen.Choose(1, 11)
            from seed in Gen.Choose(0, 100_000)
            from gains in Gen.Choose(1, 4).ArrayOf(2 * issues)
            from costs in Gen.Choose(-4, 2).ArrayOf(2 * issues)
            select (issues, seed, gains, costs)),
        it =>
        {
            var (steps, rows, stride, some) = Steps(it.issues, it.seed, own: 0, orientation: 0);
            for (var issue = 0; issue < it.issues; issue++)
            {
                rows.Over(DealRows.GainI)[issue] = it.gains[issue] / 8.0;
                rows.Over(DealRows.GainJ)[issue] = it.gains[it.issues + issue] / 8.0;
                rows.Over(DealRows.CostI)[issue] = it.costs[issue] / 8.0;
                rows.Over(DealRows.CostJ)[issue] = it.costs[it.issues + issue] / 8.0;
            }

            return FoundAsByTryingAll(steps, rows, stride, it.issues, some, fairness: 1);
        });

    [Property(MaxTest = 200, Replay = "20261129,27")]
    public Property After_a_deal_the_steps_on_its_issues_are_valued_anew_and_the_others_are_what_they_were() => Prop.ForAll(
        Arb.From(
            from issues in Gen.Choose(1, 19)
            from seed in Gen.Choose(0, 100_000)
            from first in Gen.Choose(0, issues - 1)
            from second in Gen.Choose(0, issues - 1)
            from moves in Gen.Choose(-100, 100).ArrayOf(2)
            select (issues, seed, first, second, moves)),
        it =>
        {
            var situation = Three(it.issues, it.seed, own: 0.05, orientation: 0.2);
            var pair = new DealSteps.Pair(0, 1, 0.2, 0.2, 0.7, 0.4);
            var (kept, rows, _) = Valued(situation, pair);
            situation.Deal(0, it.first, it.moves[0] / 100.0, 1, it.second, it.moves[1] / 100.0);
            var some = kept.Value(DealSteps.With(it.first) | DealSteps.With(it.second));
            var (anew, others, any) = Valued(situation, pair);
            return some == any && (kept.Giving, kept.Answering) == (anew.Giving, anew.Answering) && Same(rows, others);
        });

    [Fact]
    public void What_deals_are_valued_against_changes_with_influence_goals_and_inventions()
    {
        var situation = Three(issues: 5, seed: 1, own: 0.05, orientation: 0.2);
        var (steps, rows) = New(situation);
        var pair = new DealSteps.Pair(0, 1, 0.2, 0.2, 0.7, 0.4);
        void AsAnew()
        {
            Value(situation, steps, rows, pair);
            Assert.True(Same(rows, Valued(situation, pair).Rows));
        }

        AsAnew();
        situation.SetInfluence(2, [0.2, 0.3, 0.5]);
        AsAnew();
        situation.ShiftGoal(1, 4, 0.9);
        AsAnew();
        situation.MakeRoom(0);
        AsAnew();
        situation.ResetInfluence();
        AsAnew();
        situation.Begin();
        AsAnew();
    }

    [Fact]
    public void Steps_on_some_of_the_issues_are_what_they_are_among_all_whatever_changes()
    {
        var situation = Three(issues: 11, seed: 1, own: 0.05, orientation: 0.2);
        var some = situation.LocalIssues!;
        int[] issues = [0, 2, 4, 6, 8, 10];
        var rows = new DealRows(some.Ground, some.RedLine);
        var steps = new DealSteps(some.Ground, some.Joint, rows, share: 0.5, least: 0.02);
        var pair = new DealSteps.Pair(0, 1, 0.2, 0.2, 0.7, 0.4);
        void AsAmongAll()
        {
            some.Renew();
            rows.Renew();
            steps.Between(pair);
            steps.Value();
            var (all, among, _) = Valued(situation, pair);
            var committed = situation.Binding.Committed;
            for (var (cell, row) = (0, some.Ground.Stride); cell < 3 * row; cell++)
            {
                var at = cell / row * situation.Ground.Stride + issues[Math.Min(cell % row, issues.Length - 1)];
                if (cell % row < issues.Length)
                    Assert.Equal((committed.Own[at], committed.Moved[at]), (some.Own[cell], some.Moved[cell]));
            }

            for (var place = 0; place < issues.Length; place++)
            {
                var issue = issues[place];
                Assert.Equal(
                    (all.Giving >> issue & 1, all.Answering >> issue & 1), (steps.Giving >> place & 1, steps.Answering >> place & 1));
                foreach (var row in Valued())
                    Assert.Equal(among.Over(row)[issue], rows.Over(row)[place]);
            }

            Assert.Equal(0UL, (steps.Giving | steps.Answering) >> issues.Length);
        }

        AsAmongAll();
        situation.SetInfluence(2, [0.2, 0.3, 0.5]);
        AsAmongAll();
        situation.ShiftGoal(1, 4, 0.9);
        AsAmongAll();
        situation.MakeRoom(6);
        AsAmongAll();
        situation.Deal(0, 4, 0.1, 1, 2, -0.1);
        AsAmongAll();
        situation.Deal(2, 10, 0.1, 1, 5, -0.1);
        AsAmongAll();
        situation.Deal(2, 8, -0.1, 0, 8, -0.1);
        AsAmongAll();
        situation.Binding.EndPackage(1);
        AsAmongAll();
        situation.Adjust(1);
        AsAmongAll();
        situation.Leave(0);
        AsAmongAll();
        // Who would go beyond 0 by itself and wants 0 does the same once it leaves, but no longer the same of itself.
        situation.ShiftGoal(1, 4, 0);
        situation.Binding.Committed.Own[situation.Ground.Stride + 4] = -0.2;
        situation.Binding.Committed.Commit(1, 4);
        AsAmongAll();
        situation.Leave(1);
        AsAmongAll();
        situation.BeginStrategy();
        AsAmongAll();
        situation.ResetInfluence();
        AsAmongAll();
        situation.Begin();
        AsAmongAll();
    }

    private static int[] Valued() =>
        [DealRows.Given, DealRows.Asked, DealRows.CostI, DealRows.GainJ, DealRows.GainI, DealRows.CostJ];

    private static bool Same(DealRows rows, DealRows others) =>
        Valued().All(row => rows.Over(row).SequenceEqual(others.Over(row)));

    private static (DealSteps Steps, DealRows Rows, int Stride, bool Some) Steps(int issues, int seed, double own, double orientation)
    {
        var situation = Three(issues, seed, own, orientation);
        var (steps, rows, some) = Valued(situation, new(0, 1, orientation, orientation, 0.7, 0.4));
        return (steps, rows, situation.Ground.Stride, some);
    }

    private static Situation Three(int issues, int seed, double own, double orientation)
    {
        var scenario = new Scenario
        {
            Population = new() { Actors = 3, Issues = issues, PublicOrientation = Spread.Of(orientation, 0) },
            Behaviour = new() { OwnWay = own },
        };
        var simulation = new Simulation(scenario);
        simulation.Draw((ulong)seed, 0);
        simulation.Situation.Begin();
        return simulation.Situation;
    }

    private static (DealSteps Steps, DealRows Rows, bool Some) Valued(Situation situation, in DealSteps.Pair pair)
    {
        var (steps, rows) = New(situation);
        return (steps, rows, Value(situation, steps, rows, pair));
    }

    private static bool Value(Situation situation, DealSteps steps, DealRows rows, in DealSteps.Pair pair)
    {
        situation.Binding.Committed.Settle();
        rows.Renew();
        steps.Between(pair);
        return steps.Value();
    }

    private static (DealSteps Steps, DealRows Rows) New(Situation situation)
    {
        var rows = new DealRows(situation.Ground, situation.World.RedLine);
        return (new(situation.Ground, situation.Binding.Committed.Joint, rows, share: 0.5, least: 0.02), rows);
    }

    private static bool FoundAsByTryingAll(DealSteps steps, DealRows rows, int stride, int issues, bool some, double fairness)
    {
        var best = new OfferSearch(steps, rows, stride, fairness, 0.05).Best();
        var (found, k, l) = (best != OfferSearch.None, OfferSearch.Given(best), OfferSearch.Asked(best));
        if (!some)
            return !found;
        double At(int row, int issue) => rows.Over(row)[issue];
        double Product(int give, int ask) => FairScaling.Product(
            At(DealRows.GainI, ask), At(DealRows.CostI, give), At(DealRows.GainJ, give), At(DealRows.CostJ, ask), fairness, 0.05);
        var most = (
            from give in Enumerable.Range(0, issues)
            from ask in Enumerable.Range(0, issues)
            where (steps.Giving >> give & 1) == 1 && (steps.Answering >> ask & 1) == 1
            select Product(give, ask)).Append(0).Max();
        return found ? Math.Abs(Product(k, l) - most) <= 1e-11 * most : most == 0;
    }

    [Fact]
    public void A_refusal_is_read_as_unwillingness_as_far_as_the_other_is_not_known()
    {
        // 1 is a full cynic, who demands 25 % more than it gives; 0 does not see that, and offers equal gains.
        var scenario = Duo.Scenario with
        {
            Actors = [Duo.Scenario.Actors[0], Duo.Scenario.Actors[1] with { Cynicism = 1, Trust = 0.1 }],
        };
        var simulation = Duo.Begun(scenario);
        simulation.Situation.Negotiate(0, 1);
        var told = Duo.Told<Proposed>(simulation);
        Assert.False(told.Accepted);
        Assert.True(told.Gain <= told.Required);
        Assert.Equal(0.5 - 0.5 * 0.25 * 0.6 * 0.5, simulation.Situation.Trust(0, 1), Figures); // τ − ½ η⁻ (1 − δ) τ
        Assert.Equal(0.1 * 0.6, simulation.Situation.Accounts.Frustration[0], Figures);
        Assert.Equal((1, 1), (simulation.Situation.Accounts.Tally.Proposals, simulation.Situation.Accounts.Tally.Refusals));
    }

    [Fact]
    public void A_meeting_comes_to_no_more_deals_than_it_may()
    {
        for (var deals = 0; deals <= 2; deals++)
        {
            var simulation = Duo.Begun(Duo.Scenario with { Coordination = new() { Deals = deals } });
            simulation.Situation.Negotiate(0, 1);
            Assert.Equal(deals, simulation.Situation.Accounts.Tally.Proposals);
            Assert.Equal(deals > 0 ? 1 : 0, simulation.Situation.Packages);
        }
    }
}
