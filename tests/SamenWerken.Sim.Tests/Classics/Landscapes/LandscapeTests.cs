using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Classics.Landscapes;

namespace SamenWerken.Sim.Tests.Classics.Landscapes;

public sealed class LandscapeTests
{
    [Theory]
    // Independent computation with 20,000 landscapes: peaks, highest, walk, steepest, P(walk finds the highest).
    [InlineData(6, 2, 6000, 3.469, 0.7419, 0.7005, 0.7089, 0.4483)]
    [InlineData(6, 5, 6000, 9.135, 0.7682, 0.6769, 0.6929, 0.1551)]
    [InlineData(8, 4, 3000, 12.264, 0.7698, 0.6963, 0.7051, 0.1665)]
    [InlineData(10, 3, 1000, 13.814, 0.7631, 0.7052, 0.7119, 0.1916)]
    [InlineData(12, 11, 200, 315.08, 0.7880, 0.6531, 0.6655, 0.0050)]
    public void Peaks_and_walks_are_those_of_another_program(
        int n, int k, int runs, double peaks, double highest, double walk, double steepest, double finds)
    {
        var reliefs = Enumerable.Range(0, runs).Select(run => Relief.Of(new Landscape(n, k, 1, (ulong)run))).ToArray();
        void Near(double published, Func<Relief, double> measure, double tolerance)
        {
            var mean = Recomputed.Mean([.. reliefs.Select(measure)]);
            Assert.InRange(mean.Value, published - tolerance - 3 * mean.StandardError, published + tolerance + 3 * mean.StandardError);
            Assert.True(mean.StandardError <= Math.Max(tolerance, 0.004), $"{mean.StandardError}");
        }

        Near(peaks, relief => relief.Peaks, 0.01 * peaks);
        Near(highest, relief => relief.Highest, 0.001);
        Near(walk, relief => relief.WalkEnd, 0.001);
        Near(steepest, relief => relief.SteepestEnd, 0.001);
        Near(finds, relief => relief.WalkFindsHighest, 0.01);
    }

    [Property(MaxTest = 40, Replay = "20260101,7")]
    public Property Decisions_that_do_not_depend_on_each_other_make_one_peak_of_two_thirds() => Prop.ForAll(Runs, run =>
    {
        var relief = Relief.Of(new Landscape(8, 0, 2, (ulong)run));
        Assert.Equal(1, relief.Peaks);
        Assert.Equal(relief.Highest, relief.WalkEnd, 12);
        Assert.Equal(1, relief.WalkFindsHighest, 12);
    });

    [Theory]
    [InlineData(6, 9.142857)]
    [InlineData(8, 28.444444)]
    [InlineData(10, 93.090909)]
    [InlineData(12, 315.076923)]
    [InlineData(16, 3855.058824)]
    public void Where_everything_depends_on_everything_one_combination_in_N_plus_one_is_a_peak(int n, double expected) =>
        Assert.Equal(expected, Landscape.ExpectedPeaks(n), 6);

    [Property(MaxTest = 20, Replay = "20260101,7")]
    public Property Fitness_is_the_mean_of_what_decisions_contribute_and_each_depends_on_K_others() => Prop.ForAll(Runs, run =>
    {
        var landscape = new Landscape(7, run % 7, 3, (ulong)run);
        for (var combination = 0; combination < 128; combination++)
        {
            var mean = Enumerable.Range(0, 7).Average(decision => landscape.Contribution(decision, combination));
            Assert.Equal(mean, landscape.Fitness[combination], 12);
        }

        for (var of = 0; of < 7; of++)
        {
            Assert.True(landscape.Depends(of, of));
            Assert.Equal(landscape.Interdependence + 1, Enumerable.Range(0, 7).Count(on => landscape.Depends(of, on)));
            for (var on = 0; on < 7; on++)
            {
                var moves = Enumerable.Range(0, 128).Any(c => landscape.Contribution(of, c) != landscape.Contribution(of, c ^ (1 << on)));
                Assert.Equal(landscape.Depends(of, on), moves);
            }
        }
    });

    [Fact]
    public void Contributions_are_the_draws_at_their_addresses()
    {
        var landscape = new Landscape(5, 4, 4, 9);
        var draws = new SamenWerken.Sim.Chance.Draws(4, Landscape.ContributionDrawn, 9, 0, 2);
        for (var combination = 0; combination < 32; combination++)
            Assert.Equal(draws.Uniform(), landscape.Contribution(2, combination));
    }

