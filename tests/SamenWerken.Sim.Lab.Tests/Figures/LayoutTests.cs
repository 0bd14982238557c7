using System.Xml.Linq;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Tests.Figures;

/// <summary>What holds for the layout of every kind of figure.</summary>
public class LayoutTests
{
    private static readonly Outcome[] Fourteen = [.. CollaborationOutcomes.All.Take(14)];

    private static readonly Dictionary<string, Func<Comparison, Figure>> Kinds = new()
    {
        ["strategies"] = comparison => StrategiesFigure.Of(comparison, CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism,
            CollaborationOutcomes.PublicValue),
        ["strategies-14"] = comparison => StrategiesFigure.Of(comparison, Fourteen),
        ["differences"] = comparison => DifferencesFigure.Of(comparison, comparison.Strategies[0], CollaborationOutcomes.Cooperation,
            CollaborationOutcomes.Cynicism, CollaborationOutcomes.HouseholdsHelped),
        ["distribution"] =
            comparison => DistributionFigure.Of(comparison, CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism),
        ["screening"] = comparison => Found(comparison, ["mu_star", "mu", "sigma"], null),
        ["variance"] = comparison => Found(comparison, ["ST", "S1"], comparison.Strategies[^1]),
        ["response"] = comparison => Varied(comparison, "coordination.fine", ["0", "0.25", "0.5", "1"]),
        ["response-words"] =
            comparison => Varied(comparison, "coordination.network.shape", ["complete", "ring", "hub", "smallWorld", "listed"]),
        ["heat-map"] = comparison => Mapped(comparison, ["0", "0.25", "0.5", "0.75", "1"], ["complete", "ring", "smallWorld", "listed"]),
        ["heat-map-fine"] = comparison => Mapped(comparison, [.. Enumerable.Range(0, 21).Select(level => $"0.{level}5")],
            [.. Enumerable.Range(0, 19).Select(level => $"{level}")]),
        ["trade-off"] = comparison => TradeOffFigure.Of(comparison, CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism),
        ["parts"] = comparison => GainPartsFigure.Of(comparison, CollaborationOutcomes.JointGain)!,
        ["parties-14"] = comparison => Parties(comparison, 14),
        ["parties-45"] = comparison => Parties(comparison, 45),
    };

    private static readonly Dictionary<string, Look> Sizes = new() { ["phone"] = Look.Phone, ["page"] = Look.Page, ["slide"] = Look.Slide };

