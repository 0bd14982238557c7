using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Experiments;

public class VariationTests
{
    [Fact]
    public void A_variation_is_the_comparisons_one_by_one()
    {
        var scenario = new Scenario { Rounds = 12 };
        var varied = scenario.Vary("population.alignment", [0.9, 0.1], ["appeal", "exchange"], replications: 5, seed: 3);
        foreach (var value in new[] { 0.1, 0.9 })
        {
            var alone = (scenario with { Population = scenario.Population with { Alignment = value } })
                .Compare(["appeal", "exchange"], replications: 5, seed: 3);
            Assert.Equal(alone.Summaries, varied.At(value).Summaries);
        }

        Assert.NotEqual(varied.At(0.1)["appeal", CollaborationOutcomes.PublicValue].Mean,
            varied.At(0.9)["appeal", CollaborationOutcomes.PublicValue].Mean);
    }

    [Fact]
    public void What_cannot_be_varied_is_said_before_anything_runs()
    {
        Assert.Contains("population.alignment",
            Assert.Throws<ParameterException>(() => new Scenario().Vary("population.alignmnt", [0.1])).Message, StringComparison.Ordinal);
        Assert.Throws<ParameterException>(() => new Scenario().Vary("population.alignment", [0.1, 7]));
        Assert.Throws<ArgumentException>(() => new Scenario().Vary("population.alignment", []));
        Assert.Contains("0.1", Assert.Throws<KeyNotFoundException>(() => new Scenario { Rounds = 2 }
            .Vary("fragmentation", [0.1], ["appeal"], replications: 1).At(0.2)).Message, StringComparison.Ordinal);
    }
}
