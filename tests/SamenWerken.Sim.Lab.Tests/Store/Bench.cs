using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Store;

/// <summary>A place for experiments of six design points, gone afterwards.</summary>
public abstract class Bench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    internal static Experiment Experiment { get; } = new()
    {
        Name = "fines",
        Scenario = new Scenario { Name = "small", Rounds = 5, Population = new() { Actors = 4, Issues = 3 } },
        Factors = [Factor.Between("coordination.fine", 0, 1, 3), Factor.Of("coordination.network.shape", "complete", "ring")],
        Strategies = ["mandate", "covenant", "autonomous"],
        Replications = 11,
        Rounds = true,
    };

    protected string At(params string[] names) => Path.Combine([_folder, .. names]);

    internal ExperimentFolder Begin(string name, int shards = 1, Experiment? experiment = null)
    {
        var plan = (experiment ?? Experiment).Expand();
        return ExperimentFolder.Begin(At(name), plan, ExperimentManifest.Of(plan, shards));
    }

    internal ExperimentFolder Finished(string name, int shards = 1, int? threads = 1, Experiment? experiment = null)
    {
        var folder = Begin(name, shards, experiment);
        for (var shard = 0; shard < shards; shard++)
            folder.Run(shard, threads);
        folder.Merge();
        folder.Export();
        return folder;
    }

    internal void SameTables(string one, string other)
    {
        foreach (var table in new[] { "runs.csv", "summary.csv", "contrasts.csv", "rounds.csv", "trajectories.csv", "failures.csv" }.Where(
            table => File.Exists(At(one, table))))
            Assert.Equal(File.ReadAllBytes(At(one, table)), File.ReadAllBytes(At(other, table)));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>Calls something when so many runs are done.</summary>
internal sealed class After(long runs, Action call) : IProgress<Progress>
{
    public void Report(Progress value)
    {
        if (value.Done >= runs)
            call();
    }
}
