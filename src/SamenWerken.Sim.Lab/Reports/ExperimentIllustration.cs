using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>Writes figures and a report beside the tables of an experiment.</summary>
public static class ExperimentIllustration
{
    /// <summary>Those of a comparison.</summary>
    /// <param name="folder">The experiment, without factors.</param>
    /// <param name="comparison">What it found.</param>
    /// <param name="look">How figures look, and the language of the report.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    /// <exception cref="StoreException">Nothing can be written.</exception>
    public static void Illustrate(
        this ExperimentFolder folder, Comparison comparison, Look look, IReadOnlyList<FigureFormat>? formats = null) =>
        folder.Illustrate(comparison, folder.Illustrations(comparison, look, formats));

    /// <summary>Writes illustrations that are prepared, and takes those away that an earlier command left in other forms.</summary>
    /// <param name="folder">The experiment, without factors.</param>
    /// <param name="comparison">What it found.</param>
    /// <param name="illustrations">The <see cref="Illustrations"/>.</param>
    /// <exception cref="StoreException">Nothing can be written.</exception>
    public static void Illustrate(this ExperimentFolder folder, Comparison comparison, IReadOnlyList<ResultFile> illustrations)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.WriteInstead(illustrations, ComparisonResult.Pictures(comparison));
    }

    /// <summary>The figures and the report of a comparison, prepared, to be drawn when they are written.</summary>
    /// <param name="folder">The experiment, without factors.</param>
    /// <param name="comparison">What it found.</param>
    /// <param name="look">How figures look, and the language of the report.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    public static IReadOnlyList<ResultFile> Illustrations(
        this ExperimentFolder folder, Comparison comparison, Look look, IReadOnlyList<FigureFormat>? formats = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        // A run that failed among them would fail again.
        var parties = comparison.Failed.Count > 0 ? PartyGains.None : folder.Gains ?? PartyGains.Of(
            comparison.Scenario, comparison.Strategies, comparison.Seed, Math.Min(PartyGains.UsualRuns, comparison.Replications));
        return ComparisonResult.Files(comparison, folder.Repetition(), formats, look, folder.Manifest.Sought, parties);
    }

    // What a report says of how to repeat it.
    private static Manifest Repetition(this ExperimentFolder folder)
    {
        var its = folder.Manifest;
        var source = its.Source ?? new ManifestSource(ExperimentManifest.FileName, folder.Name, []);
        return new Manifest(
            its.Command ?? CommandLineText.Of(["samenwerken", "reproduce", folder.At("")]),
            new ScenarioOrigin(source.File, source.Sha256, source.Set, its.Scenario), its.Strategies, its.Assemblies, its.Replications,
            its.Seed,
            ComparisonResult.QuantileMethod);
    }

    /// <summary>Those of a sweep; nothing where no parameter was varied.</summary>
    /// <param name="folder">The experiment, with all its runs.</param>
    /// <param name="look">How figures look, and the language of the report.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">Runs are missing or damaged, or nothing can be written.</exception>
    public static void IllustrateSweep(
        this ExperimentFolder folder, Look look, IReadOnlyList<FigureFormat>? formats = null, CancellationToken cancellation = default)
    {
        if (folder.Plan.Experiment.Factors.Count == 0)
            return;
        var found = SweepFindings.Of(folder.Plan, take => folder.Read(take, cancellation));
        Write(folder, SweepReport.Figures(found), SweepReport.Of(found, folder.Name, look.Language), look, formats);
    }

    /// <summary>Those of a sensitivity analysis.</summary>
    /// <param name="folder">The experiment.</param>
    /// <param name="found">What was found.</param>
    /// <param name="look">How figures look, and the language of the report.</param>
    /// <param name="formats">Forms of the figures; only SVG if null.</param>
    /// <exception cref="StoreException">Nothing can be written.</exception>
    public static void Illustrate(this ExperimentFolder folder, IReadOnlyList<Sensitivity> found, Look look,
        IReadOnlyList<FigureFormat>? formats = null) =>
        Write(folder, SensitivityReport.Figures(folder.Plan, found), SensitivityReport.Of(folder.Plan, found, folder.Name, look.Language),
            look, formats);

    /// <summary>The report of a map of the best strategy.</summary>
    /// <param name="folder">The experiment.</param>
    /// <param name="maps">Its maps.</param>
    /// <param name="look">The language of the report.</param>
    /// <exception cref="StoreException">Nothing can be written.</exception>
    public static void Illustrate(this ExperimentFolder folder, IReadOnlyList<StrategyMap> maps, Look look) =>
        folder.Write(ResultFile.Of(ReportPage.FileName, ReportPage.Text(MapReport.Of(folder.Plan, maps, folder.Name, look.Language))));

    private static void Write(ExperimentFolder folder, IEnumerable<(string Name, Figure Figure)> figures, Report report, Look look,
        IReadOnlyList<FigureFormat>? formats)
    {
        folder.WriteInstead(
        [
            .. figures.SelectMany(figure => FigureFiles.Of(figure.Name, figure.Figure, formats, look)),
            new(ReportPage.FileName, writer => writer.Write(ReportPage.Text(report))),
        ], []);
    }
}
