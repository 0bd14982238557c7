using System.Text.Json;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Statistics;

public sealed class SelectionTests
{
    private static readonly JsonElement Selection = ReferenceData.Json("stats/ranking_selection_reference.json");
    private static readonly double[][] Data = ReferenceData.Numbers("stats/ranking_selection_data.csv", skipColumns: 1);

    // The reference integrates on a coarse grid: at its h the probability P is off by up to 2.3e-5, at its g by 4e-7, while two
    // other ways to integrate (even steps of ln χ², Simpson's rule over χ²) agree to 3e-10. Hence the wider margins.
    private const double MarginOfH = 2e-3, MarginOfG = 1e-5;

    private static readonly double[] Series =
        [.. ReferenceData.Numbers("stats/cv_convergence_data.csv", skipColumns: 1).Select(row => row[0])];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Kim_and_Nelson_drop_the_same_systems_at_the_same_time(int number)
    {
        var reference = Selection.GetProperty("KN")[number];
        var expected = reference.GetProperty("expected");
        var race = new KimNelson(5, reference.Double("delta"), reference.Double("alpha"), reference.Int("n0"));

        for (var row = 0; !race.Finished; row++)
            race.Take(Data[row]);

        Assert.Equal(expected.Int("best"), race.Best);
        Assert.Equal(expected.Int("terminated_at"), race.Replications);
        Assert.Equal(expected.Int("total_observations"), race.Observations);
        Assert.Equal(expected.Double("eta"), race.Eta, 1e-9);
        Assert.Equal(expected.Double("h2"), race.H2, 1e-9);
        Assert.Equal(
            expected.GetProperty("eliminations_system_stage").Rows(),
            race.Eliminations.Select(e => new double[] { e.System, e.Replications }));
        var variances = expected.GetProperty("S2").Rows();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(expected.GetProperty("N_max_per_system")[i].GetInt32(), race.MostReplications(i));
            for (var l = 0; l < 5; l++)
                Assert.Equal(variances[i][l], race.DifferenceVariance(i, l), 1e-9);
        }
    }

    [Fact]
    public void Kim_and_Nelsons_constants_are_reproduced()
    {
        foreach (var reference in Selection.GetProperty("KN_constants").EnumerateArray())
        {
            var race = new KimNelson(reference.Int("k"), 1, reference.Double("alpha"), reference.Int("n0"));
            Assert.Equal(reference.Double("eta"), race.Eta, 1e-9);
            Assert.Equal(reference.Double("h2"), race.H2, 1e-9);
        }
    }

    [Theory]
    [InlineData("independent", 0.0)]
    [InlineData("crn_rho0.5", 0.5)]
    public void Kim_and_Nelson_choose_the_best_as_often_as_promised(string name, double correlation)
    {
        const int Races = 1500, Systems = 5;
        const double Delta = 0.5;
        var reference = Selection.GetProperty("KN_PCS_simulation").GetProperty(name);
        Moments right = default, observations = default;
        for (var race = 0; race < Races; race++)
        {
            var draws = new Draws(17, new Purpose(name), (ulong)race);
            var selection = new KimNelson(Systems, Delta, reference.Double("alpha"), reference.Int("n0"));
            while (!selection.Finished)
            {
                var shared = draws.Normal() * Math.Sqrt(correlation);
                var row = new double[Systems];
                for (var i = 0; i < Systems; i++)
                    row[i] = (i == 0 ? Delta : 0) + shared + draws.Normal() * Math.Sqrt(1 - correlation);
                selection.Take(row);
            }

            right = right.With(selection.Best == 0 ? 1 : 0);
            observations = observations.With(selection.Observations);
        }

        // Both this and the reference are means of 1500 races: four standard errors of their difference.
        Assert.True(right.Mean >= 0.95);
        Assert.Equal(reference.Double("PCS"), right.Mean, 4 * Math.Sqrt(2) * right.StandardError);
        Assert.Equal(reference.Double("mean_total_observations"), observations.Mean, 4 * Math.Sqrt(2) * observations.StandardError);
    }

    [Fact]
    public void A_dropped_system_needs_no_more_outcomes()
    {
        var race = new KimNelson(3, 0.5, first: 2);
        race.Take([0, 10, 10.1]);
        race.Take([0.1, 10.2, 10.2]);
        Assert.Equal([1, 2], race.Survivors.ToArray());
        if (!race.Finished)
            race.Take([double.NaN, 10, 10.1]);
        Assert.Contains(race.Best, race.Survivors);
    }

    [Fact]
    public void Systems_that_never_differ_end_the_race_at_its_first_look()
    {
        var race = new KimNelson(2, 0.1, first: 5);
        for (var row = 0; row < 5; row++)
            race.Take([row, row]);
        Assert.True(race.Finished);
        Assert.Equal([0, 1], race.Survivors.ToArray());
        Assert.Throws<InvalidOperationException>(() => race.Take([1, 1]));
    }

    [Fact]
    public void Rinotts_constants_are_reproduced()
    {
        foreach (var reference in Selection.GetProperty("rinott_h").EnumerateArray())
        {
            var h = Rinott.Constant(reference.Int("k"), reference.Int("n0"), reference.Double("P"));
            Assert.Equal(reference.Double("h"), h, MarginOfH);
        }
    }

    [Fact]
    public void For_one_rival_the_maximum_of_t_variables_is_students_t() =>
        Assert.All([2.0, 5, 76, 1000],
            degrees => Assert.Equal(Student.Quantile(0.95, degrees), EquicoordinateT.Quantile(0.95, 1, degrees), 1e-9));

    [Fact]
    public void For_two_systems_with_known_variance_Rinotts_constant_is_a_normal_quantile() =>
        Assert.Equal(Math.Sqrt(2) * NormalQuantile.Of(0.95), Rinott.Constant(2, 10_000_001, 0.95), 1e-6);

    [Fact]
    public void Rinott_never_takes_fewer_replications_than_the_first_stage()
    {
        Assert.Equal(10, Rinott.Replications(2.614, 0.001, 1, 10));
        Assert.Equal(28, Rinott.Replications(2.614, 2, 1, 10)); // (2.614 · 2)² = 27.33
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Nelson_and_Matejcik_plan_and_choose_as_published(int number)
    {
        var reference = Selection.GetProperty("nelson_matejcik_CRN")[number];
        var expected = reference.GetProperty("expected");
        var plan = NelsonMatejcik.Plan(Data[..reference.Int("n0")], reference.Double("delta"), reference.Double("alpha"));
        Assert.Equal(expected.Double("g"), plan.G, MarginOfG);
        Assert.Equal(expected.Double("S2"), plan.Variance, 1e-9);
        Assert.Equal(expected.Int("N"), plan.Replications);

        var choice = plan.Choose(Data[..plan.Replications]);
        Assert.Equal(expected.Int("best"), choice.Best);
        var intervals = expected.GetProperty("mcb_intervals").Rows();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(expected.Doubles("means")[i], choice.Means[i], 1e-9);
            Assert.Equal(intervals[i][0], choice.AgainstBest[i].Low, 1e-9);
            Assert.Equal(intervals[i][1], choice.AgainstBest[i].High, 1e-9);
        }
    }

    [Fact]
    public void Ocba_allocates_as_published()
    {
        var reference = Selection.GetProperty("OCBA");
        double[] means = reference.Doubles("means"), deviations = reference.Doubles("sds");
        var shares = Ocba.Shares(means, deviations);
        for (var i = 0; i < means.Length; i++)
            Assert.Equal(reference.Doubles("fractions")[i], shares[i], 1e-9);
        Assert.Equal(
            reference.Double("APCS_with_50_each"),
            Ocba.ProbabilityOfCorrectSelection(means, deviations, [50, 50, 50, 50, 50]), 1e-9);
        Assert.Equal(shares.ToArray(), Ocba.Shares([.. means.Select(m => -m)], deviations, maximise: false).ToArray());
    }

    [Fact]
    public void Variation_and_relative_precision_settle_where_the_rules_say()
    {
        var reference = Selection.GetProperty("cv_convergence");
        var variation = reference.GetProperty("cv_ddof1").EnumerateObject().ToArray();
        int[] grid = [.. variation.Select(v => (int)ReferenceData.Number(v.Name))];
        foreach (var v in variation)
            Assert.Equal(v.Value.GetDouble(), Convergence.CoefficientOfVariation(Series, (int)ReferenceData.Number(v.Name)), 1e-9);
        foreach (var n in reference.GetProperty("n_min_for_epsilon_on_this_grid").EnumerateObject())
            Assert.Equal(n.Value.GetInt32(), Convergence.StableVariation(Series, grid, ReferenceData.Number(n.Name)));
        foreach (var n in reference.GetProperty("sequential_relative_halfwidth").EnumerateObject())
        {
            int? expected = n.Value.ValueKind == JsonValueKind.Null ? null : n.Value.GetInt32();
            Assert.Equal(expected, Convergence.RelativePrecision(Series, ReferenceData.Number(n.Name)));
        }
    }

    [Fact]
    public void Replications_go_on_until_every_pair_is_precise_enough()
    {
        var count = new ReplicationCount(5, 0.2, limit: 400, together: false);
        var row = 0;
        while (count.Take(Data[row++]) == StopReason.None)
        {
        }

        Assert.Equal(StopReason.PrecisionReached, count.Reason);
        Assert.Equal(row, count.Replications);
        Assert.True(WidestPairOf(row) <= 0.2);
        Assert.Equal(WidestPairOf(row), count.WidestHalfWidth, 1e-9);
        Assert.All(Enumerable.Range(10, row - 10), n => Assert.True(WidestPairOf(n) > 0.2));

        static double WidestPairOf(int n) => (
            from i in Enumerable.Range(0, 5)
            from j in Enumerable.Range(0, i)
            select PairedDifference.Of([.. Data[..n].Select(r => r[i])], [.. Data[..n].Select(r => r[j])]).Differences.HalfWidth()).Max();
    }

    [Fact]
    public void An_easy_precision_is_reached_at_the_first_look_and_not_before()
    {
        var count = new ReplicationCount(2, 100, limit: 400, first: 12);
        for (var row = 0; row < 11; row++)
            Assert.Equal(StopReason.None, count.Take(Data[row].AsSpan(0, 2)));
        Assert.Equal(StopReason.PrecisionReached, count.Take(Data[11].AsSpan(0, 2)));
    }

    [Fact]
    public void Replications_end_at_the_limit_when_precision_is_out_of_reach()
    {
        var count = new ReplicationCount(5, 0.01, limit: 30);
        for (var row = 0; row < 29; row++)
            Assert.Equal(StopReason.None, count.Take(Data[row]));
        Assert.Equal(StopReason.LimitReached, count.Take(Data[29]));
        Assert.True(count.WidestHalfWidth > 0.01);
        Assert.Throws<InvalidOperationException>(() => count.Take(Data[30]));
    }

    [Fact]
    public void Holding_all_pairs_together_takes_more_replications()
    {
        Assert.True(Needed(together: true) > Needed(together: false));

        static int Needed(bool together)
        {
            var count = new ReplicationCount(5, 0.2, limit: 400, together: together);
            foreach (var row in Data)
            {
                if (count.Take(row) != StopReason.None)
                    break;
            }

            return count.Replications;
        }
    }
}
