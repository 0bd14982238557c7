using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

[Properties(MaxTest = 300, Replay = "20260101,7")]
public sealed class StatisticsLaws
{
    /// <summary>Multiples of ¼ between −25 and 25: many ties, and sums without rounding.</summary>
    private static Arbitrary<double[]> Samples(int atLeast = 2) => Arb.From(
        from n in Gen.Choose(atLeast, 30)
        from values in Gen.Choose(-100, 100).ArrayOf(n)
        select values.Select(v => v / 4.0).ToArray());

    private static Arbitrary<(double[] X, double[] Y)> Pairs() => Arb.From(
        from n in Gen.Choose(2, 20)
        from x in Gen.Choose(-20, 20).ArrayOf(n)
        from y in Gen.Choose(-20, 20).ArrayOf(n)
        select (x.Select(v => v / 4.0).ToArray(), y.Select(v => v / 4.0).ToArray()));

    private static Arbitrary<double[]> Probabilities() => Arb.From(
        from n in Gen.Choose(1, 12)
        from values in Gen.Choose(0, 1000).ArrayOf(n)
        select values.Select(v => v / 1000.0).ToArray());

    private static readonly Func<double[], ImmutableArray<double>>[] Adjustments =
    [
        p => PAdjustment.Bonferroni(p), p => PAdjustment.Sidak(p), p => PAdjustment.Holm(p), p => PAdjustment.HolmSidak(p),
        p => PAdjustment.Hochberg(p), p => PAdjustment.Hommel(p), p => PAdjustment.BenjaminiHochberg(p),
        p => PAdjustment.BenjaminiYekutieli(p),
    ];

    [Property]
    public Property Holm_never_lowers_a_p_value() =>
        Prop.ForAll(Probabilities(), p => PAdjustment.Holm(p).Zip(p).All(pair => pair.First >= pair.Second));

    [Property]
    public Property Holm_keeps_the_order_of_p_values() =>
        Prop.ForAll(Probabilities(), p =>
        {
            var adjusted = PAdjustment.Holm(p).ToArray();
            Array.Sort([.. p], adjusted);
            return adjusted.SequenceEqual(adjusted.Order());
        });

    [Property]
    public Property Adjusted_p_values_stay_probabilities() =>
        Prop.ForAll(Probabilities(), p => Adjustments.All(adjust => adjust(p).All(x => x is >= 0 and <= 1)));

    [Property]
    public Property Sharper_adjustments_give_p_values_between_the_raw_one_and_Bonferronis() =>
        Prop.ForAll(Probabilities(), p =>
        {
            ImmutableArray<double> hommel = PAdjustment.Hommel(p), hochberg = PAdjustment.Hochberg(p), holm = PAdjustment.Holm(p),
                bonferroni = PAdjustment.Bonferroni(p);
            const double Rounding = 1e-15;
            return Enumerable.Range(0, p.Length).All(i => p[i] <= hommel[i] + Rounding && hommel[i] <= hochberg[i] + Rounding
                && hochberg[i] <= holm[i] + Rounding && holm[i] <= bonferroni[i] + Rounding);
        });

    [Property]
    public Property Moments_of_two_parts_are_the_moments_of_the_whole() =>
        Prop.ForAll(Samples(0), Samples(0), (a, b) =>
        {
            Moments joined = Moments.Of(a).With(Moments.Of(b)), whole = Moments.Of([.. a, .. b]);
            return joined.Count == whole.Count && Math.Abs(joined.Mean - whole.Mean) < 1e-12
                && Math.Abs(joined.SquaredDeviations - whole.SquaredDeviations) < 1e-9;
        });

    [Property]
    public Property Moving_a_sample_moves_its_mean_and_keeps_its_spread() =>
        Prop.ForAll(Samples(), x =>
        {
            Moments here = Moments.Of(x), there = Moments.Of([.. x.Select(v => v + 1e6)]);
            return Math.Abs(there.Mean - here.Mean - 1e6) < 1e-8 && Math.Abs(there.Variance - here.Variance) < 1e-7;
        });

    [Property]
    public Property Quantiles_rise_with_their_probability_within_the_sample() =>
        Prop.ForAll(Samples(1), x =>
        {
            var quantiles = Enumerable.Range(0, 21).Select(i => Quantile.Of(x, i / 20.0)).ToArray();
            return quantiles.SequenceEqual(quantiles.Order()) && quantiles[0] == x.Min() && quantiles[^1] == x.Max();
        });

