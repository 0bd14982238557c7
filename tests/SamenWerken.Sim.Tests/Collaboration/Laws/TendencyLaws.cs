using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Statistics;
using Outcome = SamenWerken.Sim.Experiments.Outcome;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>What holds on the average of many populations. A difference counts from four standard errors on.</summary>
public sealed class TendencyLaws
{
    private const double StandardErrors = 4;

    private static Moments Of(Scenario scenario, string strategy, Outcome outcome, int replications)
    {
        double[] values = [.. Values(scenario, strategy, outcome, replications).Where(value => !double.IsNaN(value))];
        return Moments.Of(values);
    }

    private static IEnumerable<double> Values(Scenario scenario, string strategy, Outcome outcome, int replications)
    {
        var (simulation, outcomes) = (new Simulation(scenario), new double[Outcomes.All.Count]);
        for (var replication = 0UL; replication < (ulong)replications; replication++)
        {
            simulation.Draw(17, replication);
            simulation.Run(strategy, outcomes, null);
            yield return outcomes[Outcomes.All.IndexOf(outcome)];
        }
    }

    private static void Rises(IReadOnlyList<Moments> steps)
    {
        for (var at = 1; at < steps.Count; at++)
        {
            var (before, after) = (steps[at - 1], steps[at]);
            var error = Math.Sqrt(before.StandardError * before.StandardError + after.StandardError * after.StandardError);
            var message = FormattableString.Invariant($"step {at}: {before.Mean:G4}, then {after.Mean:G4} ± {error:G2}");
            Assert.True(after.Mean - before.Mean > StandardErrors * error, message);
        }
    }

    [Fact]
    public void The_more_parties_at_a_table_the_more_impasses() => Rises(
        [.. new[] { 2, 4, 8, 16 }.Select(n => Of(new() { Population = new() { Actors = n } }, "covenant", Outcomes.ImpasseRate, 300))]);

    /// <summary>By the need for autonomy and by what it weighs.</summary>
    [Fact]
    public void The_more_ones_own_way_is_worth_the_less_cooperation_a_covenant_brings()
    {
        Rises([.. new[] { 0.95, 0.5, 0.05 }.Select(α => Of(
            new() { Population = new() { AutonomyNeed = Spread.Of(α, 0.05) } }, "covenant", Outcomes.Cooperation, 600))]);
        Rises([.. new[] { 0.2, 0.1, 0.05, 0 }.Select(weight => Of(
            new() { Behaviour = new() { OwnWay = weight } }, "covenant", Outcomes.Cooperation, 600))]);
    }

    [Fact]
    public void Unanimity_leaves_the_worst_off_no_worse_than_a_majority()
    {
        Scenario With(double quorum) => new() { Coordination = new() { Quorum = quorum } };
        var (all, most) = (Values(With(1), "norm", Outcomes.WorstGain, 400), Values(With(2.0 / 3), "norm", Outcomes.WorstGain, 400));
        double[] paired = [.. all.Zip(most, (one, other) => one - other)];
        var differences = Moments.Of(paired);
        Assert.True(differences.Mean > -StandardErrors * differences.StandardError, $"{differences.Mean:G3}");
        Assert.True(differences.Variance > 0, "the quorum changes nothing");
    }

    [Fact]
    public void Trust_and_openness_make_covenants_work()
    {
        Rises([.. new[] { 0.1, 0.5, 0.9 }.Select(trust => Of(
            new() { Population = new() { Trust = trust } }, "covenant", Outcomes.Cooperation, 300))]);
        Rises([.. new[] { 0.05, 0.95 }.Select(openness => Of(
            new() { Population = new() { Openness = Spread.Of(openness, 0.05) } }, "covenant", Outcomes.Cooperation, 300))]);
    }

    [Fact]
    public void Crowding_and_monitoring_do_something()
    {
        var weak = new Coordination { Fine = 0.05 };
        Rises([.. new[] { 0.9, 0 }.Select(crowding => Of(
            new() { Coordination = weak, Behaviour = new() { Crowding = crowding } }, "tender", Outcomes.KeepRate, 1500))]);
        Rises([.. new[] { 0, 0.5, 1 }.Select(monitoring => Of(
            new() { Coordination = new() { Monitoring = monitoring } }, "mandate", Outcomes.Cost, 200))]);
    }

    /// <summary>Harm to others is not hidden at 0.</summary>
    [Fact]
    public void Adjusting_to_each_other_without_promises_takes_from_others()
    {
        var cooperation = Of(new(), "adjustment", Outcomes.Cooperation, 200);
        Assert.True(cooperation.Mean + StandardErrors * cooperation.StandardError < 0, $"{cooperation.Mean:G3}");
    }

    /// <summary>Public orientation and cynicism are drawn back to where they started; they move, but end nowhere at a bound.</summary>
    [Fact]
    public void Over_fifty_years_nobody_drifts_to_a_bound_of_cynicism_or_public_orientation()
    {
        var simulation = new Simulation(new() { Rounds = 600 });
        foreach (var strategy in StrategyCatalogue.Default())
        {
            for (var replication = 0UL; replication < 4; replication++)
            {
                simulation.Draw(17, replication);
                simulation.Run(strategy, new double[Outcomes.All.Count], null);
                var s = simulation.Situation;
                for (var i = 0; i < s.Actors; i++)
                {
                    Assert.True(s.PublicOrientation(i) is > 0.005 and < 0.9, $"{strategy}: ω of actor {i} is {s.PublicOrientation(i):R}");
                    Assert.True(s.Cynicism(i) is > 0.005 and < 0.95, $"{strategy}: c of actor {i} is {s.Cynicism(i):R}");
                }
            }
        }
    }
}
