using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows what was discovered: sentences, then the ends of the boxes.</summary>
internal static class DiscoverView
{
    internal static void Print(Terminal terminal, DiscoveryReport report, Look look)
    {
        foreach (var sentence in report.Sentences(look))
            terminal.WriteWrapped(sentence);
        if (report.Found.Boxes.Length == 0)
            return;
        new Listing(
            ["box", "parameter", "low", "high", "levels", "quasi_p", "found", "coverage", "density", "mass"],
            from row in DiscoveryTables.Boxes(report.Found)
            let cells = (int[])[0, 1, 2, 3, 4, 5, 6, 13, 14, 15]
            select (object?[])[.. cells.Select(cell => row[cell] is double number ? Math.Round(number, 4) : row[cell])]).Print(terminal);
    }
}
