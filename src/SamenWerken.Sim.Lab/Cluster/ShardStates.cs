using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>Puts together what the databases and Slurm say of shards.</summary>
internal sealed class ShardStates
{
    private readonly Dictionary<int, long> _arrays = [];
    private readonly ILookup<(long Job, int Task), SlurmTask> _tasks;
    private readonly ILookup<int, SlurmTask> _live;
    private readonly bool _asked;
    private readonly Func<long, int, string> _log;

    /// <param name="record">The jobs that were submitted.</param>
    /// <param name="tasks">What Slurm says of them; null where it was not asked.</param>
    /// <param name="log">Log of a task, by array and shard.</param>
    internal ShardStates(JobRecord record, IReadOnlyList<SlurmTask>? tasks, Func<long, int, string> log)
    {
        _asked = tasks is not null;
        _log = log;
        foreach (var submission in record.Submissions)
        {
            foreach (var shard in submission.Array is null ? [] : submission.Shards)
                _arrays[shard] = submission.Array!.Value;
        }

        var some = (tasks ?? []).Where(task => task.Task is not null).ToList();
        _tasks = some.ToLookup(task => (task.Job, task.Task!.Value));
        _live = some.Where(task => task.IsLive).ToLookup(task => task.Task!.Value);
    }

    internal ShardState Of(ShardStatus shard)
    {
        if (shard.Stored == shard.Total)
            return new(shard, ShardStage.Finished);
        long? array = _arrays.TryGetValue(shard.Shard, out var job) ? job : null;
        var log = array is null ? null : _log(job, shard.Shard);
        return new(shard, Stage(shard, array is not null), _tasks[(job, shard.Shard)].Select(task => task.State).FirstOrDefault(),
            File.Exists(log) ? log : null);
    }

    private ShardStage Stage(ShardStatus shard, bool submitted)
    {
        if (shard.Running || _live[shard.Shard].Any(task => !task.IsQueued))
            return ShardStage.Running;
        if (_live[shard.Shard].Any())
            return ShardStage.Queued;
        return submitted && _asked ? ShardStage.Failed : ShardStage.Missing;
    }
}
