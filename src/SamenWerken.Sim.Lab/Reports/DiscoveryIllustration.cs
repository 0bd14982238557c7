using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>Writes tables, figures and report of a discovery beside the tables of its experiment.</summary>
public static class DiscoveryIllustration
{
    /// <summary>The tables.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="name">What the names of the files begin with.</param>
    public static IReadOnlyList<DescribedTable> Tables(DiscoveryReport report, string name)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            new($"{name}-boxes.csv", ["box", "parameter"], DiscoveryTables.BoxColumns, DiscoveryTables.Boxes(report.Found)),
            new($"{name}-peeling.csv", ["box", "step"], DiscoveryTables.PeelingColumns, DiscoveryTables.Peeling(report.Found)),
        ];
    }

    /// <summary>Figures and report as files, for draws that are no experiment.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="name">What the names of the files begin with.</param>
    /// <param name="look">How figures look, and the language of the report.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    public static IReadOnlyList<ResultFile> Files(DiscoveryReport report, string name, Look look,
        IReadOnlyList<FigureFormat>? formats = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(look);
        return
        [
            .. report.Figures.SelectMany(figure => FigureFiles.Of($"{name}-{figure.Name}", figure.Figure, formats, look)),
            ResultFile.Of($"{name}.html", ReportPage.Text(report.Of(look.Language))),
        ];
    }

    /// <summary>Writes them.</summary>
    /// <param name="folder">The experiment, exported.</param>
    /// <param name="report">What was found.</param>
    /// <param name="name">What the names of the files begin with.</param>
    /// <param name="look">How figures look, and the language of the report.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    /// <returns>Names of the files.</returns>
    /// <exception cref="StoreException">Nothing can be written.</exception>
    public static IReadOnlyList<string> Illustrate(
        this ExperimentFolder folder, DiscoveryReport report, string name, Look look, IReadOnlyList<FigureFormat>? formats = null)
    {
        var (tables, files) = (Tables(report, name), Files(report, name, look, formats));
        foreach (var table in tables)
            folder.WriteTable(table.Name, table.Columns, table.Key, table.Rows!);
        foreach (var file in files)
            folder.Write(file);
        return [.. tables.Select(table => table.Name), .. files.Select(file => file.Name)];
    }
}
