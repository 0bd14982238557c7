using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Classics.Exchange;

/// <summary>Exchange in the laboratory.</summary>
public sealed class ExchangeModelTests
{
    private static readonly ExchangeCase Case = new() { Rounds = 3, Actors = 7, Issues = 4 };

    private static double[] Run(string arm, ulong replication, double[]? rounds = null)
    {
        var model = Case.Model;
        var worker = model.Start(Case, model.Outcomes);
        worker.Draw(1, replication);
        var values = new double[model.Outcomes.Count];
        worker.Run(arm, values, rounds);
        return values;
    }

    [Fact]
    public void Every_arm_measures_every_outcome_within_its_limits_in_every_round()
    {
        var outcomes = Case.Model.Outcomes;
        Assert.Empty(Case.Model.Check(Case));
        foreach (var arm in Case.Model.Arms)
        {
            var rounds = Enumerable.Repeat(double.NaN, Case.Rounds * outcomes.Count).ToArray();
            var values = Run(arm.Key, 2, rounds);
            for (var place = 0; place < rounds.Length; place++)
            {
                var outcome = outcomes[place % outcomes.Count];
                Assert.InRange(rounds[place], outcome.Least, outcome.Largest);
            }


            Assert.Equal(rounds[^outcomes.Count..][..3], values[..3]); // as they stand in the end
        }
    }

    [Fact]
    public void Comparisons_are_the_same_for_any_number_of_threads() =>
        Assert.Equal(Case.Compare(null, 20, threads: 1).Summaries, Case.Compare(null, 20, threads: 2).Summaries);

    [Fact]
    public void A_compromise_leaves_nobody_worse_off_than_itself()
    {
        var outcomes = Case.Model.Outcomes;
        var compromise = Run("compromise", 0);
        Assert.True(compromise[outcomes.IndexOf("distance")] > 0);
        Assert.All(new[] { "worse_off", "own_gain", "externality", "exchanges" },
            key => Assert.Equal(0, compromise[outcomes.IndexOf(key)]));
    }

    [Fact]
    public void Exchange_makes_more_actors_worse_off_than_exchange_by_which_all_together_do_not_lose()
    {
        var comparison = Case.Compare(["exchange", "no-harm"], 100);
        double Mean(string arm, string outcome) =>
            comparison.Summaries.Single(row => row.Strategy == arm && row.Outcome == outcome).Mean;
        Assert.True(Mean("exchange", "worse_off") > Mean("no-harm", "worse_off") + 0.03);
        Assert.True(Mean("exchange", "externality") < 0);
        Assert.True(Mean("exchange", "own_gain") > Mean("no-harm", "own_gain"));
    }

    [Fact]
    public void Without_differences_in_salience_nobody_has_anything_to_exchange()
    {
        var alike = Case with { SalienceSpread = 0 };
        Assert.Equal(0, alike.Compare(["exchange"], 20).Summaries.Single(row => row.Outcome == "exchanges").Mean);
    }

    [Fact]
    public void What_does_not_fit_is_told_where_it_stands() => Assert.Equal(
        "actors: 1; expected a whole number from 2 to 60",
        Assert.Single(Case.Model.Check(Case with { Actors = 1 })).ToString());
}
