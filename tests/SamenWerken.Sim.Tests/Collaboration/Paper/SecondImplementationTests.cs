using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Paper;

/// <summary>
/// Agreement with the second implementation, written from the model's text alone: every mean of every strategy lies within
/// 4 combined standard errors + 0.003.
/// </summary>
/// <remarks>
/// Each set holds some 150 means. If both were the same model, one of them falls outside by chance in fewer than 1 % of seeds
/// (150 · 6 · 10⁻⁵, and less by the 0.003). A true difference of 5.3 combined standard errors + 0.003 is found with a chance of
/// 90 %. Smaller differences show in the exact cases by hand, and in the plain model.
/// </remarks>
public sealed class SecondImplementationTests
{
    private const double StandardErrors = 4;
    private const double Slack = 0.003;

    [Theory]
    [InlineData("defaults", 1000)]
    [InlineData("aligned", 1000)]
    [InlineData("cynical", 1000)]
    [InlineData("large", 1000)]
    public void Every_mean_agrees_with_the_second_implementation(string set, int replications)
    {
        var rows = ReferenceData.Table($"oracle/{set}.csv").Rows;
        var strategies = rows.Select(row => row[0]).Distinct().ToList();
        Assert.Equal(9, strategies.Count);
        var comparison = Set(set).Compare(strategies, replications, seed: 20260101);
        var differences = new List<string>();
        foreach (var row in rows)
        {
            var outcome = CollaborationOutcomes.All.WithKey(row[1]);
            Assert.NotNull(outcome);
            var ours = comparison[row[0], outcome];
            var (mean, error, runs) =
                (ReferenceData.Number(row[2]), ReferenceData.Number(row[3]), int.Parse(row[4], CultureInfo.InvariantCulture));
            if (runs == 0 || ours.N == 0)
            {
                Assert.True(runs == 0 && ours.N == 0, $"{row[0]} {row[1]}: {ours.N} of our runs have a value, {runs} of the other's");
                continue;
            }

            var allowed = StandardErrors * Math.Sqrt(ours.Se * ours.Se + error * error) + Slack;
            if (!(Math.Abs(ours.Mean - mean) <= allowed))
                differences.Add(FormattableString.Invariant($"{row[0]} {row[1]}: {ours.Mean:G5} against {mean:G5}, {allowed:G3} allowed"));
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static Scenario Set(string name) => name switch
    {
        "defaults" => new Scenario(),
        "aligned" => new Scenario { Population = new() { Alignment = 0.6 }, Coordination = new() { Fine = 0.1 } },
        "cynical" => new Scenario
        {
            Population = new() { Cynicism = Spread.Of(0.6, 0.05), Trust = 0.3, Openness = Spread.Of(0.1, 0.15) },
        },
        _ => new Scenario { Rounds = 120, Population = new() { Actors = 24, Issues = 12 } },
    };
}
