using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Klein;

/// <summary>The worst and the best contract of a utility, by long annealing: what a utility is measured against.</summary>
/// <param name="Least">u of the worst contract found.</param>
/// <param name="Most">u of the best contract found.</param>
internal readonly record struct Extremes(double Least, double Most)
{
    private const int Restarts = 4;
    private const int Sweeps = 60;

    private static readonly Purpose Searching = new("klein extremes");

    /// <summary>(u − u_min) / (u_max − u_min).</summary>
    internal double Normalised(double u) => (u - Least) / (Most - Least);

    /// <summary>Searches both ends.</summary>
    /// <param name="n">Number of issues.</param>
    /// <param name="influence">Influences, row by row.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="whose">Number of the party; that of all together comes after the last.</param>
    internal static Extremes Of(int n, double[] influence, ulong seed, ulong replication, int whose)
    {
        double[] negative = [.. influence.Select(h => -h)];
        var (up, down) = (new Utility(n, influence), new Utility(n, negative));
        var (most, least) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var restart = 0; restart < Restarts; restart++)
        {
            var draws = new Draws(seed, Searching, replication, (ulong)restart, (ulong)whose);
            most = Math.Max(most, Anneal(up, ref draws));
            least = Math.Min(least, -Anneal(down, ref draws));
        }

        return new Extremes(least, most);
    }

    // From hot enough to accept a typical change, linearly down to none; then climbs.
    private static double Anneal(Utility utility, ref Draws draws)
    {
        var n = utility.Issues;
        var steps = Sweeps * n;
        var hot = Enumerable.Range(0, n).Max(i => Math.Abs(utility.Change(i)));
        for (var step = 0; step < steps; step++)
        {
            var issue = draws.Below(n);
            var change = utility.Change(issue);
            var temperature = hot * (1 - (double)step / steps);
            if (change > 0 || draws.Uniform() < Elementary.Exp(change / temperature))
                utility.Flip(issue);
        }

        Climb(utility);
        return utility.Value;
    }

    private static void Climb(Utility utility)
    {
        while (Enumerable.Range(0, utility.Issues).MaxBy(utility.Change) is var best && utility.Change(best) > 0)
            utility.Flip(best);
    }
}
