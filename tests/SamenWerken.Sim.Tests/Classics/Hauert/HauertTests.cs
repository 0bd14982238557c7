using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics.Hauert;

namespace SamenWerken.Sim.Tests.Classics.Hauert;

[Properties(MaxTest = 60, Replay = "20260101,7")]
public sealed class HauertTests
{
    [Theory]
    // An independent computation of the paper's limit of rare mutants; the paper: 14, 5, 9 and 72 % when voluntary.
    [InlineData(true, true, 0.1415, 0.0468, 0.0871, 0.7246)]
    [InlineData(false, true, 0.0000, 0.9998, 0, 0.0001)]
    [InlineData(true, false, 0.3902, 0.1292, 0.4807, 0)]
    public void Shares_of_time_are_those_of_the_paper(bool voluntary, bool punishment, double c, double d, double n, double p)
    {
        var shares = LongRun.Of(new Enterprise { Voluntary = voluntary, Punishment = punishment });
        Assert.Equal(c, shares.Cooperators, 0.0001);
        Assert.Equal(d, shares.Defectors, 0.0001);
        Assert.Equal(n, shares.NonParticipants, 0.0001);
        Assert.Equal(p, shares.Punishers, 0.0001);
    }

    [Fact]
    public void The_replica_agrees_in_every_row()
    {
        var replica = new HauertReplica();
        var computed = replica.Compute(1, 2, CancellationToken.None);
        Assert.Equal(replica.Numbers.Count, computed.Count);
        Assert.All(replica.Numbers.Zip(computed), row => Assert.True(row.First.Agrees(row.Second.Value), row.ToString()));
        Assert.Equal(computed, replica.Compute(2, 1, CancellationToken.None));
    }

    [Fact]
    public void Freedom_to_stay_out_lets_contributing_prevail_and_compulsion_ends_it()
    {
        var (free, bound) = (new Enterprise(), new Enterprise { Voluntary = false });
        Assert.True(LongRun.Of(free).Contributing > 0.85);
        Assert.True(LongRun.Of(bound).Contributing < 0.001);
        Assert.True(LongRun.Of(free).Welfare(free) > 1.8);
        Assert.True(LongRun.Of(bound).Welfare(bound) < 0.001);
    }

    [Property]
    public Property Shares_of_time_are_a_distribution_and_nobody_does_what_is_forbidden() => Prop.ForAll(Enterprises, enterprise =>
    {
        var shares = LongRun.Of(enterprise);
        Assert.Equal(1, shares.Cooperators + shares.Defectors + shares.NonParticipants + shares.Punishers, 12);
        foreach (var conduct in Enum.GetValues<Conduct>())
        {
            Assert.InRange(shares.Of(conduct), 0, 1);
            if (!enterprise.Conducts.Contains(conduct))
                Assert.Equal(0, shares.Of(conduct));
        }
    });

    [Property]
    public Property The_stationary_distribution_is_left_as_it_is_by_the_chain() => Prop.ForAll(Enterprises, enterprise =>
    {
        // The defining equation, on the chain in plain numbers: flow into each kind equals flow out of it.
        var (shares, conducts) = (LongRun.Of(enterprise), enterprise.Conducts);
        double Flow(Conduct i, Conduct j) => shares.Of(i) * Math.Exp(Fixation.LogProbability(enterprise, i, j));
        foreach (var kind in conducts)
        {
            var others = conducts.Where(other => other != kind).ToArray();
            Assert.Equal(others.Sum(other => Flow(kind, other)), others.Sum(other => Flow(other, kind)), 12);
        }
    });

    [Fact]
    public void Without_selection_all_kinds_are_equally_common_and_a_mutant_wins_once_in_M_times()
    {
        var enterprise = new Enterprise { Selection = 0 };
        var shares = LongRun.Of(enterprise);
        Assert.All(enterprise.Conducts, conduct => Assert.Equal(0.25, shares.Of(conduct), 12));
        Assert.Equal(1.0 / 100, Math.Exp(Fixation.LogProbability(enterprise, Conduct.Defector, Conduct.Punisher)), 12);
    }

    [Fact]
    public void Both_kinds_of_fitness_are_one_when_selection_is_weak()
    {
        var linear = LongRun.Of(new Enterprise { Selection = 1e-5 });
        var exponential = LongRun.Of(new Enterprise { Selection = 1e-5, Fitness = Fitness.Exponential });
        Assert.All(Enum.GetValues<Conduct>(), conduct => Assert.Equal(linear.Of(conduct), exponential.Of(conduct), 1e-6));
        Assert.NotEqual(linear.Punishers, exponential.Punishers);
    }

