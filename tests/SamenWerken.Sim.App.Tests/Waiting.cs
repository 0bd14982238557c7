using System.Diagnostics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>Waits for what another process does.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    internal static void Until(Func<bool> holds)
    {
        var since = Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, "waited in vain");
            Thread.Sleep(50);
        }
    }
}
