using System.Globalization;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Claims;

/// <summary>The tables of claims.</summary>
public static class ClaimTables
{
    /// <summary>The claims, one a row, each with the expectation that decides in the reference scenario.</summary>
    internal static readonly ClaimTable Claims = new("claims.csv", ["id"],
    [
        new("id", "string", "", "key of the claim"),
        new("source", "string", "", "who says it"),
        new("claim", "string", "", "what is said"),
        new("verdict", "string", "", "supported, refuted, conditional, undecided or not expressible"),
        new("outcome", "string", "",
            "outcome of the expectation that decides: the one that falls short most in the reference scenario, or clears its limit "
                + "by least"),
        new("effect", "number", "that of the outcome", "its effect over both seeds"),
        new("ci_low", "number", "that of the outcome", $"lower end of its interval, confidence {Level}"),
        new("ci_high", "number", "that of the outcome", "upper end of that interval"),
        new("smallest_effect", "number", "that of the outcome", "the smallest effect that matters, or that is allowed, with its sign"),
        new("share_of_draws_where_it_holds", "number", "share", "share of the draws of the parameters in which all expectations hold"),
        new("region", "string", "", "where it holds"),
        new("expected", "string", "", "at least or at most: on which side of smallest_effect the claim expects the effect"),
        new("quantity", "string", "", "what was estimated"),
        new("draws", "integer", "draws", "draws of the parameters that tell"),
        new("note", "string", "", "what one must know to read the verdict"),
        new("missing", "string", "", "what the model lacks to say it either way; empty where it was tried"),
    ], claims => claims.Select(claim => (object?[])
    [
        claim.Id, claim.Source, claim.Statement, Word(claim.Verdict), claim.Headline?.Outcome, claim.Headline?.Effect,
        claim.Headline?.CiLow, claim.Headline?.CiHigh,
        claim.Headline?.SmallestEffect, claim.Share, claim.Region, claim.Headline is { } its ? Word(its.Side) : null,
        claim.Headline?.Quantity, claim.Draws, claim.Note, claim.Missing,
    ]));

    /// <summary>Every expectation in every scenario and seed.</summary>
    internal static readonly ClaimTable Effects = new("effects.csv", ["row"],
    [
        new("row", "integer", "", "number of the row, from 0"),
        new("claim", "string", "", "key of the claim"),
        new("scenario", "string", "", "name of the scenario"),
        new("quantity", "string", "", "what was estimated: a contrast of treatments by replication, or a correlation across runs"),
        new("outcome", "string", "", "key of the outcome"),
        new("seed", "integer", "", "the seed; empty for both together"),
        new("effect", "number", "that of the outcome", "the estimate"),
        new("ci_low", "number", "that of the outcome",
            $"lower end of its interval, confidence {Level}: Student's t, of a correlation Fisher's"),
        new("ci_high", "number", "that of the outcome", "upper end of that interval"),
        new("expected", "string", "", "at least or at most"),
        new("smallest_effect", "number", "that of the outcome", "the limit"),
        new("finding", "string", "", "holds, fails or unclear, in both seeds"),
    ], claims => EffectRows(claims).Select((cells, row) => (object?[])[row, .. cells]));

    /// <summary>The outcomes of every treatment.</summary>
    internal static readonly ClaimTable Means = new("means.csv", ["claim", "scenario", "treatment", "outcome"],
    [
        new("claim", "string", "", "key of the claim"),
        new("scenario", "string", "", "name of the scenario"),
        new("treatment", "string", "", "strategy and settings"),
        new("outcome", "string", "", "key of the outcome"),
        new("mean", "number", "that of the outcome", "mean over the runs of both seeds"),
        new("ci_low", "number", "that of the outcome", $"lower end of the interval of the mean, confidence {Level} (Student's t)"),
        new("ci_high", "number", "that of the outcome", "upper end of that interval"),
        new("n", "integer", "runs", "runs that have a value"),
    ], claims =>
        from claim in claims
        from mean in claim.Means
        select (object?[])[claim.Id, mean.Scenario, mean.Treatment, mean.Outcome, mean.Mean, mean.CiLow, mean.CiHigh, mean.N]);

    /// <summary>Treatments set against each other.</summary>
    internal static readonly ClaimTable Contrasts = new(RunTable.Contrasts, ["claim", "scenario", "outcome", "first", "second"],
    [
        new("claim", "string", "", "key of the claim"),
        new("scenario", "string", "", "name of the scenario"),
        new("outcome", "string", "", "key of the outcome"),
        new("first", "string", "", "the first treatment: strategy and settings"),
        new("second", "string", "", "the second treatment"),
        .. RunTable.Differences,
    ], claims =>
        from claim in claims
        from contrast in claim.Contrasts
        let row = contrast.Difference
        select (object?[])
            [claim.Id, contrast.Scenario, row.Outcome, row.First, row.Second, row.Difference, row.CiLow, row.CiHigh, row.PBetter, row.N]);

    internal static readonly IReadOnlyList<ClaimTable> All = [Claims, Effects, Means, Contrasts];

    private static string Level => EffectResult.Confidence.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the table of claims.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<ClaimResult> claims) => Claims.Write(writer, claims);

    /// <summary>A verdict as a word.</summary>
    public static string Word(Verdict verdict) =>
        verdict == Verdict.NotExpressible ? "not expressible" : verdict.ToString().ToLowerInvariant();

    private static IEnumerable<object?[]> EffectRows(IReadOnlyList<ClaimResult> claims) =>
        from claim in claims
        from effect in claim.Effects
        from row in (IEnumerable<(ulong? Seed, double Effect, double Low, double High)>)
            [(null, effect.Effect, effect.CiLow, effect.CiHigh),
                .. effect.Seeds.Select(its => ((ulong?)its.Seed, its.Effect, its.CiLow, its.CiHigh))]
        select (object?[])
        [
            claim.Id, effect.Scenario, effect.Quantity, effect.Outcome, row.Seed, row.Effect, row.Low, row.High,
            Word(effect.Side), effect.SmallestEffect, Word(effect.Finding),
        ];

    private static string Word(Side side) => side == Side.AtLeast ? "at least" : "at most";

    private static string Word(Finding finding) => finding.ToString().ToLowerInvariant();
}

/// <summary>A table of claims: its file, the columns that tell its rows apart, its columns, and its rows.</summary>
internal sealed record ClaimTable(
    string Name, IReadOnlyList<string> Key, IReadOnlyList<TableColumn> Columns,
    Func<IReadOnlyList<ClaimResult>, IEnumerable<IReadOnlyList<object?>>> Rows)
{
    internal void Write(TextWriter writer, IReadOnlyList<ClaimResult> claims) =>
        Csv.Write(writer, [.. Columns.Select(column => column.Name)], Rows(claims));
}
