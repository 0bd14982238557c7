using SamenWerken.Sim.Robustness;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Robustness;

public sealed class LeaderboardTests
{
    private static readonly Criterion Good = new("good"), Bad = new("bad", HigherIsBetter: false);

    /// <summary>Strategy 0 is steady, 1 better in the upper half of the worlds and worse below, 2 always worse than 0.</summary>
    private static double Rule(double place, int strategy) => strategy switch { 0 => 1, 1 => place > 0.5 ? 2 : 0, _ => 0.8 };

    private static Leaderboard Board(int worlds = 80, int replications = 20, ulong seed = 1) => Leaderboard.Of(
        Boards.Of(worlds, 3, replications, seed, (Good, Rule), (Bad, (place, strategy) => -Rule(place, strategy))), seed, 150);

    [Fact]
    public void Every_number_is_what_counting_by_hand_gives()
    {
        var table = Boards.Of(37, 3, 6, 5, (Good, Rule), (Bad, (place, strategy) => 1 - place * strategy));
        var board = Leaderboard.Of(table, 5, 50);
        var g = EquicoordinateT.Quantile(0.95, 2, 2 * 5); // k − 1 = 2, n − 1 = 5
        for (var s = 0; s < 3; s++)
        {
            for (var c = 0; c < 2; c++)
            {
                double At(int w, int its) => table.Runs(c, w, its).ToArray().Average();
                var sign = c == 0 ? 1 : -1;
                double[] means = [.. Enumerable.Range(0, 37).Select(w => At(w, s))];
                // The worst 3.7 of 37 worlds.
                double[] sorted = [.. means.OrderBy(mean => sign * mean)];
                double Regret(int w) => Enumerable.Range(0, 3).Max(its => sign * (At(w, its) - At(w, s)));
                double[] regrets = [.. Enumerable.Range(0, 37).Select(Regret)];
                var score = board.Standings[s].Scores[c];
                Assert.Equal(means.Average(), score.Mean.Value, 10);
                Assert.Equal((sorted[0] + sorted[1] + sorted[2] + 0.7 * sorted[3]) / 3.7, score.WorstTenth.Value, 10);
                Assert.Equal(regrets.Max(), score.LargestRegret.Value, 10);
                Assert.Equal(regrets.Max(), regrets[score.WorstWorld], 10);
                Assert.Equal(
                    Enumerable.Range(0, 37).Average(w => NotClearlyWorse(table, c, w, s, sign, g) ? 1.0 : 0), score.NotClearlyWorse.Value,
                    10);
            }
        }
    }

    /// <summary>Hsu's comparisons with the best, from the formulas: g S/√n, with S² of the residuals.</summary>
    private static bool NotClearlyWorse(ScoreTable table, int c, int w, int s, int sign, double g)
    {
        double Value(int its, int r) => sign * table.Runs(c, w, its)[r];
        int n = table.Replications, k = table.Strategies.Length;
        double Mean(int its) => Enumerable.Range(0, n).Average(r => Value(its, r));
        double Row(int r) => Enumerable.Range(0, k).Average(its => Value(its, r));
        var all = Enumerable.Range(0, n).Average(Row);
        var variance = Enumerable.Range(0, n).Sum(r => Enumerable.Range(0, k).Sum(i => Math.Pow(Value(i, r) - Mean(i) - Row(r) + all, 2)))
            * 2 / ((k - 1) * (n - 1));
        var others = Enumerable.Range(0, k).Where(i => i != s).Max(Mean);
        return Mean(s) >= others || Mean(s) - others + g * Math.Sqrt(variance / n) > 0;
    }

    [Fact]
    public void A_steady_strategy_is_seldom_sorry_and_a_risky_one_often_best()
    {
        var board = Board();
        var (steady, risky, dull) = (board.Standings[0].Scores[0], board.Standings[1].Scores[0], board.Standings[2].Scores[0]);
        Assert.InRange(steady.LargestRegret.Value, 0.9, 1.2);
        Assert.InRange(risky.LargestRegret.Value, 0.9, 1.2);
        Assert.True(steady.WorstTenth.Value > risky.WorstTenth.Value + 0.5);
        Assert.InRange(risky.NotClearlyWorse.Value, 0.3, 0.7);
        Assert.InRange(steady.NotClearlyWorse.Value, 0.3, 0.7);
        Assert.True(dull.NotClearlyWorse.Value < 0.05);
        Assert.True(board.Standings[0].OnFront || board.Standings[1].OnFront);
        Assert.Equal(0, board.Standings[2].FrontProbability);
    }

