namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>Covenants with and without a sword: what each design of the laboratory yields, some fitted and some foretold.</summary>
internal sealed class OstromReplica : Replica
{
    private const string Source = "Ostrom, Walker and Gardner 1992";
    private const string Algebra = "Ostrom, Walker and Gardner 1992, payoff function";
    private const double Points = 12; // of a hundred
    private const double Rounding = 0.55; // the paper gives whole percents
    private const int GroupsOfEach = 2000;

    private static readonly (double Sum, double Published)[] Sums = [(36, 100), (48, 88.9), (56, 69.1), (64, 39), (72, 0)];

    private static readonly Func<History, double> Gross = history => history.NetYields.Average();
    private static readonly Func<History, double> Net = history => history.AfterSanctions.Average();
    private static readonly Func<History, double> First = history => history.NetYields[0];
    private static readonly Func<History, double> Defecting = history => history.Defections.Average();

    private static readonly Cell[] Cells =
    [
        new(Designs.Baseline(10), "net yield", Gross, 34, Fitted: false),
        new(Designs.Baseline(25), "net yield", Gross, 21, Fitted: true),
        new(Designs.OneTalk, "net yield", Gross, 55, Fitted: true),
        new(Designs.OneTalk, "net yield right after talk", First, 74, Fitted: true),
        new(Designs.OneTalk, "defections", Defecting, 25, Fitted: true),
        new(Designs.TalkEachRound(10), "net yield", Gross, 99, Fitted: false),
        new(Designs.TalkEachRound(10), "defections", Defecting, 5, Fitted: false),
        new(Designs.TalkEachRound(25), "net yield", Gross, 73, Fitted: false),
        new(Designs.TalkEachRound(25), "defections", Defecting, 13, Fitted: true),
        new(Designs.SwordAlone, "net yield", Gross, 37, Fitted: true),
        new(Designs.SwordAlone, "net yield after fees and fines", Net, 9, Fitted: true),
        new(Designs.SwordImposed, "net yield", Gross, 85, Fitted: false),
        new(Designs.SwordImposed, "net yield after fees and fines", Net, 67, Fitted: false),
        new(Designs.SwordImposed, "defections", Defecting, 1, Fitted: false),
        new(Designs.SwordChosen, "net yield", Gross, 93, Fitted: true),
        new(Designs.SwordChosen, "net yield after fees and fines", Net, 90, Fitted: false),
        new(Designs.SwordChosen, "defections", Defecting, 4, Fitted: false),
        new(Designs.SwordRejected, "net yield", Gross, 56, Fitted: true),
        new(Designs.SwordRejected, "defections", Defecting, 42, Fitted: false),
    ];

    /// <inheritdoc/>
    public override string Model => "ostrom";

    /// <inheritdoc/>
    public override string Paper =>
        "Ostrom, Walker and Gardner (1992), Covenants with and without a sword: self-governance is possible, " +
        "American Political Science Review 86, 404–417";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers =>
    [
        .. Sums.Select(sum => new Published(
            Algebra, FormattableString.Invariant($"net yield in percent where all together invest {sum.Sum} tokens"),
            sum.Published, Rounding, PublishedKind.Exact)
        {
            Dutch = FormattableString.Invariant($"netto-opbrengst in procenten waar allen samen {sum.Sum} munten inleggen"),
        }),
        .. Cells.Select(cell => new Published(
            Source, $"{cell.Design.Name}: {cell.Measure}, percent",
            cell.Percent, Points, cell.Fitted ? PublishedKind.Fitted : PublishedKind.HeldOut)
        {
            Dutch = $"{cell.Design.Dutch}: {Dutch(cell.Measure)}, procent",
        }),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation)
    {
        Design[] designs = [.. Cells.Select(cell => cell.Design).Distinct()];
        var histories = InParallel(designs.Length, threads, design => Play(designs[design], seed), cancellation);
        return
        [
            .. Sums.Select(sum => Recomputed.Exactly(100 * new Commons().NetYield(sum.Sum))),
            .. Cells.Select(cell => Recomputed.Mean(
                [.. histories[Array.IndexOf(designs, cell.Design)].Select(history => 100 * cell.Of(history))])),
        ];
    }

    private static string Dutch(string measure) => measure switch
    {
        "net yield" => "netto-opbrengst",
        "net yield right after talk" => "netto-opbrengst vlak na overleg",
        "net yield after fees and fines" => "netto-opbrengst na kosten en boetes",
        _ => "schendingen",
    };

    private static History[] Play(Design design, ulong seed)
    {
        var groups = new Groups(design.Commons, new Behaviour(), seed);
        return
        [
            .. Enumerable.Range(0, GroupsOfEach).Select(group => groups.Play((ulong)group, design.Talk, design.Sword))
                .Where(history => design.Adopted is not { } adopted || history.Adopted == adopted)
        ];
    }

    private sealed record Cell(Design Design, string Measure, Func<History, double> Of, double Percent, bool Fitted);
}
