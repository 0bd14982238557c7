using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>What is computed four at once is what the line of the equation says.</summary>
public sealed class KernelTests
{
    private static readonly Arbitrary<double[]> Shares = Arb.From(Gen.Choose(0, 1000).Select(share => share / 1000.0).ArrayOf(9));

    private static void Check(Func<double[], bool> law, ulong seed) =>
        Prop.ForAll(Shares, law).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260101UL, seed));

    private static Vector256<double> Four(double value) => Vector256.Create(value);

    [Fact]
    public void Four_sides_are_weighed_as_one_by_one() => Check(
        s => Same(
            Keeping.Balance(s[0], s[1] - 0.5, s[2], s[3], s[4] - 0.5),
            Keeping.Balance(Four(s[0]), Four(s[1] - 0.5), Four(s[2]), Four(s[3]), Four(s[4] - 0.5))), 31);

    [Fact]
    public void Who_surely_keeps_a_side_keeps_it_and_most_who_keep_one_surely_do()
    {
        var (sure, kept) = (0, 0);
        for (var step = -1000; step <= 1000; step++)
        {
            for (var draw = 0; draw < 100; draw++)
            {
                var (steep, luck) = (Four(step / 125.0), Four(draw / 100.0));
                var (surely, keeps) = (
                    Quartet.Any(Keeping.SurelyKept(steep, luck, Four(1 - 1e-9))), Quartet.Any(Keeping.Kept(steep, luck)));
                Assert.True(keeps || !surely);
                (sure, kept) = (sure + (surely ? 1 : 0), kept + (keeps ? 1 : 0));
            }
        }

        Assert.False(Quartet.Any(Keeping.SurelyKept(Four(double.NaN), Four(0.5), Four(1 - 1e-9))));
        Assert.InRange(sure, 0.9 * kept, kept);
    }

    [Fact]
    public void Four_actors_learn_as_one_by_one() => Check(
        s =>
        {
            var (behaviour, gain, net) = (new Behaviour(), s[5] - 0.5, s[6] - 0.5);
            var cynicism = CynicismLearning.Coefficients(behaviour);
            return Same(
                    OrientationLearning.Next(s[0], s[1], behaviour, s[2], s[3] - 0.5, s[4], gain),
                    OrientationLearning.Next(Four(s[0]), Four(s[1]), ref Quartet.Start(OrientationLearning.Coefficients(behaviour)),
                        Four(s[2]), Four(Math.Max(0, s[3] - 0.5)), Four(s[4]), Four(gain)))
                && Same(
                    CynicismLearning.Next(s[0], s[1], behaviour, s[2], s[3], s[4], s[5], s[7], net),
                    CynicismLearning.Next(Four(s[0]), Four(s[1]), ref Quartet.Start(cynicism), Four(s[2]),
                        Four(behaviour.ReactanceWeight * s[3]), Four(s[4]), Four(s[5]), Four(s[7]), Four(net)))
                && Same(
                    CynicismLearning.Deprivation(s[0], gain, s[1], behaviour.DeprivationFloor),
                    CynicismLearning.Deprivation(Four(s[0]), Four(gain), Four(s[1]), ref Quartet.Start(cynicism)))
                && Same(
                    Leaving.Smoothed(s[0], s[1], net),
                    Leaving.Smoothed(Four(s[0]), ref Quartet.Start(Leaving.Coefficients(s[1])), Four(net)));
        }, 33);

    [Property(MaxTest = 300, Replay = "20260101,35")]
    public Property The_joint_optimum_of_four_issues_is_that_of_each() => Prop.ForAll(
        Arb.From(
            from actors in Gen.Choose(2, 25)
            from issues in Gen.Choose(1, 10)
            from ideals in Gen.Choose(0, 10).Select(step => step / 10.0).ArrayOf(250)
            from saliences in Gen.Choose(0, 5).Select(step => step / 7.0).ArrayOf(250)
            select (actors, issues, ideals, saliences)),
        it =>
        {
            var stride = Quartet.Padded(it.issues);
            var (ideal, salience, optimum) = (Quartet.Row(it.actors * stride), Quartet.Row(it.actors * stride), Quartet.Row(stride));
            for (var cell = 0; cell < it.actors * it.issues; cell++)
            {
                var at = cell / it.issues * stride + cell % it.issues;
                (ideal[at], salience[at]) = (it.ideals[cell], it.saliences[cell]);
            }

            JointOptimum.At(salience, ideal, it.actors, stride, optimum);
            var (positions, weights) = (new double[it.actors], new double[it.actors]);
            return Enumerable.Range(0, it.issues).All(
                k => optimum[k] == JointOptimum.On(salience, ideal, k, it.actors, stride, positions, weights));
        });

    [Property(MaxTest = 200, Replay = "20260101,35")]
    public Property A_side_is_worth_what_undoing_it_changes_and_at_least_what_it_is_taken_for() => Prop.ForAll(
        Arb.From(
            from actors in Gen.Choose(2, 9)
            from issues in Gen.Choose(1, 10)
            from seed in Gen.Choose(0, 100_000)
            from moves in Gen.Choose(-900, 900).Select(move => move / 1000.0).ArrayOf(4)
            select (actors, issues, seed, moves)),
        it => Weighed(it.actors, it.issues, it.seed, it.moves));

    [Property(MaxTest = 100, Replay = "20260101,39")]
    public Property Among_many_a_side_is_worth_what_undoing_it_changes_and_at_least_what_it_is_taken_for() => Prop.ForAll(
        Arb.From(
            from actors in Gen.Choose(13, 18)
            from issues in Gen.Choose(1, 14)
            from seed in Gen.Choose(0, 100_000)
            from moves in Gen.Choose(-900, 900).Select(move => move / 1000.0).ArrayOf(4)
            from alone in Gen.Choose(0, 3)
            select (actors, issues, seed, moves: moves.Select((move, at) => at < 4 - alone ? move : 0).ToArray())),
        it => Weighed(it.actors, it.issues, it.seed, it.moves));

    private static bool Weighed(int actors, int issues, int seed, double[] moves)
    {
        var scenario =
            new Scenario { Population = new() { Actors = actors, Issues = issues }, Behaviour = new() { OwnWay = 0.4 } };
        var simulation = new Simulation(scenario);
        simulation.Draw((ulong)seed, 0);
        var situation = simulation.Situation;
        situation.Begin();
        situation.MakeRoom(0);
        var (k, l) = (issues - 1, issues / 2);
        situation.Deal(0, k, moves[0], 1, l, moves[1]);
        situation.Deal(1, k, moves[2], 0, l, moves[3]);
        var (committed, g) = (situation.Binding.Committed, situation.Ground);
        var unclipped = committed.Own.Zip(committed.Moved, (own, moved) => own + moved).ToArray();
        var moved = situation.Binding.Packages.Moves;
        double[] shares = [0.3, 0.1, .. new double[actors - 2], 0, 0, 0];
        var weighed = new PackageWorth(g);
        double[] worth = [0, 0, 0, 0, weighed.SizeOf(moved, 0), weighed.SizeOf(moved, g.Stride)];
        weighed.Weigh(shares, committed.Own, committed.Moved, committed.Joint, 0, 1, ref moved[0], ref worth[0], ref worth[2]);
        var (weighedLeast, least) = (new LeastWorth(g), new double[4]);
        weighedLeast.Prepare(
            shares, committed.Own, committed.Moved, committed.Actions, committed.X, committed.C, situation.Binding.Packages.Many);
        weighedLeast.Prepared.Weigh(0, 1, ref moved[0], ref least[0], ref least[2]);
        double[] Without(int actor)
        {
            var undone = committed.Actions.ToArray();
            for (var issue = 0; issue < issues; issue++)
            {
                var cell = actor * g.Stride + issue;
                undone[cell] = Math.Clamp(unclipped[cell] - moved[cell], 0, 1);
            }

            return undone;
        }

        double Value(int actor, double[] z) => Perspective.Value(actor == 0 ? 0.3 : 0.1, Own(g, actor, z), Seen(g, z));
        double Worth(int actor, int side) => Value(actor, committed.Actions) - Value(actor, Without(side));
        double Size(int side) =>
            Enumerable.Range(0, issues).Sum(issue => g.Weight[issue] * Math.Abs(moved[side * g.Stride + issue]));
        double[] expected = [Worth(0, 0), Worth(1, 1), Worth(1, 0), Worth(0, 1), Size(0), Size(1)];
        return worth.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12)
            && least.Zip(worth).All(pair => pair.First < pair.Second + 1e-12 && pair.First > pair.Second - 0.5);
    }

    [Property(MaxTest = 300, Replay = "20260101,37")]
    public Property A_better_own_action_is_found_as_by_trying_all() => Prop.ForAll(
        Arb.From(
            from actors in Gen.Choose(2, 7)
            from seed in Gen.Choose(0, 100_000)
            from own in Gen.Elements(0, 0.05, 0.5)
            from steps in Gen.Elements(20, 20, 7)
            select (actors, seed, own, steps)),
        it =>
        {
            var scenario = new Scenario { Population = new() { Actors = it.actors, Issues = 2 }, Behaviour = new() { OwnWay = it.own } };
            var simulation = new Simulation(scenario);
            simulation.Draw((ulong)it.seed, 0);
            var situation = simulation.Situation;
            situation.Begin();
            var (committed, g, share) = (situation.Binding.Committed, situation.Ground, situation.States.PublicShare(0));
            var (action, from, to) = new BestResponse(g, it.steps).Of(committed.ActionsByIssue, committed.X[1], 0, 1, share);
            double Value(double at, double weight)
            {
                var z = committed.Actions.ToArray();
                z[1] = at;
                return (1 - weight) * Own(g, 0, z) + weight * Seen(g, z);
            }

            var now = committed.Actions[1];
            double[] grid = [.. Enumerable.Range(0, it.steps + 1).Select(step => step / (double)it.steps), now];
            bool IsBest(double weight) => grid.Max(at => Value(at, weight)) <= Value(action, weight) + 2e-9;
            return grid.Contains(action) && IsBest(share) && from <= share && to >= share
                && Enumerable.Range(0, 11).All(step => IsBest(Math.Max(0, from) + step / 10.0 * (Math.Min(1, to) - Math.Max(0, from))));
        });

    [Property(MaxTest = 200, Replay = "20260101,39")]
    public Property Who_is_taken_to_stay_at_its_ideal_stays_there_whatever_others_do() => Prop.ForAll(
        Arb.From(
            from actors in Gen.Choose(2, 9)
            from seed in Gen.Choose(0, 100_000)
            from fragmentation in Gen.Elements(0, 0.2, 1)
            select (actors, seed, fragmentation)),
        it =>
        {
            var population = new Population { Actors = it.actors, Issues = 6 };
            var (_, g) = Begun(it.seed, new Scenario { Population = population, Fragmentation = it.fragmentation });
            var (content, response) = (Quartet.Row(g.Actors * g.Stride), new BestResponse(g, 20));
            BestResponse.Content(g, 0, content, 0, 1);
            BestResponse.Content(g, 4, content, 0, 1);
            bool Stays(int actor, int issue)
            {
                var z = Quartet.Row(g.Issues * g.Column);
                for (var j = 0; j < g.Actors; j++)
                    z[issue * g.Column + j] = j == actor ? g.Ideal[j * g.Stride + issue] : Math.Abs(Math.Sin(it.seed + 7 * j + issue));
                var start = (nuint)(uint)(issue * g.Column);
                var (x, _) = Coherence.OnIssue(
                    ref Quartet.Start(g.InfluenceByIssue, start), ref Quartet.Start(z, start), (uint)g.Column, g.Fragmentation);
                var ideal = g.Ideal[actor * g.Stride + issue];
                return response.Of(z, x, actor, issue, 0).Action == ideal
                    && response.Of(z, x, actor, issue, Math.Min(1, content[actor * g.Stride + issue])).Action == ideal;
            }

            return Enumerable.Range(0, g.Actors).All(actor => Enumerable.Range(0, g.Issues).All(issue =>
                !(content[actor * g.Stride + issue] >= 0) || Stays(actor, issue)));
        });

    [Fact]
    public void Whoever_gets_more_influence_looks_at_its_best_action_again()
    {
        var (situation, g) = Begun(3, new Scenario());
        var (response, moved) = (new BestResponse(g, 20), 0);
        for (var actor = 0; actor < g.Actors; actor++)
        {
            situation.Adjust(actor);
            for (var issue = 0; issue < g.Issues; issue++)
            {
                var (shares, committed, was) = (new double[g.Actors], situation.Binding.Committed, situation.Committed(actor, issue));
                (shares[actor], shares[(actor + 1) % g.Actors]) = (0.5, 0.5);
                situation.SetInfluence(issue, shares);
                var best = response.Of(committed.ActionsByIssue, committed.X[issue], actor, issue, situation.States.PublicShare(actor));
                situation.Adjust(actor);
                Assert.Equal(best.Action, situation.Committed(actor, issue));
                moved += was == situation.Position(actor, issue) && best.Action != was ? 1 : 0;
                situation.ResetInfluence();
                situation.Adjust(actor);
            }
        }

        Assert.True(moved > 10);
    }

    private static (Situation Situation, Ground Ground) Begun(int seed, Scenario scenario)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw((ulong)seed, 0);
        simulation.Situation.Begin();
        return (simulation.Situation, simulation.Situation.Ground);
    }

    private static bool Same(double one, Vector256<double> four) => Math.Abs(one - four[0]) < 1e-14 && four[0] == four[3];

    // u by the line of equation (3).
    private static double Own(Ground g, int actor, double[] z) => Enumerable.Range(0, g.Issues).Sum(k =>
    {
        var (x, c) = On(g, z, k);
        var cell = actor * g.Stride + k;
        return Perspective.OwnOnIssue(
            g.OwnShare[actor], g.Salience[cell], Perspective.Fit(g.Hurt[k], x, g.Ideal[cell]), c, z[cell], g.Ideal[cell]);
    });

    private static double Seen(Ground g, double[] z) => Enumerable.Range(0, g.Issues).Sum(k =>
    {
        var (x, c) = On(g, z, k);
        return g.Weight[k] * Perspective.Fit(g.Hurt[k], x, g.Perceived[k]) * c;
    });

    private static (double X, double C) On(Ground g, double[] z, int k)
    {
        double[] h = [.. Enumerable.Range(0, g.Actors).Select(i => g.Influence[i * g.Stride + k])];
        double[] at = [.. Enumerable.Range(0, g.Actors).Select(i => z[i * g.Stride + k])];
        var x = Coherence.Mean(h, at);
        return (x, Coherence.Of(h, at, x, g.Fragmentation));
    }
}
