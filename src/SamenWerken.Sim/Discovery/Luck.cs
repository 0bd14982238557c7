using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Discovery;

/// <summary>How often luck alone gives as much evidence: what is of interest is dealt out anew among the same cases.</summary>
internal static class Luck
{
    private const int Batch = 20; // permutations at a time, whatever the number of threads

    private static readonly Purpose Dealing = new("dealing out what is of interest");

    /// <summary>(1 + permutations with as much evidence) / (1 + permutations); it stops where the p value can no longer be small.</summary>
    /// <remarks>Stopping early keeps the test valid: Besag and Clifford (1991), Biometrika 78(2), 301–304.</remarks>
    public static double PValue(Part part, Search search, double evidence, int permutations, double significance, ulong seed, int box,
        CancellationToken cancellation)
    {
        int[] inside = [.. Enumerable.Range(0, part.Weights.Length).Where(point => part.Weights[point] > 0)];
        var (done, asMuch) = (0, 0);
        while (done < permutations && 1 + asMuch <= significance * (1 + permutations))
        {
            var found = new bool[Math.Min(Batch, permutations - done)];
            var first = done;
            Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            {
                var dealt = Dealt(part, inside, new Draws(seed, Dealing, (ulong)(first + i), entity: (ulong)box));
                found[i] = Search.Most(dealt, search.Peel(dealt)) >= evidence;
            });
            done += found.Length;
            asMuch += found.Count(its => its);
        }

        return (1.0 + asMuch) / (1 + done);
    }

    private static Part Dealt(Part part, int[] inside, Draws draws)
    {
        var members = (double[])part.Members.Clone();
        for (var last = inside.Length - 1; last > 0; last--)
        {
            var chosen = inside[draws.Below(last + 1)];
            (members[inside[last]], members[chosen]) = (members[chosen], members[inside[last]]);
        }

        return part with { Members = members };
    }
}
