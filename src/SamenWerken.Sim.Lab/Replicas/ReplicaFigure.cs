using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Replicas;

/// <summary>Published numbers against those computed: a point each, at its distance in tolerances, heaped above its model's line.</summary>
/// <param name="Rows">The numbers.</param>
/// <param name="Seed">Seed of whatever was left to chance.</param>
public sealed record ReplicaFigure(IReadOnlyList<ReplicaRow> Rows, ulong Seed) : Figure
{
    private const double Most = 2; // tolerances; what lies further stands at the edge as an arrow
    private const double Radius = 3.2;
    private const double LabelRoom = 96;
    private const double AxisRoom = 40;
    private const double Heading = 26;
    private const double Least = 26; // height of a model without points
    private const double Highest = 120;

    private static readonly PublishedKind[] Kinds = Enum.GetValues<PublishedKind>();

    /// <inheritdoc/>
    public override Origin Origin => new ReplicaOrigin(Models.Count, Rows.Count, Seed);

    private IReadOnlyList<(string Key, IReadOnlyList<ReplicaRow> Rows)> Models =>
        [.. Rows.GroupBy(row => row.Model).Select(group => (group.Key, (IReadOnlyList<ReplicaRow>)[.. group]))];

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("replicas.replica.published-numbers-computed-anew");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("replicas.replica.each-point-is-a");

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        string.Join("; ", Models.Select(model => look.Say("replicas.replica.of-numbers-within-tolerance", ("model", model.Key),
            ("within", model.Rows.Count(row => row.Within)), ("all", model.Rows.Count)))) + ".";

    internal override double BodyHeight(Look look) =>
        Signs(look).Height + 8 + Models.Sum(model => HeightOf(model.Rows, Plot(look))) + AxisRoom;

    internal override void DrawBody(Svg svg, Look look, Frame frame)
    {
        var signs = Signs(look);
        signs.Draw(svg, frame.Left, frame.Top, look.Palette.Ink);
        var top = frame.Top + signs.Height + 8;
        var plot = new Frame(frame.Left + LabelRoom, top, Plot(look), frame.Bottom - AxisRoom - top);
        var x = Axis.Exactly(-Most, Most, plot.Left + 8, plot.Right - 8, 4) with { Step = 1 };
        Marks.Bottom(svg, look, plot, x);
        foreach (var edge in (double[])[-1, 1])
            svg.Line(x.At(edge), plot.Top, x.At(edge), plot.Bottom, look.Palette.Soft, 1.5);
        svg.Line(x.At(0), plot.Top, x.At(0), plot.Bottom, look.Palette.Ink, 1);
        var below = look.Say("replicas.replica.computed-published-in-tolerances");
        var small = PanelGrid.SmallSize;
        svg.Text(plot.Right, plot.Bottom + 33, TextWidth.Cut(below, plot.Width, small), small, look.Palette.Soft, "end");
        foreach (var (key, rows) in Models)
        {
            top += HeightOf(rows, plot.Width);
            var within = rows.Count(row => row.Within);
            var name = TextWidth.Cut(key, LabelRoom - 8, PanelGrid.TextSize, bold: true);
            svg.Text(frame.Left, top - 16, name, PanelGrid.TextSize, look.Palette.Ink, bold: true);
            svg.Text(frame.Left, top - 3, $"{within} {look.Say("common.of")} {rows.Count}", small, look.Palette.Soft);
            svg.Line(plot.Left, top, plot.Right, top, look.Palette.Grid, 1);
            Heap(svg, look, rows, x, top, plot.Width);
        }
    }

    private static double Plot(Look look) => Inner(look) - LabelRoom - 6;

    private Legend Signs(Look look) => new(
        [.. Kinds.Where(kind => Rows.Any(row => row.Published.Kind == kind))
            .Select(kind => (ReplicaWords.Kind(look, kind), Sign(look, kind)))], Inner(look));

    private static Action<Svg, Frame> Sign(Look look, PublishedKind kind) => (svg, at) =>
        Marks.Point(svg, at.Left + at.Width / 2, at.Top + at.Height / 2, StrokeOf(look, kind), 4.5, look.Palette.Paper);

    // As many points side by side as the axis has room for; what falls on the same place is heaped, closer where the heap is high.
    private static void Heap(Svg svg, Look look, IReadOnlyList<ReplicaRow> rows, Axis x, double bottom, double width)
    {
        var heaps = Heaps(rows, width);
        var step = Math.Min(2 * Radius + 0.6, (Highest - Heading) / heaps.Values.Max(heap => heap.Count));
        foreach (var (place, heap) in heaps)
        {
            for (var above = 0; above < heap.Count; above++)
            {
                var (at, y) = (x.At(place * Width(width)), bottom - Radius - 1 - above * step);
                var stroke = StrokeOf(look, heap[above].Published.Kind);
                if (Math.Abs(heap[above].Distance) <= Most)
                    Marks.Point(svg, at, y, stroke, Radius, look.Palette.Paper);
                else
                    Arrow(svg, at, y, Math.Sign(heap[above].Distance), stroke.Colour);
            }
        }
    }

    private static void Arrow(Svg svg, double x, double y, int way, string colour) => svg.Path(
        $"M{Svg.Number(x + 5 * way)} {Svg.Number(y)}L{Svg.Number(x - 2 * way)} {Svg.Number(y - 3.5)}V{Svg.Number(y + 3.5)}Z",
        ("fill", colour));

    private static SortedDictionary<int, List<ReplicaRow>> Heaps(IReadOnlyList<ReplicaRow> rows, double width)
    {
        var heaps = new SortedDictionary<int, List<ReplicaRow>>();
        foreach (var row in rows.OrderBy(row => row.Published.Kind))
        {
            var place = (int)Math.Round(Math.Clamp(row.Distance, -Most, Most) / Width(width));
            if (!heaps.TryGetValue(place, out var heap))
                heaps[place] = heap = [];
            heap.Add(row);
        }

        return heaps;
    }

    // Of a place on the axis, in tolerances.
    private static double Width(double plot) => 2 * Most * 2 * Radius / (plot - 16);

    private static double HeightOf(IReadOnlyList<ReplicaRow> rows, double width) =>
        Math.Clamp(Heading + Heaps(rows, width).Values.Max(heap => heap.Count) * 2 * Radius, Least + Heading, Highest + Heading);

    private static Stroke StrokeOf(Look look, PublishedKind kind) => kind switch
    {
        PublishedKind.Exact => new(look.Palette.Ink, "", 0),
        PublishedKind.Simulated => new(look.Palette.Colours[0], "", look.Greys ? 4 : 0),
        PublishedKind.Fitted => new(look.Palette.Colours[4], "", 1),
        _ => new(look.Palette.Colours[1], "", 2),
    };

    private sealed record ReplicaOrigin(int Models, int Numbers, ulong Seed) : Origin("replicate", Seed, Numbers)
    {
        internal override string Words(Look look) =>
            Models == 1
                ? look.Say("replicas.replica.published-numbers-of-model", ("numbers", Numbers), ("models", Models), ("seed", Seed))
                : look.Say("replicas.replica.published-numbers-of-models", ("numbers", Numbers), ("models", Models), ("seed", Seed));
    }
}
