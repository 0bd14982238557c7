using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>
/// The output or the error stream of this process, also where it is closed, as for jobs that a clock starts, or full: the work
/// goes on without it, and what went wrong with it is remembered.
/// </summary>
internal sealed class StandardStream : Stream
{
    private const int CloseOnExecute = 0x80000; // O_CLOEXEC of Linux, which /proc/self/fdinfo shows as 02000000

    private readonly Stream? _inner;

    /// <param name="inner">Where it goes; null if it is closed.</param>
    internal StandardStream(Stream? inner) => _inner = inner;

    internal bool IsOpen => _inner is not null;

    /// <summary>Why it cannot be written, as the end of a sentence; null as long as it can.</summary>
    internal string? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    internal static StandardStream Output() => new(IsInherited(1) ? Console.OpenStandardOutput() : null);

    internal static StandardStream Error() => new(IsInherited(2) ? Console.OpenStandardError() : null);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Failure is not null)
            return;
        if (_inner is null)
        {
            Failure = "it is closed";
            return;
        }

        try
        {
            _inner.Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Failure = FileFailure.Why(failure);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // The console keeps nothing back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // Where a process begins without one, the runtime's own files get its number, and must not be written to. What was passed on
    // to a process cannot be marked to be closed when a program starts, and what the runtime opens is.
    private static bool IsInherited(int number)
    {
        if (!Directory.Exists("/proc/self/fdinfo"))
            return true;
        try
        {
            var flags = File.ReadLines($"/proc/self/fdinfo/{number}").First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt64(flags["flags:".Length..].Trim(), fromBase: 8) & CloseOnExecute) == 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure is not FileNotFoundException;
        }
    }
}
