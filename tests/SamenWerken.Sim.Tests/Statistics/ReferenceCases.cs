using System.Text.Json;
using SamenWerken.Sim.Statistics;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Statistics;

/// <summary>What this library says about the input of each reference case, under the names that the case uses.</summary>
internal static class ReferenceCases
{
    public static Dictionary<string, object> Computed(string function, JsonElement input) => function switch
    {
        "describe" => Describe(X(input)),
        "welchT" => Welch(X(input), Y(input)),
        "studentT" => Pooled(X(input), Y(input)),
        "pairedT" => Paired(X(input), Y(input)),
        "mannWhitneyU" => MannWhitneyU(X(input), Y(input)),
        "varghaDelaneyA12" => A12(X(input), Y(input)),
        "cohenD" => Effects(X(input), Y(input)),
        "wilcoxonSignedRank" => Wilcoxon(input),
        "gini" => Unequal(X(input)),
        "pAdjust" => Adjusted(input.Doubles("p")),
        "kendallTauB" or "spearman" => Correlations(X(input), Y(input)),
        "anova" => Groups(input.GetProperty("groups").Rows()),
        "friedman" => FriedmanNemenyi(input.GetProperty("blocks_rows_replications_cols_strategies").Rows()),
        "brunnerMunzel" => BrunnerMunzelW(X(input), Y(input)),
        "ks2" => Ks(X(input), Y(input)),
        "adK" => new() { ["A2kN_normalised"] = AndersonDarling.Of([X(input), Y(input)]).Normalized },
        "shapiroWilk" => new() { ["W"] = ShapiroWilk.Of(X(input)).W, ["p"] = ShapiroWilk.Of(X(input)).P },
        "chi2" => Fit(input),
        "wilson" => Share(new Proportion(input.Int("successes"), input.Int("n"))),
        "fisherExact" => Fisher(input.GetProperty("table").Rows()),
        "mcnemar" => new() { ["p_exact"] = SignTest.McNemar(input.Int("b"), input.Int("c")).PTwoSided },
        "signTest" => Signs(SignTest.Of(X(input), Y(input))),
        "tost" => Tost(input),
        "power" => TTestSizes(),
        "powerAnova" => AnovaSizes(input),
        _ => throw new ArgumentException($"No calculation for '{function}'."),
    };

    private static double[] X(JsonElement input) => input.Doubles("x");

    private static double[] Y(JsonElement input) => input.Doubles("y");

    private static double[] Ends(Interval interval) => [interval.Low, interval.High];

    private static Dictionary<string, object> Describe(double[] x)
    {
        var d = Description.Of(x);
        return new()
        {
            ["mean"] = d.Moments.Mean,
            ["var_ddof1"] = d.Moments.Variance,
            ["sd_ddof1"] = d.Moments.StandardDeviation,
            ["sem"] = d.Moments.StandardError,
            ["median"] = d.Median,
            ["mad_raw"] = d.MedianDeviation,
            ["quantile25_type7"] = Quantile.Of(x, 0.25),
            ["quantile90_type7"] = Quantile.Of(x, 0.9),
            ["quantile25_type8"] = Quantile.MedianUnbiased(x, 0.25),
            ["quantile90_type8"] = Quantile.MedianUnbiased(x, 0.9),
            ["skew_g1"] = d.Skewness,
            ["skew_G1_unbiased"] = d.UnbiasedSkewness,
            ["exkurt_g2"] = d.ExcessKurtosis,
            ["exkurt_G2_unbiased"] = d.UnbiasedExcessKurtosis,
            ["t_ci95"] = Ends(d.Moments.Interval()),
            ["cv"] = d.CoefficientOfVariation,
        };
    }

    private static Dictionary<string, object> Welch(double[] x, double[] y)
    {
        var test = TTest.Welch(x, y);
        return new()
        {
            ["t"] = test.Statistic,
            ["df"] = test.DegreesOfFreedom,
            ["p_two_sided"] = test.PTwoSided,
            ["p_greater"] = test.PGreater,
            ["mean_diff"] = test.Difference,
            ["ci95"] = Ends(test.Interval()),
        };
    }

    private static Dictionary<string, object> Pooled(double[] x, double[] y)
    {
        var test = TTest.Pooled(x, y);
        return new() { ["t"] = test.Statistic, ["df"] = test.DegreesOfFreedom, ["p_two_sided"] = test.PTwoSided };
    }

