using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>How far it is and how long it takes: a bar where somebody looks, a line now and then where not.</summary>
internal sealed class ProgressLine : IProgress<Progress>, IDisposable
{
    private const int BarWidth = 30;
    private const int NarrowTerminal = 80;
    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Lock _one = new();
    private readonly Terminal _terminal;
    private readonly bool _quiet;
    private readonly string _what;
    private readonly bool _atMost;
    private readonly TimeProvider _time;
    private readonly long _start;
    private long _last;
    private bool _closed;

    /// <summary>Nothing is drawn before the first report.</summary>
    /// <param name="terminal">Where to tell.</param>
    /// <param name="quiet">Whether to say nothing.</param>
    /// <param name="time">What time it is.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="atMost">Whether it may end long before all is done, so that a share of it tells nothing.</param>
    internal ProgressLine(Terminal terminal, bool quiet, TimeProvider? time = null, string what = "runs", bool atMost = false)
    {
        (_terminal, _quiet, _time, _what, _atMost) = (terminal, quiet, time ?? TimeProvider.System, what, atMost);
        _start = _last = _time.GetTimestamp();
        terminal.InHand = what;
    }

    /// <inheritdoc/>
    public void Report(Progress value)
    {
        lock (_one)
        {
            if (_quiet || _closed || _time.GetElapsedTime(_last) < (_terminal.ErrorIsSeen ? BetweenBars : BetweenLines))
                return;
            _last = _time.GetTimestamp();
            var share = value.Total == 0 ? 1 : (double)value.Done / value.Total;
            var text = _terminal.Language.Message(_atMost
                ? string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} {_what} so far; at most {value.Total:N0}")
                : string.Create(CultureInfo.InvariantCulture,
                    $"{value.Done:N0} of {value.Total:N0} {_what} ({Math.Floor(100 * share):F0} %){Left(share)}"));
            if (!_terminal.ErrorIsSeen)
            {
                _terminal.Error.WriteLine(text);
                return;
            }

            var full = (int)(share * BarWidth);
            var line = $"{new string('█', full)}{new string('░', BarWidth - full)} {text}";
            line = !_atMost && line.Length < NarrowTerminal ? line : text[..Math.Min(text.Length, NarrowTerminal - 1)];
            _terminal.Draw(line);
        }
    }

    /// <summary>Takes the bar away and, where runs were done, says how fast it went.</summary>
    internal void Close(long runs = 0)
    {
        lock (_one)
        {
            if (_closed)
                return;
            _closed = true;
            _terminal.Clear();
            _terminal.InHand = null;
            if (_quiet || runs == 0)
                return;
            var seconds = Math.Max(1e-3, _time.GetElapsedTime(_start).TotalSeconds);
            _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Counted.Of(runs, "run")} in {seconds:F1} s ({runs / seconds:N0} runs per second)"));
        }
    }

    public void Dispose() => Close();

    private string Left(double share)
    {
        var elapsed = _time.GetElapsedTime(_start);
        if (share <= 0 || elapsed < TimeSpan.FromSeconds(1))
            return "";
        var left = elapsed * ((1 - share) / share);
        return left.TotalMinutes < 2
            ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(left.TotalSeconds):F0} s left")
            : left.TotalHours < 2
                ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(left.TotalMinutes):F0} min left")
                : string.Create(CultureInfo.InvariantCulture, $", {left.TotalHours:F1} h left");
    }
}
