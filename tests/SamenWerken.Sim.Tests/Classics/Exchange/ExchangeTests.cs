using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Tests.Classics.Exchange;

public sealed class ExchangeTests
{
    private static readonly ExchangeSettings Published = new() { Rules = ExchangeRules.Published };

    private static ExchangeRound First(StakeTable table, ExchangeSettings? settings = null) =>
        Negotiation.Of(table, (settings ?? new ExchangeSettings()) with { Rounds = 1 })[0];

    [Theory]
    [InlineData(ExchangeRules.Clean)]
    [InlineData(ExchangeRules.Published)]
    public void Two_who_want_the_others_issue_gain_28_thirds_each(ExchangeRules rules)
    {
        var rounds = Negotiation.Of(Neighbourhood.Two, new ExchangeSettings { Rules = rules, Rounds = 2 });
        var exchange = Assert.Single(rounds[0].Exchanges);
        Assert.Equal(28.0 / 3, exchange.Gain, 9);
        Assert.Equal(["b", "a"], exchange.Parties.Select(party => party.Actor));
        Assert.Equal(["q", "p"], exchange.Parties.Select(party => party.Supplies));
        Assert.Equal([(100.0, 50), (0, 100)], exchange.Parties.Select(party => (party.From, Math.Round(party.To, 9))));
        Assert.Equal([80, 100.0 / 3], rounds[0].Outcomes.Select(o => o.Before), Near);
        Assert.Equal([100, 50.0 / 3], rounds[0].Outcomes.Select(o => o.After), Near);
        Assert.Equal([42.0, 0, 100, 83], rounds[1].Positions.Select(position => Math.Round(position.Start, 9)));
    }

    [Fact]
    public void The_compromise_is_a_mean_weighted_by_power_and_salience()
    {
        var outcomes = Compromise.Of(Neighbourhood.Two with { Issues = [new("p", 0, 200), new("q", -100, 100)] });
        Assert.Equal(40, outcomes[0].Before, 12);
        Assert.Equal((50 * .8 + 100 * .4) / 1.2, outcomes[1].Before, 12);
        Assert.Equal((40 * 40 + 10 * 10) / 2.0, outcomes[0].Variance, 12);
    }

    // Second implementations of both sets of rules in Python, the published ones with its 28-digit decimals.
    [Fact]
    public void A_second_implementation_of_the_clean_rules_agrees()
    {
        var rounds = Negotiation.Of(Neighbourhood.Table, new ExchangeSettings { Rounds = 3 });
        Assert.Equal(
            [(34, 34, 4, 13), (30, 30, 4, 12), (25, 25, 5, 10)],
            rounds.Select(round => (round.Candidates, round.Valid, round.Capped, round.Exchanges.Count)));
        Assert.Equal([10.461627923855906, 7.350098423552621, 4.736877288350227], rounds.Select(Gains), Near);
        Assert.Equal([69.1696750902527, 70.76152304609218, 48.19191919191918, 62.45472837022133], Before(rounds[0]), Near);
        Assert.Equal([77.69192375013674, 77.99583840929635, 44.90150610330544, 76.77669988096378], After(rounds[0]), Near);
        Assert.Equal([82.62772021476886, 79.04685410431642, 45.9564696096899, 80.4111852543775], After(rounds[2]), Near);
        var second = rounds[0].Exchanges[1];
        Assert.Equal(["police", "care"], second.Parties.Select(party => party.Actor));
        Assert.Equal([15, 80.61292486099393], second.Parties.Select(party => party.To), Near);
    }

    [Fact]
    public void A_second_implementation_of_the_published_rules_agrees()
    {
        var rounds = Negotiation.Of(Neighbourhood.Table, Published with { Rounds = 6 });
        Assert.Equal([16, 15, 13, 10, 13, 11], rounds.Select(round => round.Exchanges.Count));
        Assert.Equal(
            [10.619401603005256, 7.408810826998627, 5.820062642474196, 4.893998102080749, 4.23190141537513, 3.772648019242119],
            rounds.Select(Gains), Near);
        Assert.Equal([78.23343999562411, 78.00426971942197, 45.05080894534166, 77.10998305380764], After(rounds[0]), Near);
        Assert.Equal([79.32232093512762, 81.10723966787425, 46.53575475766702, 85.25499027101982], After(rounds[5]), Near);
    }

