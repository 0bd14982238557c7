using System.Xml.Linq;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Lab.Tests.Figures;

public class LookTests
{
    [Fact]
    public void Every_outcome_unit_and_strategy_has_its_Dutch_word()
    {
        Assert.All(CollaborationOutcomes.All, outcome => Assert.NotEqual(outcome.Definition, Glossary.Definition(outcome, Language.Dutch)));
        Assert.All(CollaborationOutcomes.All.Where(outcome => outcome.Unit != "0–1"),
            outcome => Assert.NotEqual(outcome.Unit, Glossary.Unit(outcome, Language.Dutch)));
        Assert.All(Own().Where(key => key != "norm"), key => Assert.NotEqual(key, Glossary.Strategy(key, Language.Dutch)));
        Assert.Equal("coffee", Glossary.Strategy("coffee", Language.Dutch));
    }

    [Fact]
    public void A_strategy_looks_the_same_whatever_it_is_compared_with()
    {
        var all = Palette.Light.For(Own());
        Assert.Equal(all.Count, all.Distinct().Count());
        foreach (var (key, place) in Own().Select((key, place) => (key, place)))
            Assert.Equal(all[place], Palette.Light.For(["coffee", key, "tea"])[1]);
        var others = Palette.Light.For([.. Own(), "coffee", "tea", "milk"]);
        Assert.Equal(others.Count, others.Distinct().Count());
    }

    [Fact]
    public void A_figure_in_a_page_takes_its_colours_from_it_and_has_ids_of_its_own()
    {
        var figure = PathsFigure.Of(Invented.Comparison(3), CollaborationOutcomes.Cooperation);
        var picture = XDocument.Parse(figure.ToSvg(Look.Page with { FollowsPage = true }, "first"));
        Assert.Contains(picture.Descendants(), element => element.Attribute("fill")?.Value == "var(--ink, #1c1c1c)");
        Assert.Equal(["first-title", "first-words"], picture.Descendants().Attributes("id").Select(id => id.Value));
        Assert.Equal("first-title", picture.Root!.Attribute("aria-labelledby")!.Value);
        Assert.Throws<ArgumentException>(() => figure.ToSvg(Look.Page, "1 <"));
    }

    [Fact]
    public void A_slide_is_a_narrower_figure_made_larger()
    {
        var root = XDocument.Parse(PathsFigure.Of(Invented.Comparison(3), CollaborationOutcomes.Cooperation).ToSvg(Look.Slide)).Root!;
        Assert.Equal("1280", root.Attribute("width")!.Value);
        Assert.StartsWith("0 0 853 ", root.Attribute("viewBox")!.Value, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            () => PathsFigure.Of(Invented.Comparison(3), CollaborationOutcomes.Cooperation).ToSvg(new Look { Width = 470, Scale = 1.5 }));
    }

    private static IReadOnlyList<string> Own() =>
        [.. StrategyCatalogue.All().Where(strategy => strategy.GetType().Assembly == typeof(Strategy).Assembly)
            .Select(strategy => strategy.Key)];
}
