using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>The meeting network (section 6.1): who can meet whom.</summary>
internal static class PlainNetwork
{
    internal static bool[,] Of(Scenario scenario, ulong seed, ulong replication)
    {
        var (n, network, names) = (scenario.ActorCount, scenario.Coordination.Network, scenario.ActorNames().ToList());
        var linked = new bool[n, n];
        switch (network.Shape)
        {
            case NetworkShape.Complete:
                for (var i = 0; i < n; i++)
                    Ring(linked, i);
                break;
            case NetworkShape.Hub:
                var hub = network.Hub is { } name ? names.IndexOf(name) : 0;
                for (var i = 0; i < n; i++)
                    Link(linked, hub, i, i != hub);
                break;
            case NetworkShape.Ring:
                Ring(linked, 1);
                break;
            case NetworkShape.Listed:
                foreach (var link in network.Links)
                    Link(linked, names.IndexOf(link.From), names.IndexOf(link.To), true);
                break;
            case NetworkShape.SmallWorld:
                SmallWorld(linked, network, seed, replication);
                break;
        }

        return linked;
    }

    // Watts & Strogatz 1998: actor by actor and step by step, a link to a next neighbour may move to an actor not linked yet.
    private static void SmallWorld(bool[,] linked, MeetingNetwork network, ulong seed, ulong replication)
    {
        var n = linked.GetLength(0);
        for (var step = 1; step <= network.Neighbours / 2; step++)
            Ring(linked, step);
        for (var i = 0; i < n; i++)
        {
            for (var step = 1; step <= network.Neighbours / 2; step++)
            {
                var draws = new Draws(seed, Purposes.Network, replication, (ulong)step, (ulong)i);
                var old = (i + step) % n;
                var free = Enumerable.Range(0, n).Where(j => j != i && !linked[i, j]).ToArray();
                if (!draws.Happens(network.Rewiring) || free.Length == 0 || !linked[i, old])
                    continue;
                var target = free[draws.Below(free.Length)];
                Link(linked, i, old, false);
                Link(linked, i, target, true);
            }
        }
    }

    private static void Ring(bool[,] linked, int step)
    {
        var n = linked.GetLength(0);
        for (var i = 0; i < n; i++)
            Link(linked, i, (i + step) % n, i != (i + step) % n);
    }

    private static void Link(bool[,] linked, int i, int j, bool there) => (linked[i, j], linked[j, i]) = (there, there);
}
