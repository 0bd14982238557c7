using System.Globalization;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>
/// An experiment as a job array of Slurm, one shard a task, and a job that merges when all tasks have ended, well or not. What
/// was submitted stands in <c>slurm/jobs.json</c> in the experiment's folder, beside the scripts and the logs of the jobs.
/// </summary>
/// <param name="folder">The experiment.</param>
public sealed class SlurmArray(ExperimentFolder folder)
{
    private const string Room = "slurm";

    private static readonly string Record = Path.Combine(Room, JobRecord.FileName);

    /// <summary>Whether jobs of it have been submitted.</summary>
    /// <exception cref="StoreException">What was submitted cannot be read.</exception>
    public bool WasSubmitted => JobRecord.Of(folder, Record).Submissions.Count > 0;

    /// <summary>Whether somebody has tried to submit it, in vain or not.</summary>
    public bool IsForCluster => Directory.Exists(folder.At(Room));

    /// <summary>How it stands.</summary>
    /// <exception cref="StoreException">A database is damaged or of another experiment.</exception>
    public SlurmReport Report()
    {
        var record = JobRecord.Of(folder, Record);
        if (record.Submissions.Count == 0 || folder.IsComplete())
            return Report(record, []);
        if (!Slurm.IsAtHand)
            return Report(record, null) with { Unknown = "Slurm is not at hand here; jobs may wait, run or have failed." };
        try
        {
            return Report(record, Slurm.Tasks(record.Jobs));
        }
        catch (ClusterException failure)
        {
            return Report(record, null) with { Unknown = failure.Message };
        }
    }

    /// <summary>Submits what no job is working on: an array of the shards that are not finished, and a job that merges after it.</summary>
    /// <param name="request">What to ask of Slurm.</param>
    /// <param name="samenwerken">The words that start this program on a node.</param>
    /// <param name="before">How it stood before.</param>
    /// <returns>The jobs; null where there is nothing to submit.</returns>
    /// <exception cref="ClusterException">There is no Slurm, or it refuses.</exception>
    /// <exception cref="StoreException">The folder cannot be used for it.</exception>
    public Submission? Submit(SlurmRequest request, IReadOnlyList<string> samenwerken, out SlurmReport before)
    {
        Slurm.Check();
        folder.CheckProgram();
        StoreFailure.Of(folder.At(Room), () => Directory.CreateDirectory(folder.At(Room)));
        using var one = FolderLock.Of(folder.At(Record));
        var record = JobRecord.Of(folder, Record);
        Divide(request.Shards, record);
        folder.Share();
        var tasks = Slurm.Tasks(record.Jobs);
        before = Report(record, tasks);
        int[] unfinished =
            [.. before.Shards.Where(shard => shard.Stage is ShardStage.Failed or ShardStage.Missing).Select(shard => shard.Status.Shard)];
        var merges = tasks.Where(task => task.IsLive && record.Submissions.Any(submission => submission.Merge == task.Job)).ToList();
        if (unfinished.Length == 0 && (merges.Count > 0 || folder.Exported() is not null))
            return null;
        new JobScripts(folder, samenwerken).Write(Room);
        var others = tasks.Where(task => task.IsLive && task.Task is not null).Select(task => task.Job).Distinct();
        return Submit(request, record, unfinished, others, merges.Where(task => task.IsQueued).Select(task => task.Job));
    }

    private void Divide(int? shards, JobRecord record)
    {
        if (shards is not { } count || count == folder.Shards)
            return;
        if (record.Submissions.Count > 0)
            throw new StoreException(
                $"'{folder.At("")}' was submitted with {folder.Shards} shard{(folder.Shards == 1 ? "" : "s")}, which is fixed now. "
                    + "Leave --shards out. Nothing was changed.");
        folder.Divide(count);
    }

    private Submission Submit(SlurmRequest request, JobRecord record, int[] shards, IEnumerable<long> others, IEnumerable<long> former)
    {
        var submission = new Submission(null, shards, null);
        if (shards.Length > 0)
        {
            var limit = request.ArrayLimit is { } most ? FormattableString.Invariant($"%{most}") : "";
            submission = submission with { Array = Slurm.Submit(
                [.. Options(request, "shards", "%A_%a"), $"--array={ShardRanges.Text(shards)}{limit}", Script(JobScripts.Shard)]) };
            Keep(record, submission);
        }

        // They would find runs missing.
        foreach (var merge in former)
            Slurm.Cancel(merge);
        string[] after = [
            .. others.Concat(submission.Array is { } array ? [array] : []).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var dependency = after.Length > 0 ? ["--dependency=afterany:" + string.Join(':', after)] : Array.Empty<string>();
        submission = submission with { Merge =
            Slurm.Submit([.. Options(request with { CpusPerTask = 1 }, "merge", "%j"), .. dependency, Script(JobScripts.Merge)]) };
        Keep(record, submission);
        return submission;
    }

    private IEnumerable<string> Options(SlurmRequest request, string name, string log)
    {
        yield return $"--job-name=samenwerken-{name}-{folder.Name[..12]}";
        // Slurm replaces what follows a percent sign.
        yield return "--output=" + Path.Combine(Script("").Replace("%", "%%", StringComparison.Ordinal), log + ".log");
        yield return "--open-mode=append";
        yield return "--chdir=" + Script("");
        yield return FormattableString.Invariant($"--cpus-per-task={request.CpusPerTask}");
        if (request.Partition is { } partition)
            yield return "--partition=" + partition;
        if (request.Time is { } time)
            yield return "--time=" + time;
    }

    private string Script(string name) => Path.GetFullPath(folder.At(Path.Combine(Room, name)));

    // A job that cannot be remembered would be submitted a second time.
    private void Keep(JobRecord record, Submission submission)
    {
        try
        {
            folder.Write(Record, writer => writer.Write(Json.Text(record with { Submissions = [.. record.Submissions, submission] })));
        }
        catch (StoreException)
        {
            Slurm.Cancel(submission.Merge ?? submission.Array!.Value);
            throw;
        }
    }

    private SlurmReport Report(JobRecord record, IReadOnlyList<SlurmTask>? tasks)
    {
        // The databases are read after Slurm was asked: a task that ends in between has stored what it did.
        var states = new ShardStates(record, tasks,
            (array, shard) => folder.At(Path.Combine(Room, FormattableString.Invariant($"{array}_{shard}.log"))));
        var merge = record.Submissions.LastOrDefault(submission => submission.Merge is not null)?.Merge;
        return new SlurmReport(
            [.. folder.Status().Select(states.Of)], merge,
            tasks?.Where(task => task.Job == merge && task.Task is null).Select(task => task.State).FirstOrDefault(), null);
    }
}
