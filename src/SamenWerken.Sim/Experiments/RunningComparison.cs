using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>A comparison whose runs are coming in. It may be looked at only within the call that hands it over.</summary>
public sealed class RunningComparison
{
    private readonly Case _scenario;
    private readonly OutcomeSet _outcomes;
    private readonly IReadOnlyList<string> _strategies;
    private readonly int _replications;
    private readonly ulong _seed;
    private readonly ComparisonTally _tally;
    private readonly RoundTally? _rounds;
    private readonly FailureTally _failures;
    private int _done;

    internal RunningComparison(Case scenario, OutcomeSet outcomes, IReadOnlyList<string> strategies, int replications, ulong seed,
        bool rounds)
    {
        (_scenario, _outcomes, _strategies, _replications, _seed) = (scenario, outcomes, strategies, replications, seed);
        _tally = new ComparisonTally(strategies, outcomes);
        _failures = new FailureTally(strategies);
        _rounds = rounds ? new RoundTally(strategies, outcomes, scenario.Rounds, replications) : null;
    }

    /// <summary>What is measured.</summary>
    public OutcomeSet Outcomes => _outcomes;

    /// <summary>How far it is, in runs.</summary>
    public Progress Progress => new((long)_done * _strategies.Count, (long)_replications * _strategies.Count);

    /// <summary>The comparison of the replications that came in until now, as if they had been all.</summary>
    /// <param name="rounds">The only outcomes to summarise by round, which takes most of the time; all if null.</param>
    public Comparison SoFar(IReadOnlyCollection<Outcome>? rounds = null) =>
        new(_scenario, _outcomes, _strategies, _done, _seed, _tally.Summaries(), _tally.Contrasts(),
            _rounds?.Summaries(rounds) ?? []) { Sample = _tally.Sample(), Failed = _failures.All };

    internal void Add(ReplicationBlocks.Block block)
    {
        for (var place = 0; place < block.Count; place++)
        {
            _tally.Add(block.Outcomes(place));
            _failures.Add(block, place);
            for (var strategy = 0; strategy < _strategies.Count; strategy++)
                _rounds?.Add(block.Replication(place), strategy, block.Rounds(place, strategy));
        }

        _done += block.Count;
    }
}
