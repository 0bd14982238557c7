using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Classics.PublicGoods;

namespace SamenWerken.Sim.Tests.Classics.PublicGoods;

public sealed class PublicGoodsTests
{
    private static readonly Game Without = new();
    private static readonly Game With = new() { Punishment = true };

    [Fact]
    public void Fitted_cities_are_met_within_a_token_and_held_out_cities_within_one_and_six_tenths()
    {
        Assert.InRange(Distance(fitted: true), 0.3, 1.0);
        Assert.InRange(Distance(fitted: false), 0.3, 1.6);
    }

    private static double Distance(bool fitted) => Math.Sqrt(Cities.All.Where(city => city.Fitted == fitted)
        .SelectMany(city => new[] { Squares(city, false, city.Society(false)), Squares(city, true, city.Society(true)) }).Average() / 9);

    private static double Squares(City city, bool punishment, Society society) =>
        Mean(With with { Punishment = punishment }, society, 300).Zip(city.Contributions(punishment)).Skip(1)
            .Sum(round => (round.First - round.Second) * (round.First - round.Second));

    private static double[] Mean(Game game, Society society, int groups)
    {
        var all = new Groups(game, society, 1);
        var plays = Enumerable.Range(0, groups).Select(group => all.Play((ulong)group).Contributions).ToArray();
        return [.. Enumerable.Range(0, game.Rounds).Select(round => plays.Average(play => play[round]))];
    }

    [Fact]
    public void The_replica_computes_every_published_number_and_alike_for_any_threads()
    {
        var replica = new PublicGoodsReplica();
        var computed = replica.Compute(1, 2, CancellationToken.None);
        Assert.Equal(2 + 16 * 2 * 9, replica.Numbers.Count);
        Assert.Equal(computed, replica.Compute(1, 1, CancellationToken.None));
        var rows = replica.Numbers.Zip(computed).ToArray();
        Assert.All(rows.Take(2), row => Assert.True(row.First.Agrees(row.Second.Value), row.ToString()));
        // The distance in the first two rows is that of the rows below them.
        foreach (var kind in new[] { PublishedKind.Fitted, PublishedKind.HeldOut })
        {
            var cells = rows.Skip(2).Where(row => row.First.Kind == kind).ToArray();
            var square = cells.Average(row => Math.Pow(row.Second.Value - row.First.Value, 2));
            Assert.Equal(rows.First(row => row.First.Kind == kind).Second.Value, Math.Sqrt(square), 12);
        }

        Assert.Equal(9 * 18, rows.Skip(2).Count(row => row.First.Kind == PublishedKind.Fitted));
    }

    [Fact]
    public void Means_of_the_sixteen_cities_are_those_printed()
    {
        // CORE, Doing Economics, section 2.4; both there and in the cities rounded to hundredths.
        double[] without = [10.58, 10.63, 10.41, 9.81, 9.31, 8.45, 7.84, 7.38, 6.39, 4.38];
        double[] with = [10.64, 11.95, 12.66, 12.97, 13.33, 13.50, 13.57, 13.64, 13.57, 12.87];
        for (var round = 0; round < 10; round++)
        {
            Assert.Equal(without[round], Cities.All.Average(city => city.WithoutPunishment[round]), 0.01);
            Assert.Equal(with[round], Cities.All.Average(city => city.WithPunishment[round]), 0.01);
        }

        Assert.Equal(9, Cities.All.Count(city => city.Fitted));
    }

    [Fact]
    public void Fitted_numbers_of_an_area_meet_its_fitted_cities_better_than_numbers_nearby()
    {
        foreach (var area in Enum.GetValues<CulturalArea>())
        {
            var fitted = Societies.Of(area);
            Society[] nearby =
            [
                fitted with { Reciprocity = fitted.Reciprocity - 0.04 },
                fitted with { Strategic = fitted.Strategic + 0.15 },
                fitted with { AntisocialPunishment = fitted.AntisocialPunishment + 0.04 },
            ];
            Assert.All(nearby, other => Assert.True(OfArea(area, other) > OfArea(area, fitted), $"{area}: {other}"));
        }
    }

    private static double OfArea(CulturalArea area, Society society) => Cities.All.Where(its => its.Area == area && its.Fitted).Sum(city =>
        Squares(city, false, society with { FirstContribution = city.WithoutPunishment[0] })
        + Squares(city, true, society with { FirstContribution = city.WithPunishment[0] }));

