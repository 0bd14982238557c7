using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Replicas;

/// <summary>The table of published numbers beside those computed.</summary>
public static class ReplicaTable
{
    /// <summary>Name of its file in a result folder.</summary>
    public const string FileName = "replicate.csv";

    /// <summary>Its columns.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("model", "string", "", "key of the model"),
        new("source", "string", "", "where the number was published"),
        new("quantity", "string", "", "what it measures, in which case"),
        new("published", "number", "that of the quantity", "the number as published"),
        new("computed", "number", "that of the quantity", "the number that this program computes"),
        new("se", "number", "that of the quantity", "its standard error over runs; 0 where chance has no part in it"),
        new("tolerance", "number", "that of the quantity", "largest distance, either way, that counts as agreement"),
        new("within", "boolean", "", "whether the distance is no larger"),
        new("kind", "string", "", "exact, simulated, fitted (parameters were chosen so that it comes out) or held_out (they were not)"),
    ];

    /// <summary>The cells of its rows.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Rows(IReadOnlyList<ReplicaRow> rows) => rows.Select(row => (IReadOnlyList<object?>)
    [
        row.Model, row.Published.Source, row.Published.Quantity, row.Published.Value, row.Computed.Value, row.Computed.StandardError,
        row.Published.Tolerance, row.Within ? "true" : "false", Word(row.Published.Kind),
    ]);

    internal static DescribedTable Of(IReadOnlyList<ReplicaRow> rows) =>
        new(FileName, ["model", "source", "quantity"], Columns, Rows(rows));

    /// <summary>Writes it as comma-separated values.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<ReplicaRow> rows) =>
        Csv.Write(writer, [.. Columns.Select(column => column.Name)], Rows(rows));

    /// <summary>A kind as a word of the table.</summary>
    public static string Word(PublishedKind kind) => kind == PublishedKind.HeldOut ? "held_out" : kind.ToString().ToLowerInvariant();
}