    // The same second implementation; with the supplier's latest move in view the last exchange would bring 0.0256.
    [Fact]
    public void Under_published_rules_a_demander_sees_a_supplier_move_only_once()
    {
        double[][] rows =
        [
            [85, .95, 65, .1, 0, .25, .5], [60, .4, 20, .1, 40, .25, .7], [75, .3, 15, .55, 60, .9, .4], [40, .05, 10, .75, 40, .2, .3],
        ];
        var table = new StakeTable(
            [new("p"), new("q"), new("r")],
            [
                .. rows.SelectMany((row, a) => "pqr".Select((issue, p) =>
                    new Stake($"{"abcd"[a]}", $"{issue}", row[2 * p], row[2 * p + 1], row[6])))
            ]);
        var round = First(table, Published);
        Assert.Equal(
            [1.0216076058772687, 0.6312789160608063, 0.03880952542571087, 0.01900762642902014],
            round.Exchanges.Select(exchange => exchange.Gain), Near);
        Assert.Equal([77.13483146067416, 13.16813394421031, 42.264373477543444], After(round), Near);
    }

    [Fact]
    public void Under_published_rules_the_result_depends_on_which_end_of_a_scale_is_called_0()
    {
        var (straight, reversed) = (First(Neighbourhood.Table, Published), First(Neighbourhood.Reversed(Neighbourhood.Table), Published));
        Assert.Equal(15, reversed.Exchanges.Count);
        Assert.Equal(10.552166754520409, Gains(reversed), 9);
        Assert.True(straight.Outcomes.Zip(reversed.Outcomes).Max(pair => Math.Abs(pair.First.After + pair.Second.After - 100)) > 0.4);
    }

    [Fact]
    public void The_gains_of_the_partners_may_be_swamped_by_what_others_do()
    {
        var round = First(Neighbourhood.Table);
        Assert.True(round.Actors.Count(actor => actor is { OwnGain: > 0.1, Net: < 0, Change: < 0 }) >= 2);
    }

    [Fact]
    public void Three_who_have_nothing_for_each_other_by_twos_exchange_in_a_ring()
    {
        Assert.Empty(First(Neighbourhood.Three).Exchanges);
        var ring = Assert.Single(First(Neighbourhood.Three, new ExchangeSettings { PackageSize = 3 }).Exchanges);
        Assert.Equal(3, ring.Parties.Count);
        Assert.All(ring.Parties, party => Assert.Equal(ring.Gain, party.Gain, 9));
        // .9 dp − .3 dr = .8 dq − .2 dp = 1 dr − .4 dq, and the smallest of dp ≤ 100 · 2/11, dq ≤ 100 / 3, dr ≤ 100 · 3/13.
        var perGain = new[] { .8 + .8 * .3 + .4 * .3, .9 + .2 + .2 * .3, .72 + .36 + .4 * .2 }.Select(x => x / (.72 - .024)).ToArray();
        Assert.Equal(new[] { 200.0 / 11, 100.0 / 3, 300.0 / 13 }.Zip(perGain).Min(pair => pair.First / pair.Second), ring.Gain, 9);
    }

    [Fact]
    public void Mistakes_of_a_table_are_told_all_at_once()
    {
        var table = new StakeTable([new("p", 5, 5)], [new("a", "q", 1, 2, -1), new("a", "p", double.NaN, .5, 1)]);
        Assert.Equal(5, table.Check().Count);
        var error = Assert.Throws<ArgumentException>(() => Negotiation.Of(table));
        Assert.All(table.Check(), mistake => Assert.Contains(mistake, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_do_not_go_together_are_told()
    {
        Assert.Single((Published with { Rate = ExchangeRate.Nash }).Check());
        Assert.Single(new ExchangeSettings { PackageSize = 3, Rate = ExchangeRate.Random }.Check());
        Assert.Equal(4, new ExchangeSettings { PackageSize = 4, Rounds = 0, FixedWeight = -1, RateVariance = double.NaN }.Check().Count);
    }

    [Fact]
    public void Every_published_number_comes_out()
    {
        var replica = new ExchangeReplica();
        var computed = replica.Compute(1, 1, CancellationToken.None);
        Assert.Equal(replica.Numbers.Count, computed.Count);
        Assert.All(replica.Numbers.Zip(computed), pair => Assert.True(pair.First.Agrees(pair.Second.Value), pair.First.Quantity));
    }

    private static IEnumerable<double> Before(ExchangeRound round) => round.Outcomes.Select(outcome => outcome.Before);

    private static IEnumerable<double> After(ExchangeRound round) => round.Outcomes.Select(outcome => outcome.After);

    private static double Gains(ExchangeRound round) => round.Exchanges.Sum(exchange => exchange.Gain);

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-9;
}
