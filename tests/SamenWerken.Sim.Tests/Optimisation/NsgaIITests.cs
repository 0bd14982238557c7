using SamenWerken.Sim.Optimisation;

namespace SamenWerken.Sim.Tests.Optimisation;

public sealed class NsgaIITests
{
    private static Population Evolve(NsgaII search, int generations, Func<IReadOnlyList<double>, double[]> problem, Population? from = null)
    {
        var population = from ?? search.Start([.. search.First().Select(its => its.With(problem(its.Genes)))]);
        while (population.Generation < generations)
            population = search.Next(population, [.. search.Offspring(population).Select(its => its.With(problem(its.Genes)))]);
        return population;
    }

    private static double VolumeOf(Population population) =>
        Hypervolume.Of([.. population.Members.Select(its => its.Objectives)], Zdt.Reference);

    [Fact]
    public void The_hypervolume_of_a_whole_front_is_its_integral()
    {
        Assert.Equal(0.11 + 0.1 + 2 / 3.0, Zdt.Hypervolume(1), 1e-5);
        Assert.Equal(0.11 + 0.1 + 1 / 3.0, Zdt.Hypervolume(2), 1e-5);
    }

    // A hundred points cannot dominate all that the whole front does: even ones lose half a percent to one.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_front_of_a_problem_of_Zitzler_Deb_and_Thiele_is_found_to_one_and_a_half_percent_of_its_hypervolume(int problem)
    {
        var whole = Zdt.Hypervolume(problem);
        var search = new NsgaII(100, Zdt.Genes, Seed: 1);
        var population = Evolve(search, 250, x => Zdt.Of(problem, x));
        Assert.InRange(VolumeOf(population), 0.985 * whole, whole);
        Assert.Equal(100, population.Members.Length);
    }

    [Fact]
    public void A_search_that_goes_on_from_a_stored_population_makes_the_same_bytes()
    {
        var search = new NsgaII(20, 5, Seed: 7);
        var whole = Evolve(search, 12, x => Zdt.Of(1, x));
        var stored = PopulationText.Of(Evolve(search, 5, x => Zdt.Of(1, x)));
        var resumed = Evolve(new NsgaII(20, 5, Seed: 7), 12, x => Zdt.Of(1, x), PopulationText.Read(stored));
        Assert.Equal(whole, resumed);
        Assert.Equal(PopulationText.Of(whole), PopulationText.Of(resumed));
    }

    [Fact]
    public void Another_seed_makes_another_search() => Assert.NotEqual(
        Evolve(new NsgaII(20, 5, Seed: 7), 2, x => Zdt.Of(1, x)), Evolve(new NsgaII(20, 5, Seed: 8), 2, x => Zdt.Of(1, x)));

    [Fact]
    public void Three_objectives_spread_over_the_whole_front()
    {
        // Points on a sphere of radius 1 are best: all objectives x, y, z with x² + y² + z² = 1, shrunk by what the last gene is off.
        static double[] Sphere(IReadOnlyList<double> x)
        {
            var (a, b, r) = (x[0] * Math.PI / 2, x[1] * Math.PI / 2, 1 - 0.5 * Math.Abs(x[2] - 0.3));
            return [r * Math.Cos(a) * Math.Cos(b), r * Math.Cos(a) * Math.Sin(b), r * Math.Sin(a)];
        }

        var population = Evolve(new NsgaII(92, 3, Seed: 3), 80, Sphere);
        var volume = Hypervolume.Of([.. population.Members.Select(its => its.Objectives)], [0, 0, 0]);
        Assert.InRange(volume, 0.97 * Hypervolume.Of(Lattice(12), [0, 0, 0]), Math.PI / 6);
        for (var m = 0; m < 3; m++)
            Assert.True(population.Members.Max(its => its.Objectives[m]) > 0.999);
    }

    /// <summary>Even points on the sphere: those of Das and Dennis (1998), 91 for 12 divisions.</summary>
    private static double[][] Lattice(int divisions) =>
    [
        .. from a in Enumerable.Range(0, divisions + 1)
           from b in Enumerable.Range(0, divisions + 1 - a)
           let c = divisions - a - b
           let length = Math.Sqrt(a * a + b * b + c * c)
           select (double[])[a / length, b / length, c / length]
    ];

    [Fact]
    public void Individuals_that_failed_die_out()
    {
        var population = Evolve(new NsgaII(20, 2, Seed: 1), 6, x => x[0] < 0.5 ? [double.NaN, double.NaN] : [x[0], 1 - x[0]]);
        Assert.All(population.Members, its => Assert.True(its.Genes[0] >= 0.5));
    }

    [Fact]
    public void With_levels_instead_of_numbers_the_front_holds_each_setting_once()
    {
        var population = Evolve(new NsgaII(20, 2, Seed: 1), 10, x => [Math.Floor(x[0] * 3), -Math.Floor(x[0] * 3) - Math.Floor(x[1] * 2)]);
        Assert.Equal(population.Front.Length, population.Front.Select(its => string.Join(' ', its.Genes)).Distinct().Count());
        Assert.Equal([0, 1, 2], population.Front.Select(its => its.Objectives[0]).Distinct().Order());
    }

    [Theory]
    [InlineData("", "Line 1")]
    [InlineData("population,1,2\n0,0,0.5,1\n", "not whole")]
    [InlineData("population,1,1\n0,0,0.5\n", "Line 2 has 3 parts")]
    [InlineData("population,1,1\n0,0,0.5 x,1\n", "Line 2 has 'x'")]
    [InlineData("population,1,1\n0,z,0.5,1\n", "Line 2 has 'z'")]
    public void A_text_that_is_no_population_is_told_with_its_line(string text, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => PopulationText.Read(text)).Message);

    [Fact]
    public void Settings_and_evaluations_that_do_not_fit_are_told()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NsgaII(5, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NsgaII(4, 0, 1));
        var search = new NsgaII(4, 2, 1);
        Assert.Contains("0 objectives", Assert.Throws<ArgumentException>(() => search.Start(search.First())).Message);
    }
}
