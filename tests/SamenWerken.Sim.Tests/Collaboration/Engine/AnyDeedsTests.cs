using SamenWerken.Sim.Collaboration.Engine;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Whatever a strategy does, and in whatever order, comes to what it would come to if nothing were kept.</summary>
public sealed class AnyDeedsTests
{
    private const double Rounding = 1e-9, Missing = -99;

    [Theory]
    [MemberData(nameof(Unruly.Sizes), MemberType = typeof(Unruly))]
    public void Deeds_in_any_order_come_to_what_they_would_if_nothing_were_kept(int actors, int issues, int seed)
    {
        var scenario = Unruly.Any(actors, issues, seed);
        var told = seed % 2 == 0;
        var kept = DirectedRun.Play(scenario, new Unruly(seed).Act, told);
        var forgotten = DirectedRun.Play(scenario, new Unruly(seed) { Forgets = true }.Act, told);
        for (var t = 0; t < kept.Count; t++)
            AssertSame($"round {t}", forgotten[t], kept[t]);
    }

    [Theory]
    [MemberData(nameof(Unruly.Sizes), MemberType = typeof(Unruly))]
    public void Deeds_in_any_order_come_to_what_they_would_in_a_simulation_that_made_no_run_before(int actors, int issues, int seed)
    {
        var (scenario, simulation) = (Unruly.Any(actors, issues, seed), new Simulation(Unruly.Any(actors, issues, seed)));
        for (var run = 0; run < 3; run++)
        {
            simulation.Draw(1, run < 2 ? 7UL : 0);
            DirectedRun.Play(simulation, scenario.Rounds, new Unruly(seed + 100 * run).Act);
        }

        var used = DirectedRun.Play(simulation, scenario.Rounds, new Unruly(seed).Act);
        var fresh = DirectedRun.Play(scenario, new Unruly(seed).Act);
        for (var t = 0; t < used.Count; t++)
            AssertSame($"round {t}", fresh[t], used[t]);
    }

    [Theory]
    [MemberData(nameof(Unruly.Sizes), MemberType = typeof(Unruly))]
    public void A_run_of_any_deeds_comes_to_the_same_whether_its_rounds_are_looked_at_or_not(int actors, int issues, int seed)
    {
        var scenario = Unruly.Any(actors, issues, seed);
        double[] Of(Action<int>? look, double[]? rounds)
        {
            var simulation = new Simulation(scenario);
            simulation.Draw(1, 0);
            return DirectedRun.Of(simulation, new Unruly(seed).Act, look, rounds);
        }

        var unseen = Of(null, null);
        Assert.Equal(unseen, Of(_ => { }, null));
        Assert.Equal(unseen, Of(null, new double[scenario.Rounds * Outcomes.All.Count]));
    }

    private static void AssertSame(string when, Dictionary<string, double> expected, Dictionary<string, double> found) =>
        Assert.Empty(expected.Keys.Union(found.Keys)
            .Select(name => (Name: name, One: expected.GetValueOrDefault(name, Missing), Other: found.GetValueOrDefault(name, Missing)))
            .Where(its => !its.One.Equals(its.Other) && !(Math.Abs(its.One - its.Other) <= Rounding))
            .Select(its => FormattableString.Invariant($"{when}: {its.Name} is {its.Other:R}, and would be {its.One:R}")));
}
