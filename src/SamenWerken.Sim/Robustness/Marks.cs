using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Robustness;

/// <summary>In which worlds a strategy is the best, or not clearly worse than the best of the others.</summary>
internal static class Marks
{
    /// <summary>By criterion, world and strategy.</summary>
    public static bool[][][] Of(ScoreTable table, double alpha)
    {
        var critical = new Dictionary<int, double>();
        return
        [
            .. table.Criteria.Select((criterion, c) => Enumerable.Range(0, table.Worlds.Length)
                .Select(world => InWorld(table, criterion, c, world, alpha, critical)).ToArray())
        ];
    }

    private static bool[] InWorld(ScoreTable table, Criterion criterion, int c, int world, double alpha, Dictionary<int, double> critical)
    {
        var sign = criterion.HigherIsBetter ? 1 : -1;
        int[] ran = [.. Enumerable.Range(0, table.Strategies.Length).Where(s => table.Runs(c, world, s).ToArray().Any(double.IsFinite))];
        double[][] rows =
        [
            .. Enumerable.Range(0, table.Replications).Select(r => ran.Select(s => sign * table.Runs(c, world, s)[r]).ToArray())
                .Where(row => row.All(double.IsFinite))
        ];
        var marks = new bool[table.Strategies.Length];
        if (ran.Length < 2 || rows.Length < 2)
        {
            // One that ran alone is the best; where replications cannot be paired, nobody is clearly worse.
            foreach (var s in ran)
                marks[s] = true;
            return marks;
        }

        var key = ran.Length * 1_000_000 + rows.Length;
        if (!critical.TryGetValue(key, out var g))
            critical[key] = g = NelsonMatejcik.Critical(ran.Length, rows.Length, alpha);
        var choice = NelsonMatejcik.Of(rows, g).Choose(rows);
        for (var i = 0; i < ran.Length; i++)
            marks[ran[i]] = i == choice.Best || choice.AgainstBest[i].High > 0;
        return marks;
    }
}
