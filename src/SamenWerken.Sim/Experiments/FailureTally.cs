namespace SamenWerken.Sim.Experiments;

/// <summary>The runs that threw, block after block.</summary>
internal sealed class FailureTally(IReadOnlyList<string> strategies)
{
    private readonly List<RunFailure> _first = [];
    private long _count;

    internal RunFailures All => _count == 0 ? RunFailures.None : new(_count, [.. _first]);

    internal void Add(ReplicationBlocks.Block block)
    {
        for (var place = 0; place < block.Count; place++)
        {
            for (var strategy = 0; strategy < strategies.Count; strategy++)
            {
                if (block.Failure(place, strategy) is { } failure)
                    Add(new RunFailure(strategies[strategy], block.Replication(place), FailureText.Of(failure)));
            }
        }
    }

    internal void Add(RunFailure failure)
    {
        _count++;
        if (_first.Count < RunFailures.Most)
            _first.Add(failure);
    }
}