    public static TheoryData<string, int, int> Cases()
    {
        var cases = new TheoryData<string, int, int>();
        foreach (var kind in Kinds.Keys)
        {
            foreach (var strategies in new[] { 2, 10 })
            {
                foreach (var replications in new[] { 1, 200 })
                    cases.Add(kind, strategies, replications);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_overlaps_or_is_cut_off_on_a_phone_a_page_or_a_slide_in_either_language(string kind, int strategies,
        int replications)
    {
        var figure = Kinds[kind](Invented.Comparison(strategies, rounds: 1, replications));
        foreach (var (size, look) in Sizes)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var svg = figure.ToSvg(look with { Language = language, Dark = language == Language.Dutch });
                Keep($"{kind}-{strategies}-{replications}-{size}-{language}", svg);
                Assert.Empty(TextBoxes.Collisions(XDocument.Parse(svg)));
                Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Strange_names_are_cut_and_escaped()
    {
        string[] keys =
            ["a<b>&\"c\"", new string('w', 300), "\u0007bell", "één naam met spaties en nog veel meer woorden", "日本語の戦略", "norm"];
        Assert.All(Kinds.Values,
            make => Assert.Empty(TextBoxes.Collisions(XDocument.Parse(make(Invented.Comparison(keys, 1)).ToSvg(Look.Phone)))));
    }

    [Theory]
    [InlineData("strategies")]
    [InlineData("differences")]
    [InlineData("distribution")]
    [InlineData("trade-off")]
    public void The_caption_names_scenario_runs_and_seed_and_axes_have_units(string kind)
    {
        var texts = string.Join(' ', XDocument.Parse(Kinds[kind](Invented.Comparison(4)).ToSvg()).Descendants()
            .Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        foreach (var part in new[] { "invented: 200 runs of each strategy, seed 7.", "Cooperation", "share, → better", "Cynicism",
            "0–1, " })
            Assert.Contains(part, texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Dutch_figures_have_no_English_words()
    {
        foreach (var (kind, make) in Kinds)
        {
            var texts =
                string.Join(' ',
                    XDocument.Parse(make(Invented.Comparison(10)).ToSvg(new Look { Language = Language.Dutch })).Descendants()
                        .Where(element => element.Name.LocalName is "text" or "title" or "desc").Select(element => element.Value))
                        .ToLowerInvariant().Replace("population.alignment", "", StringComparison.Ordinal);
            foreach (var word in new[] { " the ", "of each", "strategy ", "means", "cooperation", "cynicism", "covenant", "mandate",
                "share", "value", "better", "median ", "difference", "change", "alone", "interaction", "complete", "smallworld" })
                Assert.DoesNotContain(word, texts, StringComparison.Ordinal);
            Assert.True(kind.Length > 0);
        }
    }

    [Fact]
    public void Parts_of_a_sum_are_those_that_its_outcome_names()
    {
        var figure = GainPartsFigure.Of(Invented.Comparison(4), CollaborationOutcomes.JointGain)!;
        Assert.Equal(["interest_gain", "coherence_gain", "own_way_cost", "cost"], figure.Parts.Select(part => part.Outcome.Key));
        Assert.Equal([1, 1, -1, -1], figure.Parts.Select(part => part.Sign));
        Assert.Null(GainPartsFigure.Of(Invented.Comparison(4), CollaborationOutcomes.Trust));
    }

    [Fact]
    public void A_title_says_what_was_found_and_else_what_it_is_about()
    {
        var figure = TradeOffFigure.Of(Invented.Comparison(3), CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism);
        Assert.Equal("Cooperation against cynicism", figure.Title(Look.Default));
        var found = figure with { Headline = new("A mandate has both", "Een aanwijzing heeft beide") };
        Assert.Equal(["A mandate has both", "Een aanwijzing heeft beide"], new[] { Look.Default, Look.Dutch }.Select(found.Title));
    }

    private static PartyGainsFigure Parties(Comparison comparison, int count)
    {
        string[] names = [.. Enumerable.Range(0, count)
            .Select(place => place % 3 == 0 ? $"woningcorporatie {place}" : $"gemeente van een lange naam {place}")];
        var gains = comparison.Strategies.SelectMany((key, strategy) => names.Select((name, party) =>
            new PartyGain(name, key, 0.1 * Math.Sin(party + strategy), 0.1 * Math.Sin(party + strategy) - 0.03,
                0.1 * Math.Sin(party + strategy) + 0.03)));
        return new(new PartyGains(names, comparison.Strategies, 40, [.. gains]), CollaborationOutcomes.JointGain, Origin.Of(comparison));
    }

    private static SensitivityFigure Found(Comparison comparison, string[] measures, string? minus)
    {
        string[] factors = ["coordination.fine", "behaviour.keepSteepness", "population.alignment", "coordination.network.shape",
            "behaviour.disappointmentWeight", "actors.Gouda.publicOrientation.mean", "rounds", "never"];
        var found = factors.SelectMany((factor, place) => measures.Select((measure, at) =>
        {
            var value = factor == "never" ? double.NaN : (0.6 - 0.1 * place) * (1 - 0.2 * at);
            return new SensitivityMeasure(factor, null, measure, value, value - 0.04 * (at + 1), value + 0.05);
        })).ToList();
        return new(new Sensitivity(new Response(CollaborationOutcomes.Cooperation, comparison.Strategies[0], minus), found),
            Origin.Of(comparison) with { Points = 90 });
    }

    private static ResponseFigure Varied(Comparison comparison, string path, string[] levels)
    {
        var numbers = levels.Select(level =>
            double.TryParse(level, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        var numeric = numbers.TrueForAll(double.IsFinite);
        var means = comparison.Strategies.SelectMany((key, place) => levels.Select((_, level) =>
            new GroupMean(level, key, "cooperation", 0.9 - 0.08 * place - 0.05 * level, 0.88 - 0.08 * place - 0.05 * level,
                0.92 - 0.08 * place - 0.05 * level))).ToList();
        return new(CollaborationOutcomes.Cooperation, new(path, levels, numeric ? numbers : [.. levels.Select((_, level) => (double)level)],
            numeric, []), means, Origin.Of(comparison) with { Points = levels.Length });
    }

    private static HeatMapFigure Mapped(Comparison comparison, string[] xs, string[] ys)
    {
        var means = comparison.Strategies.SelectMany((key, place) => Enumerable.Range(0, xs.Length * ys.Length).Select(cell =>
            new GroupMean(cell, key, "cooperation", key == "adjustment" ? double.NaN : 0.05 * place + 0.5 * cell / (xs.Length * ys.Length),
                0, 1))).ToList();
        FactorLevels Levels(string path, string[] names) => new(path, names, [.. names.Select((_, level) => (double)level)], false, []);
        return new(CollaborationOutcomes.Cooperation, Levels("population.alignment", xs), Levels("coordination.network.shape", ys), means,
            Origin.Of(comparison) with { Points = xs.Length * ys.Length });
    }

    private static void Keep(string name, string svg)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, name + ".svg"), svg);
    }
}
