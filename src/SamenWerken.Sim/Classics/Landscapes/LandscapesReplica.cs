namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>Rugged landscapes: their peaks and walks, and who finds more on them, the whole, its units, or both in turn.</summary>
internal sealed class LandscapesReplica : Replica
{
    private const string Kauffman = "Kauffman and Levin 1987";
    private const string Recomputation = "independent computation, landscapes of Kauffman 1993";
    private const string Rules = "independent computation, rules of Siggelkow and Levinthal 2003";
    private const double OfFitness = 0.004;
    private const double OfPeaks = 0.02; // as a share of their number
    private const double OfPeaksOfMany = 0.05; // of 16 decisions, where few landscapes are drawn
    private const double OfFinding = 0.012; // the computation that it is set beside has a standard error of .0035

    // N, K, landscapes drawn here; peaks, highest, walk, steepest, P(walk finds the highest).
    private static readonly (int N, int K, int Runs, double[] Values)[] Table =
    [
        (6, 0, 20_000, [1, 0.6664, 0.6664, 0.6664, 1]),
        (6, 2, 40_000, [3.469, 0.7419, 0.7005, 0.7089, 0.4483]),
        (6, 5, 40_000, [9.135, 0.7682, 0.6769, 0.6929, 0.1551]),
        (8, 2, 16_000, [5.166, 0.7428, 0.7022, 0.7097, 0.3623]),
        (8, 4, 16_000, [12.264, 0.7698, 0.6963, 0.7051, 0.1665]),
        (8, 7, 16_000, [28.437, 0.7778, 0.6683, 0.6827, 0.0529]),
        (10, 1, 6000, [3.460, 0.7129, 0.6924, 0.6990, 0.4788]),
        (10, 3, 6000, [13.814, 0.7631, 0.7052, 0.7119, 0.1916]),
        (10, 5, 6000, [32.063, 0.7787, 0.6943, 0.7021, 0.0828]),
        (10, 9, 6000, [93.142, 0.7840, 0.6601, 0.6737, 0.0163]),
        (12, 2, 2000, [11.413, 0.7447, 0.7046, 0.7111, 0.2416]),
        (12, 5, 2000, [61.220, 0.7817, 0.6984, 0.7048, 0.0604]),
        (12, 11, 2000, [315.08, 0.7880, 0.6531, 0.6655, 0.0050]),
        (16, 2, 200, [25.45, 0.7453, 0.7052, 0.7115, 0.1613]),
        (16, 4, 200, [127.71, 0.7788, 0.7083, 0.7130, 0.0553]),
        (16, 8, 200, [766.3, 0.7921, 0.6849, 0.6912, 0.0077]),
        (16, 15, 100, [3853.2, 0.7937, 0.6420, 0.6533, 0.0001]),
    ];

    private static readonly (string English, string Dutch)[] Measures =
    [
        ("peaks", "toppen"),
        ("fitness of the highest peak", "hoogte van de hoogste top"),
        ("fitness where walks end", "hoogte waar wandelingen eindigen"),
        ("fitness where steepest walks end", "hoogte waar de steilste wandelingen eindigen"),
        ("chance that a walk finds the highest peak", "kans dat een wandeling de hoogste top vindt"),
    ];

    private const int Searches = 60_000;
    private const int Decisions = 6;

    private static readonly int[] Interdependence = [1, 2, 3, 5];

    private static readonly (string Name, string Dutch, Search Search)[] Ways =
    [
        ("centralised", "centraal", new Search { Steering = Steering.Centralised }),
        ("decentralised", "decentraal", new Search { Steering = Steering.Decentralised }),
        ("decentralised for 25 rounds", "25 rondes decentraal", new Search()),
        ("decentralised for 50 rounds", "50 rondes decentraal", new Search { Reintegration = 50 }),
        ("decentralised for 100 rounds", "100 rondes decentraal", new Search { Reintegration = 100 }),
    ];

    // Fitness as a share of what the landscape offers; a row for each way, a column for each K.
    private static readonly double[][] Reached =
    [
        [0.9506, 0.9144, 0.8845, 0.8319],
        [0.8688, 0.8361, 0.8271, 0.8035],
        [0.9656, 0.9431, 0.9205, 0.8786],
        [0.9674, 0.9475, 0.9286, 0.8905],
        [0.9683, 0.9502, 0.9347, 0.9020],
    ];

    /// <inheritdoc/>
    public override string Model => "landscapes";

    /// <inheritdoc/>
    public override string Paper =>
        "Siggelkow and Levinthal (2003), Temporarily divide to conquer, Organization Science 14, 650–669; " +
        "Kauffman (1993), The Origins of Order";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers =>
    [
        .. Table.SelectMany(row => Measures.Select((measure, m) => Number(
            Recomputation, row.N, row.K, measure, row.Values[m], Tolerance(m, row.N, row.Values[m])))),
        .. Table.Where(row => row.K == row.N - 1).Select(row => Number(
            Kauffman, row.N, row.K, ("expected peaks", "verwachte toppen"), Landscape.ExpectedPeaks(row.N),
            Tolerance(0, row.N, Landscape.ExpectedPeaks(row.N)))),
        .. Ways.SelectMany((way, w) => Interdependence.Select((k, column) => Number(
            Rules, Decisions, k, ($"{way.Name}, fitness after 199 rounds", $"{way.Dutch}, hoogte na 199 rondes"),
            Reached[w][column], OfFitness))),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation)
    {
        var table = Table.Select(row => Reliefs(row.N, row.K, row.Runs, seed, threads, cancellation)).ToArray();
        var searches = Interdependence.Select(k => InParallel(Searches, threads, run => Reach(k, seed, run), cancellation)).ToArray();
        return
        [
            .. table.SelectMany(row => row),
            .. table.Where((_, place) => Table[place].K == Table[place].N - 1).Select(row => row[0]),
            .. Ways.SelectMany((_, way) => searches.Select(runs => Recomputed.Mean([.. runs.Select(run => run[way])]))),
        ];
    }

    private static Published Number(string source, int n, int k, (string English, string Dutch) what, double value, double tolerance) =>
        new(source, $"N = {n}, K = {k}: {what.English}", value, tolerance, PublishedKind.Simulated)
        {
            Dutch = $"N = {n}, K = {k}: {what.Dutch}",
        };

    private static double Tolerance(int measure, int n, double value) => measure switch
    {
        0 => (n < 16 ? OfPeaks : OfPeaksOfMany) * value,
        4 => OfFinding,
        _ => OfFitness,
    };

    private static Recomputed[] Reliefs(int n, int k, int runs, ulong seed, int threads, CancellationToken cancellation)
    {
        var reliefs = InParallel(runs, threads, run => Relief.Of(new Landscape(n, k, seed, (ulong)run)), cancellation);
        Recomputed Of(Func<Relief, double> measure) => Recomputed.Mean([.. reliefs.Select(measure)]);
        return [Of(r => r.Peaks), Of(r => r.Highest), Of(r => r.WalkEnd), Of(r => r.SteepestEnd), Of(r => r.WalkFindsHighest)];
    }

    private static double[] Reach(int k, ulong seed, int run)
    {
        var landscape = new Landscape(Decisions, k, seed, (ulong)run);
        var (lowest, highest) = (double.PositiveInfinity, 0.0);
        foreach (var fitness in landscape.Fitness)
            (lowest, highest) = (Math.Min(lowest, fitness), Math.Max(highest, fitness));
        return [.. Ways.Select(way => (landscape.Fitness[way.Search.Path(landscape, seed, (ulong)run)[^1]] - lowest) / (highest - lowest))];
    }
}
