using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>Runs a notebook from its first cell to its last.</summary>
internal static class NotebookRun
{
    /// <summary>Gives each cell of code its new outputs; after one that fails the others are left without.</summary>
    /// <returns>The cell that failed and why; null if none did.</returns>
    internal static async Task<(NotebookCell Cell, CellFailure Failure)?> Of(Notebook notebook, Func<Figure, byte[]?> draw,
        CancellationToken stop)
    {
        var engine = new CellEngine(notebook.Path);
        var folder = Environment.CurrentDirectory;
        // As Jupyter and Polyglot Notebooks do, so that cells find files beside the notebook.
        Environment.CurrentDirectory = Path.GetDirectoryName(Path.GetFullPath(notebook.Path))!;
        try
        {
            (NotebookCell, CellFailure)? failed = null;
            var count = 0;
            foreach (var cell in notebook.Code)
            {
                var before = cell.Outputs;
                (cell.Outputs, cell.ExecutionCount) = ([], null);
                if (failed is not null || cell.Source.Trim().Length == 0)
                    continue;
                var result = await engine.Run(cell, stop).ConfigureAwait(false);
                (cell.ExecutionCount, cell.Outputs) = (++count, CellOutput.Of(result, count, before, draw));
                failed = result.Failure is { } failure ? (cell, failure) : null;
            }

            return failed;
        }
        finally
        {
            Environment.CurrentDirectory = folder;
        }
    }
}
