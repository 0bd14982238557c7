using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Searches;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows the front of a search, on luck that it did not see.</summary>
internal static class OptimiseView
{
    internal static void Print(Terminal terminal, SearchResult result, Look look)
    {
        terminal.WriteWrapped(SearchReport.Lead(look, result));
        new Listing(
            [.. result.Search.Levers.Factors.Select(factor => factor.Path), .. result.Shown, "stands"],
            result.Fresh.Select((its, place) => (object?[])
            [
                .. result.Search.Levers.Values(its.Individual.Genes.AsSpan()).Select(Rounded),
                .. its.Individual.Objectives
                    .Select((value, objective) => Number(result.Turned(objective, value)) + " ±" + Number(its.Errors[objective])),
                result.Stands[place] ? look.Say("common.yes") : look.Say("common.no"),
            ])).Print(terminal);
    }

    private static string Number(double value) =>
        double.IsNaN(value)
            ? "–"
            : (Math.Round(value, 4) + 0.0).ToString("0.0###", System.Globalization.CultureInfo.InvariantCulture).Replace('-', '−');

    private static object Rounded(string value) =>
        double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Math.Round(number, 4)
            : value;
}
