using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>Who trusts and who distrusts each other, as a network at chosen rounds of one run.</summary>
/// <param name="Actors">Names of the actors.</param>
/// <param name="Snapshots">Trust at the rounds, a panel each.</param>
/// <param name="From">The run that it was made from.</param>
public sealed record TrustNetworkFigure(IReadOnlyList<string> Actors, IReadOnlyList<TrustSnapshot> Snapshots, RunOrigin From) : Figure
{
    internal const double TrustFrom = 0.6;
    internal const double DistrustTo = 0.4;
    private const int MostTies = 120;
    private const double Alike = 1e-3; // of trust; less is no difference

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>Whether some panel would have no tie by the thresholds, so that ties are drawn by rank instead.</summary>
    internal bool ByRank => Snapshots.Any(snapshot => Pairs(snapshot).All(pair => pair.Trust is > DistrustTo and < TrustFrom));

    /// <summary>The network at rounds of a run; the first, one half-way and the last if none are named.</summary>
    public static TrustNetworkFigure Of(RunResult run, params IReadOnlyList<int> rounds) =>
        new(run.ActorNames, TrustSnapshot.Of(run, rounds.Count > 0 ? rounds : TrustSnapshot.UsualRounds(run)), RunOrigin.Of(run));

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.trust-network.who-trusts-whom");

    /// <inheritdoc/>
    public override string Explanation(Look look)
    {
        var (from, to) = (look.Text(TrustFrom, 1), look.Text(DistrustTo, 1));
        return (ByRank
            ? Ranked == 1
                ? look.Say("figures.trust-network.hardly-any-pair-trusts-one")
                : look.Say("figures.trust-network.hardly-any-pair-trusts", ("ranked", Ranked))
            : look.Say("figures.trust-network.solid-lines-mutual-trust", ("from", from), ("to", to),
                ("cut", IsCut ? look.Say("figures.trust-network.of-each-kind-only") : "")))
            + look.Say("figures.trust-network.the-fuller-a-circle");
    }

    /// <inheritdoc/>
    public override string Alternative(Look look) =>
        string.Join(" ", Snapshots.Select(snapshot => look.Say("figures.trust-network.round-pairs-trust-and", ("round", snapshot.Round),
            ("trusting", Links(snapshot, true).Count), ("distrusting", Links(snapshot, false).Count),
            ("mean", look.Text(snapshot.Mean, 2)))));

    internal override double BodyHeight(Look look) => new NetworkPanels(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new NetworkPanels(this, look).Draw(svg, frame);

    /// <summary>The ties that are drawn at a round; none where all pairs are alike.</summary>
    internal IReadOnlyList<TrustTie> Ties(TrustSnapshot snapshot)
    {
        if (!ByRank)
        {
            return
            [
                .. Drawn(snapshot, trust: true)
                    .Select(pair => new TrustTie(pair.One, pair.Other, true, (pair.Trust - TrustFrom) / (1 - TrustFrom))),
                .. Drawn(snapshot, trust: false)
                    .Select(pair => new TrustTie(pair.One, pair.Other, false, (DistrustTo - pair.Trust) / DistrustTo)),
            ];
        }

        var pairs = Pairs(snapshot);
        if (pairs.Count == 0)
            return [];
        var middle = pairs.Select(pair => pair.Trust).Order().ElementAt(pairs.Count / 2);
        var (most, least) =
            (pairs.Where(pair => pair.Trust > middle + Alike).ToList(), pairs.Where(pair => pair.Trust < middle - Alike).ToList());
        return
        [
            .. most.OrderByDescending(pair => pair.Trust).Take(Ranked)
                .Select(pair => new TrustTie(pair.One, pair.Other, true, Share(pair.Trust - middle))),
            .. least.OrderBy(pair => pair.Trust).Take(Ranked)
                .Select(pair => new TrustTie(pair.One, pair.Other, false, Share(middle - pair.Trust))),
        ];
    }

    private int Ranked => Math.Min(Math.Min(MostTies / 2, Actors.Count), Math.Max(1, Actors.Count * (Actors.Count - 1) / 6));

    private bool IsCut =>
        Snapshots.Any(snapshot => Links(snapshot, trust: true).Count > MostTies || Links(snapshot, trust: false).Count > MostTies);

    // A tenth of trust more or less is a tie as strong as they are drawn.
    private static double Share(double difference) => Math.Clamp(difference / 0.1, 0, 1);

    private static List<(int One, int Other, double Trust)> Pairs(TrustSnapshot snapshot) =>
    [
        .. from one in Enumerable.Range(0, snapshot.Trust.Count)
           from other in Enumerable.Range(one + 1, snapshot.Trust.Count - one - 1)
           select (one, other, snapshot.Mutual(one, other))
    ];

    /// <summary>Pairs that trust or distrust each other, the strongest first.</summary>
    internal static List<(int One, int Other, double Trust)> Links(TrustSnapshot snapshot, bool trust) =>
    [
        .. from pair in Pairs(snapshot)
           where trust ? pair.Trust >= TrustFrom : pair.Trust <= DistrustTo
           orderby trust ? -pair.Trust : pair.Trust, pair.One, pair.Other
           select pair
    ];

    /// <summary>The links that are drawn: all, or the strongest where they are many. Equally strong ones are drawn or left out
    /// together.</summary>
    internal static List<(int One, int Other, double Trust)> Drawn(TrustSnapshot snapshot, bool trust)
    {
        var links = Links(snapshot, trust);
        if (links.Count <= MostTies)
            return links;
        var limit = links[MostTies].Trust;
        var stronger = links.FindAll(link => Math.Abs(link.Trust - limit) > 1e-9 && (trust ? link.Trust > limit : link.Trust < limit));
        return stronger.Count > 0 ? stronger : links;
    }
}
