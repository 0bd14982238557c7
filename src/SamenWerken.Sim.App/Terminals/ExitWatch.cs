using System.Runtime.InteropServices;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>
/// Says so where code that was loaded, a strategy for instance, ends the program instead of the program itself: by asking for it, or by
/// throwing where nobody catches.
/// </summary>
internal sealed class ExitWatch : IDisposable
{
    private static readonly TimeSpan TimeToTell = TimeSpan.FromSeconds(1); // what the program says when it is stopped

    private readonly Terminal _terminal;
    private readonly CancellationToken _stop;
    private readonly int _exitCode;
    private readonly Func<int> _stopped;
    private readonly Func<Exception, string?> _thrower;
    private int _ending;

    /// <param name="terminal">Where it is said.</param>
    /// <param name="exitCode">How the program then ends.</param>
    /// <param name="stopped">How the program ends when it was stopped.</param>
    /// <param name="thrower">In which code of the user's own something was thrown, and what, as it stands in a sentence; null where in
    /// none.</param>
    /// <param name="stop">Once this is asked for, an end is no surprise.</param>
    internal ExitWatch(Terminal terminal, int exitCode, Func<int> stopped, Func<Exception, string?> thrower, CancellationToken stop)
    {
        (_terminal, _stop, _exitCode, _stopped, _thrower) = (terminal, stop, exitCode, stopped, thrower);
        AppDomain.CurrentDomain.ProcessExit += Tell;
        AppDomain.CurrentDomain.UnhandledException += TellThrown;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Tell;
        AppDomain.CurrentDomain.UnhandledException -= TellThrown;
    }

    private void Tell(object? sender, EventArgs arguments)
    {
        if (_stop.IsCancellationRequested)
            return;
        _terminal.Clear();
        if (_terminal.Stays)
        {
            Stay("Code of your own asked to end the whole program (Environment.Exit); its run is given up, and the page stays. Let it "
                + "throw an exception instead.");
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

    // What is thrown on a thread that code of the user's own started belongs to no run, and no exit code can be given for it any more.
    private void TellThrown(object sender, UnhandledExceptionEventArgs arguments)
    {
        if (OperatingSystem.IsWindows() || arguments.ExceptionObject is not Exception thrown)
            return;
        if (_thrower(thrown) is not { } what)
            return;
        _terminal.Clear();
        if (_terminal.Stays)
        {
            Stay(what + "; its run is given up, and the page stays. Let it throw on the thread that called it instead.");
            return;
        }

        // Runs go on side by side, and one message is enough: the other threads wait for the end.
        if (Interlocked.Exchange(ref _ending, 1) != 0)
            Thread.Sleep(Timeout.Infinite);
        _terminal.Error.WriteLine(
            what + ", which ends the whole program; what was in hand is lost. Let it throw on the thread that called it instead: only its "
                + "own run then fails.");
        EndAtOnce(_exitCode);
    }

    // Who asked for the end never hears of it; its run counts as one that does not end, and the others go on.
    private void Stay(string what)
    {
        _terminal.Error.WriteLine(what);
        _stop.WaitHandle.WaitOne();
        Thread.Sleep(TimeToTell);
        if (!OperatingSystem.IsWindows())
            EndAtOnce(_stopped());
    }

    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void EndAtOnce(int exitCode);
}
