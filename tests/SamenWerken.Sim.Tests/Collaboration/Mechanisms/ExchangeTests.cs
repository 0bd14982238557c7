using SamenWerken.Sim.Numbers;
using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Section 6.1 by hand, and the division of gains as a law.</summary>
public sealed class ExchangeTests
{
    private const int Figures = 12;

    [Fact]
    public void A_step_is_worth_something_else_in_each_perspective()
    {
        var (x, c) = Duo.At(Duo.Ideal);
        var (moves, worth, partnerWorth) = (new double[8], new double[8], new double[8]);
        double[] thought = [0.65, 0.35, 0, 0, 0, 0, 0, 0];
        ExchangeStep.Value(
            Duo.Influence, Duo.Ideal, Duo.Ideal, Duo.Weight, Duo.Need, x, c, Duo.N, Duo.Stride, Duo.F, 0.5,
            new ExchangeStep.View(Duo.Salience, 0, 0.15, 0), new ExchangeStep.View(thought, 0, 0.15, 1), moves, worth, partnerWorth);

        Assert.Equal(0.2, moves[0], Figures); // 0.5 (0.6 − 0.2)
        Assert.Equal(-0.2, moves[1], Figures); // 0.5 (0.4 − 0.8)
        // On issue 0: x̃ 0.4 → 0.5, C 0.88 → 0.94. Public: 0.6 (1 · 0.94 − 0.9 · 0.88) = 0.0888.
        // Mover: 0.85 · 0.75 (0.7 · 0.94 − 0.8 · 0.88) + 0.15 · 0.0888 = 0.85 · (−0.0345) + 0.01332
        Assert.Equal(-0.016005, worth[0], Figures);
        // Partner, as thought of: 0.85 · 0.65 (0.9 · 0.94 − 0.8 · 0.88) + 0.01332 = 0.85 · 0.0923 + 0.01332
        Assert.Equal(0.091775, partnerWorth[0], Figures);
    }

    [Fact]
    public void Interests_are_projected_as_far_as_the_other_is_not_known()
    {
        var thought = new double[8];
        InterestProjection.Of(Duo.Salience, 0, 1, 0.4, Duo.Stride, thought);
        Assert.Equal(0.65, thought[0], Figures); // 0.4 · 0.5 + 0.6 · 0.75
        Assert.Equal(0.35, thought[1], Figures); // 0.4 · 0.5 + 0.6 · 0.25
    }

    [Fact]
    public void Fair_scaling_makes_both_gain_the_same()
    {
        // ratio (0.03 + 0.02) / (0.06 + 0.01) = 5/7: the responder's side shrinks.
        var (a, b) = FairScaling.Of(0.06, 0.02, 0.03, 0.01, 1);
        Assert.Equal(1, a);
        Assert.Equal(5.0 / 7, b, Figures);
        Assert.Equal(0.16 / 7, b * 0.06 - a * 0.02, Figures);
        Assert.Equal(0.16 / 7, a * 0.03 - b * 0.01, Figures);
        // Seen from the other side the proposer's shrinks.
        Assert.Equal(5.0 / 7, FairScaling.Of(0.03, 0.01, 0.06, 0.02, 1).A, Figures);
    }

    [Fact]
    public void Without_fairness_the_proposer_keeps_nearly_all()
    {
        // A = 1.02 · 5/7 · 0.01 / 0.03 = 1.7/7; the responder keeps 2 % of its cost: 0.02 · 5/7 · 0.01
        var (a, b) = FairScaling.Of(0.06, 0.02, 0.03, 0.01, 0);
        Assert.Equal(1.7 / 7, a, Figures);
        Assert.Equal(0.0001 / 0.7, a * 0.03 - b * 0.01, Figures);
        // Half fair lies in the middle: (1 + 1.7/7) / 2
        Assert.Equal(8.7 / 14, FairScaling.Of(0.06, 0.02, 0.03, 0.01, 0.5).A, Figures);
        // A move that the responder likes by itself needs no gift at all.
        Assert.Equal(0, FairScaling.Of(0.06, 0.02, 0.03, -0.01, 0).A);
    }

