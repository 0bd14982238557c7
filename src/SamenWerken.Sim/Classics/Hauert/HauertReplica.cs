namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>Via freedom to coercion: shares of time under voluntary and compulsory enterprise, with and without punishment.</summary>
internal sealed class HauertReplica : Replica
{
    private const string Science = "Hauert et al. 2007";
    private const string Recomputation = "independent computation of Hauert et al. 2007";
    private const double HalfPercent = 0.005; // the paper gives whole percents
    private const double FourFigures = 0.0005;

    private static readonly (string Name, string Dutch, Enterprise Rules)[] Cases =
    [
        ("voluntary", "vrijwillig", new Enterprise()),
        ("compulsory", "verplicht", new Enterprise { Voluntary = false }),
        ("voluntary without punishment", "vrijwillig zonder bestraffing", new Enterprise { Punishment = false }),
    ];

    // In the order C, D, N, P.
    private static readonly double[] Percents = [0.14, 0.05, 0.09, 0.72];

    private static readonly double[][] Figures = [[0.1415, 0.0468, 0.0871, 0.7246], [0, 0.9998, 0, 0.0001], [0.3902, 0.1292, 0.4807, 0]];

    /// <inheritdoc/>
    public override string Model => "hauert";

    /// <inheritdoc/>
    public override string Paper =>
        "Hauert, Traulsen, Brandt, Nowak and Sigmund (2007), Via freedom to coercion: the emergence of costly punishment, " +
        "Science 316, 1905–1907";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers =>
    [
        .. Cases[0].Rules.Conducts.Select(conduct =>
            Share(Science, 0, conduct, Percents[(int)conduct], HalfPercent)),
        .. Enumerable.Range(0, Cases.Length).SelectMany(number => Cases[number].Rules.Conducts.Select(conduct =>
            Share(Recomputation, number, conduct, Figures[number][(int)conduct], FourFigures))),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation)
    {
        var shares = InParallel(Cases.Length, threads, number => LongRun.Of(Cases[number].Rules), cancellation);
        IEnumerable<Recomputed> Of(int number) => Cases[number].Rules.Conducts.Select(c => Recomputed.Exactly(shares[number].Of(c)));
        return [.. Of(0), .. Enumerable.Range(0, Cases.Length).SelectMany(Of)];
    }

    private static Published Share(string source, int number, Conduct conduct, double value, double tolerance)
    {
        var (english, dutch) = Plural(conduct);
        return new(source, $"{Cases[number].Name}: share of time, {english}", value, tolerance, PublishedKind.Exact)
        {
            Dutch = $"{Cases[number].Dutch}: aandeel van de tijd, {dutch}",
        };
    }

    private static (string English, string Dutch) Plural(Conduct conduct) => conduct switch
    {
        Conduct.Cooperator => ("cooperators", "samenwerkers"),
        Conduct.Defector => ("defectors", "profiteurs"),
        Conduct.NonParticipant => ("non-participants", "niet-deelnemers"),
        _ => ("punishers", "bestraffers"),
    };
}
