using Parquet;
using Parquet.Schema;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>The cells of a column that are not written yet; an empty cell is null.</summary>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    /// <summary>A column for a type of the data package.</summary>
    public static ParquetColumn Of(TableColumn column) => column.Type switch
    {
        "integer" => new Cells<long>(column.Name),
        "number" => new Cells<double>(column.Name),
        "boolean" => new Cells<bool>(column.Name),
        _ => new Texts(column.Name),
    };

    /// <summary>Adds a cell: a text, a number, true or false, as the column has them; NaN is none.</summary>
    public abstract void Add(object? cell);

    public virtual void Add(double number) => Add((object)number);

    public virtual void Add(long number) => Add((object)number);

    /// <summary>Writes what was added, and begins anew.</summary>
    public abstract Task Write(ParquetRowGroupWriter group, CancellationToken cancellation);

    private sealed class Cells<T>(string name) : ParquetColumn(new DataField(name, typeof(T), isNullable: true))
        where T : struct
    {
        private readonly List<T?> _cells = [];

        public override void Add(object? cell) => _cells.Add(cell is T value && value is not double.NaN ? value : null);

        public override void Add(double number) => _cells.Add(double.IsNaN(number) ? null : number is T same ? same : (T)Convert.ChangeType(number, typeof(T), null));

        public override void Add(long number) => _cells.Add(number is T same ? same : (T)Convert.ChangeType(number, typeof(T), null));

        public override async Task Write(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(Field, _cells.ToArray().AsMemory(), null, null, cancellation).ConfigureAwait(false);
            _cells.Clear();
        }
    }

    private sealed class Texts(string name) : ParquetColumn(new DataField(name, typeof(string), isNullable: true))
    {
        private readonly List<string?> _cells = [];

        public override void Add(object? cell) => _cells.Add(cell as string);

        public override async Task Write(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync(Field, _cells!, null).ConfigureAwait(false);
            _cells.Clear();
        }
    }
}
