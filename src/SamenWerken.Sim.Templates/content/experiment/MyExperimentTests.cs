using SamenWerken.Sim.Lab.Yaml;

namespace MyExperiment;

public sealed class MyExperimentTests
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "my-experiment.yaml");

    [Fact]
    public void It_asks_a_question_and_varies_what_it_says()
    {
        var plan = ExperimentFile.Read(Path);
        Assert.NotNull(plan.Experiment.Question);
        Assert.Equal(5, plan.Points.Count);
        Assert.Equal(5 * 200 * 2, plan.Runs);
    }

    [Fact]
    public void Its_runs_can_be_run_and_none_fails()
    {
        var experiment = ExperimentFile.Read(Path).Experiment with { Replications = 5 };
        var done = 0L;
        experiment.Expand().Run((in run) => Interlocked.Increment(ref done));
        Assert.Equal(5 * 5 * 2, done);
    }
}
