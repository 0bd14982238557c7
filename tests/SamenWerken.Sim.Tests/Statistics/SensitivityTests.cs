using System.Text.Json;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Statistics;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Statistics;

public sealed class SensitivityTests
{
    private static readonly JsonElement Indices = ReferenceData.Json("doe/sobol_indices_reference.json");
    private static readonly JsonElement Morris = ReferenceData.Json("doe/morris_reference.json");

    public static TheoryData<string> SobolRuns =>
        [.. Indices.GetProperty("deterministic_unscrambled_sobol_runs").EnumerateObject().Select(run => run.Name)];

    public static TheoryData<string> MorrisRuns => ["interaction4", "ishigami", "g8", "morris20_deterministic"];

    [Theory]
    [MemberData(nameof(SobolRuns))]
    public void Sobol_indices_equal_those_of_another_program_on_the_same_sample(string name)
    {
        var reference = Indices.GetProperty("deterministic_unscrambled_sobol_runs").GetProperty(name);
        var (sample, y) = Run(name, reference.Int("N"), (uint)reference.Int("skip"));
        Assert.Equal(reference.Int("rows"), sample.Points.Rows);

        var indices = SobolIndices.Of(sample, y);

        var interactions = reference.GetProperty("S2_SALib");
        for (var i = 0; i < sample.Factors; i++)
        {
            Assert.Equal(reference.Doubles("S1_SALib")[i], indices.First[i], 1e-9);
            Assert.Equal(reference.Doubles("ST_SALib")[i], indices.Total[i], 1e-9);
            for (var j = i + 1; j < sample.Factors; j++)
                Assert.Equal(interactions.Double($"x{i + 1}x{j + 1}"), indices.Interaction(i, j), 1e-9);
        }
    }

    [Theory]
    [InlineData("ishigami")]
    [InlineData("g_function")]
    public void Sobol_indices_come_close_to_their_exact_values(string name)
    {
        var exact = Indices.GetProperty(name);
        var errors = Indices.GetProperty("observed_error_over_300_randomisations").GetProperty($"{name}_N4096_scrambled_sobol");
        var (sample, y) = Run(name, 4096, 4096);
        var indices = SobolIndices.Of(sample, y);
        for (var i = 0; i < sample.Factors; i++)
        {
            Assert.Equal(exact.Doubles("S1")[i], indices.First[i], errors.GetProperty("S1_saltelli2010").Double("q999_any"));
            Assert.Equal(exact.Doubles("ST")[i], indices.Total[i], errors.GetProperty("ST_jansen").Double("q999_any"));
        }

        if (exact.TryGetProperty("S2", out var second))
            Assert.Equal(second.Double("x1x3"), indices.Interaction(0, 2), 0.01);
    }

    [Fact]
    public void Sobol_intervals_hold_the_exact_values_and_are_as_wide_as_plain_chance_asks()
    {
        var (sample, y) = Run("ishigami", 1024, 1024);
        var intervals = SobolIndices.Intervals(sample, y, 400, seed: 5);
        var exact = Indices.GetProperty("ishigami");
        var errors = Indices.GetProperty("observed_error_over_300_randomisations").GetProperty("ishigami_N1024_plain_mc").GetProperty("ST_jansen");
        for (var i = 0; i < 3; i++)
        {
            Assert.True(intervals.First[i].Contains(exact.Doubles("S1")[i]));
            Assert.True(intervals.Total[i].Contains(exact.Doubles("ST")[i]));
            // The bootstrap does not know that the points are evener than chance.
            Assert.Equal(2 * 1.96 * errors.Doubles("rmse")[i], intervals.Total[i].Width, 0.25 * intervals.Total[i].Width);
        }

        Assert.True(intervals.Second[1].Contains(exact.GetProperty("S2").Double("x1x3")));
        Assert.Equal(intervals.First.ToArray(), SobolIndices.Intervals(sample, y, 400, seed: 5).First.ToArray());
    }

