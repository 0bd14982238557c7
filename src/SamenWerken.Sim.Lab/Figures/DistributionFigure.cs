using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>An outcome in single runs under a strategy.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="Values">Its value in each run that has one, in any order.</param>
public sealed record RunValues(string Strategy, string Outcome, IReadOnlyList<double> Values);

/// <summary>How an outcome is spread over runs under each strategy: twenty dots, each for one run in twenty.</summary>
/// <remarks>Source: quantile dot plots, Kay, Kola, Hullman &amp; Munson (2016), CHI, 5092–5103; stacked as in Wilkinson (1999), The
/// American Statistician 53(3), 276–281.</remarks>
/// <param name="Runs">The values.</param>
/// <param name="Outcomes">The outcomes, in order; the first one orders the strategies.</param>
/// <param name="From">What it was made from.</param>
public sealed record DistributionFigure(IReadOnlyList<RunValues> Runs, IReadOnlyList<Outcome> Outcomes, Origin From) : Figure
{
    private const int Dots = 20;
    private const double LeastRow = 26;
    private const int MostStacked = 9;
    private const double Floor = 0.86;
    private const double Narrowest = 170;

    /// <inheritdoc/>
    public override Origin Origin => From;

    private int Kept => Runs.Max(row => row.Values.Count);

    /// <summary>The runs of a comparison.</summary>
    public static DistributionFigure Of(Comparison comparison, params IReadOnlyList<Outcome> outcomes) => new(
        [.. outcomes.SelectMany(outcome => comparison.Strategies
            .Select(key => new RunValues(key, outcome.Key, [.. comparison.Sample.Of(key, outcome).Where(double.IsFinite)])))],
        outcomes, Origin.Of(comparison));

    private IReadOnlyList<string> Strategies => [.. Runs.Where(row => row.Outcome == Outcomes[0].Key)
        .OrderBy(row => row.Values.Count == 0).ThenBy(row => Outcomes[0].Better == Better.Lower ? Mean(row) : -Mean(row))
        .Select(row => row.Strategy)];

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.distribution.how-runs-differ");

    /// <inheritdoc/>
    public override string Explanation(Look look) => (Kept < Dots
            ? look.Say("figures.distribution.each-dot-is-a")
            : look.Say("figures.distribution.each-dot-stands-for", ("share", look.Percent(1.0 / Dots)), ("dots", Dots),
                ("mostStacked", MostStacked)))
        + (Kept < From.Replications && Kept >= RunSample.Most ? look.Say("figures.distribution.of-the-first-runs", ("kept", Kept)) : "")
        + (Runs.Any(row => row.Values.Count == 0) ? look.Say("common.no-run-has-a") : "");

    /// <inheritdoc/>
    public override string Alternative(Look look) => look.Say("figures.distribution.median-and-the-middle")
        + string.Join(" ", Outcomes.Select(
            outcome => look.Name(outcome) + ": " + string.Join(", ", Strategies.Select(key => Words(look, Row(key, outcome)))) + "."));

    internal override double BodyHeight(Look look) => Grid(look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var strategies = Strategies;
        var strokes = look.Palette.For(strategies);
        Grid(look).Draw(svg, frame,
            (panel, plot) => NumberText.Axis(Runs.Where(row => row.Outcome == Outcomes[panel].Key).SelectMany(Quantiles), Outcomes[panel],
                plot.Left, plot.Right, NumberText.Ticks(plot.Width)),
            (panel, place, x, y) => Row(svg, look, Row(strategies[place], Outcomes[panel]), strokes[place], x, y));
    }

    private static void Row(Svg svg, Look look, RunValues row, Stroke stroke, Axis x, double y)
    {
        var floor = y + (Floor - 0.5) * RowHeight(look);
        if (row.Values.Count == 0)
        {
            svg.Text(x.Start + 2, y + 4, "–", PanelGrid.TextSize, look.Palette.Soft);
            return;
        }

        var size = Size(look);
        foreach (var stack in Stacks([.. Quantiles(row).Select(x.At)], size))
        {
            var centre = stack.Average();
            for (var dot = 0; dot < Math.Min(stack.Count, MostStacked); dot++)
                Marks.Point(svg, centre, floor - size / 2 - dot * size, stroke, size / 2 - 0.4, look.Palette.Paper);
            if (stack.Count > MostStacked)
                svg.Text(centre + size, floor - (MostStacked - 1) * size, Counted(look, stack.Count, row), PanelGrid.SmallSize,
                    look.Palette.Soft);
        }

        svg.Line(x.At(Middle(row)), floor - 1, x.At(Middle(row)), floor + 5, look.Palette.Ink, 2);
    }

    // A dot joins the stack of the one before while it would cover the stack's first.
    private static IEnumerable<List<double>> Stacks(double[] places, double size)
    {
        var stack = new List<double>();
        foreach (var place in places)
        {
            if (stack.Count > 0 && place - stack[0] >= size)
            {
                yield return stack;
                stack = [];
            }

            stack.Add(place);
        }

        yield return stack;
    }

    private static IReadOnlyList<double> Quantiles(RunValues row)
    {
        double[] sorted = [.. row.Values.Order()];
        return sorted.Length < Dots ? sorted : [.. Enumerable.Range(0, Dots).Select(dot => Quantile.OfSorted(sorted, (dot + 0.5) / Dots))];
    }

    private static string Counted(Look look, int dots, RunValues row) =>
        look.Say("figures.distribution.of", ("dots", dots), ("all", Math.Min(Dots, row.Values.Count)));

    private static double Size(Look look) => look.Width < 500 ? 4.5 : 6;

    // As high as the highest stack that is drawn; every dot has the same pitch in every row.
    private static double RowHeight(Look look) => Math.Max(LeastRow, (MostStacked * Size(look) + 4) / Floor);

    private static double Mean(RunValues row) => row.Values.Count == 0 ? double.NaN : row.Values.Average();

    private static double Middle(RunValues row) => row.Values.Count == 0 ? double.NaN : Quantile.Median([.. row.Values]);

    private string Words(Look look, RunValues row)
    {
        if (row.Values.Count == 0)
            return look.Name(row.Strategy) + " –";
        var decimals = NumberText.Decimals(Runs.Where(other => other.Outcome == row.Outcome).SelectMany(other => other.Values));
        double[] sorted = [.. row.Values.Order()];
        return $"{look.Name(row.Strategy)} {look.Text(Middle(row), decimals)} "
            + $"({look.Text(Quantile.OfSorted(sorted, 0.05), decimals)}–{look.Text(Quantile.OfSorted(sorted, 0.95), decimals)})";
    }

    private PanelGrid Grid(Look look) =>
        new(look, [.. Outcomes.Select(outcome => (look.Name(outcome), StrategiesFigure.Note(outcome, look)))],
        [.. Strategies.Select(look.Name)], RowHeight(look), Narrowest, Inner(look)) { LineAt = Floor };

    private RunValues Row(string strategy, Outcome outcome) => Runs.First(row => row.Strategy == strategy && row.Outcome == outcome.Key);
}
