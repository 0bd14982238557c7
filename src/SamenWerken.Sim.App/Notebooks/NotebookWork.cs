using System.Diagnostics;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>Runs a notebook or writes its twin, or checks that nothing would change.</summary>
/// <param name="terminal">Where to tell what is wrong.</param>
/// <param name="check">Whether nothing is to be written.</param>
internal sealed class NotebookWork(Terminal terminal, bool check)
{
    private const int Failed = 1;

    /// <summary>Runs a notebook, and saves what its cells say now.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> Run(Notebook notebook, bool quiet, CancellationToken stop)
    {
        var before = Notebook.Read(notebook.Path);
        var start = Stopwatch.GetTimestamp();
        var failed = await NotebookRun.Of(notebook, Pictures(), stop).ConfigureAwait(false);
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
        if (!quiet)
            terminal.Error.WriteLine(FormattableString.Invariant(
                $"{notebook.Path}: {Counted.Of(notebook.Code.Count(), "cell")} in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        return 0;
    }

    /// <summary>Writes the twin of a notebook.</summary>
    /// <returns>The exit code.</returns>
    internal int Write(NotebookTwin twin, string notebook)
    {
        if (!check)
            twin.Save();
        else if (!twin.IsUpToDate)
            terminal.Error
                .WriteLine(
                    $"{twin.Path} is not what the notebook says; write it anew with: samenwerken notebook twin "
                        + $"{CommandLineText.Of([notebook])}");
        return check && !twin.IsUpToDate ? Failed : 0;
    }

    // A check compares no pixels, so it draws none.
    private Func<Figure, byte[]?> Pictures()
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
                terminal.Error
                    .WriteLine(
                        $"{Rasterizer.Program} is not installed, so figures that are new or changed have no {CellOutput.Png} beside "
                            + $"their {CellOutput.Html}.");
            told = true;
            return null;
        };
    }
}
