using System.Collections.Immutable;
using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Replicas;
using SamenWerken.Sim.Lab.Runs;
using SamenWerken.Sim.Lab.Searches;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Tests.Figures;
using SamenWerken.Sim.Lab.Tests;
using SamenWerken.Sim.Optimisation;
using SamenWerken.Sim.Robustness;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.ScottPlot.Tests;

/// <summary>A figure of every kind, of few and of many.</summary>
internal static class Samples
{
    private static readonly Outcome[] Three =
        [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism, CollaborationOutcomes.HouseholdsHelped];
    private static readonly Origin From = new("invented", 7, 200);
    private static readonly string[] Two = ["coordination.fine", "population.alignment"];

    /// <summary>The figures by name, for a number of strategies.</summary>
    internal static IEnumerable<(string Name, Figure Figure)> OfStrategies(int strategies)
    {
        var comparison = Invented.Comparison(strategies);
        yield return ("paths", PathsFigure.Of(comparison, Three[0]) with { ShowMean = strategies == 2 });
        yield return ("strategies", StrategiesFigure.Of(comparison, Three));
        yield return ("differences", DifferencesFigure.Of(comparison, comparison.Strategies[0], Three));
        yield return ("distribution", DistributionFigure.Of(comparison, Three));
        yield return ("trade-off", TradeOffFigure.Of(comparison, Three[0], Three[1]));
        yield return ("map",
            new BestStrategyMapFigure([InventedMaps.Of(strategies, 10, 7, Three[0]), InventedMaps.Of(strategies, 10, 7, Three[1])]));
        yield return ("heat-map",
            Mapped(comparison, ["0", "0.3333333333333333", "0.6666666666666666", "1"], ["complete", "ring", "smallWorld", "hub"]));
        yield return ("response", Varied(comparison, "coordination.fine", ["0", "0.25", "0.5", "1"], numeric: true));
        yield return ("response-words",
            Varied(comparison, "coordination.network.shape", ["complete", "ring", "hub", "smallWorld"], numeric: false));
        yield return ("screening", Found(comparison, ["mu_star", "mu", "sigma"], null));
        yield return ("variance", Found(comparison, ["ST", "S1"], comparison.Strategies[^1]));
        yield return ("leaderboard", Board(comparison.Strategies));
        yield return ("parts", GainPartsFigure.Of(comparison, CollaborationOutcomes.JointGain)!);
        yield return ("parties", Gaining(comparison, 14));
        yield return ("settings", new SettingsFigure(Three[0], [.. comparison.Strategies.Select(Moved)], From));
    }

    private static SettingsDifference Moved(string strategy, int place)
    {
        var (first, difference) = (0.2 + 0.05 * place, 0.08 * Math.Cos(1.3 * place));
        return new(strategy, first, first + difference, difference, difference - 0.03, difference + 0.03);
    }

    private static PartyGainsFigure Gaining(Comparison comparison, int parties)
    {
        string[] names = [.. Enumerable.Range(1, parties).Select(party => $"party {party}")];
        var gains = comparison.Strategies.SelectMany((key, strategy) => names.Select((name, party) =>
        {
            var mean = 0.12 * Math.Sin(1.7 * party + strategy) + 0.02 * (parties / 2 - party);
            return new PartyGain(name, key, mean, mean - 0.03, mean + 0.03);
        }));
        return new(new PartyGains(names, comparison.Strategies, 40, [.. gains]), CollaborationOutcomes.JointGain, From);
    }

    /// <summary>The figures by name, for a number of actors.</summary>
    internal static IEnumerable<(string Name, Figure Figure)> OfActors(int actors)
    {
        var run = Run(actors);
        yield return ("timeline", TimelineFigure.Of(run));
        yield return ("network", TrustNetworkFigure.Of(run));
        yield return ("matrix", TrustMatrixFigure.Of(run));
        var exchange = Decision.Exchange("t.csv", Stakes(actors), new ExchangeSettings { Rounds = 1 });
        yield return ("positions", PositionsFigure.Of(exchange));
        yield return ("exchanges", TiesFigure.Of(exchange));
        yield return ("gains", GainsFigure.Of(exchange));
        if (actors < 12)
            yield return ("challenges", TiesFigure.Of(Decision.Challenge("t.csv", Space, new ChallengeSettings())));
    }