    [Fact]
    public void Mean_payoffs_are_means_over_all_samples()
    {
        // A population of 6 with 2 defectors among punishers, samples of 3: the two companions of a defector hold the other
        // defector with probability 2/5, by counting the ten pairs.
        var enterprise = new Enterprise { Population = 6, SampleSize = 3 };
        var among = 0.4 * (3 * 1 / 3.0 - 1) + 0.6 * (3 * 2 / 3.0 - 2);
        Assert.Equal(among, Payoff.Mean(enterprise, Conduct.Defector, 2, Conduct.Punisher), 12);
    }

    [Fact]
    public void Payoffs_in_a_sample_are_those_of_the_equations()
    {
        var enterprise = new Enterprise();
        var sample = new Group(Cooperators: 1, Defectors: 2, NonParticipants: 1, Punishers: 1);
        Assert.Equal(3 * 2 / 4.0 - 1, Payoff.InSample(enterprise, Conduct.Cooperator, sample), 12);
        Assert.Equal(3 * 2 / 4.0 - 1, Payoff.InSample(enterprise, Conduct.Defector, sample), 12);
        Assert.Equal(3 * 2 / 4.0 - 1 - 0.6, Payoff.InSample(enterprise, Conduct.Punisher, sample), 12);
        Assert.Equal(1, Payoff.InSample(enterprise, Conduct.NonParticipant, sample));
        Assert.Equal(1, Payoff.InSample(enterprise, Conduct.Defector, new Group(0, 1, 4, 0)));
    }

    [Fact]
    public void Any_strength_of_selection_has_an_answer_when_fitness_is_exponential()
    {
        var shares = LongRun.Of(new Enterprise { Selection = 1000, Fitness = Fitness.Exponential });
        Assert.Equal(1, Enum.GetValues<Conduct>().Sum(shares.Of), 12);
        Assert.True(double.IsFinite(shares.Punishers));
    }

    [Fact]
    public void Selection_beyond_positive_fitness_is_refused_with_the_largest_that_goes()
    {
        // A lone defector among four punishers: 3 × 4/5 − 4 = −1.6, so 1 − s − 1.6 s = 0 at s = 1 / 2.6.
        Assert.Equal(1 / 2.6, Payoff.LargestLinearSelection(new Enterprise()), 12);
        var refusal = Assert.Throws<ArgumentException>(() => LongRun.Of(new Enterprise { Selection = 0.4, Fine = -1, SampleSize = 1 }));
        Assert.Contains("Fine is -1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("SampleSize is 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("0.3846", Assert.Single(new Enterprise { Selection = 0.4 }.Check()), StringComparison.Ordinal);
        Assert.Empty(new Enterprise { Selection = 0.38 }.Check());
    }

    [Fact]
    public void Histories_spend_their_time_as_the_long_run_says()
    {
        var enterprise = new Enterprise();
        var succession = new Succession(enterprise);
        var shares = LongRun.Of(enterprise);
        var history = succession.History(Conduct.Defector, 400_000, 1, 0).ToArray();
        Assert.All(Enum.GetValues<Conduct>(), conduct =>
            Assert.Equal(shares.Of(conduct), history.Count(c => c == conduct) / 400_000.0, 0.04));
        Assert.Equal(history.Take(1000), succession.History(Conduct.Defector, 1000, 1, 0));
        Assert.NotEqual(history.Take(10_000), succession.History(Conduct.Defector, 10_000, 1, 1));
    }

    private static Arbitrary<Enterprise> Enterprises { get; } = (
        from population in Gen.Choose(5, 30)
        from sample in Gen.Choose(2, 5)
        from r in Gen.Choose(0, 50)
        from fine in Gen.Choose(0, 30)
        from cost in Gen.Choose(0, 20)
        from income in Gen.Choose(0, 20)
        from selection in Gen.Choose(0, 20)
        from fitness in Gen.Elements(Fitness.Linear, Fitness.Exponential)
        from voluntary in ArbMap.Default.GeneratorFor<bool>()
        from punishment in ArbMap.Default.GeneratorFor<bool>()
        select new Enterprise
        {
            Population = population, SampleSize = sample, Multiplication = r / 10.0, Fine = fine / 10.0, FiningCost = cost / 10.0,
            OwnIncome = income / 10.0, Selection = selection / 100.0, Fitness = fitness, Voluntary = voluntary, Punishment = punishment,
        }).Where(enterprise => enterprise.Check().Count == 0).ToArbitrary();
}
