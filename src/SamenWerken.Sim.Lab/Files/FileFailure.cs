using System.ComponentModel;
using System.Text.Json;

namespace SamenWerken.Sim.Lab.Files;

/// <summary>What the system says about a file or a disk, told to a user.</summary>
public static class FileFailure
{
    // Numbers of Linux and macOS; where they differ both are here.
    private const int NotPermitted = 1, NoSuchFile = 2, NoFormat = 8, Denied = 13, NoDevice = 6, Busy = 16, TooManyOpen = 24, TextBusy = 26,
        NoSpaceLeft = 28, ReadOnlyDisk = 30, BrokenPipe = 32;
    private const int InputOutput = 5, BadNumber = 9, TooLong = 36, TooLongOnMac = 63, LinksInACircle = 40, LinksInACircleOnMac = 62,
        QuotaExceeded = 122, QuotaExceededOnMac = 69, TooBig = 27;
    private const int WindowsDiskFull = unchecked((int)0x80070070), WindowsInUse = unchecked((int)0x80070020);

    /// <summary>Whether the disk is full, or this user's share of it.</summary>
    public static bool IsFull(Exception failure) =>
        failure.HResult is NoSpaceLeft or QuotaExceeded or QuotaExceededOnMac or WindowsDiskFull;

    /// <summary>Whether this user may not do it.</summary>
    public static bool IsForbidden(Exception failure) =>
        failure is UnauthorizedAccessException || failure.HResult is NotPermitted or Denied or ReadOnlyDisk
        || failure.Message.Contains("Read-only", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is not the JSON that was expected: broken, of another form, with half of a character, or with a key
    /// twice.</summary>
    public static bool IsJson(Exception failure) => failure is JsonException or InvalidOperationException or FormatException
        || (failure is ArgumentException && failure is not (ArgumentNullException or ArgumentOutOfRangeException));

    /// <summary>Why it went wrong, as the end of a sentence without its full stop.</summary>
    public static string Why(Exception failure) => failure switch
    {
        _ when IsFull(failure) => "the disk is full",
        UnauthorizedAccessException { InnerException: IOException inner } when inner.HResult is BadNumber => "it is closed",
        _ when IsForbidden(failure) => "no permission",
        JsonException { LineNumber: { } line, BytePositionInLine: { } place } =>
            FormattableString.Invariant($"line {line + 1}, place {place + 1} is not the JSON that is expected"),
        JsonException or InvalidOperationException or FormatException => "it is not the JSON that is expected",
        Win32Exception { NativeErrorCode: NoSuchFile } => "there is no such program",
        Win32Exception { NativeErrorCode: Denied } => "no permission to run it",
        Win32Exception { NativeErrorCode: NoFormat } => "it is no program for this computer",
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        PathTooLongException => "its name is too long",
        NotSupportedException or ArgumentException => "this is no name of a file",
        _ => failure.HResult switch
        {
            BadNumber => "it is closed",
            BrokenPipe => "nobody reads it any more",
            InputOutput => "the disk fails",
            NoDevice => "nothing is behind it",
            Busy or TextBusy or WindowsInUse => "it is in use",
            TooManyOpen => "too many files are open",
            TooBig => "it would grow too large",
            TooLong or TooLongOnMac => "its name is too long",
            LinksInACircle or LinksInACircleOnMac => "its links go round in a circle",
            _ => "the system refuses it (" + failure.Message.TrimEnd('.') + ")",
        },
    };
}