    /// <summary>The figures by name that have neither.</summary>
    internal static IEnumerable<(string Name, Figure Figure)> Others()
    {
        yield return ("claims", new ClaimsFigure([.. Enumerable.Range(0, 20).Select(Claim)], 400));
        yield return ("box", new BoxFigure(Discovered, [new(0, 1, []), new(0, 0, ["complete", "ring", "hub"])], Cynical, From));
        yield return ("peeling", new PeelingFigure(Discovered, Cynical, From));
        foreach (var (name, figure) in SamenWerken.Sim.Lab.Reports.SearchReport.Figures(Searched))
            yield return (name.StartsWith("pareto", StringComparison.Ordinal) ? "pareto" : name, figure);
        yield return ("posterior", new PosteriorFigure(Told, Levers, From));
        yield return ("replica", new ReplicaFigure([.. Enumerable.Range(0, 60).Select(Recomputed)], 1));
    }

    private static Headline Cynical => ConditionWords.Of(
        new([new(1, "mandate", Three[1].Key)], Below: false, Included: false, 0.5), Three);

    private static LeverSpace Levers =>
        new(new Scenario { Name = "invented" }, [.. Two.Select(path => new Factor { Path = path, From = 0, To = 1 })]);

    private static Posterior Told
    {
        get
        {
            var settings = Enumerable.Range(0, 200).Select(i => ImmutableArray.Create(i / 199.0, Math.Pow(Wave(i), 2))).ToImmutableArray();
            return new(settings, [.. settings.Select(_ => 1.0 / 200)], [.. settings.Select(_ => 0.0)], 200);
        }
    }

    private static SearchResult Searched
    {
        get
        {
            var search = new LeverSearch(
                [new Scenario { Name = "invented" }], "covenant", Levers, [new Criterion("cooperation"), new Criterion("cynicism", false)],
                default, 20, 1);
            var all = Enumerable.Range(0, 80).Select(place => Tried(place, Wave(place), Wave(place + 7))).ToList();
            var front = Enumerable.Range(0, 9)
                .Select(place => Tried(100 + place, 0.5 + place * 0.05, 1 - place * 0.1 - (place == 4 ? 0.3 : 0))).ToList();
            return new(search, new NsgaII(8, 2, 1), all, front, front, [0.1, 0.3, 0.42, 0.45, 0.46], [0, 0]);
        }
    }

    private static Evaluated Tried(int number, double one, double other) =>
        new(new Individual(0, number, [one, other], [one, -other]), [0.02, 0.03]);

    private static DiscoveredBox Discovered
    {
        get
        {
            var box = new Box([new(0, "coordination.fine", new(0.2, 0.7), []),
                new(1, "coordination.network.shape", new(double.NegativeInfinity, double.PositiveInfinity), ["ring", "hub"])]);
            var peels = Enumerable.Range(0, 12).Select(
                step => new Peel(box, new(200 - 12 * step, 10, 1 - 0.06 * step, 0.2 + 0.06 * step, 1 - step / 14.0, 1))).ToImmutableArray();
            return new(box, peels[9].Quality, 0.001,
                [new(box.Restrictions[0], 0.0004, 0.98, new(0.17, 0.24), new(0.6, 0.74)), new(box.Restrictions[1], 0.03, 0.8, null, null)],
                new(0.6, 0.8), new(0.4, 0.6), peels, 9);
        }
    }

    private static LeaderboardFigure Board(IReadOnlyList<string> strategies)
    {
        Estimate Near(double value) => new(value, new(value - 0.03, value + 0.03));
        var standings = strategies.Select((key, place) => new RobustStanding(
            key,
            [.. Three.Take(2).Select((outcome, at) => new RobustScore(new Criterion(outcome.Key), Near(0.8 - 0.05 * place - 0.1 * at),
                Near(0.5 - 0.04 * place), Near(0.1), 0, Near(1 - 0.1 * place)))],
            true, 0.5, Near(0.5), 0));
        return new(new Leaderboard([.. Enumerable.Range(0, 40).Select(world => $"w{world}")], [.. standings], 0.95, 2.5),
            [.. Three.Take(2)], [.. Enumerable.Range(0, strategies.Count)],
            new SuiteOrigin("invented", "0123456789abcdef", 1, 50));
    }

    private static ReplicaRow Recomputed(int place) => new(
        $"model {place % 5}",
        new("source", $"number {place}", 1, 0.1, Enum.GetValues<PublishedKind>()[place % Enum.GetValues<PublishedKind>().Length]),
        new(1 + 0.1 * (place % 11 == 0 ? 3 : Wave(place) - 0.5), 0));