    [Fact]
    public void What_is_lost_in_one_criterion_can_be_won_in_another()
    {
        var board = Leaderboard.Of(Boards.Of(40, 3, 10, 2, (Good, (_, s) => s), (Bad, (_, s) => s == 1 ? 3 : s)), 2, 200);
        Assert.Equal([true, false, true], board.Standings.Select(its => its.OnFront));
        Assert.Equal([1.0, 0.0, 1.0], board.Standings.Select(its => its.FrontProbability));
        Assert.True(board.Standings[0].FrontShare.Value > 0.9 && board.Standings[1].FrontShare.Value < 0.1);
    }

    [Fact]
    public void The_intervals_of_all_means_hold_the_truth_together_in_nine_of_ten_leaderboards()
    {
        // Worlds are uniform in place: the true means are 1, 1 and 0.8.
        double[] truth = [1, 1, 0.8];
        var held = Enumerable.Range(1, 30).Count(seed => Board(60, 10, (ulong)seed).Standings.Select((its, s) =>
            its.Scores[0].Mean.Interval.Contains(truth[s]) && its.Scores[1].Mean.Interval.Contains(-truth[s])).All(its => its));
        Assert.True(held >= 27, $"{held} of 30");
    }

    [Fact]
    public void More_worlds_make_narrower_intervals() => Assert.True(
        Board(200).Standings[1].Scores[0].Mean.Interval.Width < 0.75 * Board(50).Standings[1].Scores[0].Mean.Interval.Width);

    [Fact]
    public void The_same_seed_gives_the_same_leaderboard_and_the_order_of_strategies_does_not_matter()
    {
        var (here, there) = (Board(), Board());
        Assert.Equal(here.Standings.SelectMany(its => its.Scores), there.Standings.SelectMany(its => its.Scores));
        var table = Boards.Of(20, 3, 5, 3, (Good, Rule));
        var turned = new ScoreTable(
            [Good], ["s2", "s1", "s0"], table.Worlds,
            [[.. Enumerable.Range(0, 20).Select(w => ((int[])[2, 1, 0]).Select(s => table.Runs(0, w, s).ToArray()).ToArray())]]);
        var (one, other) = (Leaderboard.Of(table, 1, 50), Leaderboard.Of(turned, 1, 50));
        for (var s = 0; s < 3; s++)
            Assert.Equal(one.Standings[s].Scores.AsEnumerable(), other.Standings[2 - s].Scores);
    }

    [Fact]
    public void A_strategy_whose_runs_failed_is_never_best_and_told()
    {
        double[][][] world(double failed) => [[[1, 2, 3], [failed, failed, failed]], [[1, 2, 3], [1.5, 2.5, 3.5]]];
        var board = Leaderboard.Of(new ScoreTable([Good], ["a", "b"], ["w0", "w1"], [world(double.NaN)]), 1, 50);
        Assert.Equal(0.5, board.Standings[1].Failed);
        Assert.Equal(0, board.Standings[0].Failed);
        Assert.Equal(0.5, board.Standings[1].Scores[0].NotClearlyWorse.Value);
        Assert.Equal((2 + 2.5) / 2, board.Standings[1].Scores[0].Mean.Value);
    }

    [Fact]
    public void A_table_that_does_not_fit_is_told_with_its_place()
    {
        static string Told(Func<ScoreTable> of) => Assert.Throws<ArgumentException>(of).Message;
        Assert.Contains("1 worlds of good; 2", Told(() => new([Good], ["a", "b"], ["w0", "w1"], [[[[1, 2], [1, 2]]]])));
        Assert.Contains("1 strategies of good in w1; 2", Told(() => new([Good], ["a", "b"], ["w0", "w1"], [[[[1, 2], [1, 2]], [[1, 2]]]])));
        Assert.Contains(
            "1 replications of good in w1 of b; 2", Told(() => new([Good], ["a", "b"], ["w0", "w1"], [[[[1, 2], [1, 2]], [[1, 2], [1]]]])));
        Assert.Contains("In w1 no run", Told(() => new(
            [Good], ["a", "b"], ["w0", "w1"], [[[[1, 2], [1, 2]], [[double.NaN, double.NaN], [double.NaN, double.NaN]]]])));
    }
}
