namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Equal-gain exchange where it can be worked out by hand: two actors, two issues, one exchange.</summary>
internal sealed class ExchangeReplica : Replica
{
    private const string Source = "Stokman and Van Oosten 1994, equal gain in closed form";
    private const double Rounding = 1e-9;

    private static readonly StakeTable Two = new(
        [new("p"), new("q")], [new("a", "p", 0, .2, 1), new("a", "q", 0, .8, 1), new("b", "p", 100, .8, 1), new("b", "q", 100, .4, 1)]);

    private static readonly (string Quantity, string Dutch, double Value)[] Figures =
    [
        ("gain of either partner", "winst van elk van beide partners", 28.0 / 3),
        ("outcome of p before", "uitkomst van p vooraf", 80), ("outcome of p after", "uitkomst van p achteraf", 100),
        ("outcome of q before", "uitkomst van q vooraf", 100.0 / 3), ("outcome of q after", "uitkomst van q achteraf", 50.0 / 3),
        ("next position of a on p", "volgende positie van a op p", 42), ("next position of b on q", "volgende positie van b op q", 83),
    ];

    /// <inheritdoc/>
    public override string Model => "exchange";

    /// <inheritdoc/>
    public override string Paper =>
        "Stokman and Van Oosten (1994), The exchange of voting positions: an object-oriented model of policy networks, "
        + "in European Community Decision Making, 105–127";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers =>
    [
        .. from rules in Enum.GetValues<ExchangeRules>()
           from figure in Figures
           let quantity = $"{rules.ToString().ToLowerInvariant()} rules: {figure.Quantity}"
           select new Published(Source, quantity, figure.Value, Rounding, PublishedKind.Exact)
           {
               Dutch = $"{(rules == ExchangeRules.Clean ? "schone" : "gepubliceerde")} regels: {figure.Dutch}",
           },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation) =>
        [.. Enum.GetValues<ExchangeRules>().SelectMany(Of).Select(Recomputed.Exactly)];

    private static double[] Of(ExchangeRules rules)
    {
        var rounds = Negotiation.Of(Two, new ExchangeSettings { Rules = rules, Rounds = 2 });
        var (p, q) = (rounds[0].Outcomes[0], rounds[0].Outcomes[1]);
        var next = rounds[1].Positions;
        return [rounds[0].Exchanges[0].Gain, p.Before, p.After, q.Before, q.After, next[0].Start, next[3].Start];
    }
}
