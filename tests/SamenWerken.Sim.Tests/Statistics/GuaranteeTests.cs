using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

/// <summary>Whether procedures keep what they promise, tried on worlds whose truth is known.</summary>
public sealed class GuaranteeTests
{
    [Theory]
    [InlineData(2, 1, 1, 0, 20)]
    [InlineData(2, 4, 1, 0.6, 20)] // the best is the noisiest
    [InlineData(9, 1, 1, 0.9, 10)] // much shared luck
    [InlineData(9, 0.1, 2, 0, 20)] // the best never varies much, the others do
    [InlineData(9, 3, 0.5, 0.3, 20)]
    [InlineData(9, 0, 1, 0, 20)] // the best does not vary at all
    public void The_best_by_just_the_indifference_is_selected_as_often_as_promised(int systems, double best, double others, double shared,
        int first)
    {
        const int Races = 800;
        const double Delta = 0.5;
        var right = 0;
        for (var race = 0; race < Races; race++)
        {
            var draws = new Draws(23, new Purpose("guarantee"), (ulong)race);
            var selection = new KimNelson(systems, Delta, 0.05, first);
            var row = new double[systems];
            while (!selection.Finished)
            {
                var luck = Math.Sqrt(shared) * draws.Normal();
                for (var i = 0; i < systems; i++)
                    row[i] = (i == 0 ? Delta : 0) + (i == 0 ? best : others) * (luck + Math.Sqrt(1 - shared) * draws.Normal());
                selection.Take(row);
            }

            right += selection.Best == 0 ? 1 : 0;
        }

        // Binomial(800, 0.95) is below 738 in one case of a thousand.
        Assert.InRange(right, 738, Races);
    }

    [Fact]
    public void Among_systems_that_never_vary_the_best_is_found_at_once_and_equals_are_left_together()
    {
        var race = new KimNelson(4, 0.1, first: 3);
        for (var row = 0; row < 3; row++)
            race.Take([1, 3, 2, 3]);
        Assert.True(race.Finished);
        Assert.Equal([1, 3], race.Survivors.ToArray());
        Assert.Equal(1, race.Best);
        Assert.Equal((3, 12), (race.Replications, race.Observations));
        Assert.Equal(0, race.MostReplications(0));
    }

    [Fact]
    public void Before_the_first_stage_is_over_nobody_is_dropped_and_the_variance_is_unknown()
    {
        var race = new KimNelson(2, 0.1, first: 3);
        race.Take([0, 100]);
        race.Take([0, 101]);
        Assert.Equal((2, 1, 0.0, false), (race.Survivors.Length, race.Best, race.DifferenceVariance(0, 1), race.Finished));
        race.Take([0, 99]);
        Assert.Equal(1, race.DifferenceVariance(0, 1), 1e-12);
        Assert.Equal([new KimNelson.Elimination(0, 3)], race.Eliminations.ToArray());
    }

    [Fact]
    public void A_survivor_without_an_outcome_is_refused_and_nothing_is_counted()
    {
        var race = new KimNelson(2, 0.1, first: 2);
        race.Take([1, 2]);
        Assert.Contains("outcomes[1] is NaN", Assert.Throws<ArgumentException>(() => race.Take([1, double.NaN])).Message,
            StringComparison.Ordinal);
        Assert.Contains("outcomes has 1 values", Assert.Throws<ArgumentException>(() => race.Take([1])).Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (race.Replications, race.Observations));
    }

    [Fact]
    public void An_interval_at_the_stopping_point_covers_nearly_as_often_as_one_of_fixed_length()
    {
        const int Series = 600;
        var covered = 0;
        var length = default(Moments);
        for (var series = 0; series < Series; series++)
        {
            var draws = new Draws(29, new Purpose("precision"), (ulong)series);
            var count = new ReplicationCount(2, 0.25, 10_000, first: 50);
            Moments differences = default;
            double[] row = [0, 0];
            do
            {
                row[0] = draws.Normal();
                differences = differences.With(row[0]);
            }
            while (count.Take(row) == StopReason.None);
            covered += differences.Interval().Contains(0) ? 1 : 0;
            length = length.With(count.Replications);
        }

        // (1.96/0.25)² = 61.5. Binomial(600, 0.95) is below 550 in one case of two thousand.
        Assert.InRange(length.Mean, 58, 66);
        Assert.InRange(covered, 550, Series);
    }

