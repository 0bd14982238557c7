using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Showing;

/// <summary>What there is to choose from, as lists.</summary>
internal static class Listings
{
    internal static Listing Of(IReadOnlyList<Model> models) => new(["model", "summary", "source"],
        models.Select(model => (object?[])[model.Key, model.Summary, model.Source]));

    internal static Listing Of(IReadOnlyList<Arm> strategies) => new(["strategy", "kind", "summary"],
        strategies.Select(arm => (object?[])[arm.Key, arm.Kind, arm.Summary]));

    internal static Listing Of(IReadOnlyList<Outcome> outcomes) =>
        new(["outcome", "name", "better", "unit", "least", "largest", "definition"],
        outcomes.Select(o =>
            (object?[])[o.Key, o.Name, o.Better.ToString().ToLowerInvariant(), o.Unit, Bound(o.Least), Bound(o.Largest), o.Definition]))
    { Seen = ["outcome", "name", "better", "unit", "definition"] };

    internal static Listing Of(IReadOnlyList<Claim> claims) => new(["claim", "source", "statement", "scenarios", "note"],
        claims.Select(c => (object?[])[c.Id, c.Source, c.Statement, string.Join(' ', c.Trials.Select(trial => trial.Scenario)), c.Note]))
    { Entry = row => [$"{row[0]}", $"    {row[2]} [{row[1]}]"] };

    /// <summary>The parameters of a scenario, with those of its actors and issues.</summary>
    internal static Listing Of(Case scenario) =>
        new(["path", "value", "symbol", "default", "least", "largest", "choices", "unit", "meaning", "source", "effective", "because"],
        EffectiveParameter.Of(scenario).Select(its => (its, p: its.Parameter)).Select(row => (object?[])
        [
            row.p.Path, ParameterPath.Text(ParameterPath.Get(scenario, row.p.Path)), row.p.Symbol, ParameterPath.Text(row.p.Default),
            Bound(row.p.Least), Bound(row.p.Largest),
            string.Join(' ', row.p.Choices), row.p.Unit, row.p.Meaning, row.p.Source, row.its.Text("drawn"), row.its.Notice?.Because,
        ]))
    {
        Entry = row => [$"{row[0]} = {Standing(row)}", $"    {Range(row)}{(row[2] is "" or "–" ? "" : $" · {row[2]}")}",
            $"    {row[8]}{(row[9] is "" ? "" : $" [{row[9]}]")}"],
    };

    internal static Listing Of(IReadOnlyList<ScenarioEntry> scenarios) =>
        new(["file", "name", "question"], scenarios.Select(
            entry => (object?[])[entry.File, entry.Scenario?.Name, entry.Scenario is { } known ? known.Question : Mistaken(entry)]));

    internal static Listing OfNames(string kind, IReadOnlyList<string> names) => new([kind], names.Select(name => (object?[])[name]));

    private static string Mistaken(ScenarioEntry entry) =>
        $"has {Counted.Of(entry.Mistakes, "mistake")}; see samenwerken validate {CommandLineText.Of([entry.File])}";

    private static string Standing(IReadOnlyList<object?> row) =>
        row[11] is string because ? $"{row[10]}, {because}" : row[10] is "–" ? "none" : $"{row[10]}";

    private static string Range(IReadOnlyList<object?> row) =>
        row[6] is string { Length: > 0 } choices ? choices.Replace(" ", ", ", StringComparison.Ordinal)
        : row[4] is double and not double.NaN ? FormattableString.Invariant($"{row[4]} to {row[5]} {row[7]}") : "text";

    private static double Bound(double? bound) => bound is { } number && double.IsFinite(number) ? number : double.NaN;
}
