using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Writes the tables of an experiment.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = SharedOptions.Folder();
    private static readonly Option<string> Format = SharedOptions.Choice("--format",
        "Form of the tables; with parquet they are written in both, with units and meanings within", "csv", "parquet");
    private static readonly Option<bool> Crate = new("--crate") { Description =
        "Also write what an archive asks for: RO-Crate metadata, README, scenario, description of the model, licence" };
    private static readonly Option<string> Citation = new("--citation") { HelpName = "FILE.cff",
        Description = "Authors and licence of the results; by default CITATION.cff where one works, else that of the program" };

    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("export",
        "Writes runs.csv, summary.csv and datapackage.json of a complete experiment, also in Apache Parquet, and a crate for an archive.",
        "samenwerken export results/fines", "samenwerken export results/fines --format parquet", "samenwerken export results/fines --crate")
        .With(Folder, Format, Crate, Citation)
        .Doing((parsed, stop) => Export(parsed, terminal, stop));

    private static int Export(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var path = parsed.GetRequiredValue(Folder);
        if (parsed.GetValue(Citation) is not null && !parsed.GetValue(Crate))
            throw new MistakeException("Option '--citation' needs '--crate'.");
        var crate = parsed.GetValue(Crate) ? CrateInput.Of(parsed.GetValue(Citation)) : null;
        var (folder, work) = (ExperimentWork.Open(path), new ExperimentWork(terminal, path));
        var quiet = parsed.GetValue(SharedOptions.Quiet);
        IReadOnlyList<ExportedFile> files = work.Export(folder, quiet, stop);
        if (parsed.GetValue(Format) == "parquet")
            files = [.. files, .. work.ExportParquet(folder, quiet, stop)];
        foreach (var file in files)
            terminal.Tell(
                FormattableString.Invariant($"{Path.Combine(path, file.Name)}: {Counted.Of(file.Rows, "row")}, SHA-256 {file.Sha256}"));
        if (crate is not null && ReferenceEquals(crate.Data, crate.Program))
            terminal.Error
                .WriteLine(
                    $"The results are said to be by {crate.Data.Authors[0].Name}, licence {crate.Data.License}, as the program is; to "
                        + $"say otherwise, put {Lab.Crates.Citation.FileName} here or give --citation.");
        if (crate is not null)
            terminal.Tell($"{Path.Combine(path, "ro-crate-metadata.json")}: {Counted.Of(crate.Write(folder).Count, "file")} described");
        if (crate is not null && terminal.Language != Lab.Figures.Language.English)
            terminal.Error.WriteLine("Note: what the crate says of itself is in English only.");
        return 0;
    }
}
