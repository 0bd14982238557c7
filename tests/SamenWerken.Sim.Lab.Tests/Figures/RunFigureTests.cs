using System.Xml.Linq;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Runs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Figures;

/// <summary>The figures of one run, and those of claims.</summary>
public class RunFigureTests
{
    private static readonly Dictionary<string, Look> Sizes = new() { ["phone"] = Look.Phone, ["page"] = Look.Page, ["slide"] = Look.Slide };

    [Theory]
    [InlineData(3, 12)]
    [InlineData(8, 60)]
    [InlineData(14, 1)]
    [InlineData(45, 60)]
    public void Nothing_overlaps_or_is_cut_off_from_3_to_45_actors_at_any_size_in_either_language(int actors, int rounds)
    {
        var run = Run(actors, rounds, "mandate");
        Lay(TimelineFigure.Of(run), $"timeline-{actors}-{rounds}");
        Lay(TrustNetworkFigure.Of(run), $"network-{actors}-{rounds}");
        Lay(TrustMatrixFigure.Of(run), $"matrix-{actors}-{rounds}");
        Lay(TrustNetworkFigure.Of(run, 0), $"network-one-{actors}-{rounds}");
        Lay(TrustMatrixFigure.Of(run, 0), $"matrix-one-{actors}-{rounds}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(30)]
    public void An_overview_of_claims_has_room_for_few_and_for_many(int claims) => Lay(Overview(claims), $"claims-{claims}");

    [Fact]
    public void A_timeline_counts_what_happened()
    {
        var run = Run(8, 60, "exchange");
        var deeds = TimelineFigure.Of(run).Rounds;
        Assert.Equal(run.Rounds.Sum(round => round.Happenings.Count(happening => happening is Broke)), deeds.Sum(round => round.Broken));
        foreach (var (round, deed) in run.Rounds.Zip(deeds))
        {
            Assert.Equal(round.Agreements.Count, deed.InForce);
            if (deed.Kept + deed.Broken > 0)
                Assert.Equal(round[CollaborationOutcomes.KeepRate], deed.Kept / (double)(deed.Kept + deed.Broken), 1e-12);
            else
                Assert.True(double.IsNaN(round[CollaborationOutcomes.KeepRate]));
        }

        Assert.True(deeds.Sum(round => round.Made) > 0 && deeds.Sum(round => round.Kept) > 0 && deeds.Sum(round => round.Broken) > 0);
        Assert.Equal(deeds.Sum(round => round.Left.Count), run.Rounds.Sum(round => round.Happenings.Count(happening => happening is Left)));
    }

    [Fact]
    public void Who_leaves_is_named_at_its_round_and_a_crowd_is_counted()
    {
        RoundDeeds Round(int number, params string[] left) => new(number, 1, 4, 1, 2, 8 - left.Length, left, []);
        var figure = new TimelineFigure([Round(0), Round(1, "Gouda"), Round(2, "a", "b", "c"), Round(3)], new("invented", "norm", 0, 1));
        var svg = figure.ToSvg();
        Assert.Contains(">Gouda leaves<", svg, StringComparison.Ordinal);
        Assert.Contains(">3 leave<", svg, StringComparison.Ordinal);
        Assert.Contains("Gouda vertrekt", figure.ToSvg(Look.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_the_pairs_that_clearly_trust_or_distrust_each_other()
    {
        double[][] trust = [[0, 0.9, 0.5], [0.7, 0, 0.1], [0.5, 0.3, 0]];
        var snapshot = new TrustSnapshot(4, trust, [0.1, 0.2, 0.3], [true, true, false]);
        Assert.Equal([(0, 1, 0.8)],
            TrustNetworkFigure.Links(snapshot, trust: true).Select(link => (link.One, link.Other, Math.Round(link.Trust, 9))));
        Assert.Equal([(1, 2, 0.2)],
            TrustNetworkFigure.Links(snapshot, trust: false).Select(link => (link.One, link.Other, Math.Round(link.Trust, 9))));
        var words =
            new TrustMatrixFigure(["Gouda", "Mozaïek", "Police"], [snapshot], new("invented", "norm", 0, 1)).Alternative(Look.Default);
        Assert.Equal("Round 4: mean trust 0.50; most trusted Gouda, least Police.", words);
    }

    [Fact]
    public void Where_links_are_many_the_strongest_are_drawn_and_equals_together()
    {
        // 190 pairs: 19 with the first actor trust each other most, the rest all alike.
        var trust = Enumerable.Range(0, 20).Select(
            i => (IReadOnlyList<double>)[.. Enumerable.Range(0, 20).Select(j => i == j ? 0 : i == 0 || j == 0 ? 0.9 : 0.7)]).ToList();
        var snapshot = new TrustSnapshot(0, trust, new double[20], new bool[20]);
        Assert.Equal(19, TrustNetworkFigure.Drawn(snapshot, trust: true).Count);
        Assert.All(TrustNetworkFigure.Drawn(snapshot, trust: true), link => Assert.Equal(0, link.One));
        Assert.Empty(TrustNetworkFigure.Drawn(snapshot, trust: false));
    }

    [Fact]
    public void A_round_that_the_run_does_not_have_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TrustMatrixFigure.Of(Run(3, 12, "norm"), 12));

    [Fact]
    public void Claims_stand_under_their_verdict_on_the_side_where_they_hold()
    {
        var figure = new ClaimsFigure([Claim("rises", Verdict.Supported, 0.06, 0.02, Side.AtLeast),
            Claim("hardly-rises", Verdict.Refuted, 0.05, 0.02, Side.AtMost)], 400);
        var document = XDocument.Parse(figure.ToSvg());
        var texts = document.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.True(texts.IndexOf("supported (1)") < texts.IndexOf("rises") && texts.IndexOf("rises") < texts.IndexOf("refuted (1)")
            && texts.IndexOf("refuted (1)") < texts.IndexOf("hardly-rises"));
        Assert.Contains("supported: rises. refuted: hardly-rises.", figure.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("400 runs of each treatment with each of the seeds 1, 2.", figure.Caption(Look.Default), StringComparison.Ordinal);
    }

    private static void Lay(Figure figure, string name)
    {
        foreach (var (size, look) in Sizes)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var svg = figure.ToSvg(look with { Language = language, Dark = language == Language.Dutch });
                if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
                    File.WriteAllText(Path.Combine(folder, $"{name}-{size}-{language}.svg"), svg);
                Assert.Empty(TextBoxes.Collisions(XDocument.Parse(svg)));
                Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            }
        }
    }

    private static RunResult Run(int actors, int rounds, string strategy)
    {
        string[] names =
            ["Gemeente Krimpenerwaard", "Woningcorporatie Mozaïek Wonen", "Politie", "Kwintes", "Leger des Heils", "Schuldhulp"];
        return new Scenario
        {
            Name = "invented",
            Rounds = rounds,
            Actors =
                [.. Enumerable.Range(0, actors).Select(place => new Actor(place < names.Length ? names[place] : $"Zorgaanbieder {place}"))],
            Issues = [.. Enumerable.Range(0, 4).Select(place => new Issue($"issue {place}"))],
            Events = rounds < 10 ? [] : [new Leave { Round = 5, Actor = names[0] }, new Leave { Round = 8, Actor = names[1] },
                new Join { Round = 10, Actor = names[1] }],
        }.Run(strategy, seed: 3);
    }

    private static ClaimsFigure Overview(int claims)
    {
        var verdicts = Enum.GetValues<Verdict>();
        return new([.. Enumerable.Range(0, claims).Select(place => Claim(
            place % 7 == 3 ? $"a-claim-with-a-very-long-id-about-everything-that-was-said-{place}" : $"claim-number-{place}",
            verdicts[place % verdicts.Length],
            place == 6 ? double.NaN : 0.05 * Math.Sin(place * 2.3) * (place % 5 == 0 ? 6 : 1), 0.02,
            place % 3 == 0 ? Side.AtMost : Side.AtLeast))], 400);
    }

    private static ClaimResult Claim(string id, Verdict verdict, double effect, double limit, Side side) =>
        verdict == Verdict.NotExpressible
        ? new(id, "essay", id, "", verdict, double.NaN, 0, "", [], []) { Missing = "what it is about" }
        : new(
        id, "essay", id, "", verdict, double.IsNaN(effect) ? double.NaN : Math.Clamp(0.5 + 5 * effect, 0, 1), 200, "",
        [new("reference", "covenant − appeal", "cooperation", effect, effect - 0.02, effect + 0.02, limit, side, Finding.Unclear,
            [new(1, effect, effect, effect), new(2, effect, effect, effect)])], []);
}
