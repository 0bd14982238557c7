using System.Text;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>The panels of a timeline, above each other along the same rounds.</summary>
internal sealed class TimelinePanels(TimelineFigure figure, Look look)
{
    private const double TickRoom = 44;
    private const double SmallSize = 11;
    private const double TitleSize = 12;
    private const double Headroom = 31;
    private const double LaneHeight = 16;
    private const double AxisRoom = 38;
    private const int MostLanes = 6;

    private const double MembersHeight = 44;

    internal double Height =>
        4 * Headroom + 64 + 110 + 64 + MembersHeight + LanesOf(Plot(new Frame(0, 0, Figure.Inner(look), 0))).Height + AxisRoom;

    internal void Draw(Svg svg, Frame frame)
    {
        var (palette, rounds) = (look.Palette, figure.Rounds);
        var top = frame.Top;
        Bars(svg, Next(64), look.Say("drawing.timeline.agreements-made-in-the"),
            [(palette.Colours[2], rounds.Select(round => (double)round.Made).ToList(), false)]);
        Bars(svg, Next(110), look.Say("drawing.timeline.sides-kept-and-broken"),
            [(palette.Colours[0], rounds.Select(round => (double)round.Kept).ToList(), false),
                (palette.Colours[1], rounds.Select(round => (double)round.Broken).ToList(), true)]);
        Bars(svg, Next(64), look.Say("drawing.timeline.agreements-in-force-at"),
            [(palette.Soft, rounds.Select(round => (double)round.InForce).ToList(), false)]);
        var members = Next(MembersHeight);
        Bars(svg, members, look.Say("drawing.timeline.members-at-its-end"),
            [(palette.Faint, rounds.Select(round => (double)round.Members).ToList(), false)]);
        Names(svg, members);
        Rounds(svg, members with { Height = members.Height + LanesOf(members).Height });

        Frame Next(double height)
        {
            var plot = Plot(frame) with { Top = top + Headroom, Height = height };
            top = plot.Bottom;
            return plot;
        }
    }

    private static Frame Plot(Frame frame) => frame with { Left = frame.Left + TickRoom, Width = frame.Width - TickRoom - 10 };

    private double Slot(Frame plot) => plot.Width / Math.Max(1, figure.Rounds.Count);

