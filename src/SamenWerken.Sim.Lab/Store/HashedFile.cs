using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Comma-separated values, written fast and hashed on the way; without a file only hashed.</summary>
internal sealed class HashedFile : IDisposable
{
    private const int BufferSize = 1 << 16;
    private const int LongestNumber = 32;
    private const double LeastWithExponent = 1e15; // whole numbers below it are written as they are

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream? _file;
    private byte[] _buffer = new byte[BufferSize];
    private int _used;
    private bool _lineBegun;

    internal HashedFile(Stream? file) => _file = file;

    internal long Bytes { get; private set; }

    internal long Rows { get; private set; } = -1; // the header is none

    /// <summary>Text as a cell, quoted where it must be.</summary>
    internal static byte[] Cell(string text) => Encoding.UTF8.GetBytes(text.AsSpan().IndexOfAny("\",\r\n") < 0 && text.Trim() == text
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    internal void Add(ReadOnlySpan<byte> cell)
    {
        Separate(cell.Length);
        cell.CopyTo(_buffer.AsSpan(_used));
        _used += cell.Length;
    }

    internal void Add(string text) => Add(Cell(text));

    internal void Add(double number)
    {
        // SQLite does not keep the sign of zero.
        if (Math.Abs(number) < LeastWithExponent && number == (long)number)
        {
            Add((long)number);
            return;
        }

        Separate(LongestNumber);
        if (double.IsNaN(number))
            return;
        number.TryFormat(_buffer.AsSpan(_used), out var length, default, CultureInfo.InvariantCulture);
        _used += length;
    }

    internal void Add(long number)
    {
        Separate(LongestNumber);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var length);
        _used += length;
    }

    internal void EndLine()
    {
        Reserve(1);
        _buffer[_used++] = (byte)'\n';
        _lineBegun = false;
        Rows++;
    }

    /// <summary>Writes what is left and gives the SHA-256 of everything.</summary>
    internal string End()
    {
        Empty();
        _file?.Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Separate(int bytes)
    {
        Reserve(bytes + 1);
        if (_lineBegun)
            _buffer[_used++] = (byte)',';
        _lineBegun = true;
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes <= _buffer.Length)
            return;
        Empty();
        if (bytes > _buffer.Length)
            _buffer = new byte[2 * bytes];
    }

    private void Empty()
    {
        _hash.AppendData(_buffer, 0, _used);
        _file?.Write(_buffer, 0, _used);
        Bytes += _used;
        _used = 0;
    }
}
