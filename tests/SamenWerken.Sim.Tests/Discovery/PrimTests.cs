using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Discovery;

public sealed class PrimTests
{
    private static readonly Prim Quick = new() { Resamples = 20, Permutations = 99 };

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.0)]
    [InlineData(3, 0.0)]
    [InlineData(4, 1.5)]
    [InlineData(5, 1.5)]
    [InlineData(6, 1.5)]
    public void A_planted_box_is_recovered_within_five_percent(ulong seed, double noise)
    {
        var cases = Worlds.Of(2_000, 6, noise > 0 ? 10 : 1, seed, Worlds.Planted, noise);
        var found = Quick.Find(cases, seed);
        Assert.Equal(Quick.Significance, found.Significance);
        Assert.Equal(0.3, (Quick with { Significance = 0.3 }).Find(cases, seed).Significance);
        var box = found.Boxes[0];
        Assert.Equal(["x0", "x2"], box.Box.Restrictions.Select(its => its.Name));
        Assert.InRange(box.Box.Restrictions[0].Within.Low, 0.15, 0.25);
        Assert.InRange(box.Box.Restrictions[0].Within.High, 0.55, 0.65);
        Assert.InRange(box.Box.Restrictions[1].Within.Low, 0.45, 0.55);
        Assert.Equal(double.PositiveInfinity, box.Box.Restrictions[1].Within.High);
        int[] inside = [.. Enumerable.Range(0, cases.Count).Where(i => box.Box.Contains(cases, i))];
        int[] truth =
            [.. Enumerable.Range(0, cases.Count).Where(i => Worlds.Planted([.. cases.Variables.Select(x => x.Values[i])]) > 0)];
        var both = inside.Intersect(truth).Count();
        Assert.True(both > 0.95 * truth.Length && both > 0.95 * inside.Length, $"{both} of {truth.Length} and {inside.Length}");
        Assert.All(box.Restrictions, its => Assert.True(its.QuasiP < 1e-6 && its.Found > 0.95, its.ToString()));
        Assert.True(box.Restrictions[0].Low!.Value.Contains(0.2) || Math.Abs(box.Restrictions[0].Low!.Value.Low - 0.2) < 0.01);
        Assert.InRange(box.Quality.Density, box.HeldOutDensity.Low - 0.02, box.HeldOutDensity.High + 0.05);
    }

    [Fact]
    public void A_box_in_which_most_but_not_all_cases_are_of_interest_is_recovered()
    {
        // 0.8 inside, 0.1 outside: what a threshold of noisy outcomes looks like.
        var cases = Worlds.Of(4_000, 5, 1, 11, x => Worlds.Planted(x) > 0 ? 0.84 : -1.28, noise: 1);
        var box = Quick.Find(cases, 1).Boxes[0];
        Assert.Equal(["x0", "x2"], box.Box.Restrictions.Select(its => its.Name));
        Assert.InRange(box.Quality.Density, 0.75, 0.85);
        Assert.InRange(box.Box.Restrictions[0].Within.Low, 0.15, 0.25);
        Assert.InRange(box.Box.Restrictions[0].Within.High, 0.55, 0.65);
        Assert.InRange(box.Box.Restrictions[1].Within.Low, 0.45, 0.55);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Pure_noise_gives_no_box(int replications)
    {
        bool Any(ulong seed) => Quick.Find(Worlds.Of(500, 6, replications, seed, _ => 0.3, noise: 1), seed).Boxes.Length > 0;
        var found = Enumerable.Range(0, 30).Count(seed => Any((ulong)seed));
        Assert.True(found <= 2, $"{found} boxes in 30 tries"); // at 1 %, three or more come once in 300
    }

    [Fact]
    public void Luck_that_all_cases_share_gives_no_box()
    {
        var cases = Cases.Of(
            [Variable.Number("x", [.. Enumerable.Range(0, 400).Select(i => i / 400.0)])],
            [.. Enumerable.Range(0, 400).Select(_ => (double[])[-1, 1, 2, -0.5])]);
        Assert.Empty(Quick.Find(cases, 1).Boxes);
    }

    [Fact]
    public void A_second_box_is_sought_outside_the_first()
    {
        var cases = Worlds.Of(3_000, 4, 1, 3, x => (x[0] < 0.4 && x[1] < 0.5) || (x[2] > 0.75 && x[3] > 0.6) ? 1 : -1);
        var found = Quick.Find(cases, 1);
        Assert.Equal(2, found.Boxes.Length);
        Assert.Equal(
            ["x0, x1", "x2, x3"], found.Boxes.Select(box => string.Join(", ", box.Box.Restrictions.Select(its => its.Name))).Order());
        Assert.True(found.Boxes.Sum(box => box.Quality.Coverage) > 0.95);
        Assert.True(found.P > 0.01 || found.P is null);
    }

    [Fact]
    public void Levels_of_a_choice_make_a_box()
    {
        string[] sectors = ["care", "schools", "police", "housing"];
        var draws = new Draws(4, new Purpose("sectors"), 0);
        string[] levels = [.. Enumerable.Range(0, 800).Select(_ => sectors[draws.Below(4)])];
        double[] x = [.. Enumerable.Range(0, 800).Select(_ => draws.Uniform())];
        var cases = Cases.Of(
            [Variable.Choice("sector", levels), Variable.Number("x", x)],
            [.. levels.Select((level, i) => (double[])[level is "care" or "police" && x[i] >= 0.5 ? 1 : -1])]);
        var box = Quick.Find(cases, 1).Boxes[0];
        Assert.Equal(["care", "police"], box.Box.Restrictions[0].Levels.Order());
        Assert.InRange(box.Box.Restrictions[1].Within.Low, 0.48, 0.52);
        Assert.Equal(1, box.Quality.Density);
        Assert.Equal(1, box.Quality.Coverage);
    }

    [Fact]
    public void Every_number_of_a_box_is_what_counting_its_cases_gives()
    {
        var cases = Worlds.Of(1_500, 5, 4, 9, x => x[0] < 0.4 && x[1] + 0.3 * x[2] < 0.7 ? 0.4 : -0.3, noise: 1);
        var found = Quick.Find(cases, 1);
        Assert.NotEmpty(found.Boxes);
        var before = new HashSet<int>();
        foreach (var box in found.Boxes)
        {
            int[] rest = [.. Enumerable.Range(0, cases.Count).Where(i => !before.Contains(i))];
            foreach (var (its, quality) in box.Trajectory.Select(peel => (peel.Box, peel.Quality)).Append((box.Box, box.Quality)))
            {
                int[] inside = [.. rest.Where(i => its.Contains(cases, i))];
                var members = inside.Sum(i => cases.Memberships[i]);
                Assert.Equal(inside.Length, quality.Points);
                Assert.Equal(members, quality.Members, 9);
                Assert.Equal(members / inside.Length, quality.Density, 9);
                Assert.Equal(members / cases.Memberships.Sum(), quality.Coverage, 9);
                Assert.Equal(inside.Length / 1_500.0, quality.Mass, 12);
            }

            foreach (var evidence in box.Restrictions)
            {
                var without = new Box([.. box.Box.Restrictions.Where(its => its.Variable != evidence.Restriction.Variable)]);
                int[] wider = [.. rest.Where(i => without.Contains(cases, i))];
                var p = wider.Average(i => cases.Memberships[i]);
                var low = Binomial(box.Quality.Points, p, (int)Math.Ceiling(box.Quality.Members));
                var high = Binomial(box.Quality.Points, p, (int)Math.Floor(box.Quality.Members));
                Assert.InRange(evidence.QuasiP, low * (1 - 1e-9), high * (1 + 1e-9));
            }

            before.UnionWith(rest.Where(i => box.Box.Contains(cases, i)));
        }
    }

    [Fact]
    public void The_density_that_is_asked_for_is_the_density_that_comes()
    {
        var cases = Worlds.Of(2_000, 5, 1, 7, x => Worlds.Planted(x) > 0 ? 0.84 : -1.28, noise: 1);
        var box = (Quick with { Density = 0.6, MostBoxes = 1 }).Find(cases, 1).Boxes[0];
        Assert.True(box.Trajectory[box.Chosen].Quality.Density >= 0.6);
        Assert.True(box.Trajectory[box.Chosen - 1].Quality.Density < 0.6);
    }

    [Fact]
    public void Noise_of_replications_pulls_a_case_towards_what_all_cases_are()
    {
        // Means 0.3 and −0.1. The second replication adds 0.8 to both and ± 0.2 beside: residuals ± 0.1, s² = 2 · 0.02, v = 0.02.
        var cases = Cases.Of([Variable.Number("x", 0, 1)], [[-0.2, 0.8], [-0.4, 0.2]]);
        var (spread, noise) = (0.4 * 0.4 / 2 - 0.02, 0.02);
        var deviation = Math.Sqrt(spread * noise / (spread + noise));
        Assert.Equal(StandardNormal.Below((spread * 0.3 + noise * 0.1) / (spread + noise) / deviation), cases.Memberships[0], 12);
        Assert.Equal(StandardNormal.Below((spread * -0.1 + noise * 0.1) / (spread + noise) / deviation), cases.Memberships[1], 12);
    }

    [Fact]
    public void Luck_that_all_cases_share_does_not_blur_which_of_them_are_of_interest()
    {
        double[] luck = [-8, 5, 3];
        var cases = Cases.Of(
            [Variable.Number("x", [.. Enumerable.Range(0, 100).Select(i => i / 100.0)])],
            [.. Enumerable.Range(0, 100).Select(i => luck.Select(its => i / 100.0 - 0.505 + its).ToArray())]);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => i > 50 ? 1.0 : 0), cases.Memberships);
    }

    [Fact]
    public void Any_number_of_threads_finds_the_same()
    {
        var cases = Worlds.Of(600, 4, 3, 21, Worlds.Planted, noise: 2);
        var (here, there) = (Quick.Find(cases, 5), Quick.Find(cases, 5));
        Assert.Equal(here.Boxes[0].Box, there.Boxes[0].Box);
        Assert.Equal(here.Boxes[0].P, there.Boxes[0].P);
        Assert.Equal(here.Boxes[0].Restrictions.AsEnumerable(), there.Boxes[0].Restrictions);
    }

    [Fact]
    public void Mistakes_are_told_with_place_and_value()
    {
        var x = Variable.Number("x", 0, 1, 2);
        var odd = Variable.Number("x", 0, double.NaN);
        static string Told(Func<Cases> of) => Assert.Throws<ArgumentException>(of).Message;
        Assert.Contains("x has 3 values and there are 2 cases", Told(() => Cases.Of([x], [[1], [2]])));
        Assert.Contains("margins[2] has 2", Told(() => Cases.Of([x], [[1], [2], [1, 2]])));
        Assert.Contains("margins[1] has no number", Told(() => Cases.Of([x], [[1], [double.NaN], [1]])));
        Assert.Contains("x is NaN in case 1", Told(() => Cases.Of([odd], [[1], [2]])));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Prim { PeelShare = 0.5 });
    }

    /// <summary>P(Bin(n, p) ≥ k), term by term.</summary>
    private static double Binomial(int n, double p, int k)
    {
        var (sum, log) = (0.0, n * Math.Log(1 - p));
        for (var i = 0; i <= n; i++)
        {
            if (i >= k)
                sum += Math.Exp(log);
            log += Math.Log((double)(n - i) / (i + 1)) + Math.Log(p / (1 - p));
        }

        return sum;
    }
}
