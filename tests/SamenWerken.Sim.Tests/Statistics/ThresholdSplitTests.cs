using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

public sealed class ThresholdSplitTests
{
    private static readonly Purpose Points = new("test points");

    private static double[][] Uniform(int variables, int points) => [.. Enumerable.Range(0, variables).Select(variable =>
    {
        var draws = new Draws(3, Points, 0, entity: (ulong)variable);
        return Enumerable.Range(0, points).Select(_ => draws.Uniform()).ToArray();
    })];

    [Fact]
    public void A_threshold_that_was_put_in_is_found_again()
    {
        var values = Uniform(10, 200);
        var split =
            ThresholdSplit.Best(values, [.. values[7].Select((value, point) => value >= 0.3 && point % 10 != 0)], 20, 199, seed: 1)!;
        Assert.Equal((7, 0.005, 0), (split.Variable, split.P, split.Below));
        Assert.InRange(split.Threshold, 0.27, 0.33);
        Assert.InRange(split.Above, 0.85, 0.95);
        Assert.Equal(values[7].Count(value => value >= split.Threshold), split.CountAbove);
    }

    [Fact]
    public void Chance_is_told_from_a_threshold()
    {
        var values = Uniform(11, 200);
        var split = ThresholdSplit.Best(values[..10], [.. values[10].Select(value => value >= 0.5)], 20, 199, seed: 1)!;
        Assert.True(split.P > 0.02, $"{split}");
    }

    [Fact]
    public void Where_all_are_of_one_class_or_all_values_are_equal_there_is_no_split()
    {
        var values = Uniform(3, 60);
        Assert.Null(ThresholdSplit.Best(values, [.. values[0].Select(_ => true)], 20, 19, seed: 1));
        Assert.Null(ThresholdSplit.Best([[.. values[0].Select(_ => 1.0)]], [.. values[0].Select(value => value >= 0.5)], 20, 19, seed: 1));
    }

    [Fact]
    public void Each_side_keeps_as_many_points_as_are_asked_for()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(point => (double)point)];
        var split = ThresholdSplit.Best([values], [.. values.Select(value => value >= 35)], 10, 19, seed: 1)!;
        Assert.Equal((29.5, 10, 0.5, 0), (split.Threshold, split.CountAbove, split.Above, split.Below));
    }
}
