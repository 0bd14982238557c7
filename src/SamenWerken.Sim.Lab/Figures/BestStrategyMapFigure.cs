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
        ? look.Say("Which strategy is best: ", "Welke strategie is het best: ") + MapPanels.Named(Maps[0].Outcome, look)
        : look.Say("Which strategy is best, and for what", "Welke strategie is het best, en waarvoor");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say(
        (Maps.All(map => LargestMargin(map) == 0) ? "" : $"{(look.Greys ? "Shade and pattern" : "Colour")}: the strategy with the best mean, stronger the further it is ahead of the runner-up "
            + "(strongest: " + Strongest(look) + "). ") + $"Stripes in the {(look.Greys ? "shades" : "colours")} of several: none of them is clearly best. "
            + $"Clearly better: paired difference, with the same actors and luck, above t(1 − 0.05/{Others}; {Maps[0].Replications - 1}) standard errors, so that in each cell the truly best strategy is shown with 95 % confidence.",
        (Maps.All(map => LargestMargin(map) == 0) ? "" : $"{(look.Greys ? "Tint en patroon" : "Kleur")}: de strategie met het beste gemiddelde, sterker naarmate ze verder voor ligt op de volgende "
            + "(sterkst: " + Strongest(look) + "). ") + $"Strepen in de {(look.Greys ? "tinten" : "kleuren")} van meer strategieën: geen daarvan is duidelijk de beste. "
            + $"Duidelijk beter: gepaard verschil, met dezelfde actoren en hetzelfde toeval, boven t(1 − 0,05/{Others}; {Maps[0].Replications - 1}) standaardfouten, zodat in elke cel de werkelijk beste strategie met 95 % zekerheid getoond wordt.");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(' ', Maps.Select(map => Summary(map, look)));

    internal override double BodyHeight(Look look) => new MapPanels(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new MapPanels(this, look).Draw(svg, frame);

    private int Others => Maps[0].Strategies.Count - 1;

    private string Strongest(Look look) => string.Join(", ", Maps.Where(map => LargestMargin(map) > 0).Select(map => $"{look.Name(map.Outcome)} {look.Brief(LargestMargin(map))}"));

    internal static double LargestMargin(StrategyMap map) => map.Cells.Where(cell => cell.IsClear && cell.Margin > 0).Select(cell => cell.Margin).DefaultIfEmpty(0).Max();

    private static string Summary(StrategyMap map, Look look)
    {
        var clear = map.ClearlyBest;
        var words = map.Strategies.Select((key, place) => (Key: key, Cells: clear[place])).Where(row => row.Cells > 0).OrderByDescending(row => row.Cells)
            .Select(row => $"{look.Name(row.Key)} {row.Cells}").ToList();
        var tied = map.Cells.Count - clear.Sum();
        return look.Say(
            $"{look.Name(map.Outcome)}, cells in which a strategy is clearly best, of {map.Cells.Count}: {(words.Count == 0 ? "none" : string.Join(", ", words))}; tied {tied}.",
            $"{look.Name(map.Outcome)}, cellen waarin een strategie duidelijk de beste is, van {map.Cells.Count}: {(words.Count == 0 ? "geen" : string.Join(", ", words))}; onbeslist {tied}.");
    }
}
