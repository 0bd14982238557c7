using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Experiments;

/// <summary>Rows of a design that come to the same values are one point, run once.</summary>
public sealed class MergedPointTests
{
    private static readonly Scenario Small = new() { Rounds = 4, Population = new() { Actors = 3, Issues = 2 } };

    private static Experiment Of(DesignKind design, int? points, params Factor[] factors) => new()
    {
        Scenario = Small, Factors = factors, Design = design, Points = points, Replications = 3, Strategies = ["covenant"],
    };

    [Theory]
    [InlineData(DesignKind.Lhs, 40)]
    [InlineData(DesignKind.Sobol, 64)]
    [InlineData(DesignKind.Morris, 12)]
    [InlineData(DesignKind.Saltelli, 16)]
    public void No_point_is_there_twice_and_every_row_has_the_values_of_its_point(DesignKind design, int size)
    {
        var plan = Of(design, size, Factor.Between("population.actors", 2, 4), Factor.Between("households", 0, 1),
            Factor.Of("coordination.exit", "false", "true")).Expand();
        Assert.Equal(plan.Points.Count, plan.Points.Select(point => string.Join('|', point.Values)).Distinct().Count());
        Assert.True(plan.Points.Count <= 12);
        Assert.True(plan.Rows.Count >= size);
        Assert.Equal(plan.Points.Count, plan.Rows.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, plan.Points.Count), plan.Points.Select(point => point.Number));
        var runs = new List<(int, int)>();
        plan.Run((in RunOutcome run) => runs.Add((run.Run.Point, run.Run.Replication)), threads: 2);
        Assert.Equal(plan.Points.Count * 3, runs.Distinct().Count());
        Assert.Equal(runs.Count, runs.Distinct().Count());
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    public void A_sample_for_Sobol_indices_runs_as_many_points_as_differ(int factors, int rowsThatDiffer)
    {
        string[] paths = ["coordination.fine", "population.alignment", "fragmentation"];
        var plan = Of(DesignKind.Saltelli, 32, [.. paths.Take(factors).Select(path => Factor.Between(path, 0, 1))]).Expand();
        Assert.Equal(32 * (2 * factors + 2), plan.Rows.Count);
        // Coordinates of the two halves of the sequence may be the same as well.
        Assert.InRange(plan.Points.Count, 32 * rowsThatDiffer / 2, 32 * rowsThatDiffer);
    }

    [Fact]
    public void A_point_that_is_listed_twice_is_told_with_its_place()
    {
        var refused = Assert.Throws<ExperimentException>(() => Of(DesignKind.List, null,
            Factor.Of("coordination.fine", 0.1, 0.5, 0.10, 0.5), Factor.Of("households", 1, 2, 1, 3)).Expand());
        Assert.Equal(
            "factors.0.values.2: point 3 is point 1 again (coordination.fine=0.1, households=1); expected each point once; more runs "
                + "of it are more replications",
            Assert.Single(refused.Mistakes).ToString());
    }

    [Theory]
    [InlineData(DesignKind.Factorial, "-0", "0")]
    [InlineData(DesignKind.Factorial, "0", "-0.0")]
    [InlineData(DesignKind.Factorial, "0", "+0")]
    [InlineData(DesignKind.List, "-0e5", "0")]
    public void Nought_is_one_value_however_it_is_written(DesignKind design, string one, string other) =>
        Assert.Contains("again", Assert.Single(Assert.Throws<ExperimentException>(() =>
            Of(design, null, Factor.Of("coordination.fine", one, other)).Expand()).Mistakes).Value, StringComparison.Ordinal);

    [Fact]
    public void Rows_of_a_full_factorial_are_its_points()
    {
        var plan = Of(DesignKind.Factorial, null, Factor.Between("coordination.fine", 0, 1, 3), Factor.Of("households", 1, 2)).Expand();
        Assert.Equal(Enumerable.Range(0, 6), plan.Rows);
    }
}
