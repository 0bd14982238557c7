using System.Collections.Immutable;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Robustness;

/// <summary>How strategies do over many worlds, in several criteria, with intervals that hold together.</summary>
/// <remarks>
/// Worlds are resampled, and the replications that all worlds share (Owen 2007, Annals of Applied Statistics 1(2), 386–411); every
/// interval is estimate ± c
/// standard errors, with one c for all numbers of the leaderboard, such that in the given share of resamples none lies farther off (the
/// sup-t band
/// of Montiel Olea and Plagborg-Møller 2019, Journal of Applied Econometrics 34(1), 1–17).
/// </remarks>
/// <param name="Worlds">Names of the worlds.</param>
/// <param name="Standings">The strategies, in the order of the table.</param>
/// <param name="Confidence">Probability that all intervals hold together.</param>
/// <param name="Multiplier">c, the standard errors from an estimate to the ends of its interval.</param>
public sealed record Leaderboard(ImmutableArray<string> Worlds, ImmutableArray<RobustStanding> Standings, double Confidence,
    double Multiplier)
{
    private static readonly Purpose Drawing = new("resampling worlds");

    /// <summary>The leaderboard of a table.</summary>
    /// <param name="table">What every strategy achieved in every world.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">Number of resamples, 2 or more.</param>
    /// <param name="confidence">Probability that all intervals hold together; and that no best strategy of a world is called clearly
    /// worse.</param>
    public static Leaderboard Of(ScoreTable table, ulong seed, int resamples = 1_000, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        Expect.AtLeast(resamples, 2);
        Expect.Level(confidence);
        int[] worlds = [.. Enumerable.Range(0, table.Worlds.Length)], replications = [.. Enumerable.Range(0, table.Replications)];
        var marks = Marks.Of(table, 1 - confidence);
        var its = Numbers(table, marks, worlds, replications);
        var drawn = new (double[] Numbers, bool[] OnFront)[resamples];
        Parallel.For(0, resamples, i =>
        {
            var draws = new Draws(seed, Drawing, (ulong)i);
            drawn[i] = Numbers(table, marks, Drawn(worlds.Length, ref draws), Drawn(replications.Length, ref draws));
        });
        double[] errors = [.. its.Numbers.Select((_, place) => Moments.Of([.. drawn.Select(one => one.Numbers[place])]).StandardDeviation)];
        double Farthest(double[] numbers) => numbers
            .Select((number, place) => errors[place] > 0 ? Math.Abs(number - its.Numbers[place]) / errors[place] : 0).Max();
        var multiplier = Quantile.Of([.. drawn.Select(one => Farthest(one.Numbers))], confidence);
        Estimate At(int place, double low, double high, bool turned)
        {
            var (value, half) = (its.Numbers[place], multiplier * errors[place]);
            var (from, to) = (Math.Max(low, value - half), Math.Min(high, value + half));
            return turned ? new(0 - value, new(0 - to, 0 - from)) : new(value, new(from, to));
        }

        RobustStanding StandingOf(int s)
        {
            var probability = drawn.Average(one => one.OnFront[s] ? 1.0 : 0);
            return new(
                table.Strategies[s], [.. table.Criteria.Select((criterion, c) => ScoreOf(table, criterion, c, s, At))], its.OnFront[s],
                probability,
                At(its.Numbers.Length - table.Strategies.Length + s, 0, 1, false), FailedOf(table, s));
        }

        return new(table.Worlds, [.. Enumerable.Range(0, table.Strategies.Length).Select(StandingOf)], confidence, multiplier);
    }

    private delegate Estimate EstimateAt(int place, double low, double high, bool turned);

    private static RobustScore ScoreOf(ScoreTable table, Criterion criterion, int c, int s, EstimateAt at)
    {
        var (place, turned) = (Measures.EachScore * (c * table.Strategies.Length + s), !criterion.HigherIsBetter);
        var means = table.Means([.. Enumerable.Range(0, table.Replications)])[c];
        return new(
            criterion, at(place, double.NegativeInfinity, double.PositiveInfinity, turned),
            at(place + 1, double.NegativeInfinity, double.PositiveInfinity, turned), at(place + 2, 0, double.PositiveInfinity, false),
            Measures.WorstWorld(means, s), at(place + 3, 0, 1, false));
    }

    private static double FailedOf(ScoreTable table, int strategy) => Enumerable.Range(0, table.Worlds.Length)
        .Average(world => table.Runs(0, world, strategy).ToArray().Average(value => double.IsNaN(value) ? 1.0 : 0));

    /// <summary>Every measure by criterion and strategy, then for each strategy the share of worlds with it on the front.</summary>
    private static (double[] Numbers, bool[] OnFront) Numbers(ScoreTable table, bool[][][] marks, int[] worlds, int[] replications)
    {
        var means = table.Means(replications);
        int criteria = table.Criteria.Length, strategies = table.Strategies.Length;
        var numbers = new double[(criteria * Measures.EachScore + 1) * strategies];
        var overall = new double[criteria][];
        for (var c = 0; c < criteria; c++)
        {
            overall[c] = new double[strategies];
            for (var s = 0; s < strategies; s++)
            {
                var place = Measures.EachScore * (c * strategies + s);
                Measures.Score(means[c], marks[c], s, worlds, numbers.AsSpan(place, Measures.EachScore));
                overall[c][s] = numbers[place];
            }
        }

        var fronts = Enumerable.Range(0, table.Worlds.Length).Select(w => Measures.OnFront([.. means.Select(its => its[w])])).ToArray();
        for (var s = 0; s < strategies; s++)
            numbers[numbers.Length - strategies + s] = worlds.Average(world => fronts[world][s] ? 1.0 : 0);
        return (numbers, Measures.OnFront(overall));
    }

    private static int[] Drawn(int count, ref Draws draws)
    {
        var drawn = new int[count];
        for (var i = 0; i < count; i++)
            drawn[i] = draws.Below(count);
        return drawn;
    }
}
