using SamenWerken.Sim.Experiments;

namespace MyModel;

public sealed class PledgeModelTests
{
    [Fact]
    public void The_laboratory_finds_it_by_its_key() => Assert.IsType<PledgeModel>(ModelCatalogue.Required("pledge"));

    [Fact]
    public void Whoever_pledges_first_gives_at_least_as_much()
    {
        var comparison = new PledgeCase().Compare(replications: 50);
        var giving = comparison.Outcomes.WithKey("giving")!;
        Assert.True(comparison.Between("pledge", "alone", giving).CiLow > 0);
        Assert.All(comparison.Strategies, arm => Assert.InRange(comparison[arm, giving].Mean, 0, 1));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_on_any_number_of_threads()
    {
        double Giving(int threads) => new PledgeCase().Compare(["alone"], replications: 20, threads: threads) is var comparison
            ? comparison["alone", comparison.Outcomes.WithKey("giving")!].Mean
            : double.NaN;
        Assert.Equal(Giving(1), Giving(4));
    }

    [Fact]
    public void A_mistake_is_told() => Assert.NotEmpty(new PledgeModel().Check(new PledgeCase { Members = 1 }));
}
