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
        var errors =
            Indices.GetProperty("observed_error_over_300_randomisations").GetProperty("ishigami_N1024_plain_mc").GetProperty("ST_jansen");
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
        {
            // The other program gives an interval without width where all effects are alike; that is none.
            Assert.Equal(expected[i] > 1e-12, intervals[i].IsKnown);
            if (!intervals[i].IsKnown)
                continue;
            // It does not cut off what is below 0.
            Assert.Equal(expected[i], intervals[i].High - EffectsOf(name).MuStar[i], 0.15 * expected[i] + 1e-9);
        }
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

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(101)]
    public void Effects_over_whole_numbers_count_the_steps_that_were_made(int numbers)
    {
        // A factor of few whole numbers is moved from one of them to another, not by Δ = 2/3 of its range.
        var nominal = MorrisTrajectories.Of(12, 2, seed: 3);
        double Made(double u) => Math.Min(Math.Floor(u * numbers), numbers - 1) / (numbers - 1);
        var made = MorrisTrajectories.Of(UnitPoints.Of([.. Enumerable.Range(0, nominal.Points.Rows)
            .Select(row => (IReadOnlyList<double>)[Made(nominal.Points[row, 0]), nominal.Points[row, 1]])]));
        double[] y = [.. Enumerable.Range(0, made.Points.Rows).Select(row => 1 - 0.433 * made.Points[row, 0])];
        var effects = MorrisEffects.Of(made, y);
        Assert.Equal(nominal.Moved.AsEnumerable(), made.Moved);
        Assert.Equal(0.433, effects.MuStar[0], 1e-12);
        Assert.Equal(-0.433, effects.Mu[0], 1e-12);
        Assert.Equal(0, effects.Sigma[0], 1e-12);
    }

    [Fact]
    public void An_effect_of_nothing_is_zero_without_a_sign()
    {
        var design = MorrisTrajectories.Of(10, 2, seed: 1);
        var effects = MorrisEffects.Of(design, new double[design.Points.Rows]);
        Assert.All(effects.Effects.SelectMany(each => each).Concat(effects.Mu).Concat(effects.MuStar),
            effect => Assert.False(double.IsNegative(effect)));
    }

    [Fact]
    public void Where_all_effects_are_alike_or_trajectories_are_few_there_is_no_interval()
    {
        foreach (var (trajectories, known) in new[] { (2, false), (4, false), (9, false), (10, true), (20, true) })
        {
            var design = MorrisTrajectories.Of(trajectories, 3, seed: 1);
            double[] y = [.. Enumerable.Range(0, design.Points.Rows)
                .Select(row => 0.1 * design.Points[row, 0] + Math.Exp(design.Points[row, 1] * design.Points[row, 2]))];
            var intervals = MorrisEffects.Of(design, y).MuStarIntervals(200, seed: 1);
            Assert.False(intervals[0].IsKnown); // a straight line: 0.1 everywhere, but for rounding
            Assert.Equal(known, intervals[1].IsKnown);
            Assert.All(intervals, interval => Assert.True(!interval.IsKnown || (interval.Width > 0 && interval.Low >= 0)));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(31)]
    public void Few_base_points_have_indices_but_no_intervals(int basePoints)
    {
        var (sample, y) = Run("ishigami", basePoints, (uint)basePoints);
        var intervals = SobolIndices.Intervals(sample, y, 100, seed: 1);
        Assert.All(intervals.First.Concat(intervals.Total).Concat(intervals.Second), interval => Assert.False(interval.IsKnown));
        Assert.Equal(3, intervals.Second.Length);
        Assert.True(double.IsFinite(SobolIndices.Of(sample, y).First[0]));
        Assert.Equal(SobolIndices.FewestForIntervals, intervals.PointsNeeded(basePoints, 0.1));
    }

    [Fact]
    public void A_parameter_that_changes_nothing_has_no_interval_of_zero_width()
    {
        var sample = SaltelliSample.Of(64, 2);
        double[] y = [.. Enumerable.Range(0, sample.Points.Rows).Select(row => Math.Sqrt(sample.Points[row, 0]))];
        var intervals = SobolIndices.Intervals(sample, y, 200, seed: 1);
        Assert.Equal(0, SobolIndices.Of(sample, y).Total[1]);
        Assert.False(intervals.Total[1].IsKnown);
        Assert.True(intervals.Total[0].IsKnown);
        Assert.All(intervals.First.Concat(intervals.Total).Concat(intervals.Second),
            interval => Assert.True(!interval.IsKnown || interval.Width > 1e-9));
    }

    [Fact]
    public void As_many_base_points_as_are_said_to_be_needed_bring_the_intervals_to_that_width()
    {
        var (few, y) = Run("ishigami", 64, 64);
        var needed = SobolIndices.Intervals(few, y, 400, seed: 2).PointsNeeded(64, 0.1);
        Assert.True(int.IsPow2(needed) && needed > 64);
        var (many, z) = Run("ishigami", needed, (uint)needed);
        var wide = SobolIndices.Intervals(many, z, 400, seed: 2);
        Assert.InRange(wide.WidestHalf, 0.05, 0.115);
        Assert.Equal(needed, wide.PointsNeeded(needed, 0.2));
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