    [Fact]
    public void Antisocial_punishment_is_found_where_the_paper_saw_it()
    {
        // Herrmann et al. 2008: hardly any in English-speaking cities, most in Muscat, Athens, Riyadh, Samara, Minsk.
        double Antisocial(CulturalArea area) => Societies.Of(area).AntisocialPunishment;
        CulturalArea[] little = [CulturalArea.EnglishSpeaking, CulturalArea.Confucian, CulturalArea.ProtestantEurope];
        CulturalArea[] much = [CulturalArea.OrthodoxExCommunist, CulturalArea.SouthernEurope, CulturalArea.ArabicSpeaking];
        Assert.True(little.Max(Antisocial) < much.Min(Antisocial));
    }

    [Property(MaxTest = 60, Replay = "20260101,7")]
    public Property Who_gives_all_that_others_are_believed_to_give_keeps_the_mean_for_ever() => Prop.ForAll(Numbers, group =>
    {
        var play = new Groups(Without, new Society { Reciprocity = 1, Strategic = 0 }, 2).Play((ulong)group);
        Assert.All(play.Contributions, contribution => Assert.Equal(play.Contributions[0], contribution, 9));
    });

    [Property(MaxTest = 60, Replay = "20260101,7")]
    public Property Giving_a_little_less_than_others_is_enough_for_decline_without_any_free_rider() => Prop.ForAll(Numbers, group =>
    {
        // Fischbacher and Gächter 2010: imperfect conditional cooperation.
        var play = new Groups(Without, new Society { Reciprocity = 0.8, Strategic = 0 }, 3).Play((ulong)group).Contributions;
        Assert.All(play.Skip(1).Zip(play.Skip(2)), pair => Assert.True(pair.Second <= pair.First + 1e-12));
        Assert.True(play[0] == 0 || play[9] < play[0]);
    });

    [Property(MaxTest = 30, Replay = "20260101,7")]
    public Property Whoever_cooperates_only_while_it_pays_gives_nothing_in_the_last_round() => Prop.ForAll(Numbers, group =>
        Assert.Equal(0, new Groups(Without, new Society { Strategic = 1 }, 4).Play((ulong)group).Contributions[9]));

    [Fact]
    public void Punishing_who_gives_less_raises_contributions_and_punishing_who_gives_more_takes_it_back()
    {
        double Last(double prosocial, double antisocial) => Mean(
            With, new Society { ProsocialPunishment = prosocial, AntisocialPunishment = antisocial }, 300)[8];
        Assert.True(Last(0.2, 0) > Last(0.05, 0) + 1);
        Assert.True(Last(0.2, 0) > Last(0.2, 0.1) + 0.5);
        Assert.True(Last(0.2, 0.1) > Last(0.2, 0.2) + 0.5);
    }

    [Property(MaxTest = 60, Replay = "20260101,7")]
    public Property Earnings_are_those_of_the_game_less_points_given_and_received() => Prop.ForAll(Numbers, group =>
    {
        var play = new Groups(With, new Society { AntisocialPunishment = 0.1 }, 5).Play((ulong)group);
        for (var round = 0; round < 10; round++)
        {
            var points = play.Prosocial[round] + play.Antisocial[round];
            Assert.Equal(20 + 0.6 * play.Contributions[round] - 4 * points, play.Earnings[round], 9);
            Assert.InRange(play.Contributions[round], 0, 20);
        }
    });

    [Fact]
    public void Without_punishment_nobody_is_punished_and_the_people_are_the_same()
    {
        var (without, with) = (new Groups(Without, new Society(), 6).Play(3), new Groups(With, new Society(), 6).Play(3));
        Assert.Equal(without.Contributions[0], with.Contributions[0]);
        Assert.All(without.Prosocial.Concat(without.Antisocial), points => Assert.Equal(0, points));
        Assert.True(with.Prosocial.Sum() > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5.82)]
    [InlineData(16.02)]
    [InlineData(20)]
    public void First_contributions_have_the_mean_that_is_asked_for(double mean)
    {
        var groups = new Groups(Without, new Society { FirstContribution = mean }, 7);
        var first = Recomputed.Mean([.. Enumerable.Range(0, 2000).Select(group => groups.Play((ulong)group).Contributions[0])]);
        Assert.Equal(mean, first.Value, 4 * first.StandardError + 0.001);
        Assert.True(first.StandardError < 0.07);
    }

    [Fact]
    public void What_is_wrong_is_told_all_at_once()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            new Groups(new Game { Members = 1 }, new Society { FirstContribution = 21, Reciprocity = 2, Spread = -1 }, 1));
        Assert.Contains("Members is 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("FirstContribution is 21; give 0 … 20", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Reciprocity is 2", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Spread is -1", refusal.Message, StringComparison.Ordinal);
    }

    private static Arbitrary<int> Numbers { get; } = Gen.Choose(0, 100_000).ToArbitrary();

}
