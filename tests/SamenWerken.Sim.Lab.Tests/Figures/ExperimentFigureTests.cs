using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Tests.Figures;

/// <summary>What figures of experiments say at the ends: few runs, one value, words, an outcome that never varies.</summary>
public class ExperimentFigureTests
{
    private static readonly Origin From = new("invented", 7, 5);

    [Fact]
    public void An_interval_beyond_what_an_outcome_can_be_stays_within_the_plot()
    {
        var figure = Response(new("coordination.fine", ["0", "1"], [0, 1], true, []), 0.05, 0.2);
        var axis = Elements(figure, "line").Select(line => Number(line, "y1")).Max();
        var band = Elements(figure, "path").First(path => path.Attribute("fill-opacity") is not null).Attribute("d")!.Value;
        var lowest = Regex.Matches(band, @"[ML][\d.-]+ ([\d.-]+)")
            .Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Max();
        Assert.True(lowest <= axis, $"{lowest} below {axis}");
        Assert.DoesNotContain(Texts(figure), text => text.StartsWith('−'));
    }

    [Fact]
    public void Words_have_points_with_intervals_and_nothing_between_them()
    {
        var figure = Response(new("coordination.network.shape", ["complete", "ring", "hub"], [0, 1, 2], false, []), 0.5, 0.1);
        Assert.DoesNotContain(Elements(figure, "path"), path => path.Attribute("fill-opacity") is not null);
        Assert.Equal(2 * 3, Elements(figure, "line")
            .Count(line => Number(line, "x1") == Number(line, "x2") && Number(line, "y2") - Number(line, "y1") != 4));
        Assert.Contains("lines through them", figure.Explanation(new Look()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "covenant", -1, "autonomous", true, "cooperation is lower under a covenant than when each goes alone",
        "samenwerking onder een convenant lager is dan bij alleen gaan")]
    [InlineData(1, "covenant", -1, "mandate", false, "cooperation is higher under a covenant than under a mandate",
        "samenwerking onder een convenant hoger is dan onder een aanwijzing")]
    [InlineData(1, "covenant", -2, "mandate", true, "cooperation (covenant) − 2 × cooperation (mandate) < 0",
        "samenwerking (convenant) − 2 × samenwerking (aanwijzing) < 0")]
    public void A_condition_reads_aloud(double factor, string one, double second, string other, bool below, string english, string dutch) =>
        Assert.Equal(new Headline(english, dutch), ConditionWords.Of(
            new([new(factor, one, "cooperation"), new(second, other, "cooperation")], below, Included: false, 0),
            [CollaborationOutcomes.Cooperation]));

    [Theory]
    [InlineData(true, false, "cynicism under a norm is below 0.25", "cynisme onder een norm lager is dan 0,25")]
    [InlineData(false, true, "cynicism under a norm is at least 0.25", "cynisme onder een norm minstens 0,25 is")]
    public void A_limit_reads_aloud(bool below, bool included, string english, string dutch) => Assert.Equal(new Headline(english, dutch),
        ConditionWords.Of(new([new(1, "norm", "cynicism")], below, included, 0.25), [CollaborationOutcomes.Cynicism]));

    [Fact]
    public void A_single_value_shows_its_interval_and_its_own_number_alone()
    {
        var figure = Response(new("population.alignment", ["0.3"], [0.3], true, []), 0.5, 0.1);
        Assert.Equal(2, Elements(figure, "line")
            .Count(line => Number(line, "x1") == Number(line, "x2") && Number(line, "y2") - Number(line, "y1") != 4));
        Assert.Contains("0.3", Texts(figure));
        Assert.DoesNotContain("0.305", Texts(figure));
    }

    [Fact]
    public void One_run_is_not_said_to_have_intervals()
    {
        var words = Response(new("population.alignment", ["0", "1"], [0, 1], true, []), 0.5, double.NaN).Explanation(new Look());
        Assert.DoesNotContain("interval", words, StringComparison.Ordinal);
        Assert.Contains("one run of each strategy, which says nothing about chance", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heat_map_says_how_precise_its_means_are()
    {
        FactorLevels levels = new("coordination.fine", ["0", "1"], [0, 1], true, []);
        var means = Enumerable.Range(0, 4)
            .Select(cell => new GroupMean(cell, "norm", "cooperation", 0.5, 0.5 - 0.01 * cell, 0.5 + 0.01 * cell)).ToList();
        Assert.Contains("Each mean is known to ± 0.030 or better (95 %).", new HeatMapFigure(CollaborationOutcomes.Cooperation, levels,
            levels, means, From).Explanation(new Look()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ST", double.NaN)]
    [InlineData("mu_star", 0)]
    public void An_outcome_that_never_varies_is_said_to_depend_on_nothing(string measure, double value)
    {
        var figure = new SensitivityFigure(new Sensitivity(new Response(CollaborationOutcomes.Cooperation, "norm", null),
            [new("coordination.fine", null, measure, value, value, value)]), From);
        Assert.Contains("The outcome never varies, so it depends on none of these parameters.", figure.Explanation(new Look()),
            StringComparison.Ordinal);
        Assert.DoesNotContain(Texts(figure), text => text.StartsWith("0.0000", StringComparison.Ordinal));
    }

    private static ResponseFigure Response(FactorLevels levels, double mean, double half) => new(CollaborationOutcomes.Trust, levels,
        [.. new[] { "norm", "covenant" }.SelectMany((key, place) => levels.Names.Select((_, level) =>
            new GroupMean(level, key, "trust", mean + 0.1 * place, mean + 0.1 * place - half, mean + 0.1 * place + half)))], From);

    private static List<XElement> Elements(Figure figure, string name) =>
        [.. XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Name.LocalName == name)];

    private static List<string> Texts(Figure figure) => Elements(figure, "text").ConvertAll(text => text.Value);

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
