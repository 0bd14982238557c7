using System.Globalization;
using System.Xml.Linq;
using SamenWerken.Sim.Classics.Klein;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Tests.Figures;

public class PathsFigureTests
{
    public static TheoryData<int, int> Sizes()
    {
        var sizes = new TheoryData<int, int>();
        foreach (var strategies in new[] { 1, 2, 3, 4, 5, 8, 9, 10, 11, 30 })
        {
            foreach (var rounds in new[] { 1, 2, 60 })
                sizes.Add(strategies, rounds);
        }

        sizes.Add(2, 5000);

        return sizes;
    }

    [Fact]
    public void A_round_is_called_a_month_only_where_the_model_says_that_it_is_one()
    {
        var contract = new KleinCase { Issues = 10, Proposals = 40 }.Compare(["hc-hc"], replications: 2, rounds: true);
        var own = new Scenario { Rounds = 3 }.Compare(["appeal"], replications: 2, rounds: true);
        Assert.DoesNotContain("month", PathsFigure.Of(contract, contract.Outcomes["welfare"]).ToSvg(), StringComparison.Ordinal);
        Assert.Contains("round (month)", PathsFigure.Of(own, CollaborationOutcomes.Cooperation).ToSvg(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_figure_is_a_well_formed_document_of_finite_numbers(int strategies, int rounds)
    {
        foreach (var outcome in new[] { CollaborationOutcomes.Cooperation, CollaborationOutcomes.KeepRate,
            CollaborationOutcomes.HouseholdsHelped })
        {
            var svg = PathsFigure.Of(Invented.Comparison(strategies, rounds), outcome).ToSvg();
            Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_two_texts_overlap_and_none_is_cut_off(int strategies, int rounds)
    {
        foreach (var look in new[] { Look.Default, new() { Language = Language.Dutch, Dark = true, Width = 620 }, Look.Phone, Look.Slide })
        {
            var document =
                XDocument.Parse(PathsFigure.Of(Invented.Comparison(strategies, rounds), CollaborationOutcomes.Cooperation).ToSvg(look));
            Assert.Empty(TextBoxes.Collisions(document));
        }
    }

    [Fact]
    public void Long_and_strange_names_are_cut_and_escaped()
    {
        string[] keys = ["a<b>&\"c\"", new string('w', 300), "\u0007bell", "één naam met spaties en nog veel meer woorden", "日本語の戦略"];
        var document = XDocument.Parse(PathsFigure.Of(Invented.Comparison(keys), CollaborationOutcomes.Cynicism).ToSvg());
        Assert.Empty(TextBoxes.Collisions(document));
        Assert.Contains("a<b>&\"c\"", document.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_without_values_is_named_and_says_so()
    {
        var svg = PathsFigure.Of(Invented.Comparison(4), CollaborationOutcomes.KeepRate).ToSvg();
        Assert.Contains("no run has a value", svg, StringComparison.Ordinal);
        Assert.Contains(">autonomous<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caption_names_scenario_runs_seed_line_and_band()
    {
        var texts = string.Join(' ', XDocument.Parse(PathsFigure.Of(Invented.Comparison(9), CollaborationOutcomes.Cooperation).ToSvg())
            .Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        foreach (var part in new[] { "invented: 200 runs of each strategy, seed 7", "medians over runs", "25–75 %", "5–95 %",
            "round (month)", "(share)" })
            Assert.Contains(part, texts, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_data_give_the_same_bytes_in_any_culture()
    {
        var figure = PathsFigure.Of(Invented.Comparison(9), CollaborationOutcomes.Cooperation);
        var english = figure.ToSvg();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Commas();
            Assert.Equal(english, figure.ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Commas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }

    [Fact]
    public void A_comparison_without_rounds_has_no_paths()
    {
        var without = Invented.Comparison(2) with { Rounds = [] };
        Assert.Throws<ArgumentException>(() => PathsFigure.Of(without, CollaborationOutcomes.Cooperation));
    }

    [Fact]
    public void Pictures_can_be_looked_at()
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is not { Length: > 0 } folder)
            return;
        foreach (var count in new[] { 1, 2, 3, 9, 11 })
        {
            File.WriteAllText(Path.Combine(folder, $"cooperation-{count}.svg"),
                PathsFigure.Of(Invented.Comparison(count), CollaborationOutcomes.Cooperation).ToSvg());
            File.WriteAllText(Path.Combine(folder, $"keep-{count}-nl-dark.svg"),
                (PathsFigure.Of(Invented.Comparison(count), CollaborationOutcomes.KeepRate) with { ShowMean = true })
                    .ToSvg(new Look { Dark = true, Language = Language.Dutch, Width = 620 }));
        }
    }
}
