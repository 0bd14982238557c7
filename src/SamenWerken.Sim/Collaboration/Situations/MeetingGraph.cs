using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>Who can meet whom: the neighbours of each actor, ascending. A complete network has none written down.</summary>
internal sealed class MeetingGraph
{
    private readonly MeetingNetwork _network;
    private readonly int _n;
    private readonly bool[] _linked;
    private readonly int[] _neighbours;
    private readonly int[] _degree;

    internal MeetingGraph(Scenario scenario, int n)
    {
        (_network, _n) = (scenario.Coordination.Network, n);
        Complete = _network.Shape == NetworkShape.Complete;
        (_linked, _neighbours, _degree) = Complete ? ([], [], []) : (new bool[n * n], new int[n * n], new int[n]);
        var names = scenario.ActorNames().ToList();
        switch (_network.Shape)
        {
            case NetworkShape.Hub:
                var hub = _network.Hub is { } name ? names.IndexOf(name) : 0;
                for (var i = 0; i < n; i++)
                    Link(hub, i);
                break;
            case NetworkShape.Ring:
                Ring(1);
                break;
            case NetworkShape.Listed:
                foreach (var link in _network.Links)
                    Link(names.IndexOf(link.From), names.IndexOf(link.To));
                break;
        }

        if (!Complete)
            WriteDown();
    }

    internal bool Complete { get; }

    internal ReadOnlySpan<int> NeighboursOf(int actor) => _neighbours.AsSpan(actor * _n, _degree[actor]);

    /// <summary>Draws a small world anew; the other shapes stay.</summary>
    internal void Draw(ulong seed, ulong replication)
    {
        if (_network.Shape != NetworkShape.SmallWorld)
            return;
        Array.Clear(_linked);
        Ring(_network.Neighbours / 2);
        for (var i = 0; i < _n; i++)
            Rewire(i, seed, replication);
        WriteDown();
    }

    // Watts & Strogatz 1998: each link to a next neighbour is moved with a given chance to an actor not linked yet.
    private void Rewire(int i, ulong seed, ulong replication)
    {
        for (var step = 1; step <= _network.Neighbours / 2; step++)
        {
            var draws = new Draws(seed, Purposes.Network, replication, (ulong)step, (ulong)i);
            var old = (i + step) % _n;
            if (!draws.Happens(_network.Rewiring) || Degree(i) >= _n - 1 || !_linked[i * _n + old])
                continue;
            var place = draws.Below(_n - 1 - Degree(i));
            var target = 0;
            while (target == i || _linked[i * _n + target] || place-- > 0)
                target++;
            (_linked[i * _n + old], _linked[old * _n + i]) = (false, false);
            Link(i, target);
        }
    }

    private int Degree(int i)
    {
        var degree = 0;
        for (var j = 0; j < _n; j++)
            degree += _linked[i * _n + j] ? 1 : 0;
        return degree;
    }

    private void Ring(int reach)
    {
        for (var i = 0; i < _n; i++)
        {
            for (var step = 1; step <= reach; step++)
                Link(i, (i + step) % _n);
        }
    }

    private void Link(int i, int j)
    {
        if (i != j)
            (_linked[i * _n + j], _linked[j * _n + i]) = (true, true);
    }

    private void WriteDown()
    {
        for (var i = 0; i < _n; i++)
        {
            _degree[i] = 0;
            for (var j = 0; j < _n; j++)
            {
                if (_linked[i * _n + j])
                    _neighbours[i * _n + _degree[i]++] = j;
            }
        }
    }
}
