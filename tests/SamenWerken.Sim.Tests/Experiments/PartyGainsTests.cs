using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Tests.Strategies;

namespace SamenWerken.Sim.Tests.Experiments;

public sealed class PartyGainsTests
{
    private const int Runs = 5;

    private static readonly string[] Keys = ["mandate", "exchange", "covenant", "phased"];

    private static Scenario Town(int rounds) => new()
    {
        Rounds = rounds,
        Issues = [new("nuisance"), new("rent arrears"), new("debts")],
        Actors = [new("Municipality"), new("Housing corporation"), new("Care provider"), new("Police")],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(24)]
    public void What_a_party_gains_is_its_mean_over_the_second_half_of_runs_that_are_told_in_full(int rounds)
    {
        var town = Town(rounds);
        var found = PartyGains.Of(town, Keys, seed: 3, runs: Runs);
        Assert.Equal(["Municipality", "Housing corporation", "Care provider", "Police"], found.Parties);
        foreach (var key in Keys)
        {
            var told = Enumerable.Range(0, Runs).Select(run => town.Run(key, run, seed: 3).Rounds.Skip(rounds / 2).ToList()).ToList();
            for (var party = 0; party < found.Parties.Count; party++)
            {
                var mean = told.Average(run => run.Average(round => round.Actors[party].Gain));
                Assert.Equal(mean, found.Of(found.Parties[party], key).Mean, 1e-14);
            }
        }
    }

    [Fact]
    public void Gains_are_the_same_for_any_number_of_threads() =>
        Assert.Equal(PartyGains.Of(Town(12), Keys, runs: Runs, threads: 1).Gains,
            PartyGains.Of(Town(12), Keys, runs: Runs, threads: 4).Gains);

    [Fact]
    public void Parties_that_are_drawn_anew_in_each_run_have_no_gains_of_their_own() =>
        Assert.Equal(PartyGains.None, PartyGains.Of(new Scenario { Population = new() { Actors = 5 } }, ["mandate"]));

    [Fact]
    public void A_run_that_fails_is_named()
    {
        var town = Town(2) with
        {
            Actors = [new("Municipality") { Position = [("nuisance", Fragile.Trap)] }, new("Housing corporation"), new("Care provider")],
        };
        var failed = Assert.Throws<FailedRunException>(() => PartyGains.Of(town, ["fragile"], runs: 200, threads: 1));
        Assert.Equal("fragile", failed.Failure.Strategy);
        Assert.Contains("not even that", failed.Failure.Reason);
    }

    [Fact]
    public void Whoever_asks_for_gains_can_stop()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => PartyGains.Of(Town(4), Keys, cancellation: stop.Token));
    }
}
