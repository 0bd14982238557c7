using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Classics.Ostrom;

namespace SamenWerken.Sim.Tests.Classics.Ostrom;

public sealed class OstromTests
{
    private const string OutOfReach = "one-shot communication and rejected sanction: defections, percent";

    private static readonly (Published Published, Recomputed Computed)[] Rows =
        [.. new OstromReplica().Numbers.Zip(new OstromReplica().Compute(1, 2, CancellationToken.None))];

    [Fact]
    public void All_cells_but_one_come_out_within_twelve_points()
    {
        Assert.Equal(5 + 19, Rows.Length);
        foreach (var row in Rows.Where(row => row.Published.Quantity != OutOfReach))
            Assert.True(row.Published.Agrees(row.Computed.Value), row.ToString());
        var missed = Assert.Single(Rows, row => row.Published.Quantity == OutOfReach);
        Assert.InRange(missed.Computed.Value, 25, missed.Published.Value - 12);
        Assert.Equal(9, Rows.Count(row => row.Published.Kind == PublishedKind.Fitted));
        Assert.Equal(10, Rows.Count(row => row.Published.Kind == PublishedKind.HeldOut));
    }

    [Fact]
    public void Designs_are_in_the_published_order_of_yield()
    {
        var yields = Rows.Where(row => row.Published.Quantity.EndsWith(": net yield, percent", StringComparison.Ordinal)).ToArray();
        Assert.Equal(9, yields.Length);
        foreach (var higher in yields)
        {
            // One point, .56 against .55, tells nothing of order.
            foreach (var lower in yields.Where(other => other.Published.Value < higher.Published.Value - 1))
                Assert.True(higher.Computed.Value > lower.Computed.Value, $"{higher.Published.Quantity} > {lower.Published.Quantity}");
        }
    }

    [Fact]
    public void A_sword_without_a_covenant_costs_more_than_it_brings_and_with_one_it_pays()
    {
        double Of(string quantity) => Rows.Single(row => row.Published.Quantity == quantity).Computed.Value;
        Assert.True(Of("sanction alone: net yield, percent") > Of("baseline, 25 tokens: net yield, percent"));
        Assert.True(Of("sanction alone: net yield after fees and fines, percent") < Of("baseline, 25 tokens: net yield, percent"));
        Assert.True(Of("one-shot communication and imposed sanction: net yield after fees and fines, percent")
            > Of("one-shot communication: net yield, percent"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_for_any_number_of_threads() =>
        Assert.Equal(Rows.Select(row => row.Computed), new OstromReplica().Compute(1, 1, CancellationToken.None));

    [Theory]
    [InlineData(36, 1)]
    [InlineData(48, 0.888889)]
    [InlineData(56, 0.691358)]
    [InlineData(64, 0.395062)]
    [InlineData(72, 0)]
    public void Rent_is_that_of_the_laboratory(double sum, double netYield)
    {
        var commons = new Commons();
        Assert.Equal(netYield, commons.NetYield(sum), 6);
        Assert.Equal(36, commons.Optimum);
        Assert.Equal(64, commons.NashSum);
    }

    [Property(MaxTest = 100, Replay = "20260101,7")]
    public Property At_the_Nash_equilibrium_each_answers_best_and_no_other_investment_pays_more() => Prop.ForAll(
        Gen.Choose(0, 2500).ToArbitrary(), hundredths =>
        {
            var commons = new Commons();
            Assert.Equal(8, commons.BestResponse(56), 12);
            double Profit(double own) => own * (18 - 0.25 * (own + 56));
            Assert.True(Profit(hundredths / 100.0) <= Profit(8) + 1e-12);
        });

    [Fact]
    public void People_without_error_or_neglect_play_Nash_for_ever()
    {
        var groups = new Groups(new Commons(), new Behaviour { Error = 0, Neglect = 0 }, 2);
        Assert.All(groups.Play(0, Talk.Never, Sword.None).Sums, sum => Assert.Equal(64, sum, 9));
    }

    [Property(MaxTest = 30, Replay = "20260101,7")]
    public Property Those_who_keep_their_word_get_what_they_agreed_on() => Prop.ForAll(Numbers, group =>
    {
        var groups = new Groups(new Commons(), new Behaviour { Breaking = 0, Overshoot = 0 }, 3);
        var history = groups.Play((ulong)group, Talk.Once, Sword.None);
        Assert.All(history.NetYields, share => Assert.Equal(1, share, 12));
        Assert.All(history.Defections, share => Assert.Equal(0, share));
    });

    [Property(MaxTest = 60, Replay = "20260101,7")]
    public Property Talk_each_round_keeps_more_words_than_talk_once() => Prop.ForAll(Numbers, group =>
    {
        // The same people and luck: what is kept with the weaker will is kept with the stronger.
        var groups = new Groups(new Commons(), new Behaviour(), 4);
        var (often, once) = (groups.Play((ulong)group, Talk.EachRound, Sword.None), groups.Play((ulong)group, Talk.Once, Sword.None));
        Assert.All(often.Defections.Zip(once.Defections), round => Assert.True(round.First <= round.Second));
        Assert.Equal(often.Defections[0], once.Defections[0]);
    });

    [Property(MaxTest = 60, Replay = "20260101,7")]
    public Property A_sword_deters_and_what_it_costs_is_taken_from_the_rent() => Prop.ForAll(Numbers, group =>
    {
        var groups = new Groups(new Commons(), new Behaviour(), 5);
        var (with, without) = (groups.Play((ulong)group, Talk.Once, Sword.Imposed), groups.Play((ulong)group, Talk.Once, Sword.None));
        Assert.All(with.Defections.Zip(without.Defections), round => Assert.True(round.First <= round.Second));
        for (var t = 0; t < 10; t++)
            Assert.Equal(with.NetYields[t] - with.Sanctions[t] * 100 / 324.0, with.AfterSanctions[t], 12);
        Assert.Equal(without.NetYields, without.AfterSanctions);
    });

    [Property(MaxTest = 40, Replay = "20260101,7")]
    public Property A_group_that_rejects_the_sword_is_as_if_there_had_been_no_vote() => Prop.ForAll(Numbers, group =>
    {
        var groups = new Groups(new Commons(), new Behaviour(), 6);
        var vote = groups.Play((ulong)group, Talk.Once, Sword.ByVote);
        var same = groups.Play((ulong)group, Talk.Once, vote.Adopted ? Sword.Imposed : Sword.None);
        Assert.Equal(same.AfterSanctions, vote.AfterSanctions);
    });

    [Fact]
    public void What_is_wrong_is_told_all_at_once()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            new Groups(new Commons { Appropriators = 1, Congestion = 0, Fee = -1 }, new Behaviour { Breaking = 0.7 }, 1));
        Assert.Contains("Appropriators is 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Congestion is 0", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Fee is -1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Breaking is 0.7; give 0 or more, at most 0.5", refusal.Message, StringComparison.Ordinal);
    }

    private static Arbitrary<int> Numbers { get; } = Gen.Choose(0, 100_000).ToArbitrary();

}
