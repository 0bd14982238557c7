using System.Diagnostics;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Tests.Model;

namespace SamenWerken.Sim.Tests.Experiments;

/// <summary>Making the points of an experiment: quick where there are many, and each is what setting its values by hand gives.</summary>
public sealed class PlanningTests
{
    private static readonly Scenario Small = new() { Rounds = 4, Population = new() { Actors = 3, Issues = 2 } };

    [Fact]
    public void A_million_points_are_planned_in_seconds_and_stopped_in_a_moment()
    {
        var experiment = new Experiment
        {
            Scenario = Small, Strategies = ["norm"], Replications = 1,
            Factors = [Factor.Between("coordination.fine", 0, 1, 1000), Factor.Between("fragmentation", 0, 1, 500),
                Factor.Of("coordination.exit", "false", "true")],
        };
        var watch = Stopwatch.StartNew();
        var plan = experiment.Expand();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}"); // 1 to 3 µs a point on a machine that is free
        Assert.Equal(1_000_000, plan.Points.Count);
        Assert.Equal(["1", "1", "true"], plan.Points[^1].Values);

        using var stop = new CancellationTokenSource();
        var seen = new List<Progress>();
        var told = new Told(progress =>
        {
            seen.Add(progress);
            if (seen.Count == 3)
                stop.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => experiment.Expand(told, stop.Token));
        Assert.Equal([new Progress(1000, 1_000_000), new Progress(2000, 1_000_000), new Progress(3000, 1_000_000)], seen);
    }

    [Theory]
    [InlineData(DesignKind.Factorial)]
    [InlineData(DesignKind.Lhs)]
    [InlineData(DesignKind.Sobol)]
    [InlineData(DesignKind.Morris)]
    [InlineData(DesignKind.Saltelli)]
    public void A_point_is_the_scenario_with_its_values_set_one_by_one(DesignKind design)
    {
        var levels = design == DesignKind.Factorial ? 3 : (int?)null;
        var experiment = new Experiment
        {
            Scenario = Small, Strategies = ["norm"], Replications = 1, Design = design, Points = levels is null ? 8 : null,
            Factors =
            [
                new() { Path = "coordination.fine", From = 0, To = 1, Levels = levels },
                new() { Path = "rounds", From = 2, To = 4, Levels = levels },
                Factor.Of("coordination.exit", "false", "true"), Factor.Of("clientVoice", "0.10", "0.5"),
            ],
        };
        var plan = experiment.Expand();
        Assert.All(plan.Points, point =>
        {
            var made = experiment.Factors.Zip(point.Values)
                .Aggregate((Case)Small, (its, set) => ParameterPath.Set(its, set.First.Path, set.Second));
            Assert.Equal(made, point.Scenario);
            Assert.Same(point.Scenario, point.Scenario);
            Assert.Equal(point.Values,
                experiment.Factors.Select(factor => ParameterPath.Text(ParameterPath.Get(point.Scenario, factor.Path))));
        });
    }

    // What is said to be alone: whatever it is, the mistakes of a scenario stay the same.
    [Fact]
    public void A_parameter_that_is_alone_clashes_with_nothing()
    {
        Scenario[] scenarios =
        [
            new(), Gouda.Scenario, Small, Gouda.Scenario with { Rounds = 1 }, Gouda.Scenario with { Actors = [new("A"), new("A")] },
            Small with { Coordination = new() { Commissioners = 9, Preconditions = 9 } },
        ];
        foreach (var scenario in scenarios)
        {
            var (model, before) = (scenario.Model, scenario.Model.Check(scenario));
            var alone = model.Parameters(scenario).Where(model.IsAlone).ToList();
            Assert.True(alone.Count > 60);
            Assert.DoesNotContain(alone,
                parameter => parameter.Path is "rounds" or "population.actors" or "population.issues" or "coordination.commissioners");
            foreach (var parameter in alone)
            {
                foreach (var value in parameter.Form == KeyForm.Truth
                    ? ["true", "false"]
                    : new[] { parameter.Least!.Value, parameter.Largest!.Value }.Select(end => ParameterPath.Text(end)))
                    Assert.Equal(before, model.Check(ParameterPath.Set(scenario, parameter.Path, value)));
            }
        }
    }

    private sealed class Told(Action<Progress> tell) : IProgress<Progress>
    {
        public void Report(Progress value) => tell(value);
    }
}
