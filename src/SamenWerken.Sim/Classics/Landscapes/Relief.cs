namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>What a landscape looks like, and where walks uphill end: means over all starts, and over all luck of the walk.</summary>
/// <param name="Peaks">Number of combinations that no single change improves.</param>
/// <param name="Lowest">Fitness of the worst combination.</param>
/// <param name="Highest">Fitness of the best combination.</param>
/// <param name="WalkEnd">Mean fitness where a walk ends that takes any improving change with equal chance.</param>
/// <param name="SteepestEnd">Mean fitness where a walk ends that takes the most improving change.</param>
/// <param name="WalkFindsHighest">Probability that the walk of equal chances ends on the best combination.</param>
public sealed record Relief(
    int Peaks, double Lowest, double Highest, double WalkEnd, double SteepestEnd, double WalkFindsHighest)
{
    /// <summary>
    /// Of a landscape. Exact: from the best combination down, each one's expectation is the mean of those of its improvements,
    /// or that of the best of them.
    /// </summary>
    public static Relief Of(Landscape landscape)
    {
        ArgumentNullException.ThrowIfNull(landscape);
        var n = landscape.Decisions;
        var fitness = landscape.Fitness;
        var downhill = new int[fitness.Length];
        var keys = new double[fitness.Length];
        for (var combination = 0; combination < fitness.Length; combination++)
            (downhill[combination], keys[combination]) = (combination, -fitness[combination]);
        Array.Sort(keys, downhill);

        var ends = new End[fitness.Length];
        var (peaks, all) = (0, default(End));
        foreach (var here in downhill)
        {
            var (height, ways, best, walk, finds) = (fitness[here], 0, here, 0.0, 0.0);
            for (var decision = 0; decision < n; decision++)
            {
                // What is not higher has no end yet, or counts for nothing: without a branch, since none could be foretold.
                var there = here ^ (1 << decision);
                ref readonly var end = ref ends[there];
                var higher = fitness[there] > height ? 1 : 0;
                ways += higher;
                walk += higher * end.Walk;
                finds += higher * end.Finds;
                best = fitness[there] > fitness[best] ? there : best;
            }

            peaks += ways == 0 ? 1 : 0;
            ends[here] = ways == 0
                ? new End(height, height, here == downhill[0] ? 1 : 0)
                : new End(walk / ways, ends[best].Steepest, finds / ways);
            all = all.Plus(ends[here]);
        }

        double starts = fitness.Length;
        return new Relief(
            peaks, fitness[downhill[^1]], fitness[downhill[0]], all.Walk / starts, all.Steepest / starts, all.Finds / starts);
    }

    // Where walks from a combination end: expected fitness of both walks, and the chance of ending on the highest.
    private readonly record struct End(double Walk, double Steepest, double Finds)
    {
        internal End Plus(End other) => new(Walk + other.Walk, Steepest + other.Steepest, Finds + other.Finds);
    }
}
