namespace SamenWerken.Sim.Experiments;

/// <summary>The runs that threw, block after block.</summary>
internal sealed class FailureTally(IReadOnlyList<string> strategies)
{
    private readonly List<RunFailure> _first = [];
    private long _count;

    internal RunFailures All => _count == 0 ? RunFailures.None : new(_count, [.. _first]);

    internal void Add(ReplicationBlocks.Block block, int place)
    {
        for (var strategy = 0; strategy < strategies.Count; strategy++)
        {
            if (block.Failure(place, strategy) is { } failure)
                Add(strategy, block.Replication(place), FailureText.Of(failure));
        }
    }

    internal void Add(int strategy, int replication, string reason) => Add(new RunFailure(strategies[strategy], replication, reason));

    internal void Add(RunFailure failure)
    {
        _count++;
        if (_first.Count < RunFailures.Most)
            _first.Add(failure);
    }
}
