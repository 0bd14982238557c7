namespace SamenWerken.Sim.Experiments;

/// <summary>Some of the runs of an experiment, such as those that are missing.</summary>
public sealed class RunSet
{
    private const int Bits = 64;

    private readonly ulong[] _bits;
    private readonly int _strategies;

    private RunSet(ExperimentPlan plan)
    {
        _strategies = plan.Experiment.Strategies.Count;
        _bits = new ulong[(plan.Runs + Bits - 1) / Bits];
    }

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>All runs of an experiment.</summary>
    public static RunSet All(ExperimentPlan plan) => Shard(plan, 0, 1);

    /// <summary>The runs of one of several shards: world w, a replication at a design point, belongs to shard w mod K with all its
    /// strategies.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="shard">Which shard, from 0.</param>
    /// <param name="shards">Number of shards K, 1 or more.</param>
    public static RunSet Shard(ExperimentPlan plan, int shard, int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(shard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shard, shards);
        var set = new RunSet(plan);
        for (long world = shard; world < plan.Worlds; world += shards)
        {
            for (var strategy = 0; strategy < set._strategies; strategy++)
                set.Add(world * set._strategies + strategy);
        }

        return set;
    }

    /// <summary>How many runs a shard has.</summary>
    public static long CountOf(ExperimentPlan plan, int shard, int shards) =>
        (plan.Worlds - shard + shards - 1) / shards * plan.Experiment.Strategies.Count;

    /// <summary>Whether a run is among them.</summary>
    public bool Contains(long number) => (_bits[number / Bits] >> (int)(number % Bits) & 1) != 0;

    /// <summary>Takes a run out.</summary>
    /// <returns>False if it was not among them.</returns>
    public bool Remove(long number)
    {
        if (number < 0 || number / Bits >= _bits.Length || !Contains(number))
            return false;
        _bits[number / Bits] &= ~(1UL << (int)(number % Bits));
        Count--;
        return true;
    }

    /// <summary>Whether a world has a run among them.</summary>
    internal bool ContainsWorld(long world)
    {
        for (var strategy = 0; strategy < _strategies; strategy++)
        {
            if (Contains(world * _strategies + strategy))
                return true;
        }

        return false;
    }

    private void Add(long number)
    {
        _bits[number / Bits] |= 1UL << (int)(number % Bits);
        Count++;
    }
}
