using SamenWerken.Sim.Classics.Challenge;

namespace SamenWerken.Sim.Tests.Classics.Challenge;

public sealed class ChallengeTests
{
    private static readonly StakeholderTable Neighbourhood = new(["housing", "safety"],
    [
        new("municipality", 100, [70, 60], [45, 40]), new("corporation", 80, [90, 40], [60, 25]), new("police", 45, [25, 95], [15, 80]),
        new("care", 50, [80, 35], [40, 45]), new("school", 25, [45, 75], [20, 50]), new("residents", 40, [100, 85], [50, 40]),
        new("developer", 60, [10, 20], [55, 15]),
    ]);

    private static double[] Positions(ChallengeTurn turn) => [.. turn.Standings.SelectMany(standing => standing.Positions)];

    [Fact]
    public void Two_actors_reckon_as_can_be_worked_out_by_hand_and_meet_where_the_stronger_proposes()
    {
        var replica = new ChallengeReplica();
        var computed = replica.Compute(1, 1, CancellationToken.None);
        Assert.Equal(replica.Numbers.Count, computed.Count);
        Assert.All(replica.Numbers.Zip(computed), pair => Assert.True(pair.First.Agrees(pair.Second.Value), $"{pair.First} {pair.Second}"));
    }

    [Fact]
    public void Who_have_met_stay_there()
    {
        var turns = SpatialModel.Of(new(["x"], [new("strong", 3, [0], [50]), new("weak", 1, [50], [50])]));
        Assert.Equal([0, 1, 2], turns.Select(turn => turn.Number));
        Assert.Empty(turns[2].Confrontations);
        Assert.Equal(0, turns[2].Movement);
        Assert.Equal([50 / 4.0, 10, 10], turns.Select(turn => Math.Round(turn.Outcomes[0], 9)));
    }

    // Second implementation, written in Python from the same equations.
    [Fact]
    public void A_second_implementation_agrees()
    {
        var turns = SpatialModel.Of(Neighbourhood);
        Assert.Equal(15, turns.Count);
        Assert.Equal(
            [70, 60, 89.95, 41.28, 21.68, 94.94, 79.7, 36.63, 89.95, 41.28, 99.83, 85.92, 21.68, 94.94],
            Positions(turns[1]), Near);
        Assert.Equal(
            [67.53, 83.07, 69.53, 49.58, 67.53, 83.07, 87.44, 48.46, 89.95, 41.28, 87.44, 48.46, 69.53, 49.58],
            Positions(turns[2]), Near);
        Assert.Equal(
            [69.69, 72.84, 72.04, 72.92, 74.53, 81.44, 70.61, 50.52, 69.69, 72.84, 69.69, 72.84, 74.22, 72.91],
            Positions(turns[14]), Near);
        var first = turns[1].Confrontations;
        Assert.Equal(
            ["municipality developer", "corporation school", "police developer", "care school", "residents police", "developer care"],
            first.Select(it => $"{it.Actor} {it.Target}"));
        Assert.Equal(
            [0.041695609402444545, 0.43310522349284875, 0.6829218559463848, 0.3472965323755537, 0.5079345507476554, 0.40980704000428547],
            first.Select(it => it.ExpectedGain), Near);
        Assert.Equal(
            [0.3953202205104141, 0.9112671347710298, 0.8730130093670369, 0.8433612107159772, 0.8630272876340876, 0.7184944855035379],
            first.Select(it => it.Probability), Near);
    }

    [Fact]
    public void Each_moves_where_a_bargain_that_it_agrees_to_says()
    {
        var turns = SpatialModel.Of(Neighbourhood);
        foreach (var (before, after) in turns.Zip(turns.Skip(1)))
        {
            foreach (var (standing, place) in after.Standings.Select((standing, place) => (standing, place)))
            {
                var agreed = after.Confrontations
                    .Where(it => (it.Actor == standing.Actor && it.ActorAgrees) || (it.Target == standing.Actor && it.TargetAgrees))
                    .Select(it => it.Actor == standing.Actor ? it.ActorTo : it.TargetTo).ToList();
                Assert.True(agreed.Count <= 1);
                Assert.Equal(agreed.Count == 1 ? agreed[0] : before.Standings[place].Positions, standing.Positions);
            }
        }
    }

    [Fact]
    public void Turns_are_as_many_as_asked_for_at_most() =>
        Assert.Equal(6, SpatialModel.Of(Neighbourhood, new ChallengeSettings { MostTurns = 5 }).Count);

    [Fact]
    public void Mistakes_are_told_all_at_once()
    {
        var table = new StakeholderTable(["x", "x"], [new("a", -1, [101, 0], [60, 50]), new(" ", 1, [0], [0, double.NaN])]);
        Assert.Equal(7, table.Check().Count);
        var error = Assert.Throws<ArgumentException>(() => SpatialModel.Of(table));
        Assert.All(table.Check(), mistake => Assert.Contains(mistake, error.Message, StringComparison.Ordinal));
        Assert.Equal(3, new ChallengeSettings { FewestTurns = 0, MostTurns = -1, StandstillShare = 2 }.Check().Count);
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-9;
}
