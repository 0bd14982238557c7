using System.Xml.Linq;
using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Stakeholders;

namespace SamenWerken.Sim.Lab.Tests.Stakeholders;

public sealed class DecisionTests
{
    private static readonly StakeTable Stakes = new(
        [new("parking", 0, 500), new("green")],
        [
            new("shops & cafés", "parking", 500, 0.9, 1), new("shops & cafés", "green", 0, 0.3, 1),
            new("residents", "parking", 100, 0.4, 1),
            new("residents", "green", 100, 0.9, 1), new("cyclists <fast>", "parking", 0, 0.7, 0.5),
        ]);

    private static readonly StakeholderTable Space = new(["speed", "noise"],
        [new("a", 100, [70, 60], [45, 40]), new("b", 80, [90, 40], [60, 25]), new("c", 45, [25, 95], [15, 80]),
            new("d", 50, [80, 35], [40, 45])]);

    private static IReadOnlyList<Decision> All =>
    [
        Decision.Compromise("t.csv", Stakes), Decision.Exchange("t.csv", Stakes, new ExchangeSettings { Rounds = 2 }),
        Decision.Exchange("t.csv", Stakes, new ExchangeSettings { Rounds = 2, Harm = HarmFilter.Anyone, Rate = ExchangeRate.Nash }),
        Decision.Challenge("t.csv", Space, new ChallengeSettings()),
    ];

    [Fact]
    public void Figures_are_drawn_in_both_languages_on_either_paper_and_in_any_width()
    {
        foreach (var figure in All.SelectMany(DecisionFiles.Figures).Select(it => it.Figure))
        {
            foreach (var look in new[] { Look.Default, Look.Dutch, Look.Phone, Look.Slide, new Look { Dark = true },
                new Look { Bare = true, FollowsPage = true } })
            {
                var svg = XDocument.Parse(figure.ToSvg(look));
                Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
            }

            Assert.NotEqual(figure.Title(Look.Default), figure.Title(Look.Dutch));
            Assert.NotEqual(figure.Caption(Look.Default), figure.Caption(Look.Dutch));
            Assert.True(figure.Alternative(Look.Default).Length > 5);
        }
    }

    [Fact]
    public void Positions_show_who_has_none_nowhere()
    {
        var figure = PositionsFigure.Of(All[1]);
        Assert.Equal([100, 20, 0], figure.Issues[0].Positions);
        Assert.True(double.IsNaN(figure.Issues[1].Positions[2]));
    }

    [Fact]
    public void Ties_add_up_to_all_exchanges() =>
        Assert.Equal(All[1].Rounds.Sum(round => round.Exchanges.Count), TiesFigure.Of(All[1]).Ties.Sum(tie => tie.Count));

    [Fact]
    public void Winners_and_losers_are_measured_by_their_first_positions()
    {
        var decision = All[1];
        var (before, after) = (decision.Rounds[0].Outcomes, decision.Rounds[^1].Outcomes);
        Assert.Equal(0.7 * (before[0].Before - after[0].After), decision.Changes[2], 9);
        Assert.Equal([0.0, 0, 0], All[0].Changes);
        var turns = All[3].Turns;
        double Loss(ChallengeTurn turn) => 0.45 * Math.Abs(70 - turn.Outcomes[0]) + 0.4 * Math.Abs(60 - turn.Outcomes[1]);
        Assert.Equal(Loss(turns[0]) - Loss(turns[^1]), All[3].Changes[0], 9);
    }

    [Fact]
    public void Outcomes_go_on_where_the_round_before_ended_only_for_challenges()
    {
        var steps = All[3].Outcomes;
        Assert.All(steps.Zip(steps.Skip(2)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
        Assert.NotEqual(All[1].Outcomes[0].After, All[1].Outcomes[2].Before); // after a vote positions give way only in part
    }

    [Fact]
    public void Reports_are_pages_in_both_languages()
    {
        foreach (var decision in All)
        {
            var english = ReportPage.Text(DecisionReport.Of(decision, "samenwerken decide t.csv"));
            var dutch = ReportPage.Text(DecisionReport.Of(decision, "samenwerken decide t.csv", Language.Dutch));
            Assert.Contains("samenwerken decide t.csv", english, StringComparison.Ordinal);
            Assert.Contains("lang=\"nl\"", dutch, StringComparison.Ordinal);
            Assert.DoesNotContain("How to repeat it", dutch, StringComparison.Ordinal);
            Assert.DoesNotContain("<fast>", english, StringComparison.Ordinal);
        }
    }
}
