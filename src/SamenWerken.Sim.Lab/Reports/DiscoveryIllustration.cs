using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>Writes tables, figures and report of a discovery beside the tables of its experiment.</summary>
public static class DiscoveryIllustration
{
    /// <summary>All of them as files, for draws that are no experiment.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="name">What the names of the files begin with.</param>
    /// <param name="look">How figures look, and the language of the report.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    public static IReadOnlyList<ResultFile> Files(DiscoveryReport report, string name, Look look, IReadOnlyList<FigureFormat>? formats = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(look);
        return
        [
            new($"{name}-boxes.csv", writer => Csv.Write(
                writer, [.. DiscoveryTables.BoxColumns.Select(column => column.Name)], DiscoveryTables.Boxes(report.Found))),
            new($"{name}-peeling.csv", writer => Csv.Write(
                writer, [.. DiscoveryTables.PeelingColumns.Select(column => column.Name)], DiscoveryTables.Peeling(report.Found))),
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
        var (boxes, peeling, page) = ($"{name}-boxes.csv", $"{name}-peeling.csv", $"{name}.html");
        folder.WriteTable(boxes, DiscoveryTables.BoxColumns, ["box", "parameter"], DiscoveryTables.Boxes(report.Found));
        folder.WriteTable(peeling, DiscoveryTables.PeelingColumns, ["box", "step"], DiscoveryTables.Peeling(report.Found));
        IReadOnlyList<ResultFile> files =
            [.. report.Figures.SelectMany(figure => FigureFiles.Of($"{name}-{figure.Name}", figure.Figure, formats, look))];
        foreach (var file in files)
            folder.Write(file);
        folder.Write(ResultFile.Of(page, ReportPage.Text(report.Of(look.Language))));
        return [boxes, peeling, .. files.Select(file => file.Name), page];
    }
}
