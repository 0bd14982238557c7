using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Tests.Laws;
using Outcome = SamenWerken.Sim.Experiments.Outcome;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>
/// The library computes what the paper says: in any scenario, under every strategy, each state of each round agrees with the plain
/// model to 10⁻⁹ and each decision exactly. The two were written apart and share scenarios and draws, no equation.
/// </summary>
public sealed class SameAsTheEngineTests
{
    private const double Rounding = 1e-9, RoundingOfGifts = 1e-14, NoGifts = 1e-9, RoundingOfEffort = 1e-7, Missing = -99;

    private static Config Times(int tests, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260304UL, seed);

    [Theory]
    [InlineData("autonomous", 1)]
    [InlineData("adjustment", 3)]
    [InlineData("appeal", 5)]
    [InlineData("mandate", 7)]
    [InlineData("tender", 9)]
    [InlineData("exchange", 11)]
    [InlineData("relational", 13)]
    [InlineData("covenant", 15)]
    [InlineData("norm", 17)]
    [InlineData("phased", 19)]
    [InlineData("escalating", 21)]
    public void Every_state_of_every_round_agrees_and_every_decision_is_the_same(string strategy, ulong seed) => Prop.ForAll(
        AnyCoefficients.All, Arb.From(Gen.Choose(0, 1000)),
        (scenario, replication) => Compare(scenario, strategy, seed, (ulong)replication)).Check(Times(150, seed));

    [Theory]
    [InlineData("adjustment")]
    [InlineData("appeal")]
    [InlineData("mandate")]
    [InlineData("tender")]
    [InlineData("exchange")]
    [InlineData("relational")]
    [InlineData("covenant")]
    [InlineData("norm")]
    [InlineData("phased")]
    [InlineData("escalating")]
    public void The_reference_scenario_agrees_over_all_its_rounds(string strategy)
    {
        for (var replication = 0UL; replication < 3; replication++)
            Compare(new Scenario(), strategy, 1, replication);
    }

    [Theory]
    [InlineData("adjustment")]
    [InlineData("mandate")]
    [InlineData("tender")]
    [InlineData("exchange")]
    [InlineData("relational")]
    [InlineData("norm")]
    public void More_actors_issues_and_agreements_than_usual_agree_too(string strategy) => Compare(
        new Scenario
        {
            Rounds = 14, Population = new() { Actors = 13, Issues = 10 }, Coordination = new() { PlanEvery = 3, PeerFine = 0.1 },
        },
        strategy, 1, 0);

    [Fact]
    public void What_is_broken_of_earlier_agreements_disappoints_nobody_who_adjusts_now()
    {
        var scenario = new Scenario
        {
            Rounds = 20,
            Behaviour = new() { KeepSteepness = 2 },
            Coordination = new() { Phased = new() { First = "exchange", Until = 8, Then = "adjustment" } },
        };
        Assert.Contains(
            scenario.Run("phased").Rounds.Skip(8).SelectMany(round => round.Happenings), happening => happening is Broke);
        Compare(scenario, "phased", 1, 0);
    }

    internal static void Compare(Scenario scenario, string strategy, ulong seed, ulong replication)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(seed, replication);
        var (outcomes, rounds) = (new double[Outcomes.All.Count], new double[scenario.Rounds * Outcomes.All.Count]);
        var engine = new List<Dictionary<string, double>>();
        var width = Outcomes.All.Count;
        simulation.Run(strategy, outcomes, rounds, t => engine.Add(Snapshot.Of(simulation, rounds[(t * width)..((t + 1) * width)])));
        var least = 1.0;
        var summary = new PlainModel(scenario, seed, replication).Run(strategy, model =>
        {
            least = Math.Min(least, model.KOptimum > NoGifts ? model.KOptimum : 1);
            Same($"{strategy}, round {model.t}", engine[model.t], Snapshot.Of(model), least);
        });
        var run = Outcomes.All.ToDictionary(outcome => outcome.Key, outcome => outcomes[Outcomes.All.IndexOf(outcome)]);
        Same($"{strategy}, the run", run, summary, least);
    }

    // Cooperation and effort are ratios to what can be so small that rounding shows.
    private static void Same(string when, Dictionary<string, double> engine, Dictionary<string, double> plain, double gifts)
    {
        double Allowed(string name) => name switch
        {
            "cooperation" => Math.Max(Rounding, RoundingOfGifts / gifts),
            "effort" => RoundingOfEffort,
            _ => Rounding,
        };
        var differences = new List<string>();
        foreach (var name in engine.Keys.Union(plain.Keys))
        {
            var (one, other) = (engine.GetValueOrDefault(name, Missing), plain.GetValueOrDefault(name, Missing));
            if (!one.Equals(other) && !(Math.Abs(one - other) <= Allowed(name)))
                differences.Add(FormattableString.Invariant($"{when}: {name} is {one:R} in the engine, {other:R} in the plain model"));
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences.Take(12)));
    }
}
