using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Who trusts and who distrusts each other, as a network at chosen rounds of one run.</summary>
/// <param name="Actors">Names of the actors.</param>
/// <param name="Snapshots">Trust at the rounds, a panel each.</param>
/// <param name="From">The run that it was made from.</param>
public sealed record TrustNetworkFigure(IReadOnlyList<string> Actors, IReadOnlyList<TrustSnapshot> Snapshots, RunOrigin From) : Figure
{
    internal const double TrustFrom = 0.6;
    internal const double DistrustTo = 0.4;
    private const int MostLinks = 120;

    /// <inheritdoc/>
    public override Origin Origin => From;

    /// <summary>The network at rounds of a run; the first, one half-way and the last if none are named.</summary>
    public static TrustNetworkFigure Of(RunResult run, params IReadOnlyList<int> rounds) =>
        new(run.ActorNames, TrustSnapshot.Of(run, rounds.Count > 0 ? rounds : TrustSnapshot.UsualRounds(run)), RunOrigin.Of(run));

    /// <inheritdoc/>
    public override string Title(Look look) => look.Say("Who trusts whom", "Wie vertrouwt wie");

    /// <inheritdoc/>
    public override string Explanation(Look look)
    {
        var cut = Snapshots.Any(snapshot => Links(snapshot, trust: true).Count > MostLinks || Links(snapshot, trust: false).Count > MostLinks);
        return look.Say(
            $"Solid lines: mutual trust of {NumberText.Text(TrustFrom, 1)} or more, thicker the stronger; dashed: {NumberText.Text(DistrustTo, 1)} or less (mean of both directions, 0–1)."
                + (cut ? " Of each kind only the strongest are drawn." : "") + " Filling of a circle: the actor's cynicism; dashed circle: no member.",
            $"Doorgetrokken lijnen: wederzijds vertrouwen van {NumberText.Text(TrustFrom, 1)} of meer, dikker naarmate sterker; gestreept: {NumberText.Text(DistrustTo, 1)} of minder (gemiddelde van beide richtingen, 0–1)."
                + (cut ? " Van elke soort zijn alleen de sterkste getekend." : "") + " Vulling van een cirkel: cynisme van de actor; gestreepte cirkel: geen deelnemer.");
    }

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(" ", Snapshots.Select(snapshot => look.Say(
        $"Round {snapshot.Round}: {Links(snapshot, true).Count} pairs trust and {Links(snapshot, false).Count} distrust each other; mean trust {NumberText.Text(snapshot.Mean, 2)}.",
        $"Ronde {snapshot.Round}: {Links(snapshot, true).Count} paren vertrouwen en {Links(snapshot, false).Count} wantrouwen elkaar; gemiddeld vertrouwen {NumberText.Text(snapshot.Mean, 2)}.")));

    internal override double BodyHeight(Look look) => new NetworkPanels(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new NetworkPanels(this, look).Draw(svg, frame);

    /// <summary>Pairs that trust or distrust each other, the strongest first.</summary>
    internal static List<(int One, int Other, double Trust)> Links(TrustSnapshot snapshot, bool trust) =>
    [
        .. from one in Enumerable.Range(0, snapshot.Trust.Count)
           from other in Enumerable.Range(one + 1, snapshot.Trust.Count - one - 1)
           let mutual = snapshot.Mutual(one, other)
           where trust ? mutual >= TrustFrom : mutual <= DistrustTo
           orderby trust ? -mutual : mutual, one, other
           select (one, other, mutual)
    ];

    /// <summary>The links that are drawn: all, or the strongest where they are many. Equally strong ones are drawn or left out together.</summary>
    internal static List<(int One, int Other, double Trust)> Drawn(TrustSnapshot snapshot, bool trust)
    {
        var links = Links(snapshot, trust);
        if (links.Count <= MostLinks)
            return links;
        var stronger = links.FindAll(link => Math.Abs(link.Trust - links[MostLinks].Trust) > 1e-9 && (trust ? link.Trust > links[MostLinks].Trust : link.Trust < links[MostLinks].Trust));
        return stronger.Count > 0 ? stronger : links;
    }
}
