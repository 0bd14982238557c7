using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Plain;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>
/// Nothing hangs on how issues are cut: each issue in two alike (half the salience and public weight, the same h, p and q) leaves
/// values, signatures and probabilities of keeping as they are.
/// </summary>
public sealed class SplittingLaws
{
    private const double Rounding = 1e-12;

    private static Config Times(int tests, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260301UL, seed);

    [Theory]
    [InlineData("appeal", 61)]
    [InlineData("mandate", 63)]
    [InlineData("tender", 65)]
    public void Nothing_hangs_on_how_issues_are_cut(string strategy, ulong seed) => Prop.ForAll(GivenScenario.All, scenario =>
    {
        var (whole, halves) = (new PlainModel(scenario, 5, 1), new PlainModel(Halved(scenario), 5, 1));
        Package(whole, 1);
        Package(halves, 2);
        var rounds = new List<double[]>();
        whole.Run(strategy, model => rounds.Add(Look(model)));
        halves.Run(strategy, model =>
        {
            var (expected, found) = (rounds[model.t], Look(model));
            Assert.Equal(expected.Length, found.Length);
            for (var at = 0; at < found.Length; at++)
                Assert.True(Math.Abs(expected[at] - found[at]) <= Rounding, $"round {model.t}, {at}: {expected[at]:R} and {found[at]:R}");
        });
    }).Check(Times(60, seed));

    // Values, who would sign, what speaks for keeping and P(keep), and what was learned.
    private static double[] Look(PlainModel model)
    {
        var everybody = Enumerable.Repeat(true, model.n).ToArray();
        var (y, a, p) = (model.At(model.y), model.At(model.a), model.At(model.p));
        var signs = model.WouldSign(everybody, model.qHat, model.AllIssues, 0.3);
        return
        [
            .. Enumerable.Range(0, model.n).SelectMany(
                i => new[] { model.u(i, y), model.u(i, a), model.V(i, y), model.V(i, a), model.V(i, p) }),
            .. signs.Select(signed => signed ? 1.0 : 0),
            .. model.Weighed.OrderBy(side => (side.Key.A.IsPlan, side.Key.A.Pair, side.Key.i)).SelectMany(
                side => new[] { side.Value.b, side.Value.P }),
            .. model.c, .. model.ω, .. model.gain, .. model.net, model.Agreements.Count,
        ];
    }

    // The first two agreed on something before: the first moves towards the second on the first issue, and back from it on the last.
    private static void Package(PlainModel model, int copies)
    {
        var package = Agreement.Package(0, 1, model.n, model.m, 0.1);
        for (var copy = 0; copy < copies; copy++)
        {
            package.d[0]![copy] += 0.3;
            package.d[1]![model.m - 1 - copy] -= 0.2;
        }

        model.Agreements.Add(package);
    }

    private static Scenario Halved(Scenario scenario)
    {
        static string[] Halves(string issue) => [$"{issue} a", $"{issue} b"];
        static ByName Twice(ByName? numbers) =>
            ByName.Of([.. numbers!.SelectMany(entry => Halves(entry.Name).Select(name => (name, entry.Value)))]);
        return scenario with
        {
            Issues = [.. scenario.Issues.SelectMany(issue => Halves(issue.Name).Select(name => issue with { Name = name }))],
            Actors = [.. scenario.Actors.Select(actor => actor with
            {
                Position = Twice(actor.Position), Salience = Twice(actor.Salience), Influence = Twice(actor.Influence),
            })],
        };
    }
}
