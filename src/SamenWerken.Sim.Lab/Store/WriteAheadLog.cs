using System.Buffers.Binary;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// The log beside a database, in which a process that was killed leaves what it had committed. Whoever opens the database next takes
/// it over up to the first place that is damaged, and says nothing of what comes after.
/// </summary>
/// <remarks>Source: the form of the log at https://www.sqlite.org/fileformat2.html, section 4.</remarks>
internal static class WriteAheadLog
{
    private const int HeaderSize = 32, FrameHeaderSize = 24, PairSize = 8, SaltsInHeader = 16;
    private const uint MostTurns = 1 << 24;
    private const uint LittleEndian = 0x377f0682, BigEndian = 0x377f0683;
    private const int LeastPage = 512, LargestPage = 65536;

    /// <summary>What will be dropped of the log of a database; null where there is none, or nothing is wrong with it.</summary>
    /// <param name="database">Path of the database.</param>
    /// <exception cref="StoreException">It cannot be read.</exception>
    internal static DroppedLog? Dropped(string database)
    {
        var path = database + "-wal";
        return !File.Exists(path) ? null : StoreFailure.Of(path, () =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Dropped(file);
        });
    }

    private static DroppedLog? Dropped(Stream file)
    {
        var header = new byte[HeaderSize];
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return null;
        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        var page = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8));
        var sum = new Sum(magic == BigEndian);
        sum.Add(header.AsSpan(0, HeaderSize - PairSize));
        return magic is LittleEndian or BigEndian && page is >= LeastPage and <= LargestPage && sum.Is(header.AsSpan(HeaderSize - PairSize))
            ? Frames(file, new byte[FrameHeaderSize + page], header.AsSpan(SaltsInHeader, PairSize), sum)
            : new DroppedLog(0, file.Length, 0, 0);
    }

    private static DroppedLog? Frames(Stream file, byte[] frame, ReadOnlySpan<byte> salts, Sum sum)
    {
        var (damaged, end, pages, commits, found) = (-1L, 0L, 0L, 0L, default(DroppedLog));
        // What a kill cut off at the end of the file was not committed.
        for (var at = (long)HeaderSize; file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; at = end)
        {
            end = at + frame.Length;
            var its = frame.AsSpan(PairSize, PairSize);
            if (damaged < 0)
            {
                sum.Add(frame.AsSpan(0, PairSize));
                sum.Add(frame.AsSpan(FrameHeaderSize));
                if (its.SequenceEqual(salts) && sum.Is(frame.AsSpan(2 * PairSize)))
                    continue;
                damaged = at;
            }

            (pages, commits) = (pages + 1, commits + (BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0 ? 1 : 0));
            if (!IsOfEarlierTurn(its, salts))
                found = new DroppedLog(damaged, end - damaged, pages, commits);
        }

        return found;
    }

    // The log is written over from its beginning again and again; the first salt counts these turns.
    private static bool IsOfEarlierTurn(ReadOnlySpan<byte> its, ReadOnlySpan<byte> salts) =>
        BinaryPrimitives.ReadUInt32BigEndian(salts) - BinaryPrimitives.ReadUInt32BigEndian(its) is > 0 and < MostTurns;

    /// <summary>The two running sums of the log, over pairs of words of 32 bits.</summary>
    private struct Sum(bool big)
    {
        private uint _first, _second;

        internal void Add(ReadOnlySpan<byte> bytes)
        {
            for (; bytes.Length >= PairSize; bytes = bytes[PairSize..])
            {
                _first += Word(bytes) + _second;
                _second += Word(bytes[4..]) + _first;
            }
        }

        internal readonly bool Is(ReadOnlySpan<byte> stored) =>
            BinaryPrimitives.ReadUInt32BigEndian(stored) == _first && BinaryPrimitives.ReadUInt32BigEndian(stored[4..]) == _second;

        private readonly uint Word(ReadOnlySpan<byte> bytes) =>
            big ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}

/// <summary>What cannot be read any more of a damaged log. Its runs are run again when the experiment is resumed.</summary>
/// <param name="From">Byte at which the damage begins.</param>
/// <param name="Bytes">Bytes from there to the end.</param>
/// <param name="Pages">Pages of the database among them, as far as can be told.</param>
/// <param name="Commits">Times that runs were committed among them, as far as can be told.</param>
public sealed record DroppedLog(long From, long Bytes, long Pages, long Commits);
