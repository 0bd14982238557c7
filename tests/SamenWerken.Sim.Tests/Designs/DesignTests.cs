using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Statistics;
using SamenWerken.Sim.Tests.Reference;
using SamenWerken.Sim.Tests.Statistics;

namespace SamenWerken.Sim.Tests.Designs;

public sealed class DesignTests
{
    [Theory]
    [InlineData("doe/sobol_points_d2_n64.csv")]
    [InlineData("doe/sobol_points_d5_n64.csv")]
    [InlineData("doe/sobol_points_d8_n64.csv")]
    [InlineData("doe/sobol_points_d21_selected.csv")]
    public void Sobol_points_are_the_published_ones_to_the_last_bit(string file)
    {
        foreach (var row in ReferenceData.Numbers(file))
        {
            var point = SobolSequence.Of(1, row.Length - 1, skip: (uint)row[0]).Points;
            Assert.Equal(row[1..], point.Row(0).ToArray());
        }
    }

    [Fact]
    public void A_stretch_of_the_Sobol_sequence_is_the_sequence_from_there_on()
    {
        var whole = SobolSequence.Of(1000, 64).Points;
        var stretch = SobolSequence.Of(300, 64, skip: 700).Points;
        for (var row = 0; row < 300; row++)
            Assert.Equal(whole.Row(700 + row).ToArray(), stretch.Row(row).ToArray());
    }

    [Fact]
    public void Sobol_direction_numbers_are_the_published_ones()
    {
        foreach (var row in ReferenceData.Table("doe/joe_kuo_direction_numbers_d2_64.csv").Rows)
        {
            var directions = SobolDirections.Of(int.Parse(row[0], null) - 1);
            var initial = row[3].Split(' ').Select(uint.Parse).ToArray();
            Assert.Equal(int.Parse(row[1], null), initial.Length);
            for (var j = 0; j < initial.Length; j++)
                Assert.Equal(initial[j], directions[j] >> (31 - j));
            Assert.All(directions.Select((v, j) => v >> (31 - j)), m => Assert.Equal(1u, m & 1));
        }
    }

