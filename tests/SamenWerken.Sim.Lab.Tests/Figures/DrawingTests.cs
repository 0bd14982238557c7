using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Tests.Figures;

[Properties(MaxTest = 500)]
public class DrawingTests
{
    [Property]
    public Property Labels_never_overlap_stay_in_their_column_and_keep_their_order() => Prop.ForAll(
        Gen.Choose(0, 1000).NonEmptyListOf().ToArbitrary(),
        wishes =>
        {
            double[] wanted = [.. wishes.Select(wish => wish / 4.0)];
            var bottom = Math.Max(250, 16.0 * wanted.Length);
            var centres = LabelPlacement.Apart(wanted, 16, 0, bottom);
            var order = Enumerable.Range(0, wanted.Length).OrderBy(label => centres[label]).ToArray();
            return centres.All(centre => centre >= 8 - 1e-9 && centre <= bottom - 8 + 1e-9)
                && order.Zip(order.Skip(1))
                    .All(pair => centres[pair.Second] - centres[pair.First] >= 16 - 1e-9 && wanted[pair.First] <= wanted[pair.Second]);
        });

    [Fact]
    public void Labels_with_room_stay_where_they_want_to_be() =>
        Assert.Equal([100, 20, 60], LabelPlacement.Apart([100, 20, 60], 16, 0, 200));

    [Property]
    public Property Ticks_are_few_round_and_within_the_axis() => Prop.ForAll(
        Gen.Choose(-100_000, 100_000).Two().ToArbitrary(),
        ends =>
        {
            var axis = Axis.Around(Math.Min(ends.Item1, ends.Item2) / 1000.0, Math.Max(ends.Item1, ends.Item2) / 1000.0, 0, 100, 5);
            var ticks = axis.Ticks().ToList();
            return ticks.Count is >= 2 and <= 8 && ticks.Select(tick => axis.Label(tick, Look.Default)).Distinct().Count() == ticks.Count
                && ticks.All(tick => axis.At(tick) is >= -1e-6 and <= 100 + 1e-6);
        });

    [Theory]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(0, 0.46, "0.0 0.1 0.2 0.3 0.4 0.5")]
    [InlineData(-0.031, 0.12, "−0.05 0.00 0.05 0.10 0.15")]
    [InlineData(0, 97, "0 20 40 60 80 100")]
    public void An_axis_reads_as_a_person_would_write_it(double least, double largest, string expected)
    {
        var axis = Axis.Around(least, largest, 0, 1, 5);
        Assert.Equal(expected, string.Join(' ', axis.Ticks().Select(tick => axis.Label(tick, Look.Default))));
    }

    [Fact]
    public void Eleven_strategies_have_eleven_strokes() =>
        Assert.Equal(11, Enumerable.Range(0, 11).Select(Palette.Light.For).Distinct().Count());

    [Fact]
    public void Without_colours_no_two_strategies_of_the_library_have_the_same_dash()
    {
        string[] library = ["covenant", "mandate", "relational", "tender", "appeal", "exchange", "autonomous", "norm", "escalating",
            "phased", "adjustment"];
        var strokes = Palette.Greys.For(library);
        Assert.Equal(library.Length, strokes.Select(stroke => stroke.Dash).Distinct().Count());
        Assert.Equal(library.Length, strokes.Select(stroke => stroke.Mark).Distinct().Count());
    }

    [Fact]
    public void Every_colour_stands_out_from_its_paper() // at least 3:1, WCAG 2.2, 1.4.11
    {
        foreach (var palette in new[] { Palette.Light, Palette.Dark, Palette.Greys })
            Assert.All(palette.Colours.Append(palette.Soft).Append(palette.Faint), colour =>
                Assert.True(palette.Contrast(colour) >= 3, $"{colour} on {palette.Paper}: {palette.Contrast(colour)}"));
    }

    [Fact]
    public void A_name_is_nearer_to_its_own_point_than_to_any_other()
    {
        (double X, double Y)[] points = [(100, 100), (112, 92), (130, 118), (60, 150), (240, 60)];
        var boxes = LabelSites.Beside(points, [60, 70, 50, 80, 40], new Frame(0, 0, 360, 260), []);
        for (var own = 0; own < points.Length; own++)
        {
            double Far((double X, double Y) point) => Math.Max(Math.Abs(point.X - Math.Clamp(point.X, boxes[own].Left, boxes[own].Right)),
                Math.Abs(point.Y - Math.Clamp(point.Y, boxes[own].Top, boxes[own].Bottom)));
            Assert.Equal(points[own], points.MinBy(Far));
        }
    }

    [Theory]
    [InlineData("intervals of 95 % of all")]
    [InlineData("share of runs, → better")]
    [InlineData("known to ± 0.03")]
    public void A_number_stays_with_its_sign_and_an_arrow_with_its_word(string text)
    {
        for (var width = 60; width < 200; width += 3)
        {
            foreach (var line in TextWidth.Lines(text, width, 12))
                Assert.False(line[0] == '%' || line[^1] is '→' or '±', line);
        }
    }

    [Fact]
    public void A_picture_refuses_a_number_that_it_cannot_draw() => Assert.Throws<ArgumentException>(() => Svg.Number(double.NaN));
}
