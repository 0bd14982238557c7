using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.Lab.Tests.Reports;

/// <summary>The headline of a sweep announces what is larger than luck, and says so where nothing is.</summary>
public sealed class SweepHeadlineTests
{
    private static readonly ExperimentPlan Plan = new Experiment
    {
        Name = "fines", Scenario = new Scenario { Name = "small", Rounds = 3, Population = new() { Actors = 3, Issues = 2 } },
        Factors = [Factor.Between("coordination.fine", 0, 1, 2)], Strategies = ["mandate", "covenant"], Replications = 2,
    }.Expand();

    [Fact]
    public void A_movement_within_its_intervals_is_not_announced()
    {
        var summary = Summary(Mean(0, "mandate", 0.58, 0.06), Mean(1, "mandate", 0.59, 0.05), Mean(0, "covenant", 0.7, 0.02),
            Mean(1, "covenant", 0.7, 0.02));
        Assert.Equal("Over these values of fine no movement of cooperation is larger than chance under any strategy.", summary.English);
        Assert.StartsWith("Over deze waarden van boete beweegt samenwerking onder geen strategie meer dan toeval doet.", summary.Dutch,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_movement_beyond_its_intervals_is_announced_before_a_larger_one_of_luck()
    {
        var summary = Summary(Mean(0, "mandate", 0.4, 0.3), Mean(1, "mandate", 0.6, 0.3), Mean(0, "covenant", 0.7, 0.02),
            Mean(1, "covenant", 0.8, 0.02));
        Assert.Equal(
            "Fine moves cooperation most under a covenant: from 0.70 ± 0.02 at 0 to 0.80 ± 0.02 at 1. Nothing moves clearly under a "
                + "mandate.",
            summary.English);
    }

    [Fact]
    public void One_replication_announces_nothing() =>
        Assert.Contains("no movement of cooperation is larger than chance",
            Summary(Mean(0, "mandate", 0.2, double.NaN), Mean(1, "mandate", 0.9, double.NaN)).English, StringComparison.Ordinal);

    [Fact]
    public void Each_figure_is_titled_with_what_it_shows_clearly_and_else_with_its_topic()
    {
        var moved = Found(Mean(0, "mandate", 0.4, 0.02, "cynicism"), Mean(1, "mandate", 0.6, 0.02, "cynicism"));
        Assert.Equal(["Cooperation by fine", "Fine moves cynicism most under a mandate: 0.40 at 0, 0.60 at 1"],
            SweepReport.Figures(moved).Select(figure => figure.Figure.Title(new Look())));
    }

    private static (string English, string Dutch) Summary(params IReadOnlyList<GroupMean> means)
    {
        var found = Found(means);
        return (SweepReport.Of(found, "fines").Lead, SweepReport.Of(found, "fines", Language.Dutch).Lead);
    }

    private static SweepFindings Found(params IReadOnlyList<GroupMean> given)
    {
        IReadOnlyList<GroupMean> means = [.. Plan.Outcomes.Leading
            .SelectMany(outcome => Enumerable.Range(0, 2).SelectMany(level => Plan.Experiment.Strategies.Select(strategy =>
            given.FirstOrDefault(mean => mean.Outcome == outcome.Key && mean.Group == level && mean.Strategy == strategy)
            ?? new GroupMean(level, strategy, outcome.Key, outcome.Key == "cooperation" ? double.NaN : 0.5, double.NaN, double.NaN))))];
        return new SweepFindings(Plan, [FactorLevels.Of(Plan, 0)], [means], []);
    }

    private static GroupMean Mean(int level, string strategy, double mean, double half, string outcome = "cooperation") =>
        new(level, strategy, outcome, mean, mean - half, mean + half);
}
