using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Store;

public sealed partial class ExperimentFolder
{
    private const string Extension = ".extended";

    /// <summary>The same experiment with more replications: with the same seed and design the first runs are those that are
    /// stored.</summary>
    /// <exception cref="StoreException">It is another experiment, has more replications than that, or is being run.</exception>
    private ExperimentFolder Extended(ExperimentPlan plan, ExperimentManifest asked)
    {
        if (Manifest.Replications == asked.Replications
            || (Manifest with { Replications = asked.Replications, Shards = asked.Shards }).Name != asked.Name)
            throw new StoreException($"'{_path}' holds another experiment ({Name[..12]}); choose another folder. Nothing was changed.");
        if (Manifest.Replications > asked.Replications)
            throw new StoreException(
                $"'{_path}' has {Manifest.Replications} replications, more than the {asked.Replications} that are asked for; ask for "
                    + "as many, or choose another folder. Nothing was changed.");
        var locks = Sources().Select(source => FolderLock.Of(source.Path)).ToList();
        try
        {
            Copy(plan, asked);
            StoreFailure.Of(_path,
                () => Place(At(ExperimentManifest.FileName + Extension), stream => stream.Write(Utf8.GetBytes(asked.Text()))));
            EndExtension(_path);
        }
        finally
        {
            locks.ForEach(each => each.Dispose());
        }

        return new ExperimentFolder(_path, asked, plan);
    }

    /// <summary>Ends an extension whose manifest was written: from then on the old runs are only in the new databases.</summary>
    private static void EndExtension(string path)
    {
        var (manifest, extended) =
            (Path.Combine(path, ExperimentManifest.FileName), Path.Combine(path, ExperimentManifest.FileName + Extension));
        if (!File.Exists(extended))
            return;
        var shards = ExperimentManifest.Parse(ReadManifest(extended), extended).Shards;
        var targets = Enumerable.Range(0, shards).Select(shard => Path.Combine(path, ShardName(shard, shards))).ToList();
        StoreFailure.Of(path, () =>
        {
            foreach (var target in targets.Where(target => File.Exists(target + Extension)))
            {
                foreach (var log in RunDatabase.Logs)
                    File.Delete(target + log);
                File.Move(target + Extension, target, overwrite: true);
            }

            // What told of the old runs, and those of a division that is no more.
            foreach (var file in Directory.EnumerateFiles(path, "*.sqlite").Except(targets).ToList())
                File.Delete(file);
            File.Delete(Path.Combine(path, Division));
            File.Delete(Path.Combine(path, DataPackage.FileName));
            File.Move(extended, manifest, overwrite: true);
        });
    }

    private List<(string Path, Part Part)> Sources() => IsComplete()
        ? [(At(Merged), PartOf(0, 1))]
        : [.. Enumerable.Range(0, Shards).Select(shard => (ShardPath(shard), PartOf(shard)))];

    private void Copy(ExperimentPlan plan, ExperimentManifest asked)
    {
        var targets = Enumerable.Range(0, asked.Shards).Select(shard => new Target(
            At(ShardName(shard, asked.Shards)) + Extension, new Part(asked.Name, shard, asked.Shards, () => plan.Outcomes), plan)).ToList();
        try
        {
            foreach (var (path, part) in Sources())
            {
                using var database = RunDatabase.OpenToRead(path, part);
                if (database is not null)
                    Copy(database, path, plan, targets);
            }

            targets.ForEach(target => target.End());
        }
        finally
        {
            targets.ForEach(target => target.Dispose());
        }
    }

    private void Copy(RunDatabase database, string path, ExperimentPlan plan, List<Target> targets)
    {
        var batch = new RunBatch(Plan.Outcomes.Count);
        using var reader = new RunReader(database, path, Plan, whole: false);
        for (reader.Read(batch); batch.Count > 0; reader.Read(batch))
        {
            for (var place = 0; place < batch.Count; place++)
            {
                var old = batch.At(place, Plan);
                var world = (long)old.Run.Point * plan.Experiment.Replications + old.Run.Replication;
                var run = old.Run with { Number = world * plan.Experiment.Strategies.Count + old.Run.Strategy };
                targets[(int)(world % targets.Count)].Add(new RunOutcome(run, old.Outcomes, old.Rounds, old.Failure));
            }
        }
    }

    /// <summary>A database to which runs are copied.</summary>
    private sealed class Target : IDisposable
    {
        private readonly RunDatabase _database;
        private readonly RunAppender _appender;

        internal Target(string path, Part part, ExperimentPlan plan)
        {
            // Of an extension that broke off.
            StoreFailure.Of(path, () => RunDatabase.Logs.Prepend("").ToList().ForEach(log => File.Delete(path + log)));
            _database = RunDatabase.OpenToWrite(path, part, shared: false);
            _appender = new RunAppender(_database, path, plan, new RunKeys(plan));
        }

        internal void Add(in RunOutcome run) => _appender.Add(run);

        internal void End()
        {
            _appender.Commit();
            _database.Settle();
        }

        public void Dispose()
        {
            _appender.Dispose();
            _database.Dispose();
        }
    }
}
