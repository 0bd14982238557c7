using SamenWerken.Sim.App.Web;

namespace SamenWerken.Sim.Web.Tests;

public sealed class FirstPictureTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_is_found_out_in_passing_stands_aside_until_the_first_picture_was_taken()
    {
        var pictures = new FirstPictures();
        pictures.StandAside(CancellationToken.None);
        using var awaited = pictures.Await();
        var passing = Task.Run(() => pictures.StandAside(CancellationToken.None));
        await using var told = awaited.In(Pieces()).GetAsyncEnumerator();
        Assert.True(await told.MoveNextAsync());
        Assert.False(passing.IsCompleted);
        Assert.True(await told.MoveNextAsync());
        await passing.WaitAsync(Soon);
    }

    [Fact]
    public async Task It_goes_on_where_no_picture_comes_and_where_two_are_awaited_only_after_both()
    {
        var pictures = new FirstPictures();
        var (first, second) = (pictures.Await(), pictures.Await());
        var passing = Task.Run(() => pictures.StandAside(CancellationToken.None));
        first.Dispose();
        first.Dispose();
        await Task.Delay(120);
        Assert.False(passing.IsCompleted);
        second.Dispose();
        await passing.WaitAsync(Soon);
    }

    [Fact]
    public async Task Who_asks_no_more_does_not_stand_there()
    {
        var pictures = new FirstPictures();
        using var awaited = pictures.Await();
        using var stop = new CancellationTokenSource();
        var passing = Task.Run(() => pictures.StandAside(stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => passing.WaitAsync(Soon));
    }

    private static async IAsyncEnumerable<int> Pieces()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }
}
