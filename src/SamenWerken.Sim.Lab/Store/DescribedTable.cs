using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>A table of a result, with what its columns mean.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Key">The columns by which each row is told from all others.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; null where the table stands in the folder already, as a journal does.</param>
public sealed record DescribedTable(
    string Name, IReadOnlyList<string> Key, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<object?>>? Rows = null)
{
    /// <summary>Name of the file that describes the tables of a folder.</summary>
    public const string PackageName = DataPackage.FileName;

    /// <summary>The tables as files, and the file that describes them.</summary>
    /// <param name="name">Name of the result: lower-case letters and hyphens.</param>
    /// <param name="title">What it is.</param>
    /// <param name="tables">The tables, each with its rows.</param>
    public static IReadOnlyList<ResultFile> Files(string name, string title, IReadOnlyList<DescribedTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var files = tables.Select(table => (Table: table, Bytes: table.Bytes())).ToList();
        return
        [
            .. files.Select(its => ResultFile.OfBytes(its.Table.Name, () => its.Bytes)),
            ResultFile.Of(PackageName, DataPackage.Text(name, title, files)),
        ];
    }

    /// <summary>Writes the table.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(TextWriter writer) => Csv.Write(writer, [.. Columns.Select(column => column.Name)], Rows ?? []);

    internal byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        new ResultFile(Name, (TextWriter writer) => Write(writer)).WriteTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Writes the tables of a folder, and the file that describes them and those that stand there already.</summary>
    /// <param name="name">Name of the result: lower-case letters and hyphens.</param>
    /// <param name="title">What it is.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="at">Where a file of the folder stands.</param>
    /// <param name="write">Writes a file of the folder.</param>
    /// <returns>Names of the files.</returns>
    internal static IReadOnlyList<string> WriteAll(
        string name, string title, IReadOnlyList<DescribedTable> tables, Func<string, string> at, Action<ResultFile> write)
    {
        var files = tables.Select(table => (Table: table,
            Bytes: table.Rows is null ? StoreFailure.Of(at(table.Name), () => File.ReadAllBytes(at(table.Name))) : table.Bytes())).ToList();
        foreach (var (table, bytes) in files.Where(its => its.Table.Rows is not null))
            write(ResultFile.OfBytes(table.Name, () => bytes));
        write(ResultFile.Of(PackageName, DataPackage.Text(name, title, files)));
        return [.. files.Select(its => its.Table.Name), PackageName];
    }
}