    private static ClaimResult Claim(int place)
    {
        var verdict = Enum.GetValues<Verdict>()[place % Enum.GetValues<Verdict>().Length];
        string[] said =
        [
            "Where goals diverge, asking what each gains brings more than an appeal to the higher goal.",
            "Compulsion makes parties more cynical than an agreement that all have signed.",
            "Getting to know each other first pays.",
            "The more parties, the harder it is to sign.",
        ];
        var effect = 0.05 * Math.Sin(place * 2.3) * (place % 5 == 0 ? 6 : 1);
        return verdict == Verdict.NotExpressible
            ? new($"claim-{place}", "essay", said[place % said.Length], "", verdict, double.NaN, 0, "", [],
                []) { Missing = "what it is about" }
            : new($"claim-number-{place}", "essay", said[place % said.Length], "", verdict, Math.Clamp(0.5 + 5 * effect, 0, 1), 200, "",
                [new("reference", "covenant − appeal", "cooperation", effect, effect - 0.02, effect + 0.02, 0.02, Side.AtLeast,
                    Finding.Unclear, [new(1, effect, effect, effect)])], []);
    }

    private static SensitivityFigure Found(Comparison comparison, string[] measures, string? minus)
    {
        string[] factors = ["coordination.fine", "behaviour.keepSteepness", "population.alignment", "coordination.network.shape", "never"];
        var found = factors.SelectMany((factor, place) => measures.Select((measure, at) =>
        {
            var value = factor == "never" ? double.NaN : (0.6 - 0.1 * place) * (1 - 0.2 * at);
            return new SensitivityMeasure(factor, null, measure, value, value - 0.04 * (at + 1), value + 0.05);
        })).ToList();
        return new(new Sensitivity(new Response(Three[0], comparison.Strategies[0], minus), found),
            Origin.Of(comparison) with { Points = 90 });
    }

    private static ResponseFigure Varied(Comparison comparison, string path, string[] levels, bool numeric)
    {
        var places = levels.Select(
            (level, place) => numeric ? double.Parse(level, System.Globalization.CultureInfo.InvariantCulture) : place).ToList();
        var means = comparison.Strategies.SelectMany((key, place) => levels.Select((_, level) =>
            new GroupMean(level, key, "cooperation", 0.9 - 0.08 * place - 0.05 * level, 0.88 - 0.08 * place - 0.05 * level,
                0.92 - 0.08 * place - 0.05 * level))).ToList();
        return new(Three[0], new(path, levels, places, numeric, []), means, Origin.Of(comparison) with { Points = levels.Length });
    }

    private static HeatMapFigure Mapped(Comparison comparison, string[] xs, string[] ys)
    {
        var means = comparison.Strategies.SelectMany((key, place) => Enumerable.Range(0, xs.Length * ys.Length).Select(cell =>
            new GroupMean(cell, key, "cooperation", 0.05 * place + 0.5 * cell / (xs.Length * ys.Length), 0, 1))).ToList();
        FactorLevels Levels(string path, IReadOnlyList<string> names, IReadOnlyList<double> places, bool numeric) =>
            new(path, names, places, numeric, []);
        var values = xs.Select(x => double.Parse(x, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return new(Three[0], Levels("population.alignment", xs, values, numeric: true),
            Levels("coordination.network.shape", ys, [.. ys.Select((_, level) => (double)level)], numeric: false), means,
            Origin.Of(comparison) with { Points = xs.Length * ys.Length });
    }

    private static RunResult Run(int actors) => new Scenario
    {
        Name = "invented",
        Rounds = 24,
        Actors = [.. Enumerable.Range(0, actors).Select(place => new Actor($"Zorgaanbieder {place}"))],
        Issues = [.. Enumerable.Range(0, 4).Select(place => new Issue($"issue {place}"))],
        Events = [new Leave { Round = 5, Actor = "Zorgaanbieder 0" }, new Join { Round = 10, Actor = "Zorgaanbieder 0" }],
    }.Run("mandate", seed: 3);

    private static StakeTable Stakes(int actors) => new(
        [new("parking", 0, 500), new("green")],
        [.. Enumerable.Range(0, actors).SelectMany(place => (Stake[])[
            new($"actor {place}", "parking", 500 * Wave(place), 0.9 - 0.5 * Wave(place + 3), 1),
            new($"actor {place}", "green", 100 * Wave(place + 11), 0.3 + 0.5 * Wave(place + 5), 1)])]);

    private static readonly StakeholderTable Space = new(["speed", "noise"],
        [new("a", 100, [70, 60], [45, 40]), new("b", 80, [90, 40], [60, 25]), new("c", 45, [25, 95], [15, 80]),
            new("d", 50, [80, 35], [40, 45])]);

    private static double Wave(int number) => 0.5 + 0.5 * Math.Sin(number * 12.9898);
}
