using System.Runtime.InteropServices;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Ctrl-C and the request to terminate: the first stops cleanly, a second one at once.</summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>Exit code after Ctrl-C: 128 + SIGINT.</summary>
    internal const int Interrupted = 130;

    private const int Terminated = 143; // 128 + SIGTERM

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;

    internal StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Terminated)),
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
        if (_stop.IsCancellationRequested)
            return;
        signal.Cancel = true;
        ExitCode = exitCode;
        _stop.Cancel();
    }
}
