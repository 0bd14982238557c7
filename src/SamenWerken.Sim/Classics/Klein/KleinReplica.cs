namespace SamenWerken.Sim.Classics.Klein;

/// <summary>Negotiating complex contracts: the table of hill climbers against annealers, and what more parties do.</summary>
internal sealed class KleinReplica : Replica
{
    private const string Klein = "Klein et al. 2003";
    private const string Recomputation = "independent computation, rules of Klein et al. 2003";
    private const string More = "independent computation, more parties than in Klein et al. 2003";
    private const double Tolerance = 0.02;
    private const int Runs = 200;
    private const int RunsOfMore = 60;

    private static readonly Negotiator[][] Pairs =
    [
        [Negotiator.HillClimber, Negotiator.HillClimber],
        [Negotiator.Annealer, Negotiator.HillClimber],
        [Negotiator.Annealer, Negotiator.Annealer],
    ];

    private static readonly (string English, string Dutch)[] PairNames =
    [
        ("hill climber and hill climber", "stijger en stijger"),
        ("annealer and hill climber", "gever-en-nemer en stijger"),
        ("annealer and annealer", "gever-en-nemer en gever-en-nemer"),
    ];

    private static readonly (string English, string Dutch)[] Measures =
        [("welfare", "welvaart"), ("utility of the first", "nut van de eerste"), ("utility of the second", "nut van de tweede")];

    // Welfare, first, second; a row for each pair.
    private static readonly double[][] AsPublished = [[0.86, 0.73, 0.74], [0.86, 0.51, 0.99], [0.98, 0.84, 0.84]];

    private static readonly double[][] AsRecomputed = [[0.864, 0.755, 0.758], [0.859, 0.514, 0.991], [0.978, 0.834, 0.838]];

    private static readonly int[] Parties = [2, 3, 4, 5, 6, 8, 12, 16];

    private static readonly (string English, string Dutch)[] Ways =
    [
        ("each change must please everyone", "elke wijziging moet ieder aanstaan"),
        ("everyone gives and takes", "ieder geeft en neemt"),
        ("the sum must rise", "de som moet stijgen"),
    ];

    private static readonly double[][] WelfareOfMore =
    [
        [0.868, 0.740, 0.640, 0.564, 0.541, 0.510, 0.508, 0.502],
        [0.980, 0.970, 0.959, 0.958, 0.954, 0.942, 0.904, 0.831],
        [0.992, 0.992, 0.989, 0.991, 0.990, 0.990, 0.991, 0.988],
    ];

    /// <inheritdoc/>
    public override string Model => "klein";

    /// <inheritdoc/>
    public override string Paper =>
        "Klein, Faratin, Sayama and Bar-Yam (2003), Negotiating complex contracts, Group Decision and Negotiation 12, 111–125";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers =>
    [
        .. Table(Klein, AsPublished),
        .. Table(Recomputation, AsRecomputed),
        .. Ways.SelectMany((way, w) => Parties.Select((parties, p) => new Published(
            More, $"{parties} parties, {way.English}: welfare", WelfareOfMore[w][p], Tolerance, PublishedKind.Simulated)
        {
            Dutch = $"{parties} partijen, {way.Dutch}: welvaart",
        })),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation)
    {
        var table = InParallel(Runs, threads, run => Two(seed, run), cancellation);
        Recomputed[] cells = [.. Enumerable.Range(0, Pairs.Length * Measures.Length).Select(cell => Mean(table, cell))];
        var more = Parties.Select(parties => InParallel(RunsOfMore, threads, run => Many(parties, seed, run), cancellation)).ToArray();
        return [.. cells, .. cells, .. Ways.SelectMany((_, way) => more.Select(runs => Mean(runs, way)))];
    }

    private static IEnumerable<Published> Table(string source, double[][] values) =>
        PairNames.SelectMany((pair, p) => Measures.Select((measure, m) =>
            new Published(source, $"{pair.English}: {measure.English}", values[p][m], Tolerance, PublishedKind.Simulated)
            {
                Dutch = $"{pair.Dutch}: {measure.Dutch}",
            }));

    private static Recomputed Mean(double[][] runs, int place) => Recomputed.Mean([.. runs.Select(run => run[place])]);

    private static double[] Two(ulong seed, int run)
    {
        var mediation = new Mediation(new Negotiation().Issues, 2, seed, (ulong)run);
        return
        [
            .. Pairs.Select(pair => mediation.Settle(new Negotiation { Parties = pair }))
                .SelectMany(end => new[] { mediation.Welfare(end), mediation.UtilityOf(end, 0), mediation.UtilityOf(end, 1) })
        ];
    }

    private static double[] Many(int parties, ulong seed, int run)
    {
        var mediation = new Mediation(new Negotiation().Issues, parties, seed, (ulong)run);
        var climbers = new Negotiation { Parties = Negotiation.Alike(parties, Negotiator.HillClimber) };
        var annealers = climbers with { Parties = Negotiation.Alike(parties, Negotiator.Annealer) };
        Negotiation[] ways = [climbers, annealers, climbers with { Consent = Consent.Sum }];
        return [.. ways.Select(way => mediation.Welfare(mediation.Settle(way)))];
    }
}