    [Fact]
    public void Strategies_that_never_differed_are_known_no_better_than_so_many_replications_can_tell()
    {
        var count = new ReplicationCount(2, 0.01, 10_000, first: 20, range: 1);
        while (count.Take([0.3, 0.3]) == StopReason.None)
        {
        }

        // 1 − 0.05^(1/n) ≤ 0.01 from n = ln 0.05 / ln 0.99 = 298.07 on.
        Assert.Equal((299, StopReason.PrecisionReached), (count.Replications, count.Reason));
        Assert.Equal(1 - Math.Pow(0.05, 1 / 299.0), count.WidestHalfWidth, 1e-12);

        // As precise as wanted to the last digit is precise enough.
        var just = new ReplicationCount(2, 1 - Math.Pow(1 - 0.95, 1.0 / 20), 30, range: 1);
        for (var row = 1; row < 20; row++)
            Assert.Equal(StopReason.None, just.Take([0, 0]));
        Assert.Equal(StopReason.PrecisionReached, just.Take([0, 0]));

        // Where they always differ by 0.2 they might once differ by 1.2 more.
        var apart = new ReplicationCount(2, 0.01, 10_000, first: 20, range: 1);
        apart.Take([0.5, 0.3]);
        apart.Take([0.5, 0.3]);
        Assert.Equal(1.2 * (1 - Math.Sqrt(0.05)), apart.WidestHalfWidth, 1e-12);
    }

    [Fact]
    public void A_rare_difference_is_not_taken_for_none()
    {
        var covered = 0;
        for (var series = 0; series < 150; series++)
        {
            var draws = new Draws(31, new Purpose("rare"), (ulong)series);
            var count = new ReplicationCount(2, 0.02, 10_000, first: 50, range: 1);
            var differences = default(Moments);
            double value;
            do
            {
                value = draws.Uniform() < 0.02 ? 1 : 0;
                differences = differences.With(value);
            }
            while (count.Take([value, 0]) == StopReason.None);
            covered += Math.Abs(differences.Mean - 0.02) <= 0.02 ? 1 : 0;
        }

        Assert.InRange(covered, 135, 150);
    }

    [Fact]
    public void Where_the_range_is_unknown_strategies_that_never_differed_count_as_known()
    {
        var count = new ReplicationCount(2, 0.01, 100, first: 20);
        while (count.Take([0.3, 0.3]) == StopReason.None)
        {
        }

        Assert.Equal((20, 0.0), (count.Replications, count.WidestHalfWidth));
    }

    [Fact]
    public void The_pair_known_least_is_named()
    {
        var count = new ReplicationCount(3, 0.01, 100);
        Assert.Equal((double.PositiveInfinity, (0, 1)), (count.WidestHalfWidth, count.WidestPair));
        count.Take([1, 2, 3]);
        Assert.Equal(double.PositiveInfinity, count.WidestHalfWidth);
        count.Take([1, 2, 9]);
        count.Take([2, 2, 6]);
        Assert.Equal((0, 2), count.WidestPair);
        Assert.Equal(Moments.Of([-2, -8, -4]).HalfWidth(1 - 0.05 / 3), count.WidestHalfWidth, 1e-9);
        Assert.Contains("outcomes has 2 values", Assert.Throws<ArgumentException>(() => count.Take([1, 2])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void T_intervals_of_tiny_normal_samples_cover_as_often_as_they_say()
    {
        const int Samples = 4000;
        foreach (var n in new[] { 2, 3, 10 })
        {
            var covered = 0;
            for (var sample = 0; sample < Samples; sample++)
            {
                var draws = new Draws(37, new Purpose("coverage"), (ulong)sample, (ulong)n);
                var moments = default(Moments);
                for (var i = 0; i < n; i++)
                    moments = moments.With(draws.Normal());
                covered += moments.Interval(0.9).Contains(0) ? 1 : 0;
            }

            Assert.Equal(0.9, covered / (double)Samples, 4 * Math.Sqrt(0.9 * 0.1 / Samples));
        }
    }

    [Fact]
    public void Bca_intervals_of_thirty_values_cover_nearly_as_often_as_they_say_and_stay_within_the_sample()
    {
        const int Samples = 400;
        var covered = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var draws = new Draws(41, new Purpose("bca"), (ulong)sample);
            double[] x = [.. Enumerable.Range(0, 30).Select(_ => draws.Normal())];
            var interval = Bootstrap.Of(x, values => Moments.Of(values).Mean, 500, draws).Bca;
            covered += interval.Contains(0) ? 1 : 0;
            Assert.InRange(interval.Low, x.Min(), interval.High);
            Assert.InRange(interval.High, interval.Low, x.Max());
        }

        // About 0.93 for thirty values.
        Assert.InRange(covered, 355, 392);
    }
}
