using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>
/// A table that a data package describes, in Apache Parquet: the same cells, with their types, read and written group by group of rows.
/// What its columns mean stands in its metadata.
/// </summary>
internal static class ParquetTable
{
    private const int RowsOfGroup = 1 << 16;

    /// <summary>Writes a table.</summary>
    /// <param name="csv">The table as values separated by commas, with its heading.</param>
    /// <param name="fields">Its columns, as the data package describes them.</param>
    /// <param name="about">What else is told of it, by key.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="told">Called after each group with the rows that are written.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static async Task Write(
        TextReader csv, JsonArray fields, IReadOnlyDictionary<string, string> about, Stream stream, Action<long> told,
        CancellationToken cancellation)
    {
        ParquetColumn[] columns = [.. fields.Select(field => ParquetColumn.Of((string)field!["name"]!, (string)field["type"]!))];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), stream, options, false,
            cancellation).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = Metadata(fields, about);
            var rows = new CsvRows(csv);
            rows.Read(); // the heading
            for (var number = 0L; rows.Read();)
            {
                for (var place = 0; place < columns.Length; place++)
                    columns[place].Add(rows.Cells[place]);
                if (++number % RowsOfGroup != 0)
                    continue;
                await Group(writer, columns, cancellation).ConfigureAwait(false);
                told(number);
            }

            await Group(writer, columns, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task Group(ParquetWriter writer, ParquetColumn[] columns, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.Write(group, cancellation).ConfigureAwait(false);
    }

    private static Dictionary<string, string> Metadata(JsonArray fields, IReadOnlyDictionary<string, string> about)
    {
        var told = new Dictionary<string, string>(about);
        foreach (var field in fields)
        {
            told[$"meaning:{field!["name"]}"] = (string?)field["description"] ?? "";
            if ((string?)field["unit"] is { Length: > 0 } unit)
                told[$"unit:{field["name"]}"] = unit;
        }

        return told;
    }
}
