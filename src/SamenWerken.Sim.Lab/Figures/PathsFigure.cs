using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>An outcome over the rounds under one strategy.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Rounds">Mean and quantiles over runs, by round.</param>
public sealed record StrategyPath(string Strategy, IReadOnlyList<RoundSummary> Rounds)
{
    internal RoundSummary? Last => Rounds.LastOrDefault(round => double.IsFinite(round.Q50));
}

/// <summary>
/// Paths over rounds: how an outcome moves under each strategy. All medians together, named at their ends; from two strategies
/// on also a small panel for each with its bands, because bands of several strategies in one panel cannot be told apart.
/// </summary>
/// <param name="Outcome">What is shown.</param>
/// <param name="Paths">A path for each strategy, in the order in which they are drawn.</param>
/// <param name="From">What it was made from.</param>
public sealed record PathsFigure(Outcome Outcome, IReadOnlyList<StrategyPath> Paths, Origin From) : Figure
{
    private const int MostTogether = 1;
    private const int MostPoints = 400;
    private const double Flat = 0.4;

    /// <summary>Whether the small panels with the bands of each strategy are left out.</summary>
    public bool OverviewOnly { get; init; }

    /// <summary>Paths of a figure that stands beside it: both then have the same axes.</summary>
    public IReadOnlyList<StrategyPath> Beside { get; init; } = [];

    /// <summary>Whether the mean over runs is drawn as well, as a dotted line.</summary>
    public bool ShowMean { get; init; }

    /// <inheritdoc/>
    public override Origin Origin => From;

    // All panels have one scale, unless the medians would lie flat in it.
    internal bool OwnScale => Paths.Count > MostTogether && !OverviewOnly && Span(bands: false) < Flat * Span(bands: true);

    internal bool ShowsBands => Paths.Count <= MostTogether || !OverviewOnly;

    private int Step => Math.Max(1, (Paths.Max(path => path.Rounds.Count) + MostPoints - 1) / MostPoints);

    /// <summary>The paths of an outcome in a comparison that was made with rounds.</summary>
    /// <exception cref="ArgumentException">The comparison has no values of this outcome by round.</exception>
    public static PathsFigure Of(Comparison comparison, Outcome outcome)
    {
        var rounds = comparison.Rounds.Where(round => round.Outcome == outcome.Key).ToLookup(round => round.Strategy);
        if (rounds.Count == 0)
            throw new ArgumentException($"The comparison has no values of '{outcome.Key}' by round.", nameof(comparison));
        return new(outcome, [.. comparison.Ranked().Select(s => new StrategyPath(s, [.. rounds[s].OrderBy(round => round.Round)]))],
            Origin.Of(comparison));
    }

    /// <summary>The paths of an outcome in several comparisons, each under a name of its own: the same strategy with and without an
    /// event, for instance.</summary>
    /// <param name="outcome">What is shown.</param>
    /// <param name="paths">A name, a comparison that was made with rounds, and the key of a strategy in it.</param>
    /// <exception cref="ArgumentException">There are no paths, or a comparison has no values of this outcome by round under the
    /// strategy.</exception>
    public static PathsFigure Across(Outcome outcome, params IReadOnlyList<(string Name, Comparison Comparison, string Strategy)> paths)
    {
        ArgumentOutOfRangeException.ThrowIfZero(paths.Count);
        var lines = paths.Select(path => new StrategyPath(path.Name,
            Of(path.Comparison, outcome).Paths.FirstOrDefault(line => line.Strategy == path.Strategy)?.Rounds
                ?? throw new ArgumentException($"The comparison has no strategy '{path.Strategy}'.", nameof(paths))));
        var scenarios = string.Join(" / ", paths.Select(path => path.Comparison.Scenario.Name).Distinct());
        return new(outcome, [.. lines], Origin.Of(paths[0].Comparison) with { Scenario = scenarios });
    }

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.paths.over-the-rounds", ("outcome", look.Name(Outcome)));

    /// <inheritdoc/>
    public override string Explanation(Look look)
    {
        var lines = Paths.Count <= MostTogether
            ? look.Say("figures.paths.line-median-over-runs")
            : look.Say("figures.paths.lines-medians-over-runs");
        if (OverviewOnly && Paths.Count > MostTogether)
            lines = look.Say("figures.paths.lines-medians-over-runs-2");
        lines += look.Say("figures.paths.numbers-medians-at-the");
        if (OwnScale)
            lines += look.Say("figures.paths.the-large-panel-has");
        if (ShowMean)
            lines += look.Say("figures.paths.dotted-mean-over-runs");
        if (Step > 1)
            lines += look.Say("figures.paths.one-round-in-is", ("step", Step));
        return lines;
    }

    /// <inheritdoc/>
    public override string Alternative(Look look) => look.Say("figures.paths.median-in-the-last")
        + string.Join(", ", Paths.Select(path => look.Name(path.Strategy) + " " + look.Brief(path.Last?.Q50 ?? double.NaN))) + ".";

    internal override double BodyHeight(Look look)
    {
        var panels = new PathPanels(this, look);
        return Paths.Count <= MostTogether || OverviewOnly ? panels.OverviewHeight : panels.OverviewHeight + panels.GridHeight;
    }

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var panels = new PathPanels(this, look);
        panels.Overview(svg, frame with { Height = panels.OverviewHeight }, bands: Paths.Count <= MostTogether);
        if (Paths.Count > MostTogether && !OverviewOnly)
            panels.Grid(svg, frame with { Top = frame.Top + panels.OverviewHeight, Height = panels.GridHeight });
    }

    private double Span(bool bands) => Extent(bands) is var (least, largest) ? largest - least : 0;

    /// <summary>The least and the largest value that is drawn, 0 among them where nothing can be less; null where there is none.</summary>
    internal (double Least, double Largest)? Extent(bool bands)
    {
        var (least, largest) = Outcome.Least == 0 ? (0, 0) : (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var path in Paths.Concat(Beside))
        {
            foreach (var round in path.Rounds)
            {
                Take(round.Q50);
                Take(bands ? round.Q05 : double.NaN);
                Take(bands ? round.Q95 : double.NaN);
                Take(ShowMean ? round.Mean : double.NaN);
            }
        }

        return least <= largest ? (least, largest) : null;

        void Take(double value) =>
            (least, largest) = double.IsFinite(value) ? (Math.Min(least, value), Math.Max(largest, value)) : (least, largest);
    }

    internal IReadOnlyList<RoundSummary> Drawn(StrategyPath path) => Step == 1
        ? path.Rounds
        : [.. path.Rounds.Where((_, place) => place % Step == 0 || place == path.Rounds.Count - 1)];

}
