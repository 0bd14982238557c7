using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests;

/// <summary>Comparisons that nobody computed: plausible shapes for the tests of tables and figures.</summary>
internal static class Invented
{
    internal static readonly string[] Keys =
        ["autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm", "phased", "escalating"];

    private static readonly Outcome[] ByRound = [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism,
        CollaborationOutcomes.KeepRate, CollaborationOutcomes.HouseholdsHelped];

    internal static Comparison Comparison(int strategies, int rounds = 60, int replications = 200) => Comparison(
        [.. Enumerable.Range(0, strategies).Select(place => place < Keys.Length ? Keys[place] : $"strategy-{place}")], rounds,
        replications);

    internal static Comparison Comparison(IReadOnlyList<string> keys, int rounds = 60, int replications = 200)
    {
        var summaries = keys.SelectMany(
            (key, place) => CollaborationOutcomes.All.Select(outcome => Summary(key, place, outcome, replications))).ToList();
        var contrasts = new List<Contrast>();
        for (var first = 0; first < keys.Count; first++)
        {
            for (var second = first + 1; second < keys.Count; second++)
                contrasts.AddRange(CollaborationOutcomes.All.Select(outcome => Contrast(summaries, keys, first, second, outcome)));
        }

        var each = keys.SelectMany((key, place) => Enumerable.Range(0, rounds).SelectMany(round =>
            ByRound.Select(outcome => Round(key, place, round, outcome)))).ToList();
        return new(new Scenario { Name = "invented" }, CollaborationOutcomes.All, keys, replications, 7, summaries, contrasts,
            each) { Sample = Sample(keys, summaries, Math.Min(replications, RunSample.Most)) };
    }

    private static RunSample Sample(IReadOnlyList<string> keys, IReadOnlyList<OutcomeSummary> summaries, int replications) =>
        new(keys, CollaborationOutcomes.All,
    [
        .. from run in Enumerable.Range(0, replications)
           from row in summaries
           select row.Mean + row.Sd * Wave(run * 31 + row.Strategy.Length * 7 + row.Outcome.Length)
    ]);

    private static double Wave(int number) => (Math.Sin(number * 12.9898) + Math.Sin(number * 78.233) + Math.Sin(number * 37.719)) * 0.8;

    private static OutcomeSummary Summary(string key, int place, Outcome outcome, int replications)
    {
        if (outcome == CollaborationOutcomes.KeepRate && place < 2)
            return new(key, outcome.Key, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        var mean = Mean(place, outcome);
        var se = 0.2 * Math.Abs(mean) / Math.Sqrt(replications);
        return new(key, outcome.Key, mean, 0.2 * Math.Abs(mean), se, mean - 2 * se, mean + 2 * se, replications);
    }

    // What the joint gain is made of adds up to it.
    private static double Mean(int place, Outcome outcome) => outcome == CollaborationOutcomes.JointGain
        ? Mean(place, CollaborationOutcomes.InterestGain) + Mean(place, CollaborationOutcomes.CoherenceGain)
            - Mean(place, CollaborationOutcomes.OwnWayCost) - Mean(place, CollaborationOutcomes.Cost)
        : Scale(outcome) * Level(place, CollaborationOutcomes.All.IndexOf(outcome), 40);

    private static Contrast Contrast(List<OutcomeSummary> summaries, IReadOnlyList<string> keys, int first, int second, Outcome outcome)
    {
        var (a, b) = (summaries[first * CollaborationOutcomes.All.Count + CollaborationOutcomes.All.IndexOf(outcome)],
            summaries[second * CollaborationOutcomes.All.Count + CollaborationOutcomes.All.IndexOf(outcome)]);
        var (difference, half) = (a.Mean - b.Mean, 0.004 * Scale(outcome));
        var better = outcome.Better == Better.Neither ? double.NaN : (difference > 0) == (outcome.Better == Better.Higher) ? 0.9 : 0.1;
        return new(outcome.Key, keys[first], keys[second], difference, difference - half, difference + half, better, Math.Min(a.N, b.N));
    }

    private static RoundSummary Round(string key, int place, int round, Outcome outcome)
    {
        if (outcome == CollaborationOutcomes.KeepRate && (place < 2 || round < 3))
            return new(key, round, outcome.Key, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        var middle =
            Scale(outcome) * (Level(place, CollaborationOutcomes.All.IndexOf(outcome), round) + 0.012 * Math.Sin(round * 1.7 + place));
        var width = Scale(outcome) * 0.06 * (1 - Math.Exp(-round / 6.0));
        return new(key, round, outcome.Key, middle + width / 9, middle - 1.6 * width, middle - 0.6 * width, middle, middle + 0.7 * width,
            middle + 2 * width, 400);
    }

    private static double Scale(Outcome outcome) => outcome == CollaborationOutcomes.HouseholdsHelped ? 80 : 1;

    private static double Level(int place, int outcome, double time) =>
        0.2 + (0.07 * ((place * 5 + outcome) % 9) - 0.02 * (place % 2)) * (1 - Math.Exp(-time / (6.0 + place)));
}
