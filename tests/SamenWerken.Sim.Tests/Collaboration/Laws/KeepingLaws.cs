using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Tests.Plain;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>Trust and conscience bind, cynicism loosens, only proportions count, and a crowd is more tempting than a few.</summary>
public sealed class KeepingLaws
{
    private const double Rounding = 1e-12;

    private static readonly Gen<double> Number = Gen.Choose(-1000, 1000).Select(i => i / 1000.0);
    private static readonly Gen<double> Share = Gen.Choose(0, 1000).Select(i => i / 1000.0);

    private static Config Times(int tests, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260302UL, seed);

    [Property(MaxTest = 1000, Replay = "20260302,71")]
    public Property Multiplying_all_reasons_by_a_positive_number_changes_nothing() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Number, 4)), Arb.From(Gen.Choose(-60, 60).Select(power => Math.Pow(10, power / 10.0))), (reasons, times) =>
        {
            var (L, G, due, T) = (reasons[0], Math.Abs(reasons[1]), Math.Abs(reasons[2]), reasons[3]);
            if (Math.Abs(0.8 * (L + G) + due) + Math.Abs(T) is var size && Math.Min(size, size * times) < 1e-9)
                return;
            var (once, often) = (Keeping.Balance(0.8, L, G, due, T), Keeping.Balance(0.8, times * L, times * G, times * due, times * T));
            Assert.Equal(once, often, Rounding);
            Assert.InRange(once, -1, 1);
        });

    /// <summary>For whatever agreements come about, in every strategy that makes any.</summary>
    [Theory]
    [InlineData("appeal", 73)]
    [InlineData("mandate", 75)]
    [InlineData("tender", 77)]
    [InlineData("exchange", 79)]
    [InlineData("relational", 81)]
    [InlineData("covenant", 83)]
    [InlineData("norm", 85)]
    [InlineData("phased", 87)]
    public void Keeping_never_falls_in_trust_and_never_rises_in_cynicism(string strategy, ulong seed)
    {
        var seen = 0;
        var phased = new Phases { First = "relational", Then = "covenant", Until = 5 };
        Prop.ForAll(GivenScenario.All, Arb.From(Share), (scenario, share) =>
        {
            var model = new PlainModel(scenario with { Coordination = scenario.Coordination with { Phased = phased } }, 9, 2);
            model.Run(strategy, _ =>
            {
                model.y = model.Committed();
                foreach (var A in model.Agreements)
                    seen += Change(model, A, share);
            });
        }).Check(Times(25, seed));
        Assert.True(seen > 100, $"{seen} sides were looked at");
    }

    private static int Change(PlainModel model, Agreement A, double share)
    {
        double W(int of, int j)
        {
            var z = (double[,])model.y.Clone();
            var others = model.Agreements.Where(other => other != A && other.d[j] is not null).ToList();
            for (var k = 0; k < model.m; k++)
                z[j, k] = Math.Clamp(model.b[j, k] + others.Sum(other => other.d[j]![k]), 0, 1);
            return model.V(of, model.At(model.y)) - model.V(of, model.At(z));
        }

        PlainModel.Reasons Weigh(int i)
        {
            model.Weigh(A);
            return model.Weighed[(A, i)];
        }

        var sides = 0;
        foreach (var i in A.Parties())
        {
            foreach (var j in A.Parties().Where(j => j != i))
            {
                var (before, mine, theirs) = (Weigh(i), model.τ[i, j], model.τ[j, i]);
                if (W(i, j) > 0)
                {
                    model.τ[i, j] += share * (1 - mine);
                    Rises(before, Weigh(i), model.τ[i, j] - mine);
                    model.τ[i, j] = mine;
                }

                model.τ[j, i] += share * (1 - theirs);
                Rises(before, Weigh(i), 0);
                model.τ[j, i] = theirs;
                sides++;
            }

            Loosens(model, i, Weigh, share);
        }

        return sides;
    }

    private static void Rises(PlainModel.Reasons before, PlainModel.Reasons after, double trust)
    {
        Assert.True(after.P >= before.P - Rounding, $"P(keep) falls from {before.P:R} to {after.P:R} with trust");
        if (trust > 0.01 && after.L + after.G > before.L + before.G + 1e-9 && before.b is > -0.999 and < 0.999)
            Assert.True(after.b > before.b, $"b stays {before.b:R} with more trust");
    }

    // Without public orientation c_i is nowhere but in (1 − c)(L + G).
    private static void Loosens(PlainModel model, int i, Func<int, PlainModel.Reasons> weigh, double share)
    {
        var (ω, c) = (model.ω[i], model.c[i]);
        model.ω[i] = 0;
        var before = weigh(i);
        model.c[i] += share * (1 - c);
        var after = weigh(i);
        (model.ω[i], model.c[i]) = (ω, c);
        if (before.L + before.G > 0)
            Assert.True(after.P <= before.P + Rounding, $"P(keep) rises from {before.P:R} to {after.P:R} with cynicism");
    }

    /// <summary>
    /// Equal influence, one issue, nothing enforced, no conscience: what speaks for keeping is shared by more, one's own way is not.
    /// </summary>
    [Property(MaxTest = 100, Replay = "20260302,89")]
    public Property A_promise_among_more_is_kept_less_from_three_on() => Prop.ForAll(Arb.From(Gen.ArrayOf(Share, 5)), shares =>
    {
        double Keep(int n)
        {
            var model = new PlainModel(Crowd(n, shares), 1, 1);
            model.Run("mandate");
            var plan = Assert.Single(model.Agreements);
            Assert.Equal(n, plan.Parties().Length);
            return model.Weighed[(plan, 0)].b;
        }

        var before = Keep(3);
        for (var n = 4; n <= 12; n++)
        {
            var b = Keep(n);
            var saturated = (before <= -1 + Rounding && b <= -1 + Rounding) || (before >= 1 - Rounding && b >= 1 - Rounding);
            Assert.True(b < before || saturated, $"{n} parties: {b:R} after {before:R}");
            before = b;
        }
    });

    // Everybody alike, at 0 where residents need 1, and caring enough for them that others' moves are worth something: with a the
    // weight of one's own way, ω > (1 − ω)(1 − a).
    private static Scenario Crowd(int n, double[] shares)
    {
        var a = shares[2] * shares[3];
        var least = (1 - a) / (2 - a);
        return Crowd(n, shares, least + 0.02 + shares[4] * (0.95 - least));
    }

    private static Scenario Crowd(int n, double[] shares, double ω) => new()
    {
        Name = "crowd",
        Rounds = 1,
        InfoNoise = 0,
        Fragmentation = shares[0],
        Population = new() { Trust = 0.1 + 0.9 * shares[1], Actors = 0 },
        Behaviour = new() { OwnWay = shares[2] },
        Coordination = new() { Fine = 0 },
        Issues = [new("one") { PublicIdeal = 1 }],
        Actors =
        [
            .. Enumerable.Range(0, n).Select(i => new Actor($"party {i}")
            {
                Position = [("one", 0)], Salience = [("one", 1)], Influence = [("one", 1)],
                Cynicism = 0, AutonomyNeed = shares[3], PublicOrientation = Math.Min(1, ω), Conscience = 0,
            }),
        ],
    };

    [Property(MaxTest = 200, Replay = "20260302,91")]
    public Property Weak_control_already_eats_much_of_conscience() => Prop.ForAll(Arb.From(Share), Arb.From(Share), (crowding, need) =>
    {
        var (weak, none) = (Keeping.Uncrowded(crowding, need, 0.02, 0.02), Keeping.Uncrowded(crowding, need, 0, 0.02));
        Assert.Equal(1, none);
        Assert.Equal(1 - crowding * need / 2, weak, Rounding);
        Assert.True(Keeping.Uncrowded(crowding, need, 5, 0.02) <= weak);
    });
}
