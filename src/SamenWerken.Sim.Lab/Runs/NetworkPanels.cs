using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>The panels of a trust network: actors on a circle with their names around it, and below them what the marks mean.</summary>
internal sealed class NetworkPanels
{
    private const double Gap = 16;
    private const double Headroom = 20;
    private const double TitleSize = 12;
    private const double LargestNode = 8;
    private const double Narrowest = 330;
    private const double FewNarrowest = 270; // with few enough actors

    private readonly TrustNetworkFigure _figure;
    private readonly Look _look;
    private readonly Legend _legend;
    private readonly RingNames _names;
    private readonly double _width, _panel;
    private readonly int _columns;

    internal NetworkPanels(TrustNetworkFigure figure, Look look)
    {
        (_figure, _look, _width) = (figure, look, Figure.Inner(look));
        _columns =
            Math.Clamp((int)((_width + Gap) / ((figure.Actors.Count > 16 ? Narrowest : FewNarrowest) + Gap)), 1, figure.Snapshots.Count);
        _panel = Math.Min((_width - (_columns - 1) * Gap) / _columns, 460);
        _names = new RingNames(figure.Actors, _panel);
        _legend = new Legend([.. Signs()], _width);
    }

    internal double Height => Rows * (Headroom + _panel) + 12 + _legend.Height;

    private int Rows => (_figure.Snapshots.Count + _columns - 1) / _columns;

    internal void Draw(Svg svg, Frame frame)
    {
        var between = _columns == 1 ? 0 : (_width - _columns * _panel) / (_columns - 1);
        for (var place = 0; place < _figure.Snapshots.Count; place++)
        {
            var left = frame.Left + place % _columns * (_panel + between) + (_columns == 1 ? (_width - _panel) / 2 : 0);
            Panel(svg, _figure.Snapshots[place], left, frame.Top + place / _columns * (Headroom + _panel));
        }

        _legend.Draw(svg, frame.Left, frame.Top + Rows * (Headroom + _panel) + 12, _look.Palette.Ink);
    }

    private void Panel(Svg svg, TrustSnapshot snapshot, double left, double top)
    {
        var count = _figure.Actors.Count;
        var (x, y) = (left + _panel / 2, top + Headroom + _panel / 2);
        var ring = _panel / 2 - _names.Room - LargestNode - 6;
        var node = Math.Min(LargestNode, Math.PI * ring / Math.Max(1, count) * 0.85);
        var at = _names.Marks((x, y), ring);
        var edge = _panel / 2 / ring; // the ring is the unit
        svg.Panel(new Frame(left, top + Headroom, _panel, _panel),
            Axis.Exactly(-edge, edge, left, left + _panel, 2), Axis.Exactly(-edge, edge, top + Headroom + _panel, top + Headroom, 2));
        var title = $"{Titled(snapshot)} · {_look.Say("drawing.network.mean-trust")} {_look.Text(snapshot.Mean, 2)}";
        svg.Text(left, top + 12, TextWidth.Cut(title, _panel, TitleSize, bold: true), TitleSize, _look.Palette.Ink, bold: true);
        var ties = _figure.Ties(snapshot);
        foreach (var tie in ties)
            Link(svg, at[tie.One], at[tie.Other], tie);
        if (ties.Count == 0)
            Word(svg, x, y, _look.Say("drawing.network.all-pairs-trust-each"), 2 * ring);
        for (var actor = 0; actor < count; actor++)
            Node(svg, at[actor], node, snapshot, actor);
        _names.Draw(svg, _look, (x, y), ring + node + 4);
    }

    private void Word(Svg svg, double x, double y, string words, double width)
    {
        foreach (var (line, place) in TextWidth.Lines(words, width, TitleSize).Select((line, place) => (line, place)))
            svg.Text(x, y + place * 15, line, TitleSize, _look.Palette.Soft, "middle");
    }

    private void Link(Svg svg, (double X, double Y) from, (double X, double Y) to, TrustTie tie)
    {
        var colour = _look.Palette.Colours[tie.Trusts ? 0 : 1];
        (string, string)[] dash = tie.Trusts ? [] : [("stroke-dasharray", "4 3")];
        svg.Path($"M{Svg.Number(from.X)} {Svg.Number(from.Y)}L{Svg.Number(to.X)} {Svg.Number(to.Y)}",
            [("fill", "none"), ("stroke", colour), ("stroke-width", Svg.Number(0.8 + 2.4 * tie.Strength)), ("stroke-opacity", "0.75"),
                .. dash]);
    }

    private void Node(Svg svg, (double X, double Y) at, double radius, TrustSnapshot snapshot, int actor) =>
        Circle(svg, at.X, at.Y, radius, snapshot.Cynicism[actor], snapshot.Member[actor]);

    private void Circle(Svg svg, double x, double y, double radius, double cynicism, bool member)
    {
        (string, string)[] place = [("cx", Svg.Number(x)), ("cy", Svg.Number(y)), ("r", Svg.Number(radius))];
        (string, string)[] dash = member ? [] : [("stroke-dasharray", "2 2")];
        svg.Element("circle", [.. place, ("fill", _look.Palette.Paper)]);
        svg.Element("circle", [.. place, ("fill", _look.Palette.Ink), ("fill-opacity", Svg.Number(0.85 * Math.Clamp(cynicism, 0, 1))),
            ("stroke", _look.Palette.Ink), ("stroke-width", "1"), .. dash]);
    }

    private IEnumerable<(string Words, Action<Svg, Frame> Sign)> Signs()
    {
        var ranked = _figure.ByRank;
        yield return (ranked ? _look.Say("drawing.network.trust-each-other-most") : _look.Say("drawing.network.trust-each-other"),
            Line(trusts: true));
        yield return (ranked ? _look.Say("drawing.network.least") : _look.Say("drawing.network.distrust-each-other"), Line(trusts: false));
        foreach (var cynicism in new[] { 0, 0.5, 1 })
        {
            yield return ((cynicism == 0 ? _look.Say("drawing.network.cynicism") : "") + _look.Short(cynicism),
                (svg, frame) => Circle(svg, frame.Left + frame.Width / 2, frame.Top + frame.Height / 2, 6, cynicism, member: true));
        }

        if (_figure.Snapshots.Any(snapshot => snapshot.Member.Contains(false)))
        {
            yield return (_look.Say("drawing.network.no-member"),
                (svg, frame) => Circle(svg, frame.Left + frame.Width / 2, frame.Top + frame.Height / 2, 6, 0, member: false));
        }
    }

    private Action<Svg, Frame> Line(bool trusts) => (svg, frame) => Link(svg,
        (frame.Left, frame.Top + frame.Height / 2), (frame.Right, frame.Top + frame.Height / 2), new(0, 0, trusts, 0.5));

    private string Titled(TrustSnapshot snapshot)
    {
        var words = snapshot.Words(_look);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
