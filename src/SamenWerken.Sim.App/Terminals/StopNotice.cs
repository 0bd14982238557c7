namespace SamenWerken.Sim.App.Terminals;

/// <summary>Says what is still being finished where stopping takes longer than a moment, and how to stop at once.</summary>
internal sealed class StopNotice : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(700);

    private readonly Lock _one = new();
    private readonly Terminal _terminal;
    private readonly CancellationTokenRegistration _registration;
    private Timer? _timer;
    private bool _over;

    internal StopNotice(Terminal terminal, CancellationToken stop) => (_terminal, _registration) = (terminal, stop.Register(Begin));

    public void Dispose()
    {
        _registration.Dispose();
        lock (_one)
        {
            _over = true;
            _timer?.Dispose();
        }
    }

    private void Begin()
    {
        lock (_one)
        {
            if (!_over)
                _timer = new Timer(_ => Tell(), null, Moment, Timeout.InfiniteTimeSpan);
        }
    }

    private void Tell()
    {
        lock (_one)
        {
            if (_over)
                return;
            _terminal.Clear();
            _terminal.Error
                .WriteLine(
                    $"Stopping; {_terminal.InHand ?? "what is in hand"} {(_terminal.InHand is null ? "is" : "are")} being finished "
                        + "first. Ctrl-C again, or the same signal, stops at once: what is stored stays, what is in hand is lost.");
        }
    }
}
