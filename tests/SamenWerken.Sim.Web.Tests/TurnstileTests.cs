using SamenWerken.Sim.App.Web;

namespace SamenWerken.Sim.Web.Tests;

public sealed class TurnstileTests
{
    [Fact]
    public async Task Who_finds_the_places_and_the_waiting_room_full_is_told_so_at_once()
    {
        using var turnstile = new Turnstile("visitors", places: 1, waiting: 1, patience: TimeSpan.FromMinutes(5));
        var first = await turnstile.Enter(CancellationToken.None);
        var second = turnstile.Enter(CancellationToken.None);
        Assert.False(second.IsCompleted);
        var refused =
            await Assert.ThrowsAsync<RefusedException>(() => turnstile.Enter(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal((503, "Too many visitors at once; try again in a few seconds."), (refused.Status, refused.Message));
        first.Dispose();
        first.Dispose();
        using (await second)
        {
            var third = turnstile.Enter(CancellationToken.None);
            Assert.False(third.IsCompleted);
        }
    }

    [Fact]
    public async Task Who_waits_too_long_or_goes_away_leaves_room_for_others()
    {
        using var turnstile = new Turnstile("visitors", places: 1, waiting: 1, patience: TimeSpan.FromMilliseconds(20));
        using (await turnstile.Enter(CancellationToken.None))
        {
            await Assert.ThrowsAsync<RefusedException>(() => turnstile.Enter(CancellationToken.None));
            using var gone = new CancellationTokenSource();
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turnstile.Enter(gone.Token));
        }

        (await turnstile.Enter(CancellationToken.None)).Dispose();
    }
}
