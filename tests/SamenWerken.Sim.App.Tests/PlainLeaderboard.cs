using System.Globalization;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A second implementation of the leaderboard, from runs by world and strategy, as plain loops.</summary>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Criteria">Keys of the criteria, and whether more is better.</param>
/// <param name="Runs">By criterion, world, strategy and replication; every run has a value.</param>
internal sealed record PlainLeaderboard(string[] Strategies, (string Key, bool More)[] Criteria, double[][][][] Runs)
{
    private const int Resamples = 1_000;

    private int Worlds => Runs[0].Length;

    private int Replications => Runs[0][0][0].Length;

    /// <summary>Value, low and high by strategy, criterion (empty for none) and measure.</summary>
    public Dictionary<(string Strategy, string Criterion, string Measure), (double Value, double? Low, double? High)> Of(ulong seed)
    {
        var marks = Marks();
        var whole = Numbers(marks, [.. Enumerable.Range(0, Worlds)], [.. Enumerable.Range(0, Replications)]);
        var drawn = Enumerable.Range(0, Resamples).Select(i =>
        {
            var draws = new Draws(seed, new Purpose("resampling worlds"), (ulong)i);
            var worlds = new int[Worlds];
            for (var w = 0; w < worlds.Length; w++)
                worlds[w] = draws.Below(Worlds);
            var replications = new int[Replications];
            for (var r = 0; r < replications.Length; r++)
                replications[r] = draws.Below(Replications);
            return Numbers(marks, worlds, replications);
        }).ToList();
        var keys = whole.Keys.Where(key => key.Measure != "on_front").ToList();
        var errors = keys.ToDictionary(key => key, key =>
        {
            var mean = drawn.Average(one => one[key]);
            return Math.Sqrt(drawn.Sum(one => Math.Pow(one[key] - mean, 2)) / (Resamples - 1));
        });
        var farthest =
            drawn.Select(one => keys.Max(key => errors[key] > 1e-12 ? Math.Abs(one[key] - whole[key]) / errors[key] : 0)).Order().ToList();
        var place = 0.95 * (Resamples - 1);
        var multiplier = farthest[(int)place] + (place - (int)place) * (farthest[(int)place + 1] - farthest[(int)place]);
        var board = new Dictionary<(string, string, string), (double, double?, double?)>();
        foreach (var key in keys)
        {
            var (least, most) = key.Measure switch
            {
                "largest_regret" => (0, double.PositiveInfinity),
                "not_clearly_worse" or "front_share" => (0, 1),
                _ => (double.NegativeInfinity, double.PositiveInfinity),
            };
            var (low, high) =
                (Math.Max(least, whole[key] - multiplier * errors[key]), Math.Min(most, whole[key] + multiplier * errors[key]));
            var turned = key.Measure is "mean" or "worst_tenth" && !Criteria.Single(its => its.Key == key.Criterion).More;
            board[key] = turned ? (-whole[key], -high, -low) : (whole[key], low, high);
        }

        foreach (var strategy in Strategies)
        {
            board[(strategy, "", "on_front")] = (whole[(strategy, "", "on_front")], null, null);
            board[(strategy, "", "front_probability")] = (drawn.Average(one => one[(strategy, "", "on_front")]), null, null);
        }

        return board;
    }

    private double Good(int c, int w, int s, int r) => (Criteria[c].More ? 1 : -1) * Runs[c][w][s][r];

    // Nelson and Matejcik (1995): S² from the residuals of strategies and replications, intervals ± g S / √N around the distance to the
    // best
    // of the others.
    private bool[,,] Marks()
    {
        var marks = new bool[Criteria.Length, Worlds, Strategies.Length];
        for (var c = 0; c < Criteria.Length; c++)
        {
            for (var w = 0; w < Worlds; w++)
            {
                double[][] rows =
                    [.. Enumerable.Range(0, Replications).Select(r => Strategies.Select((_, s) => Good(c, w, s, r)).ToArray())];
                double[] means = [.. Strategies.Select((_, s) => rows.Average(row => row[s]))];
                var (all, squares) = (rows.Average(row => row.Average()), 0.0);
                foreach (var row in rows)
                {
                    for (var s = 0; s < row.Length; s++)
                        squares += Math.Pow(row[s] - means[s] - row.Average() + all, 2);
                }

                var deviation = Math.Sqrt(2 * squares / (Strategies.Length - 1) / (Replications - 1));
                var half = NelsonMatejcik.Given(rows).G * deviation / Math.Sqrt(Replications);
                for (var s = 0; s < Strategies.Length; s++)
                {
                    var ahead = means[s] - means.Where((_, other) => other != s).Max();
                    marks[c, w, s] = s == Array.IndexOf(means, means.Max()) || Math.Max(0, ahead + half) > 0;
                }
            }
        }

        return marks;
    }

    private Dictionary<(string Strategy, string Criterion, string Measure), double> Numbers(bool[,,] marks, int[] worlds,
        int[] replications)
    {
        var means = new double[Criteria.Length, Worlds, Strategies.Length];
        for (var c = 0; c < Criteria.Length; c++)
        {
            for (var w = 0; w < Worlds; w++)
            {
                for (var s = 0; s < Strategies.Length; s++)
                    means[c, w, s] = replications.Average(r => Good(c, w, s, r));
            }
        }

        var numbers = new Dictionary<(string, string, string), double>();
        for (var s = 0; s < Strategies.Length; s++)
        {
            for (var c = 0; c < Criteria.Length; c++)
            {
                var its = worlds.Select(w => means[c, w, s]).Order().ToArray();
                numbers[(Strategies[s], Criteria[c].Key, "mean")] = its.Average();
                numbers[(Strategies[s], Criteria[c].Key, "worst_tenth")] = its[0]; // a tenth of ten worlds or fewer is the worst of them
                numbers[(Strategies[s], Criteria[c].Key, "largest_regret")] = Enumerable.Range(0, Worlds)
                    .Max(w => Enumerable.Range(0, Strategies.Length).Max(other => means[c, w, other]) - means[c, w, s]);
                numbers[(Strategies[s], Criteria[c].Key, "not_clearly_worse")] = worlds.Average(w => marks[c, w, s] ? 1.0 : 0);
            }

            numbers[(Strategies[s], "", "front_share")] = worlds.Average(w => Dominated(s, (c, other) => means[c, w, other]) ? 0.0 : 1);
            numbers[(Strategies[s], "", "on_front")] = Dominated(s, (c, other) => worlds.Average(w => means[c, w, other])) ? 0 : 1;
        }

        return numbers;
    }

    private bool Dominated(int strategy, Func<int, int, double> of) => Enumerable.Range(0, Strategies.Length).Any(other =>
        Enumerable.Range(0, Criteria.Length).All(c => of(c, other) >= of(c, strategy))
        && Enumerable.Range(0, Criteria.Length).Any(c => of(c, other) > of(c, strategy)));

    /// <summary>A number as a table has it.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
