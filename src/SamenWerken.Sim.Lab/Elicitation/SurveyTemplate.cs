using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>An empty table of stakeholders; read as it is, everything in it is drawn anew in each run.</summary>
public static class SurveyTemplate
{
    private static readonly string[] Columns =
    [
        SurveyColumn.Respondent, SurveyColumn.Actor, "type", SurveyColumn.Issue, "low", "high", "position", "salience", "influence",
        "redLine", "autonomyNeed", "openness", "publicOrientation", "trust",
    ];

    private static readonly string[] Relation = [SurveyColumn.Respondent, SurveyColumn.From, SurveyColumn.To, "trust", "knowledge"];

    /// <summary>A row for each actor and issue, named by numbers.</summary>
    /// <param name="actors">Number of actors, 1 or more.</param>
    /// <param name="issues">Number of issues, 1 or more.</param>
    /// <param name="largest">Upper end of the scale of positions, which begins at 0.</param>
    /// <param name="language">Language of headings and names.</param>
    public static SurveySheet Stakes(int actors, int issues, double largest = 1, Language language = Language.English)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(actors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(issues, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(largest);
        string[] scale = largest == 1 ? [] : [SurveyColumn.Lower, SurveyColumn.Upper];
        var columns = SurveyColumn.OfStakes.Where(column => Columns.Contains(column.Name) || scale.Contains(column.Name)).ToList();
        var (actor, issue) = (language.Say("survey.survey-template.actor"), language.Say("common.issue"));
        var rows =
            from i in Enumerable.Range(1, actors)
            from k in Enumerable.Range(1, issues)
            select (IReadOnlyList<object?>)
            [
                .. columns.Select(column => column.Name switch
                {
                    SurveyColumn.Actor => $"{actor} {i}",
                    SurveyColumn.Issue => $"{issue} {k}",
                    SurveyColumn.Lower when i == 1 => 0.0,
                    SurveyColumn.Upper when i == 1 => largest,
                    _ => (object?)null,
                })
            ];
        return new SurveySheet(language.Say("common.actors"), [.. columns.Select(column => column.Heading(language))], [.. rows], language);
    }

    /// <summary>A row for each pair of actors, for a table of relations.</summary>
    /// <param name="actors">Number of actors, 2 or more.</param>
    /// <param name="language">Language of headings and names.</param>
    public static SurveySheet Relations(int actors, Language language = Language.English)
    {
        var columns = SurveyColumn.OfRelations.Where(column => Relation.Contains(column.Name)).ToList();
        var actor = language.Say("survey.survey-template.actor");
        var rows =
            from i in Enumerable.Range(1, actors)
            from j in Enumerable.Range(1, actors)
            where i < j
            select (IReadOnlyList<object?>)
                [.. columns.Select(column =>
                    column.Name switch { SurveyColumn.From => $"{actor} {i}", SurveyColumn.To => $"{actor} {j}", _ => (object?)null })];
        return new SurveySheet(language.Say("common.relations"), [.. columns.Select(column => column.Heading(language))], [.. rows],
            language);
    }
}
