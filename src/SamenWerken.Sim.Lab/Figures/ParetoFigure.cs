using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Searches;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Two objectives of a search: every individual, and the front on fresh luck with its intervals.</summary>
/// <param name="Result">The search.</param>
/// <param name="X">Place of the objective from left to right.</param>
/// <param name="Y">Place of the objective from below to above.</param>
/// <param name="From">What it was made from.</param>
public sealed record ParetoFigure(SearchResult Result, int X, int Y, Origin From) : Figure
{
    private const double TickRoom = 52;
    private const double Normal95 = 1.959964; // Φ⁻¹(0.975)

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <inheritdoc/>
    public override string Topic(Look look) =>
        look.Say("common.against", ("x", Named(Result, X, look)), ("y", Named(Result, Y, look).ToLowerInvariant()));

    /// <inheritdoc/>
    public override string Explanation(Look look) =>
        look.Greys ? look.Say("figures.pareto.small-points-every-setting") : look.Say("figures.pareto.grey-points-every-setting");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        look.Say("figures.pareto.settings-on-the-front", ("front", Result.Front.Count), ("stands", Result.Stands.Count(its => its)));

    internal override double BodyHeight(Look look) => Math.Clamp(Inner(look) * 0.55, 240, 460);

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var plot = new Frame(frame.Left + TickRoom, frame.Top + 22, frame.Width - TickRoom - 16, frame.Height - 62);
        var x = Scale(X, plot.Left, plot.Right, NumberText.Ticks(plot.Width));
        var y = Scale(Y, plot.Bottom, plot.Top, 5);
        Marks.Bottom(svg, look, plot, x, y);
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), look.Palette.Grid, 1);
            svg.Tick(plot.Left - 6, y.At(tick) + 4, y.Label(tick, look), look.Palette.Soft, "end");
        }

        svg.Text(plot.Left - TickRoom + 4, frame.Top + 10, Name(Y, look), PanelGrid.SmallSize, look.Palette.Soft);
        svg.Text(plot.Right, plot.Bottom + 33, Name(X, look), PanelGrid.SmallSize, look.Palette.Soft, "end");
        svg.Open("g", ("fill", look.Palette.Faint));
        foreach (var (across, up) in Result.All.Select(its => (Value(its, X), Value(its, Y)))
            .Where(its => double.IsFinite(its.Item1) && double.IsFinite(its.Item2)))
            svg.Element("circle", ("cx", Svg.Number(x.At(across))), ("cy", Svg.Number(y.At(up))), ("r", "2"));
        svg.Close();
        var stands = Result.Stands;
        for (var place = 0; place < Result.Fresh.Count; place++)
        {
            var its = Result.Fresh[place];
            if (!double.IsFinite(Value(its, X)) || !double.IsFinite(Value(its, Y)))
                continue;
            var stroke = look.Palette.For(0) with { Mark = stands[place] ? 0 : 1 };
            var (across, up) = (Ends(its, X), Ends(its, Y));
            Marks.Interval(svg, x.At(across.Low), x.At(across.High), y.At(Value(its, Y)), stroke.Colour, 1);
            if (double.IsFinite(up.Low))
                svg.Line(x.At(Value(its, X)), y.At(up.Low), x.At(Value(its, X)), y.At(up.High), stroke.Colour, 1);
            Marks.Point(svg, x.At(Value(its, X)), y.At(Value(its, Y)), stroke, 4, look.Palette.Paper);
        }
    }

    // Shown in the unit of the outcome, whichever way is better.
    private double Value(Evaluated its, int objective) => Result.Turned(objective, its.Individual.Objectives[objective]);

    private (double Low, double High) Ends(Evaluated its, int objective)
    {
        var half = Normal95 * its.Errors[objective];
        return (Value(its, objective) - half, Value(its, objective) + half);
    }

    private Axis Scale(int objective, double start, double end, int ticks)
    {
        var values = Result.All.Select(its => Value(its, objective))
            .Concat(Result.Fresh.SelectMany(its => (double[])[Ends(its, objective).Low, Ends(its, objective).High])).Where(double.IsFinite)
            .ToList();
        return values.Count == 0 ? Axis.Around(0, 1, start, end, ticks) : Axis.Around(values.Min(), values.Max(), start, end, ticks);
    }

    private string Name(int objective, Look look) => $"{Named(Result, objective, look)} " + (Result.MoreIsBetter(objective)
        ? look.Say("figures.pareto.more-is-better-2")
        : look.Say("figures.pareto.less-is-better-2"));

    /// <summary>What an objective is about.</summary>
    internal static string Named(SearchResult result, int objective, Look look)
    {
        var outcome = result.Search.Worlds[0].Model.OutcomeOf(result.Search.Worlds[0], result.Search.Objectives[objective].Name)!;
        return result.Search.Judged != JudgedBy.LargestRegret
            ? look.Name(outcome)
            : look.Say("figures.pareto.largest-regret-of-2", ("outcome", look.Name(outcome).ToLowerInvariant()));
    }
}