    private static Dictionary<string, object> Paired(double[] x, double[] y)
    {
        var pairs = PairedDifference.Of(x, y);
        return new()
        {
            ["t"] = pairs.Test.Statistic,
            ["df"] = pairs.Test.DegreesOfFreedom,
            ["p_two_sided"] = TTest.Paired(x, y).PTwoSided,
            ["mean_diff"] = pairs.Mean,
            ["sd_diff"] = pairs.StandardDeviation,
            ["ci95"] = Ends(pairs.Interval()),
            ["cohen_dz"] = pairs.StandardizedMean,
            ["pearson_rho"] = pairs.Correlation,
            ["var_reduction_factor_vs_independent"] = pairs.VarianceReduction,
            ["welch_p_if_pairing_ignored"] = TTest.Welch(x, y).PTwoSided,
        };
    }

    private static Dictionary<string, object> MannWhitneyU(double[] x, double[] y)
    {
        var test = MannWhitney.Of(x, y);
        return new()
        {
            ["U1"] = test.U1,
            ["U2"] = test.U2,
            ["p_exact_two_sided"] = test.PExact ?? double.NaN,
            ["p_asymptotic_cc"] = test.PAsymptotic,
            ["p_asymptotic_nocc"] = test.PAsymptoticUncorrected,
            ["A12"] = VarghaDelaney.Of(x, y).A,
        };
    }

    private static Dictionary<string, object> A12(double[] x, double[] y)
    {
        var a = VarghaDelaney.Of(x, y);
        return new() { ["A12"] = a.A, ["cliffs_delta"] = a.CliffsDelta, ["magnitude"] = a.Magnitude.ToString().ToLowerInvariant() };
    }

    private static Dictionary<string, object> Effects(double[] x, double[] y)
    {
        var effect = EffectSize.Of(x, y);
        return new()
        {
            ["cohen_d_pooled"] = effect.CohenD,
            ["hedges_g_exact"] = effect.HedgesG,
            ["hedges_g_approx"] = effect.ApproximateHedgesG,
            ["glass_delta_y"] = effect.GlassDelta,
        };
    }

    private static Dictionary<string, object> Wilcoxon(JsonElement input)
    {
        var pratt = input.TryGetProperty("zero_method", out var method) && method.GetString() == "pratt";
        var test = SignedRank.Of(X(input), Y(input), pratt);
        return new()
        {
            ["Wplus"] = test.WPlus,
            ["Wminus"] = test.WMinus,
            ["statistic_min"] = test.Statistic,
            ["p_exact_two_sided"] = test.PExact ?? double.NaN,
            ["p_exact_greater"] = test.PExactGreater ?? double.NaN,
            ["p_asymptotic_nocc"] = test.PAsymptoticUncorrected,
            ["p_asymptotic_cc"] = test.PAsymptotic,
            ["rank_biserial"] = test.RankBiserial,
        };
    }

    private static Dictionary<string, object> Unequal(double[] x) => new()
    {
        ["gini"] = Inequality.Gini(x),
        ["gini_unbiased"] = Inequality.UnbiasedGini(x),
        ["jain"] = Inequality.Jain(x),
        ["theil_T"] = Inequality.Theil(x),
        ["atkinson_0_5"] = Inequality.Atkinson(x, 0.5),
    };

    private static Dictionary<string, object> Adjusted(double[] p) => new()
    {
        ["bonferroni"] = PAdjustment.Bonferroni(p).ToArray(),
        ["sidak"] = PAdjustment.Sidak(p).ToArray(),
        ["holm"] = PAdjustment.Holm(p).ToArray(),
        ["holm_sidak"] = PAdjustment.HolmSidak(p).ToArray(),
        ["hochberg"] = PAdjustment.Hochberg(p).ToArray(),
        ["hommel"] = PAdjustment.Hommel(p).ToArray(),
        ["bh"] = PAdjustment.BenjaminiHochberg(p).ToArray(),
        ["by"] = PAdjustment.BenjaminiYekutieli(p).ToArray(),
    };

    private static Dictionary<string, object> Correlations(double[] x, double[] y)
    {
        var kendall = KendallTau.Of(x, y);
        Correlation spearman = Correlation.Spearman(x, y), pearson = Correlation.Pearson(x, y);
        return new()
        {
            ["tau"] = kendall.Tau,
            ["tau_b"] = kendall.Tau,
            ["p_exact"] = kendall.PExact ?? double.NaN,
            ["p_asymptotic"] = kendall.PAsymptotic,
            ["spearman_rho"] = spearman.R,
            ["rho"] = spearman.R,
            ["spearman_p_t"] = spearman.PTwoSided,
            ["p_t"] = spearman.PTwoSided,
            ["pearson_r"] = pearson.R,
            ["pearson_p"] = pearson.PTwoSided,
            ["pearson_ci95"] = Ends(pearson.Interval()),
        };
    }

