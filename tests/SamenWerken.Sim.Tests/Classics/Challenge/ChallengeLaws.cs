using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Classics.Challenge;

namespace SamenWerken.Sim.Tests.Classics.Challenge;

[Properties(MaxTest = 100, Replay = "20260101,7")]
public sealed class ChallengeLaws
{
    private const double OneRounding = 0.011; // positions have two decimals on scales of 0–100

    private static readonly Gen<double> Share = Gen.Choose(1, 999_983).Select(i => i / 999_983.0);

    private static readonly Arbitrary<StakeholderTable> All = Arb.From(
        from actors in Gen.Choose(3, 9)
        from dimensions in Gen.Choose(1, 3)
        from numbers in Share.ArrayOf(actors * (2 * dimensions + 1))
        select new StakeholderTable(
            [.. Enumerable.Range(0, dimensions).Select(k => $"dimension {k}")],
            [
                .. numbers.Chunk(2 * dimensions + 1).Select((of, i) => new Stakeholder(
                    $"actor {i}", 10 + 100 * of[0], [.. of[1..(dimensions + 1)].Select(x => 100 * x)],
                    [.. of[(dimensions + 1)..].Select(s => 95 * s / dimensions)]))
            ]));

    private static ChallengeTurn First(StakeholderTable table) => SpatialModel.Of(table, new ChallengeSettings { MostTurns = 2 })[1];

    private static StakeholderTable Each(StakeholderTable table, Func<Stakeholder, Stakeholder> change) =>
        table with { Stakeholders = [.. table.Stakeholders.Select(change)] };

    private static bool Same(ChallengeTurn one, ChallengeTurn other, Func<double, double> position)
    {
        var of = other.Standings.ToDictionary(standing => standing.Actor);
        return one.Standings.All(standing => standing.Positions.Zip(of[standing.Actor].Positions)
            .All(pair => Math.Abs(pair.First - position(pair.Second)) < OneRounding));
    }

    [Property]
    public Property Which_end_of_a_scale_is_called_0_does_not_matter() => Prop.ForAll(All, table =>
    {
        var reversed = Each(table, actor => actor with { Positions = [.. actor.Positions.Select(x => 100 - x)] });
        return Same(First(table), First(reversed), x => 100 - x);
    });

    [Property]
    public Property The_unit_of_capability_does_not_matter() => Prop.ForAll(All, table =>
        Same(First(table), First(Each(table, actor => actor with { Capability = 3 * actor.Capability })), x => x));

    [Property]
    public Property The_order_of_actors_does_not_matter() => Prop.ForAll(All, table =>
        Same(First(table), First(table with { Stakeholders = [.. table.Stakeholders.Reverse()] }), x => x));

    [Property]
    public Property A_dimension_about_which_nobody_cares_stays_as_it_is_and_matters_to_none() => Prop.ForAll(All, table =>
    {
        var more = Each(table, actor => actor with
        {
            Positions = [.. actor.Positions, Math.Round(actor.Capability / 2, 2)], Saliences = [.. actor.Saliences, 0],
        }) with
        { Dimensions = [.. table.Dimensions, "weather"] };
        var turn = First(more);
        var without = turn with { Standings = [.. turn.Standings.Select(s => s with { Positions = [.. s.Positions.SkipLast(1)] })] };
        return Same(without, First(table), x => x) && turn.Standings.Zip(more.Stakeholders).All(pair =>
            Math.Abs(pair.First.Positions[^1] - pair.Second.Positions[^1]) < OneRounding);
    });

    [Property]
    public Property Nobody_leaves_the_range_of_positions() => Prop.ForAll(All, table => SpatialModel.Of(table).All(turn =>
        Enumerable.Range(0, table.Dimensions.Count).All(k =>
        {
            var at = table.Stakeholders.Select(actor => actor.Positions[k]).ToArray();
            var (least, most) = (at.Min() - OneRounding, at.Max() + OneRounding);
            return turn.Standings.All(standing => standing.Positions[k] > least && standing.Positions[k] < most);
        })));

    [Property]
    public Property Attitudes_to_risk_span_their_range_and_support_is_shared() => Prop.ForAll(All, table =>
    {
        var standings = First(table).Standings;
        return Math.Abs(standings.Sum(s => s.Support) - 1) < 1e-12 && Math.Abs(standings.Max(s => s.RiskAttitude) - 1) < 1e-12
            && Math.Abs(standings.Min(s => s.RiskAttitude) + 0.5) < 1e-12;
    });

    [Property]
    public Property Nobody_challenges_without_hope_nor_itself() => Prop.ForAll(All, table => SpatialModel.Of(table)
        .SelectMany(turn => turn.Confrontations)
        .All(it => it.ExpectedGain > 1e-5 && it.Actor != it.Target && it.Probability is > 0 and < 1));
}
