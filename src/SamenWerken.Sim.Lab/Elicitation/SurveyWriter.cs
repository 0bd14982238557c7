using System.Globalization;
using System.Text.Json;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>Writes what a scenario says of its actors, issues and relations as tables that read back as the same.</summary>
public static class SurveyWriter
{
    private static readonly string[] Always = [SurveyColumn.Actor, SurveyColumn.Issue, "position", "salience", "influence"];

    /// <summary>A row for each actor and issue that the scenario lists; null where it lists none.</summary>
    /// <remarks>What concerns an actor stands in its first row, and what concerns an issue in that of the first actor.</remarks>
    public static SurveySheet? Stakes(Scenario scenario, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Actors.Count + scenario.Issues.Count == 0)
            return null;
        var named = scenario.Actors.SelectMany(Named).ToHashSet();
        List<string?> issues = [.. scenario.IssueNames().Where((name, place) => place < scenario.Issues.Count || named.Contains(name))];
        if (issues.Count == 0)
            issues.Add(null);
        List<Actor?> actors = [.. scenario.Actors];
        if (actors.Count == 0)
            actors.Add(null);
        var rows = actors.SelectMany((actor, i) => issues.Select((issue, k) => Row(scenario, actor, i, issue, k)));
        return Sheet(language.Say("common.actors"), SurveyColumn.OfStakes, [.. rows], Always, language);
    }

    /// <summary>A row for each relation; null where there is none.</summary>
    public static SurveySheet? Relations(Scenario scenario, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var rows = scenario.Relations.Select(relation => new Dictionary<string, object?>(
            Keys(SurveyColumn.OfRelations, SurveyScope.Relation, relation, new Relation()))
        {
            [SurveyColumn.From] = relation.From, [SurveyColumn.To] = relation.To,
        }).ToList();
        return rows.Count == 0 ? null
            : Sheet(language.Say("common.relations"), SurveyColumn.OfRelations, rows,
                [SurveyColumn.From, SurveyColumn.To, "trust", "knowledge"], language);
    }

    private static Dictionary<string, object?> Row(Scenario scenario, Actor? actor, int i, string? issue, int k)
    {
        var row = new Dictionary<string, object?> { [SurveyColumn.Actor] = actor?.Name, [SurveyColumn.Issue] = issue };
        if (actor is not null && k == 0)
            Add(row, Keys(SurveyColumn.OfStakes, SurveyScope.Actor, actor, new Actor()));
        if (i == 0 && scenario.Issues.FirstOrDefault(known => known.Name == issue) is { } listed)
            Add(row, Keys(SurveyColumn.OfStakes, SurveyScope.Issue, listed, new Issue()));
        foreach (var column in SurveyColumn.OfStakes
            .Where(column => column.Scope == SurveyScope.Stake && actor is not null && issue is not null))
            row[column.Name] = ((ByName?)column.Key!.In(actor!))?.For(issue!);
        return row;
    }

    private static SurveySheet Sheet(
        string name, IReadOnlyList<SurveyColumn> columns, IReadOnlyList<Dictionary<string, object?>> rows, string[] always,
        Language language)
    {
        var used = columns.Where(column => always.Contains(column.Name) || rows.Any(row => row.GetValueOrDefault(column.Name) is not null))
            .ToList();
        return new SurveySheet(
            name, [.. used.Select(column => column.Heading(language))],
            [.. rows.Select(row =>
                (IReadOnlyList<object?>)[.. used.Select(column => Said(row.GetValueOrDefault(column.Name), column, language))])], language);
    }

    private static IEnumerable<string> Named(Actor actor) => SurveyColumn.OfStakes.Where(column => column.Scope == SurveyScope.Stake)
        .SelectMany(column => ((ByName?)column.Key!.In(actor) ?? []).Select(entry => entry.Name));

    private static Dictionary<string, object?> Keys(IReadOnlyList<SurveyColumn> columns, SurveyScope scope, object record, object usual) =>
        columns
        .Where(column => column.Scope == scope && column.Key is not null && !Equals(column.Key.In(record), column.Key.In(usual)))
        .ToDictionary(column => column.Name, column => column.Key!.In(record));

    private static void Add(Dictionary<string, object?> row, Dictionary<string, object?> more)
    {
        foreach (var (name, value) in more)
            row[name] = value;
    }

    private static object? Said(object? value, SurveyColumn column, Language language) => column.Key?.Form switch
    {
        KeyForm.Choice or KeyForm.Truth when value is not null =>
            SurveyColumn.Said(JsonNamingPolicy.CamelCase.ConvertName(Convert.ToString(value, CultureInfo.InvariantCulture)!), language),
        _ => value,
    };
}
