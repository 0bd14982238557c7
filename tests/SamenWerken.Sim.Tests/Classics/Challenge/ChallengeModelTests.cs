using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Classics.Challenge;

/// <summary>The spatial model in the laboratory.</summary>
public sealed class ChallengeModelTests
{
    private static readonly ChallengeCase Case = new() { Actors = 6, Dimensions = 2, Rounds = 12 };

    [Fact]
    public void Every_arm_measures_every_outcome_within_its_limits_in_every_round()
    {
        var model = Case.Model;
        Assert.Empty(model.Check(Case));
        var worker = model.Start(Case, model.Outcomes);
        foreach (var arm in model.Arms)
        {
            worker.Draw(1, 4);
            var values = new double[model.Outcomes.Count];
            var rounds = Enumerable.Repeat(double.NaN, Case.Rounds * values.Length).ToArray();
            worker.Run(arm.Key, values, rounds);
            for (var place = 0; place < rounds.Length; place++)
                Assert.InRange(rounds[place], model.Outcomes[place % values.Length].Least, model.Outcomes[place % values.Length].Largest);
            Assert.Equal(rounds[^values.Length..], values);
        }
    }

    [Fact]
    public void Comparisons_are_the_same_for_any_number_of_threads() =>
        Assert.Equal(Case.Compare(null, 12, threads: 1).Summaries, Case.Compare(null, 12, threads: 2).Summaries);

    [Fact]
    public void Challenges_bring_positions_nearer_to_each_other()
    {
        var comparison = Case.Compare(null, 40);
        double Mean(string arm, string outcome) =>
            comparison.Summaries.Single(row => row.Strategy == arm && row.Outcome == outcome).Mean;
        Assert.True(Mean("challenge", "spread") < Mean("standing", "spread") / 2);
        Assert.True(Mean("neutral", "spread") < Mean("standing", "spread") / 2);
        Assert.NotEqual(Mean("challenge", "shift"), Mean("neutral", "shift"));
        Assert.All(new[] { "shift", "worse_off", "challenges", "turns" }, key => Assert.Equal(0, Mean("standing", key)));
    }

    [Fact]
    public void What_does_not_fit_is_told_where_it_stands() => Assert.Equal(
        "dimensions: 9; expected a whole number from 1 to 8",
        Assert.Single(Case.Model.Check(Case with { Dimensions = 9 })).ToString());
}
