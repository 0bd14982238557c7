using System.Xml.Linq;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Tests.Figures;

public class BestStrategyMapFigureTests
{
    private static readonly Outcome[] Three =
        [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue];

    private static readonly Look[] Looks =
        [Look.Default, Look.Phone, Look.Page with { Language = Language.Dutch, Dark = true }, Look.Slide];

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(2, 2, 3)]
    [InlineData(3, 11, 11)]
    [InlineData(10, 11, 11)]
    [InlineData(10, 40, 40)]
    public void No_two_texts_overlap_and_none_is_cut_off(int strategies, int columns, int rows)
    {
        foreach (var outcomes in new[] { Three[..1], Three, [.. Three, CollaborationOutcomes.Trust],
            [.. Three, CollaborationOutcomes.Trust, CollaborationOutcomes.JointGain] })
        {
            var figure = new BestStrategyMapFigure([.. outcomes.Select(outcome => InventedMaps.Of(strategies, columns, rows, outcome))]);
            foreach (var look in Looks)
                Assert.Empty(TextBoxes.Collisions(XDocument.Parse(figure.ToSvg(look))));
        }
    }

    [Fact]
    public void Every_clear_region_with_room_bears_its_strategys_name_and_the_axes_say_what_their_ends_mean()
    {
        var map = InventedMaps.Of(3, 12, 12, CollaborationOutcomes.Cooperation);
        var document = XDocument.Parse(new BestStrategyMapFigure([map]).ToSvg());
        var texts = document.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        foreach (var key in map.Strategies)
            Assert.True(texts.Count(text => text == key) >= 2, key); // on its region and in the legend
        foreach (var words in new[] { "← goals diverge", "goals agree →", "→ goal alignment λ (population.alignment)" })
            Assert.Contains(words, texts);
        Assert.Contains(texts,
            text => text.StartsWith("↑ fine", StringComparison.Ordinal) && text.EndsWith("(coordination.fine)", StringComparison.Ordinal));
        var dutch = new BestStrategyMapFigure([map]).ToSvg(new Look { Language = Language.Dutch });
        Assert.Contains("doelen lopen uiteen", dutch, StringComparison.Ordinal);
        Assert.Contains("aanpassing", dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Strategies_of_one_colour_differ_by_a_pattern_and_ties_have_the_stripes_of_all_who_are_tied()
    {
        var map = InventedMaps.Of(9, 2, 1, CollaborationOutcomes.Cooperation);
        MapCell Cell(int column, params int[] tied) => map.Cells[column] with { Best = tied[0], Tied = tied, Margin = 0.1 };
        var svg = new BestStrategyMapFigure([map with { Cells = [Cell(0, 8), Cell(1, 2, 7, 3)] }]).ToSvg();
        Assert.Contains("url(#figure-mark-1)", svg, StringComparison.Ordinal); // norm has the blue of the covenant
        var stripes =
            XDocument.Parse(svg).Descendants().Single(element => element.Attribute("id")?.Value == "figure-tie-0").Elements().ToList();
        Assert.Equal(1 + 3, stripes.Count);
        Assert.Equal(3, stripes.Skip(1).Select(stripe => stripe.Attribute("fill")!.Value).Distinct().Count());
    }

    [Fact]
    public void Cells_without_a_value_say_so()
    {
        var map = InventedMaps.Of(2, 3, 3, CollaborationOutcomes.KeepRate);
        var nothing = map with { Cells = [.. map.Cells
            .Select(cell => cell with { Best = -1, RunnerUp = -1, Tied = [], Margin = double.NaN, Means = [double.NaN, double.NaN] })] };
        Assert.Contains(">no value<", new BestStrategyMapFigure([nothing]).ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_for_who_cannot_see_it_count_the_cells()
    {
        var map = InventedMaps.Of(3, 12, 12, CollaborationOutcomes.Cooperation);
        var words = new BestStrategyMapFigure([map]).Alternative(Look.Default);
        Assert.Contains($"{map.Strategies[0]} {map.ClearlyBest[0]}", words, StringComparison.Ordinal);
        Assert.Contains($"tied {map.Cells.Count - map.ClearlyBest.Sum()}", words, StringComparison.Ordinal);
    }
}