    [Fact]
    public void Every_dimension_of_the_Sobol_sequence_fills_every_slice_once()
    {
        const int Points = 1024;
        var sequence = SobolSequence.Of(Points, SobolSequence.MostDimensions).Points;
        for (var dimension = 0; dimension < sequence.Dimensions; dimension++)
            Assert.Equal(Enumerable.Range(0, Points), sequence.Column(dimension).Select(x => (int)(x * Points)).Order());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void Sobol_points_are_as_even_as_another_program_finds_them(int dimensions)
    {
        var expected = ReferenceData.Json("doe/sobol_properties_n64.json").GetProperty($"{dimensions}");
        var points = SobolSequence.Of(64, dimensions).Points;
        Assert.Equal(expected.Double("CD"), Discrepancy.Centred(points), 1e-12);
        Assert.Equal(expected.Double("L2star"), Discrepancy.L2Star(points), 1e-12);
        for (var i = 0; i < dimensions; i++)
            Assert.Equal(expected.Doubles("mean")[i], points.Column(i).Average(), 1e-15);
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(64, 5)]
    [InlineData(256, 8)]
    public void Latin_hypercubes_are_as_even_as_another_programs(int rows, int dimensions)
    {
        var expected = ReferenceData.Json("doe/lhs_properties.json").GetProperty($"N{rows}_D{dimensions}");
        var designs = Enumerable.Range(0, 100).Select(seed => LatinHypercube.Of(rows, dimensions, (ulong)seed).Points).ToArray();

        // 100 hypercubes against 100: the spread of the discrepancy within them is at most a third of its mean.
        var mean = designs.Take(rows > 100 ? 20 : 100).Average(Discrepancy.Centred);
        Assert.Equal(expected.Double("CD_discrepancy_mean_100"), mean, 0.15 * expected.Double("CD_discrepancy_mean_100"));

        // 1/(12N³), estimated from 100·D column means: relative error √(2/(100·D)), four times.
        var squares =
            designs.SelectMany(d => Enumerable.Range(0, dimensions).Select(i => Math.Pow(d.Column(i).Average() - 0.5, 2))).Average();
        var exact = expected.Double("exact_var_of_column_mean");
        Assert.Equal(1 / (12 * Math.Pow(rows, 3)), exact, 1e-15);
        Assert.Equal(exact, squares, 4 * Math.Sqrt(2 / (100.0 * dimensions)) * exact);
    }

    [Fact]
    public void Centred_points_lie_in_the_middle_of_their_slices_and_others_anywhere()
    {
        const int Rows = 250;
        double[] Places(bool centred) => [.. Enumerable.Range(0, 3)
            .SelectMany(i => LatinHypercube.Of(Rows, 3, seed: 6, centred).Points.Column(i)).Select(x => x * Rows - Math.Floor(x * Rows))];
        Assert.All(Places(centred: true), place => Assert.Equal(0.5, place, 1e-9));
        Assert.Equal(0.5, Places(centred: false).Average(), 4 * Math.Sqrt(1 / 12.0 / (3 * Rows)));
        Assert.Equal(1 / 12.0, Moments.Of(Places(centred: false)).Variance, 0.01);
    }

    [Fact]
    public void A_factor_added_to_a_Latin_hypercube_moves_no_other()
    {
        var two = LatinHypercube.Of(20, 2, seed: 4).Points;
        var three = LatinHypercube.Of(20, 3, seed: 4).Points;
        Assert.Equal(two.Column(0), three.Column(0));
        Assert.Equal(two.Column(1), three.Column(1));
        Assert.NotEqual(three.Column(1), three.Column(2));
    }

    [Fact]
    public void Every_order_of_slices_is_equally_likely()
    {
        const int Designs = 6000;
        var orders = Enumerable.Range(0, Designs)
            .GroupBy(
                seed => string.Join(' ', LatinHypercube.Of(3, 1, (ulong)seed, centred: true).Points.Column(0).Select(x => (int)(3 * x))))
            .Select(group => group.Count()).ToArray();
        Assert.Equal(6, orders.Length);
        // Binomial(6000, 1/6): mean 1000, deviation 28.9; five of them.
        Assert.All(orders, count => Assert.InRange(count, 855, 1145));
    }

    [Fact]
    public void A_Saltelli_sample_has_its_rows_in_the_published_order()
    {
        var (_, rows) = ReferenceData.Table("doe/saltelli_ishigami_N8_second_order.csv");
        var sample = SaltelliSample.Of(8, 3, skip: 0);
        Assert.Equal(rows.Length, sample.Points.Rows);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < 3; i++)
                Assert.Equal(ReferenceData.Number(rows[row][3 + i]), Scale.Linear(sample.Points[row, i], -Math.PI, Math.PI), 1e-14);
            Assert.Equal(ReferenceData.Number(rows[row][6]), TestFunctions.Ishigami(sample.Points.Row(row)), 1e-12);
            var point = int.Parse(rows[row][2], null);
            var factor = rows[row][1].Length == 3 ? rows[row][1][2] - '1' : 0;
            Assert.Equal(row, rows[row][1][..Math.Min(2, rows[row][1].Length)] switch
            {
                "A" => sample.RowOfA(point),
                "AB" => sample.RowOfAB(point, factor),
                "BA" => sample.RowOfBA(point, factor),
                _ => sample.RowOfB(point),
            });
        }
    }

    [Fact]
    public void A_longer_Morris_design_begins_with_the_shorter_one()
    {
        var four = MorrisTrajectories.Of(4, 5, seed: 8).Points;
        var six = MorrisTrajectories.Of(6, 5, seed: 8).Points;
        for (var row = 0; row < four.Rows; row++)
            Assert.Equal(four.Row(row).ToArray(), six.Row(row).ToArray());
    }

    [Fact]
    public void Trajectories_that_move_two_factors_at_once_are_refused()
    {
        var points = UnitPoints.Of([[0.0, 0], [1, 1], [1, 0]]);
        var error = Assert.Throws<ArgumentException>(() => MorrisTrajectories.Of(points));
        Assert.Contains("row 1 moves factors [0, 1]", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => MorrisTrajectories.Of(UnitPoints.Of([[0.0, 0], [1, 0]])));
        Assert.Contains("There are 2 points; trajectories of 2 factors take a multiple of 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_factorial_has_every_combination_once_last_factor_fastest()
    {
        var design = FullFactorial.Of(2, 1, 3);
        double[][] expected = [[0, 0.5, 0], [0, 0.5, 0.5], [0, 0.5, 1], [1, 0.5, 0], [1, 0.5, 0.5], [1, 0.5, 1]];
        Assert.Equal(UnitPoints.Of(expected), design.Points);
        Assert.Equal(design, FullFactorial.Of(2, 1, 3));
    }

    [Fact]
    public void Levels_of_a_full_factorial_come_back_from_the_scale()
    {
        for (var count = 1; count <= 200; count++)
        {
            var points = FullFactorial.Of(count).Points;
            Assert.Equal(Enumerable.Range(0, count), points.Column(0).Select(u => Scale.Level(u, count)));
        }
    }

    [Fact]
    public void Scales_reach_their_ends_exactly()
    {
        Assert.Equal((0.1, 0.7), (Scale.Linear(0, 0.1, 0.7), Scale.Linear(1, 0.1, 0.7)));
        Assert.Equal((0.001, 30.0), (Scale.Logarithmic(0, 0.001, 30), Scale.Logarithmic(1, 0.001, 30)));
        Assert.Equal(1, Scale.Logarithmic(0.5, 0.1, 10), 1e-15);
        Assert.Equal(5, Scale.Linear(0.5, 10, 0));
    }

    [Fact]
    public void A_point_outside_the_unit_cube_is_refused_by_its_place()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ExplicitList.Of([[0.5, 0.5], [0.5, 1.5]]));
        Assert.Contains("Row 1, column 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Designs_with_the_same_points_are_equal()
    {
        Assert.Equal(LatinHypercube.Of(5, 2, seed: 1), LatinHypercube.Of(5, 2, seed: 1));
        Assert.NotEqual(LatinHypercube.Of(5, 2, seed: 1), LatinHypercube.Of(5, 2, seed: 2));
        Assert.Equal(MorrisTrajectories.Of(3, 2, seed: 1), MorrisTrajectories.Of(3, 2, seed: 1));
        Assert.NotEqual(MorrisTrajectories.Of(3, 2, seed: 1), MorrisTrajectories.Of(3, 2, seed: 2));
        Assert.Equal(ExplicitList.Of([[0.5]]).GetHashCode(), ExplicitList.Of([[0.5]]).GetHashCode());
    }
}