    [Property]
    public Property Ranks_add_up_whatever_the_ties() =>
        Prop.ForAll(Samples(0), x => Ranks.Of(x).Values.Sum() == x.Length * (x.Length + 1) / 2.0);

    [Property]
    public Property Superiority_of_x_and_of_y_add_up_to_one() =>
        Prop.ForAll(Samples(1), Samples(1), (x, y) =>
            Math.Abs(VarghaDelaney.Of(x, y).A + VarghaDelaney.Of(y, x).A - 1) < 1e-12);

    [Property]
    public Property Superiority_is_the_share_of_all_pairs() =>
        Prop.ForAll(Samples(1), Samples(1), (x, y) =>
            Math.Abs(VarghaDelaney.Of(x, y).A - x.Average(a => y.Average(b => a > b ? 1 : a == b ? 0.5 : 0))) < 1e-12);

    [Property]
    public Property Tests_of_two_samples_do_not_care_which_comes_first() =>
        Prop.ForAll(Samples(), Samples(), (x, y) =>
            Same(TTest.Welch(x, y).PTwoSided, TTest.Welch(y, x).PTwoSided)
            && Same(MannWhitney.Of(x, y).PTwoSided, MannWhitney.Of(y, x).PTwoSided)
            && Same(KolmogorovSmirnov.Of(x, y).PExact, KolmogorovSmirnov.Of(y, x).PExact));

    [Property]
    public Property Tests_of_pairs_do_not_care_which_comes_first() =>
        Prop.ForAll(Pairs(), pairs =>
            Same(TTest.Paired(pairs.X, pairs.Y).PTwoSided, TTest.Paired(pairs.Y, pairs.X).PTwoSided)
            && Same(SignedRank.Of(pairs.X, pairs.Y).PTwoSided, SignedRank.Of(pairs.Y, pairs.X).PTwoSided)
            && Same(SignedRank.Of(pairs.X, pairs.Y, keepZeros: true).PTwoSided, SignedRank.Of(pairs.Y, pairs.X, keepZeros: true).PTwoSided)
            && Same(SignTest.Of(pairs.X, pairs.Y).PTwoSided, SignTest.Of(pairs.Y, pairs.X).PTwoSided));

    [Property]
    public Property Probability_better_changes_sides_with_the_pairs() =>
        Prop.ForAll(Pairs(), pairs => PairedDifference.Of(pairs.X, pairs.Y).ProbabilityBetter
            + PairedDifference.Of(pairs.Y, pairs.X).ProbabilityBetter == 1);

    [Property]
    public Property Kendalls_tau_changes_sign_and_keeps_its_p_value_when_one_ranking_is_reversed() =>
        Prop.ForAll(Pairs(), pairs =>
        {
            KendallTau there = KendallTau.Of(pairs.X, pairs.Y), back = KendallTau.Of(pairs.X, [.. pairs.Y.Select(y => -y)]);
            return Same(there.Tau, -back.Tau) && Same(there.PTwoSided, back.PTwoSided) && there.PExact.HasValue == back.PExact.HasValue;
        });

    [Property]
    public Property Inequality_does_not_change_with_the_currency_and_lies_in_its_bounds() =>
        Prop.ForAll(Samples(), sample =>
        {
            double[] x = [.. sample.Select(Math.Abs)];
            double[] cents = [.. x.Select(v => 100 * v)];
            var gini = Inequality.Gini(x);
            return gini >= 0 && gini <= 1 - 1.0 / x.Length + 1e-12
                && Same(gini, Inequality.Gini(cents))
                && Same(Inequality.Theil(x), Inequality.Theil(cents))
                && Same(Inequality.Atkinson(x, 0.5), Inequality.Atkinson(cents, 0.5))
                && Same(Inequality.Jain(x), Inequality.Jain(cents));
        });

    [Property]
    public Property Giving_from_rich_to_poor_lowers_the_Gini_coefficient() =>
        Prop.ForAll(Samples(), sample =>
        {
            double[] before = [.. sample.Select(Math.Abs).Order()];
            var gift = (before[^1] - before[0]) / 4;
            double[] after = [before[0] + gift, .. before[1..^1], before[^1] - gift];
            return gift == 0 || Inequality.Gini(after) < Inequality.Gini(before);
        });

    private static bool Same(double a, double b) => (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) < 1e-12;
}
