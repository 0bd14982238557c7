using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Tests.Robustness;

[Properties(MaxTest = 60, Replay = "20260101,15")]
public sealed class RobustnessLaws
{
    private static Arbitrary<double[][][]> Worlds() => Arb.From(
        from strategies in Gen.Choose(2, 4)
        from replications in Gen.Choose(2, 4)
        from worlds in Gen.Choose(2, 15)
        from values in Gen.Choose(-20, 20).Select(x => x / 4.0).ArrayOf(replications).ArrayOf(strategies).ArrayOf(worlds)
        select values);

    private static Leaderboard Of(double[][][] worlds, Func<double, double> scale, bool higher = true) => Leaderboard.Of(
        new ScoreTable(
            [new Criterion("x", higher)], [.. worlds[0].Select((_, s) => $"s{s}")], [.. worlds.Select((_, w) => $"w{w}")],
            [[.. worlds.Select(world => world.Select(runs => runs.Select(scale).ToArray()).ToArray())]]), 1, 20);

    [Property]
    public Property Somebody_is_best_in_every_world_and_somebody_on_the_front() => Prop.ForAll(Worlds(), worlds =>
    {
        var board = Of(worlds, x => x);
        return board.Standings.Sum(its => its.Scores[0].NotClearlyWorse.Value) >= 1 - 1e-12 && board.Standings.Any(its => its.OnFront)
            && board.Standings.Sum(its => its.FrontShare.Value) >= 1 - 1e-12;
    });

    [Property]
    public Property The_worst_tenth_is_no_better_than_the_mean_and_regret_is_no_less_than_nothing() => Prop.ForAll(Worlds(), worlds =>
        Of(worlds, x => x).Standings.All(its => its.Scores[0].WorstTenth.Value <= its.Scores[0].Mean.Value + 1e-12
            && its.Scores[0].LargestRegret.Value >= 0));

    [Property]
    public Property Less_of_what_is_bad_is_more_of_what_is_good() => Prop.ForAll(Worlds(), worlds =>
        Of(worlds, x => x).Standings.Zip(Of(worlds, x => -x, higher: false).Standings).All(pair =>
        {
            RobustScore good = pair.First.Scores[0], bad = pair.Second.Scores[0];
            return good.Mean.Value == -bad.Mean.Value && good.WorstTenth.Value == -bad.WorstTenth.Value
                && good.LargestRegret == bad.LargestRegret && good.NotClearlyWorse == bad.NotClearlyWorse
                && good.Mean.Interval.Low == -bad.Mean.Interval.High;
        }));

    [Property]
    public Property Another_unit_changes_numbers_and_not_who_is_best() => Prop.ForAll(Worlds(), worlds =>
        Of(worlds, x => x).Standings.Zip(Of(worlds, x => 4 * x + 8).Standings).All(pair =>
        {
            RobustScore here = pair.First.Scores[0], there = pair.Second.Scores[0];
            return Near(4 * here.Mean.Value + 8, there.Mean.Value) && Near(4 * here.LargestRegret.Value, there.LargestRegret.Value)
                && Near(4 * here.WorstTenth.Value + 8, there.WorstTenth.Value) && pair.First.OnFront == pair.Second.OnFront;
        }));

    [Property]
    public Property Every_interval_holds_its_estimate() => Prop.ForAll(Worlds(), worlds => Of(worlds, x => x).Standings.All(its =>
        Estimates(its).All(estimate => estimate.Interval.Contains(estimate.Value))));

    private static Estimate[] Estimates(RobustStanding its) =>
        [its.Scores[0].Mean, its.Scores[0].WorstTenth, its.Scores[0].LargestRegret, its.Scores[0].NotClearlyWorse, its.FrontShare];

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;
}
