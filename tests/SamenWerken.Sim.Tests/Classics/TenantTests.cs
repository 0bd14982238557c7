using SamenWerken.Sim.Classics.Klein;
using SamenWerken.Sim.Classics.Landscapes;
using SamenWerken.Sim.Classics.Ostrom;
using SamenWerken.Sim.Classics.PublicGoods;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Classics;

/// <summary>Published models in the laboratory.</summary>
public sealed class TenantTests
{
    public static TheoryData<Case> Cases =>
    [
        new KleinCase { Issues = 30, Proposals = 500 }, new LandscapesCase { Rounds = 60 }, new OstromCase(), new PublicGoodsCase(),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_arm_measures_every_outcome_within_its_limits_in_every_round(Case its)
    {
        var model = its.Model;
        Assert.Empty(model.Check(its));
        var worker = model.Start(its, model.Outcomes);
        foreach (var arm in model.Arms)
        {
            for (var replication = 0UL; replication < 5; replication++)
            {
                worker.Draw(3, replication);
                var (outcomes, rounds) = (new double[model.Outcomes.Count], new double[its.Rounds * model.Outcomes.Count]);
                Array.Fill(rounds, double.NaN);
                worker.Run(arm.Key, outcomes, rounds);
                for (var place = 0; place < rounds.Length; place++)
                    Within(model.Outcomes[place % model.Outcomes.Count], rounds[place]);
                for (var place = 0; place < outcomes.Length; place++)
                    Within(model.Outcomes[place], outcomes[place]);
            }
        }
    }

    private static void Within(Outcome outcome, double value) => Assert.InRange(value, outcome.Least - 1e-12, outcome.Largest + 1e-12);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Comparisons_are_the_same_for_any_number_of_threads_and_in_any_order_of_outcomes(Case its)
    {
        Assert.Equal(its.Compare(null, 20, threads: 1).Summaries, its.Compare(null, 20, threads: 2).Summaries);
        var model = its.Model;
        OutcomeSet turned = new([.. model.Outcomes.Reverse()]);
        var (one, other) = (model.Start(its, model.Outcomes), model.Start(its, turned));
        one.Draw(1, 0);
        other.Draw(1, 0);
        var (values, reversed) = (new double[turned.Count], new double[turned.Count]);
        one.Run(model.Arms[^1].Key, values, null);
        other.Run(model.Arms[^1].Key, reversed, null);
        Assert.Equal(values, reversed.Reverse());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_number_of_a_case_can_be_set_by_its_path(Case its)
    {
        var numbers = its.Model.Parameters(its).Where(parameter => parameter.Form is KeyForm.Number or KeyForm.WholeNumber).ToList();
        Assert.True(numbers.Count >= 5);
        Assert.All(numbers, parameter => Assert.True(
            parameter.Meaning.Length > 0 && parameter.Symbol.Length > 0 && parameter.Source.Length > 0
            && parameter.Default is not null && parameter.Least < parameter.Largest, parameter.Path));
    }

    [Fact]
    public void In_the_laboratory_the_models_say_what_their_papers_say()
    {
        double Mean(Case its, string arm, string outcome) => its.Compare([arm], 60).Summaries.Single(row => row.Outcome == outcome).Mean;
        var klein = new KleinCase();
        Assert.True(Mean(klein, "a-a", "worst_off") > Mean(klein, "hc-hc", "worst_off"));
        Assert.True(Mean(klein, "a-hc", "first_party") < Mean(klein, "hc-hc", "first_party"));
        var landscape = new LandscapesCase { Interdependence = 3 };
        Assert.True(Mean(landscape, "temporarily-decentral", "fitness") > Mean(landscape, "central", "fitness"));
        Assert.True(Mean(landscape, "central", "fitness") > Mean(landscape, "decentral", "fitness"));
        var commons = new OstromCase();
        Assert.True(Mean(commons, "talk-and-imposed-sword", "after_sanctions") > Mean(commons, "one-shot-talk", "after_sanctions"));
        Assert.True(Mean(commons, "sword-alone", "after_sanctions") < Mean(commons, "baseline", "after_sanctions"));
        var goods = new PublicGoodsCase();
        Assert.True(Mean(goods, "punishment", "contribution") > Mean(goods, "no-punishment", "contribution") + 2);
        var arabic = goods with { Society = Societies.Of(CulturalArea.ArabicSpeaking) };
        Assert.True(Mean(arabic, "punishment", "contribution") < Mean(arabic, "no-punishment", "contribution") + 1.5);
    }

    [Fact]
    public void What_does_not_fit_together_is_told_where_it_stands()
    {
        Assert.Equal("proposals: 10; expected at least as many as rounds, 20", Told(new KleinCase { Proposals = 10 }));
        Assert.Equal("interdependence: 6; expected less than the decisions, 6", Told(new LandscapesCase { Interdependence = 6 }));
        Assert.Equal("units: 4; expected a number that divides the 6 decisions", Told(new LandscapesCase { Units = 4 }));
        Assert.Equal("commons.yield: 4; expected more than commons.outsideReturn, 5",
            Told(new OstromCase { Commons = new Commons { Yield = 4 } }));
        Assert.Equal("society.firstContribution: 21; expected at most game.endowment, 20",
            Told(new PublicGoodsCase { Society = new Society { FirstContribution = 21 } }));
        Assert.Equal("behaviour.breaking: 0.7; expected a number from 0 to 0.5",
            Told(new OstromCase { Behaviour = new SamenWerken.Sim.Classics.Ostrom.Behaviour { Breaking = 0.7 } }));
    }

    private static string Told(Case its) => Assert.Single(its.Model.Check(its)).ToString();
}