    [Fact]
    public void Equal_gain_is_equal_for_any_gains_and_costs() => Prop.ForAll(
        Arb.From(
            from gains in Gen.Choose(1, 1_000_000).ArrayOf(2)
            from costs in Gen.Choose(-1_000_000, 1_000_000).ArrayOf(2)
            select (gains[0] / 1e6, costs[0] / 1e6, gains[1] / 1e6, costs[1] / 1e6)),
        it =>
        {
            var (gainI, costI, gainJ, costJ) = it;
            var (a, b) = FairScaling.Of(gainI, costI, gainJ, costJ, 1);
            if (!(a is >= 0 and <= 1 && b is >= 0 and <= 1))
                return false;
            return gainJ + costI > 0 && gainI + costJ > 0
                ? Math.Abs(b * gainI - a * costI - (a * gainJ - b * costJ)) < 1e-12
                : (a, b) == (1, 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260101UL, 25UL));

    [Fact]
    public void A_better_own_action_is_found_as_by_trying_all() => Prop.ForAll(
        Arb.From(
            from n in Gen.Choose(2, 6)
            from f in Gen.Choose(0, 10)
            from h in Gen.Choose(1, 100).ArrayOf(n)
            from z in Gen.Choose(0, 1000).ArrayOf(n)
            from view in Gen.Choose(0, 1000).ArrayOf(5)
            select (n, f / 10.0, h, z, view)),
        it =>
        {
            var (n, f, weights, at, v) = it;
            var length = Octet.Padded(n);
            var (h, z) = (new double[length], new double[length]);
            for (var i = 0; i < n; i++)
                (h[i], z[i]) = (weights[i] / (double)weights.Sum(), at[i] / 1000.0);
            var view = new BestResponse.View(v[0] / 1000.0, v[1] / 1000.0, v[2] / 1000.0, v[3] / 1000.0);
            var share = v[4] / 1000.0;
            double Value(double action, double share)
            {
                var mean = Enumerable.Range(0, n).Sum(i => h[i] * (i == 0 ? action : z[i]));
                var coherence = 1 - 2 * f * Enumerable.Range(0, n).Sum(i => h[i] * Math.Abs((i == 0 ? action : z[i]) - mean));
                return coherence * ((1 - share) * view.Salience * (1 - Math.Abs(mean - view.Ideal)) + share * view.Weight * (1 - Math.Abs(mean - view.Perceived)));
            }

            var x = Enumerable.Range(0, n).Sum(i => h[i] * z[i]);
            var (action, from, to) = new BestResponse(n).Of(h, z, 0, n, f, x, 0, share, view);
            double[] grid = [.. Enumerable.Range(0, 21).Select(step => step / 20.0), view.Ideal];
            double Best(double share) => grid.Max(candidate => Value(candidate, share));
            var best = Best(share);
            var known = grid.Contains(action) || action == z[0];
            var good = Value(action, share) >= best - 2e-9;
            // It stays unless another is really better.
            var stays = best > Value(z[0], share) + 2e-9 || action == z[0] || Value(action, share) > Value(z[0], share);
            // In the whole stretch of ω' nothing beats it; just outside something does, or staying would have.
            double Rival(double share) => Math.Max(Best(share), Value(z[0], share));
            var holds = from <= share + 1e-9 && to >= share - 1e-9 && Enumerable.Range(0, 11).All(step =>
            {
                var within = Math.Max(0, from) + step / 10.0 * (Math.Min(1, to) - Math.Max(0, from));
                return Best(within) <= Value(action, within) + 2e-9;
            });
            var ends = (from < 0 || Rival(from - 1e-3) > Value(action, from - 1e-3)) && (to > 1 || Rival(to + 1e-3) > Value(action, to + 1e-3));
            return known && good && stays && holds && ends;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260101UL, 27UL));
}
