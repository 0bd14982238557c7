using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Tests.Files;

/// <summary>Jobs that are done side by side.</summary>
public sealed class SideBySideTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void Every_job_is_done_once(int count)
    {
        var done = new int[count];
        SideBySide.Each(count, job => Interlocked.Increment(ref done[job]));
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Jobs_within_jobs_end()
    {
        var done = 0;
        SideBySide.Each(20, _ => SideBySide.Each(20, _ => Interlocked.Increment(ref done)));
        Assert.Equal(400, done);
    }

    [Fact]
    public void Of_several_failures_the_first_jobs_is_told_and_no_job_is_begun_after_one()
    {
        var begun = 0;
        var failure = Assert.Throws<InvalidOperationException>(() => SideBySide.Each(1000, job =>
        {
            Interlocked.Increment(ref begun);
            if (job >= 3)
                throw new InvalidOperationException($"{job}");
        }));
        Assert.Equal("3", failure.Message);
        Assert.InRange(begun, 4, 3 + Environment.ProcessorCount);
    }

    [Fact]
    public void Who_stops_it_is_told_so_after_the_jobs_in_hand()
    {
        using var stop = new CancellationTokenSource();
        var done = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => SideBySide.Each(1000, _ =>
        {
            stop.Cancel();
            Interlocked.Increment(ref done);
        }, stop.Token));
        Assert.InRange(done, 1, Environment.ProcessorCount);
    }
}
