using System.CommandLine;
using SamenWerken.Sim.App.Notebooks;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Runs notebooks, and writes the programs that do the same.</summary>
internal static class NotebookCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "Notebook (.ipynb) in C#" };
    private static readonly Option<bool> CheckRun =
        new("--check") { Description = "Write nothing; fail where a cell fails, or says other numbers than the file" };
    private static readonly Option<bool> CheckTwin =
        new("--check") { Description = "Write nothing; fail where the twin is not up to date" };

    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("notebook", "Runs notebooks in C#, and writes the programs that do the same.",
        "samenwerken notebook run notebooks/1-first-collaboration.ipynb", "samenwerken notebook twin notebooks/1-first-collaboration.ipynb")
    {
        new ExemplifiedCommand("run", "Runs a notebook from its first cell to its last and saves what the cells say into it.",
            "samenwerken notebook run notebooks/1-first-collaboration.ipynb",
            "samenwerken notebook run notebooks/1-first-collaboration.ipynb --check")
            .With(File, CheckRun)
            .Doing((parsed, stop) => new NotebookWork(terminal, parsed.GetValue(CheckRun))
                .Run(Notebook.Read(parsed.GetRequiredValue(File)), parsed.GetValue(SharedOptions.Quiet), stop)),
        new ExemplifiedCommand("twin", "Writes a notebook's twin: the same as a program in one file, for 'dotnet run'.",
            "samenwerken notebook twin notebooks/1-first-collaboration.ipynb",
            "samenwerken notebook twin notebooks/1-first-collaboration.ipynb --check")
            .With(File, CheckTwin)
            .Doing((parsed, _) => new NotebookWork(terminal, parsed.GetValue(CheckTwin))
                .Write(NotebookTwin.Of(Notebook.Read(parsed.GetRequiredValue(File))), parsed.GetRequiredValue(File))),
    };
}
