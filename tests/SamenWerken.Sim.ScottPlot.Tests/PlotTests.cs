using SamenWerken.Sim.Lab.Figures;
using ScottPlot.Plottables;
using SkiaSharp;

namespace SamenWerken.Sim.ScottPlot.Tests;

/// <summary>Figures as ScottPlot draws them.</summary>
public sealed class PlotTests
{
    private static readonly Look[] Looks =
        [Look.Page, Look.Phone with { Language = Language.Dutch, Dark = true }, Look.Slide with { Dark = true }];

    private static IReadOnlyList<(string Name, Figure Figure)> All =>
        [.. Samples.OfStrategies(2), .. Samples.OfStrategies(9), .. Samples.OfActors(3), .. Samples.OfActors(45), .. Samples.Others()];

    [Fact]
    public void Every_kind_of_figure_is_drawn_so_that_no_shape_of_it_is_lost()
    {
        var kinds = new[] { typeof(Figure).Assembly, typeof(FigurePlot).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Figure)) && !type.IsAbstract);
        var all = All;
        Assert.Empty(kinds.Except(all.Select(one => one.Figure.GetType())));
        foreach (var (name, figure) in all)
        {
            var plot = figure.ToPlot(Look.Page);
            Assert.True(plot.Panels.Count > 0, $"{name} has no panel");
            Assert.Contains(plot.Panels, panel => panel.GetPlottables().Any());
            Assert.Contains(plot.Page.GetPlottables<Text>(), text => text.LabelText.Length > 0);
        }
    }

    [Fact]
    public void A_picture_has_the_size_and_the_paper_of_the_look_and_the_same_figure_gives_the_same_bytes()
    {
        var figure = Samples.OfStrategies(9).First().Figure;
        foreach (var look in Looks)
        {
            var bytes = figure.ToPlot(look).Bytes(FigureFormat.Png);
            using var picture = SKBitmap.Decode(bytes);
            Assert.Equal(2 * look.Width, picture.Width);
            Assert.Equal(look.Dark ? "#ff16181c" : "#ffffffff", picture.GetPixel(2, 2).ToString());
            Assert.Equal(bytes, figure.ToPlot(look).Bytes(FigureFormat.Png));
        }
    }

    [Theory]
    [InlineData(FigureFormat.Png, "\u0089PNG")]
    [InlineData(FigureFormat.Jpeg, "\u00FF\u00D8\u00FF")]
    [InlineData(FigureFormat.Webp, "RIFF")]
    public void Each_format_begins_as_it_should(FigureFormat format, string beginning) => Assert.StartsWith(
        beginning, System.Text.Encoding.Latin1.GetString(Samples.OfStrategies(2).First().Figure.ToPlot(Look.Phone).Bytes(format)),
        StringComparison.Ordinal);

    [Fact]
    public void What_has_no_pixels_is_refused()
    {
        var plot = Samples.OfStrategies(2).First().Figure.ToPlot();
        Assert.Throws<ArgumentException>(() => plot.Bytes(FigureFormat.Svg));
        Assert.Throws<ArgumentException>(() => plot.Bytes(FigureFormat.Png, 0));
        Assert.Throws<ArgumentException>(() => plot.Save("figure.gif"));
    }

    [Fact]
    public void A_panels_axes_have_the_numbers_of_the_data()
    {
        var figure = PathsFigure.Of(Lab.Tests.Invented.Comparison(3), Collaboration.Engine.CollaborationOutcomes.Cooperation);
        var line = figure.ToPlot().Panel.GetPlottables<Scatter>().Where(its => its.LineWidth == 2).ToList();
        Assert.Equal(3, line.Count);
        foreach (var (drawn, path) in line.Zip(figure.Paths))
        {
            var points = drawn.Data.GetScatterPoints();
            Assert.Equal(path.Rounds.Count, points.Count);
            foreach (var (point, round) in points.Zip(path.Rounds))
            {
                Assert.Equal(round.Round, point.X, 0.1);
                Assert.Equal(round.Q50, point.Y, 0.001);
            }
        }
    }

    [Fact]
    public void What_is_added_to_a_panel_is_drawn_where_its_numbers_are()
    {
        var figure = Samples.OfStrategies(2).First().Figure;
        var (plain, more) = (figure.ToPlot(), figure.ToPlot());
        more.Panel.Add.HorizontalLine(0.3);
        Assert.NotEqual(plain.Bytes(FigureFormat.Png), more.Bytes(FigureFormat.Png));
        Assert.Equal(1 + more.Panels.Count, more.ToMultiplot().Subplots.Count);
    }

    [Fact]
    public void Twenty_eight_strategies_have_styles_that_differ_on_either_paper()
    {
        foreach (var dark in new[] { false, true })
        {
            var palette = new StrategyPalette(dark);
            var styles = Enumerable.Range(0, StrategyPalette.Count).Select(place => palette[place]).ToList();
            Assert.Equal(28, styles.Select(style => (style.Colour.ToHex(), style.Marker)).Distinct().Count());
            Assert.Equal(palette.Styles(["mandate"]), palette.Styles(["covenant", "mandate"]).Skip(1));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new StrategyPalette()[28]);
    }

    // For a look at all of them, which then is the only thing that is done: PICTURES=folder.
    [Fact]
    public void For_an_editors_eye_every_figure_is_drawn_in_every_size_language_and_paper()
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is not { Length: > 0 } folder)
            return;
        (string Of, IEnumerable<(string Name, Figure Figure)> Figures)[] all =
        [
            .. new[] { 2, 9 }.Select(count => ($"{count}", Samples.OfStrategies(count))),
            .. new[] { 3, 14, 45 }.Select(count => ($"{count}", Samples.OfActors(count))), ("", Samples.Others()),
        ];
        (string Name, Look Look)[] sizes = [("phone", Look.Phone), ("page", Look.Page), ("slide", Look.Slide)];
        (string Name, Func<Look, Look> On)[] papers =
            [("light", look => look), ("dark", look => look with { Dark = true }), ("grey", look => look with { Greys = true })];
        foreach (var (of, figures) in all)
        foreach (var (name, figure) in figures)
        foreach (var (size, look) in sizes)
        foreach (var language in Enum.GetValues<Language>())
        foreach (var (paper, on) in papers)
            File.WriteAllText(Path.Combine(folder, $"{name}{of}-{size}-{(language == Language.Dutch ? "nl" : "en")}-{paper}.svg"),
                figure.ToSvg(on(look) with { Language = language }));
    }
}
