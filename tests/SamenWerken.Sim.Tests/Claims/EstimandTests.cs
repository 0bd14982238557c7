using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Claims;

public sealed class EstimandTests
{
    private static readonly Treatment A = new("appeal"), B = new("covenant");

    private static double[][] Rows(params double[] values) =>
        [.. values.Select(value => Enumerable.Repeat(value, CollaborationOutcomes.All.Count).ToArray())];

    private static TrialRuns Runs(params (Treatment Treatment, double[] Values)[] runs) =>
        new(CollaborationOutcomes.All, runs.ToDictionary(run => run.Treatment, run => Rows(run.Values)));

    [Fact]
    public void A_difference_is_taken_in_each_replication_and_missing_ones_are_left_out()
    {
        var estimate = A.Minus(B).Of(CollaborationOutcomes.Trust, Runs((A, [1, 3, double.NaN, 8]), (B, [0, 1, 5, 5])));
        Assert.Equal(2, estimate.Value);
        Assert.Equal(1.0 / 3, estimate.Variance, 12);
        Assert.Equal(Moments.Of([1, 2, 3]).Interval(EffectResult.Confidence), estimate.Interval);
    }

    [Fact]
    public void A_dose_gives_the_change_over_its_range_along_the_line_of_least_squares()
    {
        var doses = A.Dose("coordination.fine", 0, 1, 4);
        // 10 + 2 x and 20 + 2 x: 8 from 0 to 4.
        Assert.Equal(8, doses.Of(CollaborationOutcomes.Trust, At(doses, [10, 20], [12, 22], [18, 28])).Value, 12);
        // Σ(x − x̄)(y − ȳ) / Σ(x − x̄)² = −2 / (26/3); times 4.
        Assert.Equal(-12.0 / 13, doses.Of(CollaborationOutcomes.Trust, At(doses, [0, 0], [3, 3], [0, 0])).Value, 12);
        Assert.Throws<ArgumentException>(() => A.Dose("coordination.fine", 1, 1));
    }

    [Fact]
    public void A_difference_of_differences_is_zero_where_effects_add_up()
    {
        Treatment[] arms = [A, A.With("households", 1), B, B.With("households", 1)];
        var interaction = arms[1].Minus(arms[0]).Minus(arms[3].Minus(arms[2]));
        Assert.Equal(0, interaction.Of(CollaborationOutcomes.Trust,
            Runs((arms[0], [1, 2]), (arms[1], [4, 5]), (arms[2], [7, 9]), (arms[3], [10, 12]))).Value, 12);
        Assert.Equal(4, interaction.Treatments.Count);
    }

    [Fact]
    public void A_treatment_in_both_contrasts_counts_once()
    {
        var contrast = A.Minus(B).Minus(A.With("households", 1).Minus(B));
        Assert.Equal([A, A.With("households", 1)], contrast.Treatments);
        Assert.Equal([1.0, -1.0], contrast.Terms.Select(term => term.Weight));
    }

    [Fact]
    public void A_correlation_runs_across_runs()
    {
        var estimate = A.Across(CollaborationOutcomes.Conflict).Of(CollaborationOutcomes.JointGain, Runs((A, [1, 2, 4, 3, double.NaN])));
        Assert.Equal(1, estimate.Value, 12);
        Assert.True(double.IsNaN(A.Across(CollaborationOutcomes.Conflict).Of(CollaborationOutcomes.JointGain, Runs((A, [1, 1, 1]))).Value));
    }

    [Fact]
    public void What_is_claimed_stands_on_one_side_of_a_limit()
    {
        var contrast = A.Minus(B);
        Assert.Equal((Side.AtLeast, 0.1), Limit(contrast.Raises(CollaborationOutcomes.Trust, 0.1)));
        Assert.Equal((Side.AtMost, -0.1), Limit(contrast.Lowers(CollaborationOutcomes.Trust, 0.1)));
        Assert.Equal((Side.AtMost, 0.1), Limit(contrast.HardlyRaises(CollaborationOutcomes.Trust, 0.1)));
        Assert.Equal((Side.AtLeast, -0.1), Limit(contrast.HardlyLowers(CollaborationOutcomes.Trust, 0.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => contrast.Raises(CollaborationOutcomes.Trust, 0));
        Assert.Equal(Finding.Holds, contrast.Raises(CollaborationOutcomes.Trust, 0.1).Of(new Interval(0.1, 0.2)));
        Assert.Equal(Finding.Unclear, contrast.Raises(CollaborationOutcomes.Trust, 0.1).Of(new Interval(0.05, 0.2)));
        Assert.Equal(Finding.Fails, contrast.Raises(CollaborationOutcomes.Trust, 0.1).Of(new Interval(-0.2, 0.09)));
        Assert.Equal(Finding.Fails, contrast.Lowers(CollaborationOutcomes.Trust, 0.1).Of(new Interval(-0.09, 0.2)));
        Assert.Equal(Finding.Holds, contrast.Lowers(CollaborationOutcomes.Trust, 0.1).Of(new Interval(-0.3, -0.2)));
    }

    private static TrialRuns At(LinearContrast doses, params double[][] values) =>
        Runs([.. doses.Treatments.Select((treatment, place) => (treatment, values[place]))]);

    private static (Side, double) Limit(Expectation expectation) => (expectation.Side, expectation.Limit);
}
