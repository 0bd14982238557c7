using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Claims at a glance: the verdict on each, how far its effect lies beyond the smallest that matters, and in how many draws of
/// the parameters it holds.</summary>
/// <param name="Results">The claims.</param>
/// <param name="Replications">Runs of each treatment with each seed.</param>
public sealed record ClaimsFigure(IReadOnlyList<ClaimResult> Results, int Replications) : Figure
{
    internal static readonly Verdict[] Order =
        [Verdict.Supported, Verdict.Conditional, Verdict.Refuted, Verdict.Undecided, Verdict.NotExpressible];

    /// <inheritdoc/>
    public override Origin Origin =>
        new ClaimsOrigin(Claim.Reference, Results.FirstOrDefault(result => result.Headline is not null)?.Headline!.Seeds.Select(
            seed => seed.Seed).ToList() is { Count: > 0 } seeds ? seeds : [0], Replications);

    /// <inheritdoc/>
    public override string Topic(Look look) => look.Say("figures.claims.claims-and-verdicts");

    /// <inheritdoc/>
    public override string Explanation(Look look) => look.Say("figures.claims.points-how-far-the");

    /// <inheritdoc/>
    public override string Alternative(Look look) => string.Join(". ", Order
        .Select(verdict => (Verdict: verdict, Said: Results.Where(result => result.Verdict == verdict)
            .Select(result => ClaimWords.Statement(result, look.Language).TrimEnd('.')).ToList()))
        .Where(group => group.Said.Count > 0)
        .Select(group => $"{Named(group.Verdict, look)}: {string.Join("; ", group.Said)}")) + ".";

    internal override double BodyHeight(Look look) => new ClaimRows(this, look).Height;

    internal override void DrawBody(Svg svg, Look look, Frame frame) => new ClaimRows(this, look).Draw(svg, frame);

    internal static string Named(Verdict verdict, Look look) => verdict switch
    {
        Verdict.Supported => look.Say("common.supported"),
        Verdict.Refuted => look.Say("common.refuted"),
        Verdict.Conditional => look.Say("common.conditional"),
        Verdict.Undecided => look.Say("common.undecided"),
        _ => look.Say("common.not-expressible"),
    };

    private sealed record ClaimsOrigin(string Name, IReadOnlyList<ulong> Seeds, int Runs) : Origin(Name, Seeds[0], Runs)
    {
        internal override string Words(Look look) =>
            Seeds.Count == 1
                ? look.Say("figures.claims.runs-of-each-treatment-in-one", ("runs", Runs), ("seed", Seeds[0]))
                : look.Say("figures.claims.runs-of-each-treatment", ("runs", Runs), ("seeds", string.Join(", ", Seeds)));
    }
}
