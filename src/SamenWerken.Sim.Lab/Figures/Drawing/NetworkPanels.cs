using System.Globalization;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The panels of a trust network: actors on a circle with their numbers, and below them what the numbers stand for.</summary>
internal sealed class NetworkPanels
{
    private const double Gap = 16;
    private const double Headroom = 20;
    private const double TitleSize = 12;
    private const double LargestNode = 11;

    private readonly TrustNetworkFigure _figure;
    private readonly Look _look;
    private readonly double _width, _panel;
    private readonly int _columns;
    private readonly NumberedNames _names;

    internal NetworkPanels(TrustNetworkFigure figure, Look look)
    {
        (_figure, _look, _width) = (figure, look, Figure.Inner(look));
        var narrowest = figure.Actors.Count > 24 ? 300 : figure.Actors.Count > 12 ? 240 : 200;
        _columns = Math.Clamp((int)((_width + Gap) / (narrowest + Gap)), 1, figure.Snapshots.Count);
        _panel = Math.Min((_width - (_columns - 1) * Gap) / _columns, 420);
        _names = new NumberedNames(figure.Actors, _width);
    }

    internal double Height => Rows * (Headroom + _panel) + 12 + _names.Height;

    private int Rows => (_figure.Snapshots.Count + _columns - 1) / _columns;

    internal void Draw(Svg svg, Frame frame)
    {
        var between = _columns == 1 ? 0 : (_width - _columns * _panel) / (_columns - 1);
        for (var place = 0; place < _figure.Snapshots.Count; place++)
        {
            var left = frame.Left + place % _columns * (_panel + between) + (_columns == 1 ? (_width - _panel) / 2 : 0);
            Panel(svg, _figure.Snapshots[place], left, frame.Top + place / _columns * (Headroom + _panel));
        }

        _names.Draw(svg, frame.Left, frame.Top + Rows * (Headroom + _panel) + 12, _look.Palette);
    }

    private void Panel(Svg svg, TrustSnapshot snapshot, double left, double top)
    {
        var count = _figure.Actors.Count;
        var (x, y) = (left + _panel / 2, top + Headroom + _panel / 2);
        var node = Math.Min(LargestNode, Math.PI * (_panel / 2 - LargestNode - 2) / Math.Max(1, count) * 0.92);
        var radius = _panel / 2 - node - 2;
        (double X, double Y)[] at = [.. Enumerable.Range(0, count).Select(actor => (x + radius * Math.Sin(2 * Math.PI * actor / count), y - radius * Math.Cos(2 * Math.PI * actor / count)))];
        var edge = radius / (radius + node + 2);
        svg.Panel(new Frame(left, top + Headroom, _panel, _panel),
            Axis.Exactly(-1 / edge, 1 / edge, left, left + _panel, 2), Axis.Exactly(-1 / edge, 1 / edge, top + Headroom + _panel, top + Headroom, 2));
        svg.Text(left, top + 12, $"{Titled(snapshot)} · {_look.Say("mean trust", "gemiddeld vertrouwen")} {NumberText.Text(snapshot.Mean, 2)}", TitleSize, _look.Palette.Ink, bold: true);
        foreach (var (one, other, trust) in TrustNetworkFigure.Drawn(snapshot, trust: true))
            Link(svg, at[one], at[other], _look.Palette.Colours[0], 0.8 + 6 * (trust - TrustNetworkFigure.TrustFrom), "");
        foreach (var (one, other, trust) in TrustNetworkFigure.Drawn(snapshot, trust: false))
            Link(svg, at[one], at[other], _look.Palette.Colours[1], 0.8 + 4 * (TrustNetworkFigure.DistrustTo - trust), "4 3");
        for (var actor = 0; actor < count; actor++)
            Node(svg, at[actor], node, snapshot, actor);
    }

    private static void Link(Svg svg, (double X, double Y) from, (double X, double Y) to, string colour, double width, string dash) => svg.Path(
        $"M{Svg.Number(from.X)} {Svg.Number(from.Y)}L{Svg.Number(to.X)} {Svg.Number(to.Y)}",
        [("fill", "none"), ("stroke", colour), ("stroke-width", Svg.Number(width)), ("stroke-opacity", "0.75"), .. dash.Length > 0 ? [("stroke-dasharray", dash)] : Array.Empty<(string, string)>()]);

    private void Node(Svg svg, (double X, double Y) at, double radius, TrustSnapshot snapshot, int actor)
    {
        (string, string)[] place = [("cx", Svg.Number(at.X)), ("cy", Svg.Number(at.Y)), ("r", Svg.Number(radius))];
        svg.Element("circle", [.. place, ("fill", _look.Palette.Paper)]);
        svg.Element("circle", [.. place, ("fill", _look.Palette.Colours[1]), ("fill-opacity", Svg.Number(0.75 * Math.Clamp(snapshot.Cynicism[actor], 0, 1))), ("stroke", _look.Palette.Ink), ("stroke-width", "1"),
            .. snapshot.Member[actor] ? [] : new[] { ("stroke-dasharray", "2 2") }]);
        var size = Math.Min(10.5, radius * 1.25);
        svg.Text(at.X, at.Y + size * 0.36, (actor + 1).ToString(CultureInfo.InvariantCulture), size, _look.Palette.Ink, "middle");
    }

    private string Titled(TrustSnapshot snapshot)
    {
        var words = snapshot.Words(_look);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
