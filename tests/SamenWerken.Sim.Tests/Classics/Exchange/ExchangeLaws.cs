using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Tests.Classics.Exchange;

[Properties(MaxTest = 100, Replay = "20260101,7")]
public sealed class ExchangeLaws
{
    private static readonly ExchangeSettings Clean = new() { Rounds = 3 };
    private static readonly ExchangeSettings[] AllKinds =
    [
        Clean, Clean with { Rate = ExchangeRate.Nash }, Clean with { Rate = ExchangeRate.Random }, Clean with { PackageSize = 3 },
    ];

    private static double[] Outcomes(StakeTable table, ExchangeSettings settings) =>
        [.. All(table, settings).SelectMany(round => round.Outcomes).OrderBy(o => o.Issue, StringComparer.Ordinal).Select(o => o.After)];

    private static IReadOnlyList<ExchangeRound> All(StakeTable table, ExchangeSettings settings) => Negotiation.Of(table, settings);

    private static bool Same(IEnumerable<double> one, IEnumerable<double> other, double tolerance = 1e-7) =>
        one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < tolerance);

    [Property]
    public Property Which_end_of_a_scale_is_called_0_does_not_matter() => Prop.ForAll(AnyStakes.All, table =>
        Same(Outcomes(table, Clean), Outcomes(Neighbourhood.Reversed(table), Clean).Select(outcome => 100 - outcome)));

    [Property]
    public Property The_unit_of_power_does_not_matter() => Prop.ForAll(AnyStakes.All, table =>
    {
        var stronger = table with { Stakes = [.. table.Stakes.Select(stake => stake with { Power = 3 * stake.Power })] };
        return Same(Outcomes(table, Clean), Outcomes(stronger, Clean));
    });

    [Property]
    public Property The_order_of_actors_and_issues_does_not_matter() => Prop.ForAll(AnyStakes.All, table => Same(
        Outcomes(table, Clean), Outcomes(new([.. table.Issues.Reverse()], [.. table.Stakes.Reverse()]), Clean)));

    [Property]
    public Property An_actor_who_cares_about_nothing_does_not_matter() => Prop.ForAll(AnyStakes.All, table =>
    {
        var bystander = table.Issues.Select(issue => new Stake("bystander", issue.Name, issue.Lower, 0, 5));
        return Same(Outcomes(table, Clean), Outcomes(table with { Stakes = [.. table.Stakes, .. bystander] }, Clean));
    });

    [Property]
    public Property No_outcome_passes_what_its_demander_wants() => Prop.ForAll(AnyStakes.All, table =>
        AllKinds.All(settings => Steps(table, settings).All(step => step.Beyond < 1e-6)));

    [Property]
    public Property Partners_gain_alike_and_truly_at_least_as_much() => Prop.ForAll(AnyStakes.All, table =>
        new[] { Clean, Clean with { PackageSize = 3 } }.All(settings => Steps(table, settings).All(step =>
            Math.Abs(step.Claimed - step.Exchange.Gain) < 1e-7 && step.True > step.Claimed - 1e-7)));

    [Property]
    public Property Partners_gain_exactly_what_they_reckoned_where_no_outcome_has_passed_them() => Prop.ForAll(AnyStakes.All, table =>
        Steps(table, Clean).Where(step => !step.Crossed).All(step => Math.Abs(step.True - step.Claimed) < 1e-7));

    [Property]
    public Property Nobody_pays_for_an_exchange_of_its_own_whatever_the_rate() => Prop.ForAll(AnyStakes.All, table =>
        AllKinds.All(settings => Steps(table, settings).All(step => step.Claimed > -1e-7)));

    [Property]
    public Property Positions_stay_on_their_scale() => Prop.ForAll(AnyStakes.All, table =>
        AllKinds.Append(Clean with { Rules = ExchangeRules.Published }).All(settings =>
            All(table, settings).SelectMany(round => round.Positions)
                .All(position => position is { Start: >= 0 and <= 100, Vote: >= 0 and <= 100 })));

    [Property]
    public Property Nobody_goes_back_and_forth_on_an_issue_within_a_round() => Prop.ForAll(AnyStakes.All, table =>
        AllKinds.SelectMany(settings => All(table, settings)).All(round => round.Exchanges.SelectMany(exchange => exchange.Parties)
            .GroupBy(party => (party.Actor, party.Supplies))
            .All(moves => moves.All(move => move.To > move.From) || moves.All(move => move.To < move.From))));

    [Property]
    public Property Random_rates_that_stray_by_nothing_are_equal_gain() => Prop.ForAll(AnyStakes.All, table => Same(
        Outcomes(table, Clean), Outcomes(table, Clean with { Rate = ExchangeRate.Random, RateVariance = 0 })));

    [Property]
    public Property No_division_has_a_larger_product_of_gains_than_Nashs() => Prop.ForAll(AnyStakes.All, table =>
    {
        double? Product(ExchangeSettings settings) =>
            All(table, settings with { Rounds = 1 })[0].Exchanges is [var first, ..] ? first.Parties[0].Gain * first.Parties[1].Gain : null;
        var nash = Product(Clean with { Rate = ExchangeRate.Nash });
        return Product(Clean) is not { } equal || (nash >= equal - 1e-9 && Enumerable.Range(0, 20).All(seed =>
            nash >= Product(Clean with { Rate = ExchangeRate.Random, Seed = (ulong)seed }) - 1e-9));
    });

    [Property]
    public Property With_the_filter_nobody_else_is_harmed() => Prop.ForAll(AnyStakes.All, table =>
        All(table, Clean with { Harm = HarmFilter.Anyone }).SelectMany(round => round.Actors).All(it => it.Change > -1e-6));

    [Property]
    public Property With_the_mild_filter_all_together_are_not_harmed() => Prop.ForAll(AnyStakes.All, table =>
        All(table, Clean with { Harm = HarmFilter.Together }).All(round => round.Actors.Sum(it => it.Change) > -1e-6));

    [Property]
    public Property What_all_actors_book_adds_up_to_what_changes_for_them_or_less() => Prop.ForAll(AnyStakes.All, table =>
        Negotiation.Of(table, Clean).SelectMany(round => round.Actors).All(actor => actor.Net < actor.Change + 1e-6));

    /// <summary>Replays a negotiation exchange by exchange with the true outcome.</summary>
    private static IEnumerable<Step> Steps(StakeTable table, ExchangeSettings settings)
    {
        foreach (var round in Negotiation.Of(table, settings))
        {
            var stakes = new StakeArrays(table, table.Actors) { Position = new double[table.Actors.Count, table.Issues.Count] };
            var actor = table.Actors.Select((name, a) => (name, a)).ToDictionary(pair => pair.name, pair => pair.a);
            var issue = table.Issues.Select((p, index) => (p.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);
            foreach (var position in round.Positions)
                stakes.Position[actor[position.Actor], issue[position.Issue]] = position.Start;
            var weights = Compromise.Weights(stakes);
            var outcome = Compromise.Outcomes(weights, stakes.Position);
            foreach (var exchange in round.Exchanges)
            {
                var before = (double[])outcome.Clone();
                foreach (var party in exchange.Parties)
                    outcome[issue[party.Supplies]] += weights[actor[party.Actor], issue[party.Supplies]] * (party.To - party.From);
                foreach (var party in exchange.Parties)
                {
                    var (a, demanded, supplied) = (actor[party.Actor], issue[party.Demands], issue[party.Supplies]);
                    double Effect(int p) => stakes.Loss(a, p, before[p]) - stakes.Loss(a, p, outcome[p]);
                    double Side(int p, double[] of) => of[p] - stakes.Position[a, p];
                    var beyond = Side(demanded, before) * Side(demanded, outcome) < 0 ? Math.Abs(Side(demanded, outcome)) : 0;
                    var crossed = Side(supplied, before) * (outcome[supplied] - before[supplied]) < 0;
                    yield return new Step(exchange, party.Gain, Effect(demanded) + Effect(supplied), beyond, crossed);
                }
            }
        }
    }

    private sealed record Step(RealisedExchange Exchange, double Claimed, double True, double Beyond, bool Crossed);
}
