using System.Globalization;

namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>Slurm by its own commands: sbatch, squeue, sacct, scancel.</summary>
internal static class Slurm
{
    internal static bool IsAtHand => ProgramCall.IsAtHand("squeue");

    /// <exception cref="ClusterException">There is no Slurm on this machine.</exception>
    internal static void Check()
    {
        if (!ProgramCall.IsAtHand("sbatch") || !IsAtHand)
            throw new ClusterException(
                "There is no 'sbatch' on the PATH: submit from a machine that has Slurm's commands, such as the login node of a "
                    + "cluster. Nothing was changed.");
    }

    /// <summary>Submits a job.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ClusterException">Slurm refuses.</exception>
    internal static long Submit(params IReadOnlyList<string> arguments)
    {
        var call = ProgramCall.Of("sbatch", ["--parsable", .. arguments]);
        // The name of the cluster follows after a semicolon where there are several.
        return call.ExitCode == 0
            && long.TryParse(call.Output.Trim().Split(';')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var job)
            ? job
            : throw new ClusterException($"sbatch refuses: {Said(call)}");
    }

    internal static void Cancel(long job) => ProgramCall.Of("scancel", Text(job));

    /// <summary>What Slurm still knows of some jobs and the tasks of some arrays.</summary>
    /// <exception cref="ClusterException">Slurm does not answer.</exception>
    internal static IReadOnlyList<SlurmTask> Tasks(IReadOnlyCollection<long> jobs)
    {
        if (jobs.Count == 0)
            return [];
        var numbers = string.Join(',', jobs.Select(Text));
        var queue = ProgramCall.Of("squeue", "--noheader", "--array", "--states=all", "--format=%F|%K|%T", "--jobs=" + numbers);
        // Slurm forgets a job some minutes after its end.
        if (queue.ExitCode != 0 && !queue.Error.Contains("Invalid job id", StringComparison.Ordinal))
            throw new ClusterException($"squeue fails: {Said(queue)}");
        var known = queue.ExitCode == 0 ? Tasks(queue.Output) : [];
        return [.. known, .. Past(numbers).Where(past => known.All(task => (task.Job, task.Task) != (past.Job, past.Task)))];
    }

    // Of clusters that keep accounts; others say nothing of what has been.
    private static List<SlurmTask> Past(string numbers)
    {
        if (!ProgramCall.IsAtHand("sacct"))
            return [];
        var call =
            ProgramCall.Of("sacct", "--noheader", "--parsable2", "--allocations", "--array", "--format=JobID,State", "--jobs=" + numbers);
        return call.ExitCode == 0 ? Tasks(call.Output.Replace('_', '|')) : [];
    }

    // A line is job|task|state, or job|state for what is no array.
    private static List<SlurmTask> Tasks(string lines)
    {
        var tasks = new List<SlurmTask>();
        foreach (var cells in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split('|')))
        {
            if (cells.Length < 2 || !long.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var job))
                continue;
            int? task = int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            tasks.Add(new(job, task, cells[^1].Split(' ')[0]));
        }

        return tasks;
    }

    private static string Said(ProgramCall call) =>
        call.Error.Length > 0 ? call.Error : FormattableString.Invariant($"exit code {call.ExitCode}, without a word");

    private static string Text(long job) => job.ToString(CultureInfo.InvariantCulture);
}
