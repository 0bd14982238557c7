using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Showing;

/// <summary>What there is to choose from, told in a language.</summary>
/// <param name="look">The language.</param>
internal sealed class Listings(Look look)
{
    internal Listing Of(IReadOnlyList<Model> models) => new(["model", "summary", "source"],
        models.Select(model => (object?[])
            [model.Key, ModelWords.Summary(model, look.Language), ModelWords.Source(model, look.Language)]));

    internal Listing Of(IReadOnlyList<Arm> strategies) => new(["strategy", "kind", "summary"],
        strategies.Select(arm => (object?[])
            [arm.Key, ModelWords.Kind(arm, look.Language), Glossary.Summary(arm, look.Language)]));

    internal Listing Of(IReadOnlyList<Outcome> outcomes) =>
        new(["outcome", "name", "better", "unit", "least", "largest", "definition"],
        outcomes.Select(o => (object?[])
            [o.Key, look.Name(o), Side(o.Better), look.Unit(o), Bound(o.Least), Bound(o.Largest), look.Definition(o)]))
    { Seen = ["outcome", "name", "better", "unit", "definition"] };

    internal Listing Of(IReadOnlyList<Claim> claims) => new(["claim", "source", "statement", "scenarios", "note"],
        claims.Select(c => (object?[])[c.Id, ClaimWords.Source(c.Source, look.Language), ClaimWords.Statement(c, look.Language),
            string.Join(' ', c.Trials.Select(trial => trial.Scenario)), c.Note]))
    { Entry = row => [$"{row[0]}", $"    {row[2]} [{row[1]}]"] };

    /// <summary>The parameters of a scenario, with those of its actors and issues.</summary>
    internal Listing Of(Case scenario) =>
        new(["path", "value", "symbol", "default", "least", "largest", "choices", "unit", "meaning", "source", "effective", "because"],
        EffectiveParameter.Of(scenario).Select(its => (its, p: its.Parameter)).Select(row => (object?[])
        [
            row.p.Path, ParameterPath.Text(ParameterPath.Get(scenario, row.p.Path)), ParameterWords.SymbolOf(row.p.Symbol, look.Language),
            ParameterPath.Text(row.p.Default),
            Bound(row.p.Least), Bound(row.p.Largest), string.Join(' ', row.p.Choices), ParameterWords.Unit(row.p, look.Language),
            ParameterWords.Meaning(row.p, look.Language), ParameterWords.Source(row.p.Source, look.Language),
            row.its.Text(look.Say("command.list.drawn")),
            row.its.Notice is { } notice ? look.Say(notice.Because, notice.DutchBecause) : null,
        ]))
    {
        Entry = row => [$"{row[0]} = {Standing(row)}", $"    {Range(row)}{(row[2] is "" or "–" ? "" : $" · {row[2]}")}",
            $"    {row[8]}{(row[9] is "" ? "" : $" [{row[9]}]")}"],
    };

    internal Listing Of(IReadOnlyList<ScenarioEntry> scenarios) =>
        new(["file", "name", "question"], scenarios.Select(entry => (object?[])
            [entry.File, entry.Scenario is { } named ? look.Name(named) : null,
                entry.Scenario is { } known ? look.Told(known).Question : Mistaken(entry)]));

    internal static Listing OfNames(string kind, IReadOnlyList<string> names) => new([kind], names.Select(name => (object?[])[name]));

    private string Mistaken(ScenarioEntry entry) => look.Language.Message(
        $"has {Counted.Of(entry.Mistakes, "mistake")}; see samenwerken validate {CommandLineText.Of([entry.File])}");

    private string Side(Better better) => better switch
    {
        Better.Higher => look.Say("command.list.higher"),
        Better.Lower => look.Say("command.list.lower"),
        _ => look.Say("command.list.neither"),
    };

    private string Standing(IReadOnlyList<object?> row) =>
        row[11] is string because ? $"{row[10]}, {because}" : row[10] is "–" ? look.Say("command.list.none") : $"{row[10]}";

    private string Range(IReadOnlyList<object?> row) =>
        row[6] is string { Length: > 0 } choices ? choices.Replace(" ", ", ", StringComparison.Ordinal)
        : row[4] is double and not double.NaN ? look.Say("command.list.range", ("least", Number(row[4])), ("largest", Number(row[5])),
            ("unit", row[7]))
        : look.Say("command.list.text");

    private string Number(object? bound) => FormattableString.Invariant($"{bound}") is var text && look.Language == Language.Dutch
        ? NumberText.Told(text, look.Language)
        : text;

    private static double Bound(double? bound) => bound is { } number && double.IsFinite(number) ? number : double.NaN;
}
