using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Figures;

/// <summary>Maps that nobody computed: bands of strategies with ties between them.</summary>
internal static class InventedMaps
{
    internal static StrategyMap Of(int strategies, int columns, int rows, Outcome outcome, string x = "population.alignment",
        string y = "coordination.fine")
    {
        var parameters = ParameterCatalogue.Of(new Scenario()).ToDictionary(parameter => parameter.Path);
        string[] keys = [.. Invented.Keys.Take(strategies)];
        var (across, up) = (Steps(columns), Steps(rows));
        var cells = across.SelectMany(a => up.Select(b => Cell(strategies, a, b, CollaborationOutcomes.All.IndexOf(outcome)))).ToList();
        return new("invented", outcome, new(parameters[x], across), new(parameters[y], up), keys, 200, 7, cells);
    }

    private static List<double> Steps(int count) => [.. Enumerable.Range(0, count).Select(step => count == 1 ? 0.5 : step / (count - 1.0))];

    private static MapCell Cell(int strategies, double x, double y, int turn)
    {
        var means = Enumerable.Range(0, strategies).Select(
            place => 1 - Math.Abs(x + 0.4 * y * y - 1.4 * ((place * 7 + turn) % strategies) / Math.Max(1, strategies - 1.0))).ToList();
        int[] ranked = [.. Enumerable.Range(0, strategies).OrderByDescending(place => means[place])];
        var tied = ranked.Where(place => means[ranked[0]] - means[place] < 0.08).ToList();
        var margin = strategies < 2 ? double.NaN : means[ranked[0]] - means[ranked[1]];
        return new(x, y, means, ranked[0], ranked.ElementAtOrDefault(1), tied, margin, margin - 0.08, margin + 0.08);
    }
}