    private static Dictionary<string, object> Groups(double[][] groups)
    {
        AnalysisOfVariance anova = AnalysisOfVariance.Of(groups), levene = AnalysisOfVariance.OfSpread(groups);
        var kruskal = KruskalWallis.Of(groups);
        return new()
        {
            ["F"] = anova.F,
            ["p"] = anova.P,
            ["eta2"] = anova.EtaSquared,
            ["omega2"] = anova.OmegaSquared,
            ["cohen_f"] = anova.CohenF,
            ["kruskal_H"] = kruskal.H.Statistic,
            ["kruskal_p"] = kruskal.P,
            ["kruskal_epsilon2"] = kruskal.EpsilonSquared,
            ["levene_median_W"] = levene.F,
            ["levene_p"] = levene.P,
        };
    }

    private static Dictionary<string, object> FriedmanNemenyi(double[][] rows)
    {
        var test = Friedman.Of(rows);
        var nemenyi = test.Nemenyi();
        return new()
        {
            ["chi2"] = test.ChiSquare.Statistic,
            ["p"] = test.P,
            ["mean_ranks_best1_higher_is_better"] = test.MeanRanks.ToArray(),
            ["kendall_W"] = test.KendallW,
            ["iman_davenport_F"] = test.ImanDavenportF,
            ["q_alpha05_k4"] = nemenyi.Q,
            ["nemenyi_CD"] = nemenyi.CriticalDifference,
        };
    }

    private static Dictionary<string, object> BrunnerMunzelW(double[] x, double[] y)
    {
        var test = BrunnerMunzel.Of(x, y);
        return new() { ["W"] = test.Statistic, ["p"] = test.PTwoSided };
    }

    private static Dictionary<string, object> Ks(double[] x, double[] y)
    {
        var test = KolmogorovSmirnov.Of(x, y);
        return new() { ["D"] = test.D, ["p_exact"] = test.PExact, ["p_asymp"] = test.PApproximate };
    }

    private static Dictionary<string, object> Fit(JsonElement input)
    {
        var fit = ChiSquare.OfFit(input.Doubles("obs"), input.Doubles("exp"));
        return new() { ["chi2"] = fit.Statistic, ["p"] = fit.P };
    }

    private static Dictionary<string, object> Share(Proportion proportion) => new()
    {
        ["ci95"] = Ends(proportion.Wilson()),
        ["clopper_pearson95"] = Ends(proportion.ClopperPearson()),
    };

    private static Dictionary<string, object> Fisher(double[][] table)
    {
        var test = FisherExact.Of((int)table[0][0], (int)table[0][1], (int)table[1][0], (int)table[1][1]);
        return new() { ["odds"] = test.OddsRatio, ["p"] = test.PTwoSided };
    }

    private static Dictionary<string, object> Signs(SignTest test) => new()
    {
        ["n_pos"] = (double)test.Positive,
        ["n_neg"] = (double)test.Negative,
        ["p"] = test.PTwoSided,
    };

    private static Dictionary<string, object> Tost(JsonElement input)
    {
        var test = Equivalence.Paired(X(input), Y(input), input.Double("low"), input.Double("high"));
        return new()
        {
            ["t_lower"] = test.TLower,
            ["t_upper"] = test.TUpper,
            ["p_lower"] = test.PLower,
            ["p_upper"] = test.PUpper,
            ["p"] = test.P,
        };
    }

    private static Dictionary<string, object> TTestSizes()
    {
        var sizes = new Dictionary<string, object>();
        foreach (var d in new[] { 0.2, 0.5, 0.8 })
        {
            foreach (var (alpha, power) in new[] { (0.05, 0.8), (0.01, 0.95) })
            {
                sizes[FormattableString.Invariant($"ind_d{d}_a{alpha}_pow{power}")] = Power.SizeOfTwoGroups(d, power, alpha);
                sizes[FormattableString.Invariant($"paired_dz{d}_a{alpha}_pow{power}")] = Power.SizeOfPairs(d, power, alpha);
            }
        }

        return sizes;
    }

    private static Dictionary<string, object> AnovaSizes(JsonElement input)
    {
        var sizes = new Dictionary<string, object>();
        foreach (var groups in new[] { 2, 4, 10, 20 })
        {
            foreach (var f in new[] { 0.1, 0.25, 0.4 })
            {
                var name = FormattableString.Invariant($"J{groups}_f{f}_");
                sizes[name + "n_per_group"] = Power.SizeOfGroups(f, groups, input.Double("power"), input.Double("alpha"));
                sizes[name + "secchi_seri_approx"] = Power.SecchiSeriSize(f, groups);
            }
        }

        return sizes;
    }
}
