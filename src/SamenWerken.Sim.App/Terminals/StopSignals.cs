using System.Runtime.InteropServices;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Ctrl-C, the request to terminate and the end of a session: the first stops cleanly, a second one at once.</summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>Exit code after Ctrl-C: 128 + SIGINT.</summary>
    internal const int Interrupted = 130;

    private const int HungUp = 129; // 128 + SIGHUP
    private const int Terminated = 143; // 128 + SIGTERM

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _asked;

    internal StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Terminated)),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Stop(signal, HungUp)),
    ];

    internal CancellationToken Token => _stop.Token;

    internal int ExitCode { get; private set; } = Interrupted;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        if (Interlocked.Exchange(ref _asked, 1) != 0)
            return;
        signal.Cancel = true;
        ExitCode = exitCode;
        // What is told of the stop may wait for others; signals must not.
        ThreadPool.QueueUserWorkItem(_ => _stop.Cancel());
    }
}
