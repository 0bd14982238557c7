using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Which strategy is best over a plane of two parameters, a panel for each outcome.</summary>
/// <param name="Maps">Maps of the same plane, at least one.</param>
public sealed record BestStrategyMapFigure(IReadOnlyList<StrategyMap> Maps) : Figure
{
    /// <inheritdoc/>
    public override Origin Origin => new(Maps[0].Scenario, Maps[0].Seed, Maps[0].Replications) { Points = Maps[0].Cells.Count };

    /// <inheritdoc/>
    public override string Topic(Look look) => Maps.Count == 1
        ? look.Say("figures.best-strategy-map.which-strategy-is-best") + MapPanels.Named(Maps[0].Outcome, look)
        : look.Say("figures.best-strategy-map.which-strategy-is-best-and");

    /// <inheritdoc/>
    public override string Explanation(Look look) =>
        look.Say("figures.best-strategy-map.stripes-in-the-of",
            ("strongest",
                Maps.All(map => LargestMargin(map) == 0)
                    ? ""
                    : look.Greys ? look.Say("figures.best-strategy-map.shade-and-pattern-the", ("strongest", Strongest(look)))
                    : look.Say("figures.best-strategy-map.colour-the-strategy-with", ("strongest", Strongest(look)))),
                    ("paints", look.Greys ? look.Say("figures.best-strategy-map.shades") : look.Say("figures.best-strategy-map.colours")),
                    ("others", Others), ("replications", Maps[0].Replications - 1));

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(' ', Maps.Select(map => Summary(map, look)));

    internal override double BodyHeight(Look look) => new MapPanels(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new MapPanels(this, look).Draw(svg, frame);

    private int Others => Maps[0].Strategies.Count - 1;

    private string Strongest(Look look) => string.Join(", ",
        Maps.Where(map => LargestMargin(map) > 0).Select(map => $"{look.Name(map.Outcome)} {look.Brief(LargestMargin(map))}"));

    internal static double LargestMargin(StrategyMap map) =>
        map.Cells.Where(cell => cell.IsClear && cell.Margin > 0).Select(cell => cell.Margin).DefaultIfEmpty(0).Max();

    private static string Summary(StrategyMap map, Look look)
    {
        var clear = map.ClearlyBest;
        var words = map.Strategies.Select((key, place) => (Key: key, Cells: clear[place])).Where(row => row.Cells > 0)
            .OrderByDescending(row => row.Cells)
            .Select(row => $"{look.Name(row.Key)} {row.Cells}").ToList();
        var tied = map.Cells.Count - clear.Sum();
        return words.Count == 0
            ? look.Say("figures.best-strategy-map.cells-in-which-a", ("outcome", look.Name(map.Outcome)), ("cells", map.Cells.Count),
                ("tied", tied))
            : look.Say("figures.best-strategy-map.cells-in-which-a-strategy", ("outcome", look.Name(map.Outcome)),
                ("cells", map.Cells.Count), ("words", string.Join(", ", words)), ("tied", tied));
    }
}