    private void Bars(Svg svg, Frame plot, string title, IReadOnlyList<(string Colour, IReadOnlyList<double> Values, bool Down)> series)
    {
        svg.Text(plot.Left - TickRoom, plot.Top - 9, TextWidth.Cut(title, plot.Width + TickRoom, TitleSize, bold: true), TitleSize,
            look.Palette.Ink, bold: true);
        double Largest(bool down) => series.Where(one => one.Down == down).SelectMany(one => one.Values).DefaultIfEmpty(0).Max();
        var y = Axis.Around(-Largest(true), Math.Max(1, Largest(false)), plot.Bottom, plot.Top, (int)(plot.Height / 28), whole: true);
        var (first, half) = (figure.Rounds.Count == 0 ? 0 : figure.Rounds[0].Round, 0.5);
        svg.Panel(plot, Axis.Exactly(first - half, first + Math.Max(1, figure.Rounds.Count) - half, plot.Left, plot.Right, 4), y);
        foreach (var tick in y.Ticks())
        {
            svg.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), look.Palette.Grid, 1);
            svg.Tick(plot.Left - 6, y.At(tick) + 4, y.Label(Math.Abs(tick), look), look.Palette.Soft, "end");
        }

        var (slot, gap) = (Slot(plot), Slot(plot) > 3 ? 1 : 0);
        foreach (var (colour, values, down) in series)
        {
            var shape = new StringBuilder();
            for (var place = 0; place < values.Count; place++)
            {
                if (values[place] > 0)
                    shape.Append(
                        $"M{Svg.Number(plot.Left + place * slot)} "
                            + $"{Svg.Number(y.At(0))}V{Svg.Number(y.At(down ? -values[place] : values[place]))}"
                            + $"h{Svg.Number(slot - gap)}V{Svg.Number(y.At(0))}z");
            }

            if (shape.Length > 0)
                svg.Path(shape.ToString(), ("fill", colour));
        }

        svg.Line(plot.Left, y.At(0), plot.Right, y.At(0), look.Palette.Soft, 1);
    }

    // Who left and who joined, each at its round, in as many lanes as they need to stay clear of each other.
    private void Names(Svg svg, Frame members)
    {
        var (lanes, missing, height) = LanesOf(members);
        foreach (var (x, _, lane, _) in lanes)
            svg.Line(x, members.Bottom, x, members.Bottom + (lane + 1) * LaneHeight, look.Palette.Soft, 1);
        foreach (var (_, left, lane, words) in lanes)
        {
            var y = members.Bottom + (lane + 1) * LaneHeight;
            svg.Rect(left - 2, y - 10, TextWidth.Of(words, SmallSize) + 4, 13, look.Palette.Paper);
            svg.Text(left, y, words, SmallSize, look.Palette.Ink);
        }

        if (missing > 0)
            svg.Text(members.Right, members.Bottom + height - 4, look.Say("drawing.timeline.and-more", ("missing", missing)), SmallSize,
                look.Palette.Soft, "end");
    }

    private (List<(double X, double Left, int Lane, string Words)> Lanes, int Missing, double Height) LanesOf(Frame plot)
    {
        var (lanes, missing) = (new List<(double X, double Left, int Lane, string Words)>(), 0);
        // From the last on, so that a line to a lower lane runs past few names.
        foreach (var (place, who, verb) in figure.Rounds
            .SelectMany((round, place) => Comings(round).Select(coming => (place, coming.Who, coming.Verb))).Reverse())
        {
            var x = plot.Left + (place + 0.5) * Slot(plot);
            var words = TextWidth.Cut(who, plot.Width * 0.6 - TextWidth.Of(verb, SmallSize), SmallSize) + " " + verb;
            var wide = TextWidth.Of(words, SmallSize);
            var left = x + 4 + wide <= plot.Right ? x + 4 : Math.Max(plot.Left, x - 4 - wide);
            var lane = Enumerable.Range(0, MostLanes).FirstOrDefault(
                lane => lanes.TrueForAll(other => other.Lane != lane || left + wide + 8 <= other.Left
                    || other.Left + TextWidth.Of(other.Words, SmallSize) + 8 <= left), -1);
            if (lane < 0)
                missing++;
            else
                lanes.Add((x, left, lane, words));
        }

        var rows = lanes.Count == 0 ? 0 : lanes.Max(label => label.Lane) + 1 + (missing > 0 ? 1 : 0);
        return (lanes, missing, rows * LaneHeight + (rows > 0 ? 4 : 0));
    }

    private IEnumerable<(string Who, string Verb)> Comings(RoundDeeds round)
    {
        foreach (var (names, one, many) in new[]
        {
            (round.Left, look.Say("drawing.timeline.leaves"), look.Say("drawing.timeline.leave")),
            (round.Joined, look.Say("drawing.timeline.joins"), look.Say("drawing.timeline.join")),
        })
        {
            if (names.Count > 2)
                yield return ($"{names.Count}", many);
            else if (names.Count > 0)
                yield return (string.Join(", ", names), names.Count == 1 ? one : many);
        }
    }

    private void Rounds(Svg svg, Frame plot)
    {
        var (first, last) = (figure.Rounds.Count == 0 ? 0 : figure.Rounds[0].Round, figure.Rounds.Count == 0 ? 1 : figure.Rounds[^1].Round);
        var half = Slot(plot) / 2;
        var x = Axis.Exactly(first, last, plot.Left + half, plot.Right - half, NumberText.Ticks(plot.Width), whole: true);
        svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, look.Palette.Soft, 1);
        foreach (var tick in x.Ticks().Where(tick => tick >= first && tick <= last))
        {
            svg.Line(x.At(tick), plot.Bottom, x.At(tick), plot.Bottom + 4, look.Palette.Soft, 1);
            svg.Text(x.At(tick), plot.Bottom + 16, x.Label(tick, look), SmallSize, look.Palette.Soft, "middle");
        }

        svg.Text(plot.Left + plot.Width / 2, plot.Bottom + 31, look.Say("common.round-month"), SmallSize, look.Palette.Soft, "middle");
    }
}
