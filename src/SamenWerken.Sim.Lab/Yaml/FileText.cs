using System.Text;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>The text of a file, if it is a readable text of a sensible size.</summary>
internal static class FileText
{
    /// <summary>Size of a scenario file at most, in bytes: some thousand times a usual one.</summary>
    public const int Largest = 1 << 20;

    public static readonly string TooLarge = $"larger than {Largest >> 20} MB, the most that a scenario file can be";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What it should be, for messages.</param>
    /// <exception cref="ScenarioFileException">There is no such text.</exception>
    public static string Read(string path, string expected = "a scenario file")
    {
        var bytes = Bytes(path, expected);
        if (bytes.Length > Largest)
            throw Refused(path, TooLarge);
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            var sound = SoundBytes(bytes);
            var line = 1 + bytes.AsSpan(0, sound).Count((byte)'\n');
            throw new ScenarioFileException(path, [new(line, sound - bytes.AsSpan(0, sound).LastIndexOf((byte)'\n'), "not UTF-8 text")]);
        }
    }

    // Read as a stream up to the limit: a device or pipe does not tell its length.
    private static byte[] Bytes(string path, string expected)
    {
        if (Directory.Exists(path))
            throw Refused(path, "a directory; expected " + expected);
        if (PlainFile.Waits(path) is { } kind)
            throw Refused(path, $"{kind}; expected {expected}");
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[Largest + 1];
            return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused(path, "no such file");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refused(path, "cannot be read: " + FileFailure.Why(error));
        }
    }

    private static int SoundBytes(byte[] bytes)
    {
        var sound = 0;
        while (Rune.DecodeFromUtf8(bytes.AsSpan(sound), out _, out var read) == System.Buffers.OperationStatus.Done)
            sound += read;
        return sound;
    }

    private static ScenarioFileException Refused(string path, string why) => new(path, [new(0, 0, why)]);
}
