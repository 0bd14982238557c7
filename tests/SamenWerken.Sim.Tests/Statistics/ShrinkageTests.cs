using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

public sealed class ShrinkageTests
{
    private static readonly Purpose Truths = new("test truths"), Errors = new("test errors");

    [Fact]
    public void Estimates_that_differ_by_no_more_than_noise_become_their_mean() =>
        Assert.All(Shrinkage.Of([1, 2, 3, 6], [5, 5, 4, 6]), value => Assert.Equal(3, value, 12));

    [Fact]
    public void Estimates_without_noise_stay_as_they_are() => Assert.Equal([1.0, 5.0], Shrinkage.Of([1, 5], [0, 0]));

    [Fact]
    public void The_share_beyond_a_limit_is_that_of_the_true_values()
    {
        const int n = 20_000;
        Draws truths = new(1, Truths, 0), errors = new(1, Errors, 0);
        double[] truth = new double[n], estimates = new double[n], variances = new double[n];
        for (var i = 0; i < n; i++)
        {
            truth[i] = NormalQuantile.Of(truths.OpenUniform());
            estimates[i] = truth[i] + 1.5 * NormalQuantile.Of(errors.OpenUniform());
            variances[i] = 2.25;
        }

        double Share(double[] values) => values.Count(value => value >= 1) / (double)n;
        Assert.InRange(Share(Shrinkage.Of(estimates, variances)), Share(truth) - 0.01, Share(truth) + 0.01);
        Assert.True(Share(estimates) > Share(truth) + 0.1);
    }
}
