using System.Runtime.InteropServices;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Says so where code that was loaded, a strategy for instance, ends the program instead of the program itself.</summary>
internal sealed class ExitWatch : IDisposable
{
    private static readonly TimeSpan TimeToTell = TimeSpan.FromSeconds(1); // what the program says when it is stopped

    private readonly Terminal _terminal;
    private readonly CancellationToken _stop;
    private readonly int _exitCode;
    private readonly Func<int> _stopped;

    /// <param name="terminal">Where it is said.</param>
    /// <param name="exitCode">How the program then ends.</param>
    /// <param name="stopped">How the program ends when it was stopped.</param>
    /// <param name="stop">Once this is asked for, an end is no surprise.</param>
    internal ExitWatch(Terminal terminal, int exitCode, Func<int> stopped, CancellationToken stop)
    {
        (_terminal, _stop, _exitCode, _stopped) = (terminal, stop, exitCode, stopped);
        AppDomain.CurrentDomain.ProcessExit += Tell;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= Tell;

    private void Tell(object? sender, EventArgs arguments)
    {
        if (_stop.IsCancellationRequested)
            return;
        _terminal.Clear();
        if (_terminal.Stays)
        {
            Stay();
            return;
        }

        _terminal.Error
            .WriteLine(
                "Code of your own ended the whole program (Environment.Exit); what was in hand is lost. Let it throw an exception "
                    + "instead: only its own run then fails.");
        // The exit code that was given to Environment.Exit cannot be changed any more; Windows keeps it.
        if (!OperatingSystem.IsWindows())
            EndAtOnce(_exitCode);
    }

    // Who asked for the end never hears of it; its run counts as one that does not end, and the others go on.
    private void Stay()
    {
        _terminal.Error
            .WriteLine(
                "Code of your own asked to end the whole program (Environment.Exit); its run is given up, and the page stays. Let it "
                    + "throw an exception instead.");
        _stop.WaitHandle.WaitOne();
        Thread.Sleep(TimeToTell);
        if (!OperatingSystem.IsWindows())
            EndAtOnce(_stopped());
    }

    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void EndAtOnce(int exitCode);
}
