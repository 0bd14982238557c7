using System.Globalization;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Numbers of shards as people and Slurm write them: 0-3,7.</summary>
public static class ShardRanges
{
    /// <summary>The numbers, in order, with what follows each other taken together.</summary>
    public static string Text(IEnumerable<int> shards)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var shard in shards.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == shard - 1)
                ranges[^1] = (ranges[^1].First, shard);
            else
                ranges.Add((shard, shard));
        }

        return string.Join(',', ranges.Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")));
    }
}
