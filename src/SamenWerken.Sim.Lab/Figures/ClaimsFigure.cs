using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Claims at a glance: the verdict on each, how far its effect lies beyond the smallest that matters, and in how many draws of the parameters it holds.</summary>
/// <param name="Results">The claims.</param>
/// <param name="Replications">Runs of each treatment with each seed.</param>
public sealed record ClaimsFigure(IReadOnlyList<ClaimResult> Results, int Replications) : Figure
{
    internal static readonly Verdict[] Order = [Verdict.Supported, Verdict.Conditional, Verdict.Refuted, Verdict.Undecided, Verdict.NotExpressible];

    /// <inheritdoc/>
    public override Origin Origin => new ClaimsOrigin(Claim.Reference, Results.FirstOrDefault(result => result.Headline is not null)?.Headline!.Seeds.Select(seed => seed.Seed).ToList() is { Count: > 0 } seeds ? seeds : [0], Replications);

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("Claims and verdicts", "Uitspraken en oordelen");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say(
        "Points: how far the effect that decides lies beyond its limit, in times the smallest effect that matters; lines: 99.8 % intervals; arrows: it reaches further; right of 0 the claim holds in the reference scenario. "
            + "Bars: share of draws of the parameters in which it holds. The verdict follows from all scenarios and draws. Not expressible: the model lacks what the claim is about.",
        "Punten: hoe ver het beslissende effect voorbij zijn grens ligt, in malen het kleinste effect dat ertoe doet; lijnen: 99,8%-intervallen; pijlen: het reikt verder; rechts van 0 houdt de uitspraak stand in het referentiescenario. "
            + "Balken: aandeel van de trekkingen van de parameters waarin ze standhoudt. Het oordeel volgt uit alle scenario's en trekkingen. Niet uit te drukken: het model mist waar de uitspraak over gaat.");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join("; ", Order
        .Select(verdict => (Verdict: verdict, Ids: Results.Where(result => result.Verdict == verdict).Select(result => result.Id).ToList()))
        .Where(group => group.Ids.Count > 0)
        .Select(group => $"{Named(group.Verdict, look)}: {string.Join(", ", group.Ids)}")) + ".";

    internal override double BodyHeight(Look look) => new ClaimRows(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new ClaimRows(this, look).Draw(svg, frame);

    internal static string Named(Verdict verdict, Look look) => verdict switch
    {
        Verdict.Supported => look.Say("supported", "gesteund"),
        Verdict.Refuted => look.Say("refuted", "weerlegd"),
        Verdict.Conditional => look.Say("conditional", "voorwaardelijk"),
        Verdict.Undecided => look.Say("undecided", "onbeslist"),
        _ => look.Say("not expressible", "niet uit te drukken"),
    };

    private sealed record ClaimsOrigin(string Name, IReadOnlyList<ulong> Seeds, int Runs) : Origin(Name, Seeds[0], Runs)
    {
        internal override string Words(Look look) => look.Say(
            FormattableString.Invariant($"{Runs} runs of each treatment with each of the seeds {string.Join(", ", Seeds)}."),
            FormattableString.Invariant($"{Runs} runs per behandeling met elk van de seeds {string.Join(", ", Seeds)}."));
    }
}
