using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Figures;

public class NotebookFormTests
{
    /// <summary>As .NET Interactive does: by the names of the attribute, its properties and the methods, without any type of
    /// ours.</summary>
    private static string Shown(object value, string mimeType)
    {
        var attribute =
            value.GetType().GetCustomAttributes(inherit: true).Single(one => one.GetType().Name == "TypeFormatterSourceAttribute");
        var source =
            Activator.CreateInstance((Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!, nonPublic: false)!;
        var formatters = (System.Collections.IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var formatter = formatters.Cast<object>().Single(one => (string)one.GetType().GetProperty("MimeType")!.GetValue(one)! == mimeType);
        using var writer = new StringWriter();
        Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer])!);
        return writer.ToString();
    }

    [Fact]
    public void Notebooks_find_the_html_and_the_text_of_every_figure_and_table_by_convention()
    {
        var comparison = new Scenario { Rounds = 6 }.Compare(["appeal", "covenant"], replications: 4, rounds: true);
        Outcome[] outcomes = [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism];
        IHtmlForm[] values =
        [
            comparison.Paths(CollaborationOutcomes.Trust), comparison.Means(outcomes), comparison.Differences("appeal", outcomes),
            comparison.Distribution(outcomes),
            comparison.TradeOff(CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue), comparison.Table(outcomes),
            comparison.DifferencesTable("appeal", outcomes),
            new Scenario { Rounds = 6 }.Vary("fragmentation", [0, 0.3], ["appeal", "covenant"], replications: 3)
                .Response(CollaborationOutcomes.Cooperation),
        ];
        foreach (var value in values)
        {
            Assert.Equal(value.ToHtml(), Shown(value, "text/html"));
            Assert.Equal(value.ToString(), Shown(value, "text/plain"));
            Assert.DoesNotContain("NaN", value.ToHtml(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_figures_in_one_page_share_no_ids()
    {
        var comparison = new Scenario { Rounds = 6 }.Compare(["appeal", "covenant"], replications: 2, rounds: true);
        var (first, second) = (Ids(comparison.Paths(CollaborationOutcomes.Trust)), Ids(comparison.Paths(CollaborationOutcomes.Cynicism)));
        Assert.NotEmpty(first);
        Assert.Empty(first.Intersect(second));

        static IReadOnlyList<string> Ids(Figure figure) =>
            [.. System.Text.RegularExpressions.Regex.Matches(figure.ToHtml(), " id=\"([^\"]*)\"", default, TimeSpan.FromSeconds(10))
                .Select(match => match.Groups[1].Value)];
    }

    [Fact]
    public void A_figure_speaks_the_language_of_its_look()
    {
        var comparison = new Scenario { Rounds = 6 }.Compare(["appeal", "covenant"], replications: 2, rounds: true);
        Assert.Contains("Samenwerking door de rondes heen", comparison.Paths(CollaborationOutcomes.Cooperation, Look.Dutch).ToHtml(),
            StringComparison.Ordinal);
        Assert.Contains("oproep", comparison.Table([CollaborationOutcomes.Cooperation], Look.Dutch).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_text_has_its_columns_under_each_other_and_escapes_in_html()
    {
        var table = new ResultTable(["who", "a<b"], [["first", "1.0"], ["second & last", "−10.0"]], "a note");
        Assert.Equal("who              a<b\nfirst            1.0\nsecond & last  −10.0\na note", table.ToString());
        Assert.Contains("second &amp; last", table.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("a&lt;b", table.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_of_several_comparisons_stand_under_their_names()
    {
        var (calm, wave) = (Run(new Scenario { Name = "calm", Rounds = 14 }),
            Run(new Scenario { Name = "wave", Rounds = 14, Events = [new TurnoverWave { Round = 10 }] }));
        var figure = PathsFigure.Across(CollaborationOutcomes.Trust, ("before", calm, "covenant"), ("after", wave, "covenant"));
        Assert.Equal(["before", "after"], figure.Paths.Select(path => path.Strategy));
        Assert.Equal("calm / wave", figure.Origin.Scenario);
        Assert.NotEqual(figure.Paths[0].Rounds[^1].Mean, figure.Paths[1].Rounds[^1].Mean);
        Assert.Throws<ArgumentException>(() => PathsFigure.Across(CollaborationOutcomes.Trust, ("x", calm, "tender")));

        static Comparison Run(Scenario scenario) => scenario.Compare(["covenant"], replications: 5, rounds: true);
    }
}
