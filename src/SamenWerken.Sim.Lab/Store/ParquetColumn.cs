using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>The cells of a column that are not written yet; an empty cell is null.</summary>
/// <param name="field">The column.</param>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    /// <summary>A column for a type of the data package.</summary>
    public static ParquetColumn Of(string name, string type) => type switch
    {
        "integer" => new Cells<long>(name, text => long.Parse(text, CultureInfo.InvariantCulture)),
        "number" => new Cells<double>(name, text => double.Parse(text, CultureInfo.InvariantCulture)),
        "boolean" => new Cells<bool>(name, text => text == "true"),
        _ => new Texts(name),
    };

    /// <summary>Adds a cell as a table of values separated by commas has it.</summary>
    public abstract void Add(string cell);

    /// <summary>Writes what was added, and begins anew.</summary>
    public abstract Task Write(ParquetRowGroupWriter group, CancellationToken cancellation);

    private sealed class Cells<T>(string name, Func<string, T> read) : ParquetColumn(new DataField(name, typeof(T), isNullable: true))
        where T : struct
    {
        private readonly List<T?> _cells = [];

        public override void Add(string cell) => _cells.Add(cell.Length == 0 ? null : read(cell));

        public override async Task Write(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(Field, _cells.ToArray().AsMemory(), null, null, cancellation).ConfigureAwait(false);
            _cells.Clear();
        }
    }

    private sealed class Texts(string name) : ParquetColumn(new DataField(name, typeof(string), isNullable: true))
    {
        private readonly List<string?> _cells = [];

        public override void Add(string cell) => _cells.Add(cell.Length == 0 ? null : cell);

        public override async Task Write(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync(Field, _cells!, null).ConfigureAwait(false);
            _cells.Clear();
        }
    }
}