    [Fact]
    public void First_and_total_order_need_no_second_order_rows()
    {
        var (with, y) = Run("ishigami", 256, 256);
        var without = SaltelliSample.Of(256, 3, secondOrder: false);
        double[] z = [.. Enumerable.Range(0, without.Points.Rows).Select(row => TestFunctions.Ishigami(without.Points.Row(row)))];
        SobolIndices full = SobolIndices.Of(with, y), part = SobolIndices.Of(without, z);
        Assert.Empty(part.Second);
        // The two centre their outcomes on slightly different means; the total index does not see it.
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(full.Total[i], part.Total[i], 1e-12);
            Assert.Equal(full.First[i], part.First[i], 0.01);
        }
    }

    [Fact]
    public void An_interaction_is_that_of_two_different_factors_in_either_order()
    {
        var (sample, y) = Run("ishigami", 64, 64);
        var indices = SobolIndices.Of(sample, y);
        Assert.Equal(indices.Second[1], indices.Interaction(2, 0));
        Assert.Equal(indices.Interaction(1, 2), indices.Interaction(2, 1));
        foreach (var (i, j) in new[] { (1, 1), (-1, 0), (0, 3) })
            Assert.Throws<ArgumentOutOfRangeException>(() => indices.Interaction(i, j));
        Assert.Throws<InvalidOperationException>(() => (indices with { Second = [] }).Interaction(0, 1));
        Assert.Throws<InvalidOperationException>(() => SaltelliSample.Of(2, 2, secondOrder: false).RowOfBA(0, 0));
    }

    [Fact]
    public void An_outcome_that_never_varies_has_no_indices()
    {
        var sample = SaltelliSample.Of(8, 2);
        var y = Enumerable.Repeat(0.1, sample.Points.Rows).ToArray();
        Assert.All(SobolIndices.Of(sample, y).Total, value => Assert.True(double.IsNaN(value)));
        Assert.True(double.IsNaN(SobolIndices.Intervals(sample, y, 10, seed: 1).First[0].Low));
    }

    [Theory]
    [MemberData(nameof(MorrisRuns))]
    public void Elementary_effects_equal_those_of_another_program_on_the_same_trajectories(string name)
    {
        var reference = Morris.GetProperty(name);
        var effects = EffectsOf(name);
        for (var i = 0; i < effects.Mu.Length; i++)
        {
            Assert.Equal(reference.Doubles("mu")[i], effects.Mu[i], 1e-9);
            Assert.Equal(reference.Doubles("mu_star")[i], effects.MuStar[i], 1e-9);
            Assert.Equal(reference.Doubles("sigma_ddof1")[i], effects.Sigma[i], 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(MorrisRuns))]
    public void Bootstrap_intervals_of_mu_star_are_as_wide_as_another_programs(string name)
    {
        var expected = Morris.GetProperty(name).Doubles("mu_star_conf95_halfwidth_SALib_seed7_1000resamples(tolerance 15%)");
        var intervals = EffectsOf(name).MuStarIntervals(1000, seed: 7);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], intervals[i].Width / 2, 0.15 * expected[i] + 1e-9);
    }

    [Fact]
    public void A_linear_model_has_the_same_effect_everywhere()
    {
        var design = MorrisTrajectories.Of(10, 3, seed: 1, levels: 6);
        double[] y = [.. Enumerable.Range(0, design.Points.Rows).Select(row => 2 * design.Points[row, 0] - 5 * design.Points[row, 2])];
        var effects = MorrisEffects.Of(design, y);
        Assert.All(effects.Effects[0], effect => Assert.Equal(2, effect, 1e-12));
        Assert.All(effects.Effects[1], effect => Assert.Equal(0, effect, 1e-12));
        Assert.All(effects.Effects[2], effect => Assert.Equal(-5, effect, 1e-12));
        Assert.All(effects.Sigma, sigma => Assert.Equal(0, sigma, 1e-12));
    }

    private static (SaltelliSample Sample, double[] Outcomes) Run(string name, int basePoints, uint skip)
    {
        var ishigami = name.StartsWith("ishigami", StringComparison.Ordinal);
        var sample = SaltelliSample.Of(basePoints, ishigami ? 3 : 8, skip: skip);
        var y = new double[sample.Points.Rows];
        for (var row = 0; row < y.Length; row++)
            y[row] = ishigami ? TestFunctions.Ishigami(sample.Points.Row(row)) : TestFunctions.G(sample.Points.Row(row));
        return (sample, y);
    }

    private static MorrisEffects EffectsOf(string name)
    {
        var rows = ReferenceData.Numbers($"doe/morris_{name}_trajectories.csv", skipColumns: 2);
        // The Ishigami file has its factors in −π…π; effects are per unit of the cube. Grids have 4 or 8 levels.
        var steps = Morris.GetProperty(name).Int("levels") - 1;
        double Unit(double x) => Math.Round((name == "ishigami" ? (x / Math.PI + 1) / 2 : x) * steps) / steps;
        var points = UnitPoints.Of([.. rows.Select(row => row[..^1].Select(Unit).ToArray())]);
        return MorrisEffects.Of(MorrisTrajectories.Of(points), [.. rows.Select(row => row[^1])]);
    }
}
