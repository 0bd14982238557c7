using Parquet;
using Parquet.Schema;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>A table in Apache Parquet, written group by group of rows; what its columns mean stands in its metadata.</summary>
internal sealed class ParquetTable : IDisposable
{
    private const int RowsOfGroup = 1 << 16;

    private readonly ParquetWriter _writer;
    private readonly ParquetColumn[] _columns;
    private readonly CancellationToken _cancellation;
    private int _next, _rows;

    private ParquetTable(ParquetWriter writer, ParquetColumn[] columns, CancellationToken cancellation) =>
        (_writer, _columns, _cancellation) = (writer, columns, cancellation);

    internal long Rows { get; private set; }

    /// <summary>A table with these columns.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="about">What else is told of it, by key.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static ParquetTable Of(Stream stream, IReadOnlyList<TableColumn> columns, IReadOnlyDictionary<string, string> about, CancellationToken cancellation)
    {
        ParquetColumn[] made = [.. columns.Select(ParquetColumn.Of)];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        var writer = ParquetWriter.CreateAsync(new ParquetSchema(made.Select(column => column.Field)), stream, options, false, cancellation).GetAwaiter().GetResult();
        var told = new Dictionary<string, string>(about);
        foreach (var column in columns)
        {
            told["meaning:" + column.Name] = column.Meaning;
            if (column.Unit.Length > 0)
                told["unit:" + column.Name] = column.Unit;
        }

        writer.CustomMetadata = told;
        return new ParquetTable(writer, made, cancellation);
    }

    internal void Add(object? cell) => _columns[_next++].Add(cell);

    internal void Add(double number) => _columns[_next++].Add(number);

    internal void Add(long number) => _columns[_next++].Add(number);

    internal void EndRow()
    {
        _next = 0;
        Rows++;
        if (++_rows == RowsOfGroup)
            WriteGroup();
    }

    /// <summary>Writes what is left.</summary>
    internal void End()
    {
        if (_rows > 0)
            WriteGroup();
    }

    public void Dispose() => _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private void WriteGroup()
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns)
            column.Write(group, _cancellation).GetAwaiter().GetResult();
        _rows = 0;
    }
}
