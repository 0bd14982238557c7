using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>What came of who breaks is known again where the same break the same plan, and nowhere else.</summary>
public sealed class RecurringTests
{
    private const int Actors = 256;

    private static readonly double[] NoMoves = new double[4];

    [Fact]
    public void Each_set_of_breakers_is_told_from_every_other()
    {
        var undoing = new Undoing(Actors, 4);
        var sets = new HashSet<ulong>();
        int[][] all =
        [
            [], .. Enumerable.Range(0, Actors).Select(i => (int[])[i]),
            .. from i in Enumerable.Range(0, Actors) from j in Enumerable.Range(i + 1, Actors - i - 1) select (int[])[i, j],
            .. Enumerable.Range(0, Actors - 6).Select(i => Enumerable.Range(i, 7).ToArray()),
        ];
        Assert.All(all, breakers => Assert.True(sets.Add(Broken(undoing, breakers).Who)));
    }

    [Fact]
    public void What_came_of_several_is_known_while_none_took_its_place_and_commitments_stay()
    {
        var (undoing, recurring) = (new Undoing(8, 4), new Recurring(8, 4, 8));
        recurring.Forget();
        foreach (int[] breakers in (int[][])[[], [3], [1, 2], [1, 2, 5]])
        {
            Assert.False(Known(recurring, Broken(undoing, breakers), onePlan: true, 6));
            Assert.True(Known(recurring, undoing, onePlan: true, 6));
            Assert.False(Known(recurring, undoing, onePlan: true, 8));
            Assert.False(Known(recurring, undoing, onePlan: true, 6));
            Assert.Equal(breakers.Length == 0, Known(recurring, undoing, onePlan: false, 6));
        }

        recurring.Forget();
        Assert.False(Known(recurring, undoing, onePlan: true, 6));
    }

    [Fact]
    public void Of_sets_that_share_a_place_the_last_alone_is_known()
    {
        var (undoing, recurring) = (new Undoing(64, 4), new Recurring(64, 4, 64));
        recurring.Forget();
        Assert.False(Known(recurring, Broken(undoing, 0, 1), onePlan: true, 2));
        var place = recurring.Of(undoing, onePlan: true, 2, out _);
        var pairs = from i in Enumerable.Range(1, 63) from j in Enumerable.Range(i + 1, 63 - i) select (int[])[i, j];
        var sharing = pairs.First(pair => recurring.Of(Broken(undoing, pair), onePlan: true, 2, out _) == place);
        Assert.True(Known(recurring, Broken(undoing, sharing), onePlan: true, 2));
        Assert.False(Known(recurring, Broken(undoing, 0, 1), onePlan: true, 2));
        Assert.False(Known(recurring, Broken(undoing, sharing), onePlan: true, 2));
    }

    [Fact]
    public void Nobody_recognises_more_breakers_than_are_told_apart()
    {
        var (undoing, recurring) = (new Undoing(64, 4), new Recurring(64, 4, 64));
        for (var round = 0; round < 2; round++)
            Assert.False(Known(recurring, Broken(undoing, [.. Enumerable.Range(0, 8)]), onePlan: true, 2));
    }

    private static bool Known(Recurring recurring, Undoing undoing, bool onePlan, long commitments)
    {
        recurring.Of(undoing, onePlan, commitments, out var known);
        return known;
    }

    private static Undoing Broken(Undoing undoing, params int[] breakers)
    {
        undoing.Begin(alone: true);
        foreach (var i in breakers)
            undoing.Undo(i, NoMoves, 0);
        return undoing;
    }
}
