using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics.Bargaining;

namespace SamenWerken.Sim.Tests.Classics.Bargaining;

public sealed class BargainingTests
{
    private static readonly double[] Nothing = [0, 0];

    [Fact]
    public void Solutions_are_those_of_the_closed_forms()
    {
        var parabola = new Frontier(x => 1 - x * x, 1);
        var golden = (Math.Sqrt(5) - 1) / 2;
        Assert.Equal(1 / Math.Sqrt(3), parabola.At(Solution.Nash).First, 7);
        Assert.Equal(2.0 / 3, parabola.At(Solution.Nash).Second, 7);
        Assert.Equal(golden, parabola.At(Solution.KalaiSmorodinsky).First, 12);
        Assert.Equal(golden, parabola.At(Solution.Egalitarian).Second, 12);
        Assert.Equal(0.5, parabola.At(Solution.Utilitarian).First, 7);
        Assert.Equal(2.0 / 3, new Frontier(x => Math.Sqrt(1 - x), 1).At(Solution.Nash).First, 7);
    }

    [Fact]
    public void The_replica_agrees_in_every_row()
    {
        var replica = new BargainingReplica();
        var computed = replica.Compute(1, 2, CancellationToken.None);
        Assert.Equal(18, computed.Count);
        Assert.All(replica.Numbers.Zip(computed), row => Assert.True(row.First.Agrees(row.Second.Value), row.ToString()));
    }

    [Property(MaxTest = 80, Replay = "20260101,7")]
    public Property Nobody_does_better_than_a_contract_that_is_chosen_without_somebody_doing_worse() => Prop.ForAll(Tables, table =>
    {
        var contracts = new Contracts([.. table.Select(row => (IReadOnlyList<double>)[row.First, row.Second])]);
        var best = contracts.Pareto;
        foreach (var solution in Enum.GetValues<Solution>())
            Assert.Contains(contracts.At(solution, Nothing), best);
    });

    [Property(MaxTest = 80, Replay = "20260101,7")]
    public Property Nash_does_not_care_in_which_unit_a_party_counts_and_names_of_parties_do_not_matter() => Prop.ForAll(Tables, table =>
    {
        var one = new Contracts([.. table.Select(row => (IReadOnlyList<double>)[row.First, row.Second])]);
        var scaled = new Contracts([.. table.Select(row => (IReadOnlyList<double>)[4 * row.First, 0.5 * row.Second])]);
        Assert.Equal(Product(one, one.At(Solution.Nash, Nothing)), Product(one, scaled.At(Solution.Nash, Nothing)), 9);
        var turned = new Contracts([.. table.Select(row => (IReadOnlyList<double>)[row.Second, row.First])]);
        foreach (var solution in Enum.GetValues<Solution>())
            Assert.Equal(one.Joint(one.At(solution, Nothing)), turned.Joint(turned.At(solution, Nothing)), 9);
    });

    [Property(MaxTest = 60, Replay = "20260101,7")]
    public Property With_side_payments_at_no_cost_parties_reach_what_a_planner_would() => Prop.ForAll(Tables, table =>
    {
        // Scharpf 1994: full information, side payments, no cost of bargaining: the sum is divided, so all want the largest.
        var contracts = new Contracts([.. table.Select(row => (IReadOnlyList<double>)[row.First, row.Second])]);
        var halves = table.Select(row => (row.First + row.Second) / 2);
        var shared = new Contracts([.. halves.Select(half => (IReadOnlyList<double>)[half, half])]);
        Assert.Equal(contracts.Joint(contracts.At(Solution.Utilitarian, Nothing)), shared.Joint(shared.At(Solution.Nash, Nothing)), 9);
    });

    [Fact]
    public void An_agreement_that_is_worse_than_none_is_refused() => Assert.Contains("lower it",
        Assert.Throws<ArgumentException>(() => Contracts.OfThreeIssues.At(Solution.Nash, [5000, 5000])).Message, StringComparison.Ordinal);

    private static double Product(Contracts contracts, int one) => contracts.Utilities[one][0] * contracts.Utilities[one][1];

    private static Arbitrary<(double First, double Second)[]> Tables { get; } = (
        from rows in Gen.Choose(1, 30)
        from values in Gen.Choose(1, 1000).ArrayOf(2 * rows)
        select Enumerable.Range(0, rows).Select(row => (values[2 * row] / 10.0, values[2 * row + 1] / 10.0)).ToArray()).ToArbitrary();

}