    [Fact]
    public void Each_other_decision_is_equally_often_a_neighbour()
    {
        var often = new int[6];
        for (var run = 0; run < 3000; run++)
        {
            var landscape = new Landscape(6, 2, 5, (ulong)run);
            for (var on = 0; on < 6; on++)
                often[on] += landscape.Depends(0, on) ? 1 : 0;
        }

        Assert.Equal(3000, often[0]);
        Assert.All(often.Skip(1), count => Assert.InRange(count, 1200 - 107, 1200 + 107)); // 4 × √(3000 × .4 × .6)
    }

    [Theory]
    // Another program of the same rules (200,000 landscapes, standard errors below .0005); K; the whole, units, 25 and 100 rounds apart.
    [InlineData(1, 0.9506, 0.8688, 0.9656, 0.9683)]
    [InlineData(2, 0.9144, 0.8361, 0.9431, 0.9502)]
    [InlineData(3, 0.8845, 0.8271, 0.9205, 0.9347)]
    [InlineData(5, 0.8319, 0.8035, 0.8786, 0.9020)]
    public void First_apart_and_then_together_finds_most(int k, double whole, double units, double briefly, double longer)
    {
        Near(k, whole, new Search { Steering = Steering.Centralised });
        Near(k, units, new Search { Steering = Steering.Decentralised });
        Near(k, briefly, new Search());
        Near(k, longer, new Search { Reintegration = 100 });
        Assert.True(units < whole && whole < briefly && briefly < longer);
    }

    [Theory]
    // The same program, with units that see their own change only.
    [InlineData(2, 0.8625, 0.9308)]
    [InlineData(5, 0.8307, 0.8657)]
    public void Units_that_do_not_foresee_each_other_wander_less_and_so_find_less_later(int k, double units, double briefly)
    {
        Near(k, units, new Search { Steering = Steering.Decentralised, Foresight = Foresight.OwnChange });
        Near(k, briefly, new Search { Foresight = Foresight.OwnChange });
    }

    private static void Near(int k, double published, Search search)
    {
        var runs = Enumerable.Range(0, 3000).Select(run => Reached(new Landscape(6, k, 6, (ulong)run), search, (ulong)run));
        var mean = Recomputed.Mean([.. runs]);
        Assert.InRange(mean.Value, published - 0.001 - 4 * mean.StandardError, published + 0.001 + 4 * mean.StandardError);
        Assert.True(mean.StandardError < 0.005);
    }

    private static double Reached(Landscape landscape, Search search, ulong run)
    {
        double[] fitness = [.. landscape.Fitness];
        return (fitness[search.Path(landscape, 6, run)[^1]] - fitness.Min()) / (fitness.Max() - fitness.Min());
    }

    [Property(MaxTest = 40, Replay = "20260101,7")]
    public Property The_whole_never_falls_back_and_units_apart_may() => Prop.ForAll(Runs, run =>
    {
        var landscape = new Landscape(6, 3, 7, (ulong)run);
        var path = new Search { Steering = Steering.Centralised }.Path(landscape, 7, (ulong)run);
        Assert.All(path.Zip(path.Skip(1)), step => Assert.True(landscape.Fitness[step.Second] >= landscape.Fitness[step.First]));
        var temporary = new Search { Reintegration = 30 }.Path(landscape, 7, (ulong)run);
        var apart = new Search { Steering = Steering.Decentralised }.Path(landscape, 7, (ulong)run);
        Assert.Equal(apart.Take(31), temporary.Take(31));
    });

    [Fact]
    public void One_unit_apart_is_the_whole()
    {
        var landscape = new Landscape(6, 3, 8, 0);
        var path = new Search { Units = 1, Steering = Steering.Decentralised }.Path(landscape, 8, 0);
        Assert.All(path.Zip(path.Skip(1)), step => Assert.True(landscape.Fitness[step.Second] >= landscape.Fitness[step.First]));
    }

    [Fact]
    public void What_is_wrong_is_told_all_at_once()
    {
        var wrong = new Search { Units = 4, Rounds = 0, Reintegration = -1 };
        var refusal = Assert.Throws<ArgumentException>(() => wrong.Path(new Landscape(6, 1, 1, 0), 1, 0));
        Assert.Contains("Units is 4", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Rounds is 0", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Reintegration is -1", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Landscape(6, 6, 1, 0));
    }

    private static Arbitrary<int> Runs { get; } = Gen.Choose(0, 100_000).ToArbitrary();

}
