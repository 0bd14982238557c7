using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Tests;

public class ProgressLineTests
{
    [Fact]
    public void Where_somebody_looks_a_bar_is_drawn_over_itself_and_taken_away()
    {
        var (text, clock) = (new StringWriter(), new Clock());
        var line = new ProgressLine(new Terminal(TextWriter.Null, text) { ErrorIsSeen = true }, quiet: false, clock);
        clock.Passes(30);
        line.Report(new Progress(250, 1000));
        Assert.Equal("\r███████░░░░░░░░░░░░░░░░░░░░░░░ 250 of 1,000 runs (25 %), 90 s left", text.ToString());
        line.Close();
        Assert.EndsWith("\r" + new string(' ', text.ToString().Split('\r')[1].Length) + "\r", text.ToString(), StringComparison.Ordinal);
        line.Report(new Progress(500, 1000));
        Assert.EndsWith("\r", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_looks_a_line_comes_now_and_then()
    {
        var (text, clock) = (new StringWriter { NewLine = "\n" }, new Clock());
        var line = new ProgressLine(new Terminal(TextWriter.Null, text), quiet: false, clock);
        for (var second = 1; second <= 25; second++)
        {
            clock.Passes(1);
            line.Report(new Progress(second, 100));
        }

        line.Close(100);
        Assert.Equal("10 of 100 runs (10 %), 90 s left\n20 of 100 runs (20 %), 80 s left\n100 runs in 25.0 s (4 runs per second)\n",
            text.ToString());
    }

    [Fact]
    public void What_may_end_long_before_its_limit_shows_what_is_done_and_the_limit_and_no_share_of_it()
    {
        foreach (var seen in new[] { true, false })
        {
            var (text, clock) = (new StringWriter { NewLine = "\n" }, new Clock());
            using var line =
                new ProgressLine(new Terminal(TextWriter.Null, text) { ErrorIsSeen = seen }, quiet: false, clock, atMost: true);
            clock.Passes(12);
            line.Report(new Progress(1234, 900_000));
            Assert.Equal("1,234 runs so far; at most 900,000", text.ToString().Trim('\r', '\n'));
        }
    }

    [Fact]
    public void Quiet_says_nothing()
    {
        var (text, clock) = (new StringWriter(), new Clock());
        var line = new ProgressLine(new Terminal(TextWriter.Null, text) { ErrorIsSeen = true }, quiet: true, clock);
        clock.Passes(100);
        line.Report(new Progress(1, 2));
        line.Close(2);
        Assert.Equal("", text.ToString());
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        internal void Passes(double seconds) => _ticks += TimeSpan.FromSeconds(seconds).Ticks;
    }
}
