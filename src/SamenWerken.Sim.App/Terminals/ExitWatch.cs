using System.Runtime.InteropServices;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Says so where code that was loaded, a strategy for instance, ends the program instead of the program itself.</summary>
internal sealed class ExitWatch : IDisposable
{
    private readonly Terminal _terminal;
    private readonly CancellationToken _stop;
    private readonly int _exitCode;

    /// <param name="terminal">Where it is said.</param>
    /// <param name="exitCode">How the program then ends.</param>
    /// <param name="stop">Once this is asked for, an end is no surprise.</param>
    internal ExitWatch(Terminal terminal, int exitCode, CancellationToken stop)
    {
        (_terminal, _stop, _exitCode) = (terminal, stop, exitCode);
        AppDomain.CurrentDomain.ProcessExit += Tell;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= Tell;

    private void Tell(object? sender, EventArgs arguments)
    {
        if (_stop.IsCancellationRequested)
            return;
        _terminal.Clear();
        _terminal.Error.WriteLine("Code of your own ended the whole program (Environment.Exit); what was in hand is lost. Let it throw an exception instead: only its own run then fails.");
        // The exit code that was given to Environment.Exit cannot be changed any more; Windows keeps it.
        if (!OperatingSystem.IsWindows())
            EndAtOnce(_exitCode);
    }

    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void EndAtOnce(int exitCode);
}
