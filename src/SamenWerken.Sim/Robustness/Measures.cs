using SamenWerken.Sim.Optimisation;

namespace SamenWerken.Sim.Robustness;

/// <summary>The measures of one table of means, higher is better: one number each in a fixed order, so that resamples can be laid beside
/// each other.</summary>
internal static class Measures
{
    public const int EachScore = 4; // mean, worst tenth, largest regret, share in which not clearly worse

    /// <summary>Mean and worst tenth over chosen worlds, the largest regret over all, the share of chosen worlds with a mark.</summary>
    public static void Score(double[][] means, bool[][] marks, int strategy, ReadOnlySpan<int> worlds, Span<double> into)
    {
        var its = new double[worlds.Length];
        var (sum, marked) = (0.0, 0);
        for (var i = 0; i < worlds.Length; i++)
        {
            its[i] = means[worlds[i]][strategy];
            sum += its[i];
            marked += marks[worlds[i]][strategy] ? 1 : 0;
        }

        into[0] = sum / worlds.Length;
        into[1] = WorstTenth(its);
        into[2] = Regret(means[WorstWorld(means, strategy)], strategy);
        into[3] = (double)marked / worlds.Length;
    }

    /// <summary>Mean of the lowest tenth; where a tenth is no whole number, the last counts with the part that is left.</summary>
    public static double WorstTenth(double[] values)
    {
        Array.Sort(values);
        var tenth = values.Length / 10.0;
        if (tenth <= 1)
            return values[0];
        var whole = (int)tenth;
        var sum = values.AsSpan(0, whole).ToArray().Sum();
        return whole < values.Length ? (sum + (tenth - whole) * values[whole]) / tenth : sum / tenth;
    }

    /// <summary>World of the largest regret; the first of equals.</summary>
    public static int WorstWorld(double[][] means, int strategy)
    {
        var worst = 0;
        for (var world = 1; world < means.Length; world++)
            worst = Regret(means[world], strategy) > Regret(means[worst], strategy) ? world : worst;
        return worst;
    }

    public static double Regret(double[] world, int strategy) => world.Max() - world[strategy];

    /// <summary>Whether each strategy is on the Pareto front of a table of criterion and strategy.</summary>
    public static bool[] OnFront(IReadOnlyList<double[]> criteria)
    {
        var strategies = criteria[0].Length;
        double[][] points = [.. Enumerable.Range(0, strategies).Select(s => criteria.Select(criterion => criterion[s]).ToArray())];
        var on = new bool[strategies];
        for (var s = 0; s < strategies; s++)
            on[s] = !points.Any(other => Dominance.Dominates(other, points[s]));
        return on;
    }
}
