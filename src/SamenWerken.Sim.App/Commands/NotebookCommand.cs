using System.CommandLine;
using System.Diagnostics;
using SamenWerken.Sim.App.Notebooks;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Runs notebooks, and writes the programs that do the same.</summary>
internal static class NotebookCommand
{
    private const int Failed = 1;

    private static readonly Argument<string> File = new("FILE") { Description = "Notebook (.ipynb) in C#" };
    private static readonly Option<bool> CheckRun = new("--check") { Description = "Write nothing; fail where a cell fails, or says other numbers than the file" };
    private static readonly Option<bool> CheckTwin = new("--check") { Description = "Write nothing; fail where the twin is not up to date" };

    internal static Command Make(Terminal terminal)
    {
        var run = new ExemplifiedCommand("run", "Runs a notebook from its first cell to its last and saves what the cells say into it.",
            "samenwerken notebook run notebooks/1-first-collaboration.ipynb", "samenwerken notebook run notebooks/1-first-collaboration.ipynb --check")
        { File, CheckRun };
        run.SetAction((parsed, stop) => Run(parsed, terminal, stop));
        var twin = new ExemplifiedCommand("twin", "Writes a notebook's twin: the same as a program in one file, for 'dotnet run'.",
            "samenwerken notebook twin notebooks/1-first-collaboration.ipynb", "samenwerken notebook twin notebooks/1-first-collaboration.ipynb --check")
        { File, CheckTwin };
        twin.SetAction((parsed, stop) => Task.FromResult(Twin(parsed, terminal)));
        return new ExemplifiedCommand("notebook", "Runs notebooks in C#, and writes the programs that do the same.",
            "samenwerken notebook run notebooks/1-first-collaboration.ipynb", "samenwerken notebook twin notebooks/1-first-collaboration.ipynb") { run, twin };
    }

    private static async Task<int> Run(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var check = parsed.GetValue(CheckRun);
        var notebook = Notebook.Read(parsed.GetRequiredValue(File));
        var before = Notebook.Read(notebook.Path);
        var start = Stopwatch.GetTimestamp();
        var failed = await NotebookRun.Of(notebook, Pictures(terminal, check), stop).ConfigureAwait(false);
        var changed = check ? NotebookChanges.Between(before, notebook) : [];
        if (!check && notebook.Text != before.Text)
            notebook.Save();

        if (failed is var (cell, failure))
        {
            terminal.Error.WriteLine($"{notebook.Path}: {failure.At(cell)}: {failure.Name}: {failure.Message}");
            foreach (var line in failure.Trace)
                terminal.Error.WriteLine("  " + line);
            return Failed;
        }

        foreach (var change in changed)
            terminal.Error.WriteLine($"{notebook.Path}: {change}");
        if (changed.Count > 0)
            return Failed;
        if (!parsed.GetValue(SharedOptions.Quiet))
            terminal.Error.WriteLine(FormattableString.Invariant($"{notebook.Path}: {notebook.Code.Count()} cells in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        return 0;
    }

    // A check compares no pixels, so it draws none.
    private static Func<Figure, byte[]?> Pictures(Terminal terminal, bool check)
    {
        var missing = Rasterizer.Find() is null;
        var told = false;
        return figure =>
        {
            if (check)
                return null;
            if (!missing)
                return Rasterizer.Draw(figure.ToSvg(), FigureFormat.Png, zoom: 1);
            if (!told)
                terminal.Error.WriteLine($"{Rasterizer.Program} is not installed, so figures that are new or changed have no {CellOutput.Png} beside their {CellOutput.Html}.");
            told = true;
            return null;
        };
    }

    private static int Twin(ParseResult parsed, Terminal terminal)
    {
        var twin = NotebookTwin.Of(Notebook.Read(parsed.GetRequiredValue(File)));
        if (!parsed.GetValue(CheckTwin))
        {
            twin.Save();
            return 0;
        }

        if (twin.IsUpToDate)
            return 0;
        terminal.Error.WriteLine($"{twin.Path} is not what the notebook says; write it anew with: samenwerken notebook twin {Lab.Tables.CommandLineText.Of([parsed.GetRequiredValue(File)])}");
        return Failed;
    }
}
