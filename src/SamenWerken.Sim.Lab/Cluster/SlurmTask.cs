namespace SamenWerken.Sim.Lab.Cluster;

/// <summary>A job of Slurm, or one task of a job array.</summary>
/// <param name="Job">Number of the job; that of the array for a task.</param>
/// <param name="Task">Number of the task; null for a job that is no array.</param>
/// <param name="State">Its state in Slurm's words, such as PENDING or TIMEOUT.</param>
internal readonly record struct SlurmTask(long Job, int? Task, string State)
{
    // https://slurm.schedmd.com/job_state_codes.html
    private static readonly string[] Ends = ["BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "LAUNCH_FAILED", "NODE_FAIL",
        "OUT_OF_MEMORY", "PREEMPTED", "RECONFIG_FAIL", "REVOKED", "TIMEOUT"];
    private static readonly string[] Waits =
        ["PENDING", "CONFIGURING", "POWER_UP_NODE", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT"];

    /// <summary>Whether it waits or runs, so that nobody else is to do its work.</summary>
    internal bool IsLive => !Ends.Contains(State);

    /// <summary>Whether it has yet to begin.</summary>
    internal bool IsQueued => Waits.Contains(State);
}
