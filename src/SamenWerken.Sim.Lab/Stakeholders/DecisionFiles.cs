using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>The files that a decision leaves in its result folder.</summary>
public static class DecisionFiles
{
    private static readonly string[] Pictures = ["positions", "exchanges", "challenges", "gains"];

    /// <summary>Names of all files that a decision can leave.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "outcomes.csv", "exchanges.csv", "packages.csv", "actors.csv", "votes.csv", "positions.csv", "targets.csv",
        DescribedTable.PackageName, Manifest.FileName, ReportPage.FileName, .. Pictures.SelectMany(FigureFiles.Names),
    ];

    /// <summary>The files of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    /// <param name="look">How figures look, and the language of the report; the default if null.</param>
    public static IReadOnlyList<ResultFile> Files(
        Decision decision, DecisionManifest manifest, IReadOnlyList<FigureFormat>? formats = null, Look? look = null) =>
    [
        .. DescribedTable.Files("decision", "What stakeholders decide", DecisionTables.All(decision)),
        ResultFile.Of(Manifest.FileName, manifest.Text()),
        .. Figures(decision).SelectMany(figure => FigureFiles.Of(figure.Name, figure.Figure, formats, look)),
        new(ReportPage.FileName, writer => writer.Write(ReportPage.Text(Report(decision, manifest, look)))),
    ];

    /// <summary>The pictures of a decision by name: positions with the outcome, who has to do with whom, who wins and who loses.</summary>
    internal static IReadOnlyList<(string Name, Figure Figure)> Figures(Decision decision) => decision.Model switch
    {
        DecisionModel.Compromise => [("positions", PositionsFigure.Of(decision))],
        _ =>
        [
            ("positions", PositionsFigure.Of(decision)),
            (decision.Model == DecisionModel.Exchange ? "exchanges" : "challenges", TiesFigure.Of(decision)),
            ("gains", GainsFigure.Of(decision)),
        ],
    };

    private static Report Report(Decision decision, DecisionManifest manifest, Look? look) =>
        DecisionReport.Of(decision, manifest.Command, look?.Language ?? Language.English);
}
