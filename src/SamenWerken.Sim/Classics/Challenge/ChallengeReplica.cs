namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>The spatial model where it can be worked out by hand: two actors on one dimension, one three times as capable.</summary>
internal sealed class ChallengeReplica : Replica
{
    private const string Source = "Bueno de Mesquita 1994, expected utility in closed form";
    private const double Rounding = 1e-9;

    private static readonly StakeholderTable Two = new(["x"], [new("strong", 3, [0], [50]), new("weak", 1, [50], [50])]);

    private static readonly (string Quantity, string Dutch, double Value, double Tolerance)[] Figures =
    [
        // c is 3/2 against 1/2, of which each has 10⁻⁸ more.
        ("support of the stronger", "steun van de sterkste", 0.75, 1e-8),
        ("probability that the stronger wins, in its own eyes", "kans dat de sterkste wint, in eigen ogen", 2.0 / 3, Rounding),
        ("gain that the stronger expects", "winst die de sterkste verwacht", 1.0 / 6, Rounding),
        ("probability that the weaker wins, in its own eyes", "kans dat de zwakste wint, in eigen ogen", 5.0 / 17, Rounding),
        ("gain that the weaker expects", "winst die de zwakste verwacht", 25.0 / 136, Rounding),
        ("where the stronger proposes to meet", "waar de sterkste voorstelt uit te komen", 10, Rounding),
        ("where the weaker proposes to meet", "waar de zwakste voorstelt uit te komen", 7.4, Rounding),
        ("where they meet", "waar ze uitkomen", 10, Rounding),
    ];

    /// <inheritdoc/>
    public override string Model => "challenge";

    /// <inheritdoc/>
    public override string Paper =>
        "Bueno de Mesquita (1994), Political forecasting: an expected utility method, in European Community Decision Making, 71–104";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers =>
    [
        .. Figures.Select(figure =>
            new Published(Source, figure.Quantity, figure.Value, figure.Tolerance, PublishedKind.Exact) { Dutch = figure.Dutch })
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation)
    {
        var turn = SpatialModel.Of(Two)[1];
        var (strong, weak) = (turn.Confrontations[0], turn.Confrontations[1]);
        double[] computed =
        [
            turn.Standings[0].Support, strong.Probability, strong.ExpectedGain, weak.Probability, weak.ExpectedGain,
            strong.TargetTo[0], weak.TargetTo[0], turn.Standings[1].Positions[0],
        ];
        return [.. computed.Select(Recomputed.Exactly)];
    }
}
