using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using ScottPlot;

namespace SamenWerken.Sim.ScottPlot.Plots;

/// <summary>The map of the best strategy: cells in its colour, stronger the further it is ahead; grey where strategies are tied.</summary>
internal static class BestStrategyMapPlot
{
    private const double Palest = 0.4;

    internal static Plot Of(StrategyMap map, Language language)
    {
        var plot = Ink.Titled(Glossary.Name(map.Outcome, language), Side(map.X), Side(map.Y));
        var largest = map.Cells.Where(cell => cell.IsClear).Select(cell => cell.Margin).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var (columns, rows) = (map.X.Values.Count, map.Y.Values.Count);
        var named = new HashSet<int>();
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                var cell = map[column, row];
                var drawn = plot.Add.Rectangle(column - 0.5, column + 0.5, row - 0.5, row + 0.5);
                drawn.FillColor = cell.IsClear
                    ? Ink.Of(cell.Best).WithAlpha(double.IsFinite(cell.Margin) && largest > 0 ? Palest + (1 - Palest) * cell.Margin / largest : Palest)
                    : Ink.Dark.WithAlpha(0.15);
                drawn.LineWidth = 0;
                if (named.Add(cell.IsClear ? cell.Best : -1))
                    drawn.LegendText = cell.IsClear ? Glossary.Strategy(map.Strategies[cell.Best], language) : Ink.Say(language, "tied", "gelijk");
            }
        }

        plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, columns).Select(column => (double)column)], [.. map.X.Values.Select(Text)]);
        plot.Axes.Left.SetTicks([.. Enumerable.Range(0, rows).Select(row => (double)row)], [.. map.Y.Values.Select(Text)]);
        plot.Axes.SetLimits(-0.5, columns - 0.5, -0.5, rows - 0.5);
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    private static string Side(MapAxis axis) => $"{axis.Parameter.Path} ({axis.Parameter.Unit})";

    private static string Text(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
