namespace SamenWerken.Sim.App.Working;

/// <summary>Work of which nothing is kept once a stop is asked for, and which may take long to see that.</summary>
internal static class Abandonable
{
    /// <summary>What the work gives; when it is stopped its thread is left alone, and ends with the process.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static T Of<T>(Func<T> work, CancellationToken stop)
    {
        var thread = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task.WaitAny([thread], stop);
        return thread.GetAwaiter().GetResult();
    }
}
